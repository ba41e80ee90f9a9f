/** A department that opens a view of its own PostgreSQL: one row of one key, read-only, within its time, nothing but names of the resource. */
import { createServer, connect, type Server } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AddressInfo } from 'node:net';
import type { ResourceField } from '#domain/exchange/resource.ts';
import { brandAs, type FactId, type PersonId } from '#domain/kernel/brand.ts';
import { useDatabase } from '#test/support/database.ts';
import { resourceOf } from '#test/support/exchange.ts';
import type { SourceCall } from '../connector.ts';
import { openEgress } from '../egress/egress.ts';
import { queryFor, sqlView } from './connector.ts';

const database = useDatabase();
const home = '/nowhere';
let line: Server | undefined;
let port = 0;

/** The cluster of the tests may listen on a socket file alone; a department's database is reached by an address. */
const lineTo = (url: string): Promise<Server> => {
  const { hostname, port: own } = new URL(url);
  const host = decodeURIComponent(hostname);
  const server = createServer((near) => {
    const far = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${own}`) : connect(Number(own), host);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.pipe(far);
    far.pipe(near);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
};
const asAdmin = async (text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: database.get().admin });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  const { name } = database.get();
  await asAdmin(`
    create table public.land (zjhm text primary key, "坐落" text, mj numeric, ghyt text, djrq date, secret text);
    insert into public.land values ('330199199205160046', '德清县武康街道1号', 98.5, '0501', '2020-05-06', 'hidden'), ('2', 'x', 1, 'x', null, null);
    create view public.v_land as select zjhm, "坐落", mj, ghyt, djrq from public.land;
    create view public.v_two as select * from public.v_land union all select * from public.v_land;
    create view public.v_slow as select v.*, pg_sleep(5)::text as slept from public.v_land v;
    create role "reader_${name}" login password 'reader-of-the-tests';
    grant select on public.v_land, public.v_two, public.v_slow to "reader_${name}"`);
  line = await lineTo(database.get().admin);
  ({ port } = line.address() as AddressInfo);
});
afterAll(async () => {
  const { name } = database.get();
  line?.close();
  await asAdmin(`drop owned by "reader_${name}"; drop role "reader_${name}"`);
});

const fact = (id: string) => brandAs<FactId>(id);
const fields: readonly ResourceField[] = [
  { name: '坐落', fact: fact('premises.address') },
  { name: 'mj', fact: fact('premises.area') },
];
const ask = (settings: Readonly<Record<string, string | boolean>> = {}, more: Partial<SourceCall> = {}) => {
  const { name } = database.get();
  const resource = resourceOf('land', { key: { fact: fact('person.identifier'), name: 'zjhm' }, fields });
  const egress = openEgress(() => new Set([`127.0.0.1:${port}`]));
  const call: SourceCall = {
    connection: {
      resource: resource.id,
      kind: 'sql',
      address: `postgres://127.0.0.1:${port}/${name}`,
      settings: { view: 'v_land', user: `reader_${name}`, ssl: false, ...settings },
      secretRef: 'env:YICI_SOURCE_LAND',
      timeoutMs: 1_500,
    },
    resource,
    fields,
    key: '330199199205160046',
    subject: brandAs<PersonId>('tang-wan'),
    asking: { office: 'o', department: 'd', user: 'u', issue: 'i', id: 'x', basis: 'b' },
    signal: AbortSignal.timeout(1_500),
    ...more,
  };
  return sqlView(egress, { home, environment: { YICI_SOURCE_LAND: 'reader-of-the-tests' } })(call).finally(egress.close);
};

test('a row comes as text, its columns those of the resource and no others', async () => {
  expect(await ask()).toMatchObject({ ok: true, value: { record: { zjhm: '330199199205160046', 坐落: '德清县武康街道1号', mj: '98.5' } } });
});
test('whoever is not in the view is unknown to it', async () => {
  expect(await ask({}, { key: "x' or '1'='1" })).toMatchObject({ ok: true, value: { record: undefined } });
});
test('names that are none are refused before anything is connected', async () => {
  for (const view of ['v_land; drop table land', 'v_land"', 'a.b.c', '', 'v land', "v'"])
    expect(await ask({ view })).toMatchObject({ ok: false, refusal: { code: 'schema', values: { detail: 'name-form' } } });
  expect(queryFor('v', 'k', ['a") from pg_authid --'])).toBeUndefined();
  expect(queryFor('公开.视图', '证件号', ['坐落+门牌'])).toBe(
    'select left(("证件号")::text, 4000) as "证件号", left(("坐落")::text, 4000) as "坐落", left(("门牌")::text, 4000) as "门牌" from "公开"."视图" where "证件号"::text = $1 limit 2',
  );
});
test('a view that is gone is another schema, a table that was not opened is refused, two rows of one key are garbage', async () => {
  expect(await ask({ view: 'v_gone' })).toMatchObject({ ok: false, refusal: { code: 'schema' } });
  expect(await ask({ view: 'land' })).toMatchObject({ ok: false, refusal: { code: 'refused' } });
  expect(await ask({ view: 'v_two' })).toMatchObject({ ok: false, refusal: { code: 'garbage' } });
});
test('a question that takes too long is ended, in the database too', async () => {
  expect(await ask({ view: 'v_slow' }, { fields: [...fields, { name: 'slept', fact: fact('premises.use') }] })).toMatchObject({
    ok: false,
    refusal: { code: 'timeout' },
  });
});
test('a wrong password is a refusal; a private address that nobody named is not connected', async () => {
  expect(await ask({ user: 'nobody' })).toMatchObject({ ok: false, refusal: { code: 'refused' } });
  const egress = openEgress(() => new Set());
  const resource = resourceOf('land');
  const { name } = database.get();
  const connection = {
    resource: resource.id,
    kind: 'sql',
    address: `postgres://127.0.0.1:${port}/${name}`,
    settings: { view: 'v' },
    timeoutMs: 500,
  } as const;
  const asking = { office: 'o', department: 'd', user: 'u', issue: 'i', id: 'x', basis: 'b' };
  const places = { home, environment: {} };
  const subject = brandAs<PersonId>('x');
  expect(
    await sqlView(egress, places)({ connection, resource, fields: [], key: '1', subject, asking, signal: AbortSignal.timeout(500) }),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden-address' },
  });
  egress.close();
});
