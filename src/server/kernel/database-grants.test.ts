import pg from 'pg';
import { expect, test } from 'vitest';
import { useDatabase } from '#test/support/database.ts';

const database = useDatabase();

test('the application may add to history and read it, but neither change nor delete it', async () => {
  const migrator = new pg.Client({ connectionString: database.get().migrator });
  await migrator.connect();
  await migrator.query('set role yici_owner; create table yici.paper_event (id int); create table yici.paper (id int)');
  const { grantToApplication } = await import('./database-grants.ts');
  await grantToApplication(migrator);
  await migrator.end();
  const pool = database.pool();
  await pool.query('insert into yici.paper_event values (1); update yici.paper set id = 2');
  for (const statement of [
    'update yici.paper_event set id = 2',
    'delete from yici.paper_event',
    'truncate yici.paper_event',
    'drop table yici.paper',
    'truncate yici.paper',
  ]) {
    await expect(pool.query(statement), statement).rejects.toMatchObject({ code: '42501' });
  }
});
