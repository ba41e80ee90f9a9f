import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { cloneDatabase } from '#test/support/database.ts';
import { migrate } from './migrate.ts';

const scratch = mkdtempSync(join(tmpdir(), 'yici-migrate-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(scratch, 'm-'));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
};
const withEmpty = async (work: (url: string) => Promise<void>): Promise<void> => {
  const database = await cloneDatabase('template0');
  try {
    await work(database.migrator);
  } finally {
    await database.drop();
  }
};
const ask = async (url: string, statement: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set role yici_owner');
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};
const ONE = { '0001_one.sql': 'create table yici.one (id int)' };
const TWO = { ...ONE, '0002_two.sql': 'create table yici.two (id int)' };

test('each file runs once, in order, also when two starts come at once', () =>
  withEmpty(async (url) => {
    expect(await migrate(url, folderOf(ONE))).toEqual(['0001_one.sql']);
    const both = await Promise.all([migrate(url, folderOf(TWO)), migrate(url, folderOf(TWO))]);
    expect(both.flat()).toEqual(['0002_two.sql']);
    expect(await ask(url, 'select number from yici.schema_migration order by 1')).toEqual([{ number: 1 }, { number: 2 }]);
  }));

test('a file changed after it ran, and a database from a newer version, are refused', () =>
  withEmpty(async (url) => {
    await migrate(url, folderOf(TWO));
    const edited = folderOf({ ...TWO, '0001_one.sql': 'create table yici.one (id bigint)' });
    await expect(migrate(url, edited)).rejects.toMatchObject({ code: 'migration-edited' });
    await expect(migrate(url, folderOf(ONE))).rejects.toMatchObject({ code: 'migration-missing' });
  }));

test('line ends of Windows are not a change', () =>
  withEmpty(async (url) => {
    await migrate(url, folderOf({ '0001_one.sql': 'create table\nyici.one (id int)\n' }));
    expect(await migrate(url, folderOf({ '0001_one.sql': 'create table\r\nyici.one (id int)\r\n' }))).toEqual([]);
  }));

test('a file that fails leaves nothing of itself behind', () =>
  withEmpty(async (url) => {
    const folder = folderOf({ ...ONE, '0002_bad.sql': 'create table yici.half (id int); select nothing' });
    await expect(migrate(url, folder)).rejects.toThrow(/0002_bad\.sql/);
    expect(await ask(url, "select relname from pg_class where relname in ('one', 'half')")).toEqual([{ relname: 'one' }]);
  }));

test('a gap or a number used twice is refused before anything runs', async () => {
  for (const names of [{ '0002_two.sql': '' }, { '0001_a.sql': '', '0001_b.sql': '' }, { 'one.sql': '' }]) {
    await expect(withEmpty(async (url) => void (await migrate(url, folderOf(names))))).rejects.toMatchObject({
      code: 'migration-misnamed',
    });
  }
});
