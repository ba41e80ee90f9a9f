/** Gets a database ready for a start: the operator's server or the embedded one, with its three roles, and how to reach it. */
import pg from 'pg';
import type { Config } from '#server/kernel/config.ts';
import { connectionUrl } from '#server/kernel/database-connection.ts';
import { APP, ensureRoles, MIGRATOR, OWNER, rolePasswords } from '#server/kernel/database-roles.ts';
import type { Postgres } from '#server/kernel/postgres-launcher.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';

export type Database = {
  /** Connection strings of the two roles that log in. */
  readonly app: string;
  readonly migrator: string;
  /** The embedded server; undefined where the operator gave one. */
  readonly postgres: Postgres | undefined;
};

const NAME = 'yici';

/** Throws `database-unreachable`, `roles-missing` or what the launcher says. */
export const prepareDatabase = async (config: Config, log: (line: string) => void): Promise<Database> => {
  if (config.databaseApp !== undefined && config.databaseMigrator !== undefined) {
    return { app: config.databaseApp, migrator: config.databaseMigrator, postgres: undefined };
  }
  if (config.databaseUrl !== undefined) {
    return { ...(await prepareGiven(config.databaseUrl, config.home)), postgres: undefined };
  }
  const postgres = await startPostgres({ home: config.home, log });
  try {
    return { ...(await prepareDatabaseOf(postgres, NAME)), postgres };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};

/** Makes the roles and, where it is missing, the database `name` in an embedded cluster. */
export const prepareDatabaseOf = async (
  { connection }: Pick<Postgres, 'connection'>,
  name: string,
): Promise<Pick<Database, 'app' | 'migrator'>> => {
  const passwords = rolePasswords(connection.password);
  await withClient(connectionUrl(connection), async (admin) => {
    await ensureRoles(admin, passwords);
    const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await admin.query(`create database ${pg.escapeIdentifier(name)} owner ${OWNER}`);
  });
  const as = (user: string, password: string): string => connectionUrl({ ...connection, user, password, database: name });
  return { app: as(APP, passwords.app), migrator: as(MIGRATOR, passwords.migrator) };
};

/** DATABASE_URL is an administrator's: it makes the roles, and from then on nothing runs as it. */
const prepareGiven = async (url: string, home: string): Promise<Pick<Database, 'app' | 'migrator'>> => {
  const address = new URL(url);
  if (address.host === '') {
    throw new StartRefusal('bad-config', 'DATABASE_URL: name the host; a socket folder is written %2Fvar%2Frun%2Fpostgresql.');
  }
  // Derived from its password, so that instances with different homes beside one server agree.
  const secret = decodeURIComponent(address.password) || keepSecret(home, 'roles-secret');
  const passwords = rolePasswords(secret);
  await withClient(url, async (admin) => {
    await ensureRoles(admin, passwords);
    const { rows } = await admin.query<{ name: string }>('select current_database() as name');
    const database = pg.escapeIdentifier(rows[0]?.name ?? '');
    await admin.query(`grant create, connect on database ${database} to ${OWNER}`);
    await admin.query(`grant connect on database ${database} to ${MIGRATOR}, ${APP}`);
  });
  return { app: withUser(address, APP, passwords.app), migrator: withUser(address, MIGRATOR, passwords.migrator) };
};

const withUser = (address: URL, user: string, password: string): string => {
  const other = new URL(address);
  other.username = user;
  other.password = password;
  return other.href;
};

const withClient = async (url: string, work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'yici-start',
  });
  // The server may end while we look; the query in flight then tells.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new StartRefusal('database-unreachable', `The database cannot be opened: ${(error as Error).message}`);
  }
  try {
    await work(client);
  } finally {
    await client.end();
  }
};
