/** Gives the application role what each table's kind allows, by one rule instead of by memory in every migration. */
import type pg from 'pg';
import { APP } from './database-roles.ts';

/**
 * Run by the migrator as owner after each migration. Tables named `*_event`, and those whose comment begins with
 * `append-only`, take SELECT and INSERT; the schema's own records SELECT; all others SELECT, INSERT, UPDATE, DELETE.
 * TRUNCATE, REFERENCES and TRIGGER are given for none.
 */
export const grantToApplication = async (client: pg.ClientBase): Promise<void> => {
  const tables = await client.query<{ name: string; kind: string; append: boolean; record: boolean }>(`
    select format('%I.%I', n.nspname, c.relname) as name, c.relkind as kind,
           c.relname like '%\\_event' or coalesce(obj_description(c.oid, 'pg_class') like 'append-only%', false) as append,
           c.relname in ('schema_migration', 'distribution') as record
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'yici' and c.relkind in ('r', 'p', 'v', 'm', 'S')`);
  await client.query(`grant usage on schema yici to ${APP}`);
  for (const { name, kind, append, record } of tables.rows) {
    if (kind === 'S') {
      await client.query(`grant usage, select on sequence ${name} to ${APP}`);
      continue;
    }
    const readOnly = record || kind === 'v' || kind === 'm';
    const rights = readOnly ? 'select' : append ? 'select, insert' : 'select, insert, update, delete';
    await client.query(`revoke all on ${name} from ${APP}; grant ${rights} on ${name} to ${APP}`);
  }
};
