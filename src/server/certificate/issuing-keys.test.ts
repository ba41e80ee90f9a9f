/** Keys are made for the demo alone, kept for their owner alone, and refused where they do not belong. */
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { openIssuingKeys } from './issuing-keys.ts';

const now = Date.UTC(2026, 5, 18);
const office = brandAs<OfficeId>('deqing-market-supervision');
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'yici-keys-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));
const open = (production = false) => openIssuingKeys({ home, production, now });
const fileOf = (name: string) => join(home, 'keys', `${name}.pem`);

test('two processes that are first at once end with one authority and one key for each office', async () => {
  const both = await Promise.all([open(), open()]);
  expect(both[0].authority).toEqual(both[1].authority);
  const keys = await Promise.all(both.map((each) => each.forOffice(office, '市场监管')));
  expect(keys[0]?.certificate).toEqual(keys[1]?.certificate);
  expect((await (await open()).forOffice(office, '市场监管')).certificate).toEqual(keys[0]?.certificate);
  for (const name of ['authority', `office-${office}`]) expect(statSync(fileOf(name)).mode & 0o777).toBe(0o600);
});

test("production makes no key: without the operator's it does not start", async () => {
  await expect(open(true)).rejects.toMatchObject({ code: 'issuing-key-missing' });
  await (await open()).forOffice(office, '市场监管');
  // The operator gives the authority's certificate, not its key.
  const text = readFileSync(fileOf('authority'), 'utf8');
  writeFileSync(fileOf('authority'), text.slice(text.indexOf('-----BEGIN CERTIFICATE-----')));
  const keys = await open(true);
  expect((await keys.forOffice(office, '')).authority).toEqual(keys.authority);
  await expect(keys.forOffice(brandAs<OfficeId>('deqing-tax'), '')).rejects.toMatchObject({ code: 'issuing-key-missing' });
});

test('a key that others may read, or of another authority, is refused', async () => {
  await (await open()).forOffice(office, '市场监管');
  chmodSync(fileOf(`office-${office}`), 0o644);
  await expect((await open()).forOffice(office, '')).rejects.toMatchObject({ code: 'secret-exposed' });
  const mine = join(home, 'mine.pem');
  chmodSync(fileOf(`office-${office}`), 0o600);
  copyFileSync(fileOf(`office-${office}`), mine);
  rmSync(join(home, 'keys'), { recursive: true });
  const keys = await open();
  copyFileSync(mine, fileOf(`office-${office}`));
  await expect(keys.forOffice(office, '')).rejects.toMatchObject({ code: 'issuing-key-wrong' });
});
