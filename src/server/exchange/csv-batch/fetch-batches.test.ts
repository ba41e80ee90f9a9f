/** A department that writes a file every night: good ones replace the last, broken ones leave it, and nothing but declared columns is kept. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { FactId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { KEY, orderFor, resourceOf, seedResource, useExchanges } from '#test/support/exchange.ts';
import { useSources, type SourceServer } from '#test/support/source-server.ts';
import type { Exchange } from '../open-exchange.ts';
import { fetchDueBatches } from './fetch-batches.ts';

const database = useDatabase();
const exchanges = useExchanges();
const sources = useSources();
const folder = join(exchanges.home, 'files');
const file = join(folder, 'public-security', 'residents.csv');
let catalogue: Catalogue;
let server: SourceServer;
let exchange: Exchange;
let now = 1_000_000;

const resource = resourceOf('contracts', {
  key: { fact: brandAs<FactId>('person.identifier'), name: '证件号码' },
  fields: [{ name: '区划+地址', fact: brandAs<FactId>('person.residence') }],
});
const HEAD = '证件号码,姓名,区划,地址\r\n';
const good = `${HEAD}${KEY},汤婉,德清县,"武康街道,1号"\r\n330199199304120023,无名氏,德清县,乾元镇2号\r\n`;

beforeAll(async () => {
  catalogue = await loadCatalogue();
  server = await sources.open();
  mkdirSync(join(folder, 'public-security'), { recursive: true });
  mkdirSync(join(folder, 'tax'));
  exchange = exchanges.open(database.pool(), catalogue, [server.place], { YICI_EXCHANGE_FOLDERS: folder });
});
beforeEach(async () => {
  await database.pool().query('delete from yici.batch_file');
  await database.pool().query('delete from yici.batch_row');
  await seedResource(database.pool(), { resource, kind: 'csv-batch', address: pathToFileURL(file).href });
  writeFileSync(file, good);
});

const night = async (): Promise<unknown> => {
  now += 25 * 3_600_000;
  await fetchDueBatches(
    { ...exchange.batches, log: { ...exchange.batches.log, warn: () => undefined } as typeof exchange.batches.log },
    now,
  );
  const { rows } = await database.pool().query('select state, reason, rows, faulty, faults from yici.batch_file');
  return rows[0];
};
const ask = async () => {
  const { known, sources: asked } = await exchange.lookUp(orderFor(catalogue));
  return [asked.find(({ resource: id }) => id === 'contracts')?.state, known.map(({ value }) => value)];
};

test('before the first file the source cannot be reached; afterwards it answers, an address in parts put together', async () => {
  expect(await ask()).toEqual(['down', []]);
  expect(await night()).toMatchObject({ state: 'good', rows: 2, faulty: 0 });
  expect(await ask()).toEqual(['answered', ['德清县武康街道,1号']]);
});
test('of a row only the declared columns lie in the database, found by a hash that is no number', async () => {
  await night();
  const { rows } = await database.pool().query('select key_hash, body from yici.batch_row');
  expect(JSON.stringify(rows)).not.toContain('汤婉');
  expect(rows.every(({ key_hash }: { readonly key_hash: string }) => !key_hash.includes(KEY))).toBe(true);
});
test.each([
  ['nothing', '', 'empty'],
  ['a heading alone', HEAD, 'empty'],
  ['a column less', `证件号码,区划\r\n${KEY},x\r\n`, 'column-missing'],
  ['a quote that never ends', `${HEAD}"${KEY},汤婉,x,y\r\n`, 'csv'],
  ['mostly faulty rows', `${HEAD}${',,,\r\n'.repeat(9)}${KEY},a,b,c\r\n${'x\r\n'.repeat(9)}`, 'too-many-faults'],
])('a file with %s is broken, and the last good one goes on answering', async (_name, content, reason) => {
  await night();
  writeFileSync(file, content);
  expect(await night()).toMatchObject({ state: 'broken', reason });
  expect(await ask()).toEqual(['answered', ['德清县武康街道,1号']]);
});
test('a file that is gone is tried again soon, not the next night', async () => {
  rmSync(file);
  expect(await night()).toMatchObject({ state: 'broken', reason: 'unreachable' });
  writeFileSync(file, good);
  now += 61_000;
  await fetchDueBatches(exchange.batches, now);
  expect(await ask()).toEqual(['answered', ['德清县武康街道,1号']]);
});
test('single faulty rows are told by their line and left out', async () => {
  const many = Array.from({ length: 60 }, (_, index) => `33019919900000${index}A,x,y,z\r\n`).join('');
  writeFileSync(file, `${good}${many},nobody,y,z\r\n${KEY},twice,y,z\r\n`);
  expect(await night()).toMatchObject({
    state: 'good',
    faulty: 2,
    faults: [
      { line: 64, code: 'key-missing' },
      { line: 65, code: 'key-twice' },
    ],
  });
  expect(await ask()).toEqual(['answered', ['德清县武康街道,1号']]);
});
test('a cell that no database takes costs its own row and nobody else anything', async () => {
  writeFileSync(file, `${good}330199198001010011,某人,德清县,\u0000\r\n`);
  expect(await night()).toMatchObject({ state: 'good', rows: 2, faults: [{ line: 4, code: 'unreadable' }] });
});
test('a file of more rows than any register has is refused before it fills the memory', async () => {
  writeFileSync(file, `${HEAD}${',,,\r\n'.repeat(500_001)}`);
  expect(await night()).toMatchObject({ state: 'broken', reason: 'too-large' });
});
test('who has left the register is gone with the next file', async () => {
  await night();
  writeFileSync(file, `${HEAD}330199199304120023,x,y,z\r\n`);
  await night();
  expect(await ask()).toEqual(['none', []]);
});
test('GB18030, which spreadsheets write, is read; files outside the named folders, also by a link, are not', async () => {
  writeFileSync(file, Buffer.concat([Buffer.from('d6a4bcfebac5c2eb2cc7f8bbae2cb5d8d6b70d0a', 'hex'), Buffer.from(`${KEY},a,b\r\n`)]));
  expect(await night()).toMatchObject({ state: 'good', rows: 1 });
  const outside = join(exchanges.home, 'outside.csv');
  writeFileSync(outside, good);
  rmSync(file);
  symlinkSync(outside, file);
  expect(await night()).toMatchObject({ state: 'broken', reason: 'forbidden-address' });
  rmSync(file);
  await seedResource(database.pool(), { resource, kind: 'csv-batch', address: 'file:///etc/passwd' });
  expect(await night()).toMatchObject({ state: 'broken', reason: 'forbidden-address' });
});
test("another department's file is not read, nor does the refusal say which files there are", async () => {
  writeFileSync(join(folder, 'tax', 'paid.csv'), good);
  for (const address of [join(folder, 'tax', 'paid.csv'), join(folder, 'tax', 'nothing.csv'), '/etc/no-such-file']) {
    await seedResource(database.pool(), { resource, kind: 'csv-batch', address: pathToFileURL(address).href });
    expect(await night()).toMatchObject({ state: 'broken', reason: 'forbidden-address' });
  }
});
test('a file that comes over HTTP passes the same guard', async () => {
  await seedResource(database.pool(), { resource, kind: 'csv-batch', address: `${server.address}/residents.csv` });
  server.behave((_request, response) => void response.end(good));
  expect(await night()).toMatchObject({ state: 'good', rows: 2 });
  await seedResource(database.pool(), { resource, kind: 'csv-batch', address: 'http://127.0.0.1:1/residents.csv' });
  expect(await night()).toMatchObject({ state: 'broken', reason: 'forbidden-address' });
});
test('a fault of ours over one file keeps no other department’s file from being read', async () => {
  const first = resourceOf('apartments', { key: resource.key, fields: resource.fields });
  await seedResource(database.pool(), { resource: first, kind: 'csv-batch', address: `${server.address}/residents.csv` });
  const allowed = (): never => {
    throw new Error('the list of addresses cannot be read');
  };
  const quiet = { ...exchange.batches.log, warn: () => undefined, error: () => undefined } as typeof exchange.batches.log;
  now += 25 * 3_600_000;
  await fetchDueBatches({ ...exchange.batches, egress: { ...exchange.batches.egress, allowed }, log: quiet }, now);
  const { rows } = await database.pool().query('select resource, state, reason from yici.batch_file order by resource');
  expect(rows).toEqual([
    { resource: 'apartments', state: 'broken', reason: 'fault' },
    { resource: 'contracts', state: 'good', reason: null },
  ]);
});
