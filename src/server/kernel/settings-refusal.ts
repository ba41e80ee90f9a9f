/** Looks, as the application's own role and through its own pool, whether the database keeps what the application promises. */
import type pg from 'pg';
import { OWNER } from './database-roles.ts';
import { StartRefusal } from './start-refusal.ts';

/** Bar D2 with its reason: a kill test cannot see `fsync = off` (bar M1), so the setting itself is asked. */
const MUST_BE_ON = ['fsync', 'full_page_writes', 'data_checksums'] as const;
const TOO_WEAK = ['off', 'local'];

/** Throws a `StartRefusal` that names the first setting that would lose an acknowledged case or let history be rewritten. */
export const refuseUnsafeSettings = async (pool: pg.Pool): Promise<void> => {
  await checkDurability(pool);
  await checkOverrides(pool);
  await checkRole(pool);
  await checkEventTables(pool);
};

const checkDurability = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string; setting: string }>('select name, setting from pg_settings where name = any($1)', [
    [...MUST_BE_ON, 'synchronous_commit'],
  ]);
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
  for (const name of MUST_BE_ON) {
    if (settings.get(name) !== 'on') {
      throw new StartRefusal(`${name.replaceAll('_', '-')}-off`, `The database runs with ${name} = ${settings.get(name)}; it must be on.`);
    }
  }
  const commit = settings.get('synchronous_commit') ?? 'unknown';
  if (TOO_WEAK.includes(commit) || commit === 'unknown') {
    throw new StartRefusal(
      'synchronous-commit-weak',
      `The database runs with synchronous_commit = ${commit}: a receipt could be given for a case that is lost.`,
    );
  }
};

/** An override for a role or database would take effect with the next connection, after this check. */
const checkOverrides = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ setting: string }>(`
    select setting
      from pg_db_role_setting s, unnest(s.setconfig) as setting
     where s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
       and setting ~ '^(synchronous_commit|fsync|full_page_writes|session_replication_role)='`);
  const [override] = rows;
  if (override !== undefined) {
    throw new StartRefusal('settings-overridden', `A role or database overrides ${override.setting}: reset it.`);
  }
};

const checkRole = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ role: string; power: string | null; owner: boolean; owns: string | null }>(
    `
    select r.rolname as role,
           case when r.rolsuper then 'superuser' when r.rolbypassrls then 'bypassrls' when r.rolcreaterole then 'createrole'
                when r.rolcreatedb then 'createdb' when r.rolreplication then 'replication' end as power,
           exists (select from pg_roles o where o.rolname = $1 and pg_has_role(r.oid, o.oid, 'member')) as owner,
           (select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'yici' and c.relowner = r.oid limit 1) as owns
      from pg_roles r where r.rolname = current_user`,
    [OWNER],
  );
  const [found] = rows;
  if (found === undefined) throw new StartRefusal('role-unknown', 'The database does not tell who we are.');
  const { role, power, owner, owns } = found;
  if (power !== null) throw new StartRefusal('role-too-strong', `The application connects as ${role}, which is ${power}.`);
  if (owner || owns !== null) {
    throw new StartRefusal('role-owns-tables', `The application connects as ${role}, which owns the tables: history could be rewritten.`);
  }
};

const checkEventTables = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'yici' and c.relkind in ('r', 'p')
       and (c.relname like '%\\_event' or obj_description(c.oid, 'pg_class') like 'append-only%')
       and has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE')`);
  const [open] = rows;
  if (open !== undefined) {
    throw new StartRefusal('history-writable', `The application may change or delete rows of ${open.name}: revoke it.`);
  }
};
