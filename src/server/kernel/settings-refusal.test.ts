import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { useDatabase } from '#test/support/database.ts';
import { openPool } from './database-pool.ts';
import { refuseUnsafeSettings } from './settings-refusal.ts';

const database = useDatabase();
const repairs: string[] = [];

/** Spoils the database as its administrator; what mends it runs after the test, for roles belong to the whole cluster. */
const spoil = async (statement: string, repair: string): Promise<void> => {
  repairs.push(repair);
  await administer(statement);
};
const administer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: database.get().admin });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
afterEach(async () => {
  for (const repair of repairs.splice(0)) await administer(repair);
});

const check = async (url = database.get().app): Promise<void> => {
  const pool = openPool(url, () => undefined, 1);
  try {
    await refuseUnsafeSettings(pool);
  } finally {
    await pool.end();
  }
};

test('a database as we set it up is taken', async () => {
  await check();
});

test.each(['off', 'local'])('commits that do not wait for the disk are refused: synchronous_commit = %s', async (value) => {
  const url = `${database.get().app}?options=-c%20synchronous_commit%3D${value}`;
  await expect(check(url)).rejects.toMatchObject({ code: 'synchronous-commit-weak' });
});

test('an override for the role or for the database is refused before it takes effect', async () => {
  const { name } = database.get();
  await spoil(`alter database ${name} set synchronous_commit = 'on'`, `alter database ${name} reset synchronous_commit`);
  await expect(check()).rejects.toMatchObject({ code: 'settings-overridden' });
});

test('an application that could do more than its work is refused', async () => {
  await spoil('alter role yici_app createrole', 'alter role yici_app nocreaterole');
  await expect(check()).rejects.toMatchObject({ code: 'role-too-strong' });
});

test('the migrator and the administrator are not taken for the application', async () => {
  await expect(check(database.get().migrator)).rejects.toMatchObject({ code: 'role-owns-tables' });
  await expect(check(database.get().admin)).rejects.toMatchObject({ code: 'role-too-strong' });
});

test('history that the application may change is refused', async () => {
  await spoil('create table yici.loose_event (id int); grant update on yici.loose_event to yici_app', 'drop table yici.loose_event');
  await expect(check()).rejects.toMatchObject({
    code: 'history-writable',
    message: expect.stringContaining('loose_event'),
  });
});
