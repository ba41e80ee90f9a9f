/** Makes the real estate register's own database beside ours, with an owner and a reader who may nothing else. */
import pg from 'pg';
import { LAND, LAND_OWNER, LAND_READER } from '#server/exchange/demo/land-roles.ts';
import { scramVerifier } from '#server/kernel/database-roles.ts';

export type LandSecrets = { readonly owner: string; readonly reader: string };

/**
 * `admin`: as an administrator of the server. The owner's connection string; undefined where that administrator may make
 * no database: then the demo runs without this department, and says so. The reader signs in with the department's secret.
 */
export async function prepareLand(admin: string, secrets: LandSecrets): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: admin, connectionTimeoutMillis: 10_000, application_name: 'yici-start' });
  // The server may end while we look; the query in flight then tells.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await ensureRole(client, LAND_OWNER, secrets.owner);
    await ensureRole(client, LAND_READER, secrets.reader);
    const found = await client.query('select from pg_database where datname = $1', [LAND]);
    if (found.rowCount === 0) await client.query(`create database ${LAND} owner ${LAND_OWNER}`);
    // Neither side looks into the other's house.
    await client.query(`revoke all on database ${LAND} from public; grant connect on database ${LAND} to ${LAND_READER}`);
    return addressOf(admin, LAND_OWNER, secrets.owner);
  } catch (error) {
    if ((error as { readonly code?: string }).code !== '42501') throw error;
    return undefined;
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole`);
  await client.query(`alter role ${role} connection limit 100 password ${pg.escapeLiteral(scramVerifier(password))}`);
}

function addressOf(admin: string, role: string, password: string): string {
  const address = new URL(admin);
  address.username = role;
  address.password = password;
  address.pathname = `/${LAND}`;
  return address.href;
}
