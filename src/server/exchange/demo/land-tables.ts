/** The real estate register's own database: its tables, and the views a reader sees. */
import pg from 'pg';
import { LAND_READER } from './land-roles.ts';
import type { Register } from './register.ts';
import type { Service, SystemRecord } from './system.ts';

const KINDS = { string: 'text', number: 'numeric', boolean: 'boolean' } as const;
const kindOf = (value: SystemRecord[string]): string => (value === null ? 'text' : KINDS[typeof value as keyof typeof KINDS]);

/** `v_bdc_person` shows `bdc_person`; both names are of our own list, never of a question. */
const tableOf = ({ path }: Service): string => path.replace(/^v_/, '');

async function writeService(client: pg.ClientBase, register: Register, service: Service): Promise<void> {
  const records = register.all(service);
  const [first] = records;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const named = columns.map((column) => `${pg.escapeIdentifier(column)} ${kindOf(first[column] ?? null)}`);
  const [table, view] = [pg.escapeIdentifier(tableOf(service)), pg.escapeIdentifier(service.path)];
  // Anew each time, columns and all: the register of another version of the demo may lie here.
  await client.query(`drop table if exists ${table} cascade`);
  await client.query(`create table ${table} (${named.join(', ')}, primary key (${pg.escapeIdentifier(service.key)}))`);
  const places = columns.map((_column, index) => `$${index + 1}`).join(', ');
  for (const record of records)
    await client.query(
      `insert into ${table} values (${places})`,
      columns.map((column) => record[column]),
    );
  await client.query(`create view ${view} as select * from ${table}`);
  await client.query(`grant select on ${view} to ${LAND_READER}`);
}

/** Writes all records anew, in one transaction: a reader sees the register before or after, never between. */
export async function writeLand(url: string, register: Register, services: readonly Service[]): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'demo-natural-resources' });
  // The server may end while we write; the query in flight then tells.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    for (const service of services) await writeService(client, register, service);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
