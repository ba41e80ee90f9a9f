/** Resources, grants and connections put straight into a database, for tests of what look-ups do with them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll } from 'vitest';
import type { Resource } from '#domain/exchange/resource.ts';
import type { ConnectorKind } from '#domain/exchange/resource.ts';
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf } from '#domain/kernel/instant.ts';
import type { KnownFact, LookUpOrder } from '#server/case/case-room.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import { openExchange, type Exchange } from '#server/exchange/open-exchange.ts';
import { ownNames } from '#server/exchange/platform/own-names.ts';
import { readConfig } from '#server/kernel/config.ts';
import { makeLog } from '#server/kernel/log.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';

export const KEY = '330199199205160046';

/** A register of people by their number, with residence and sex in its own codes. */
export const resourceOf = (id: string, more: Partial<Resource> = {}): Resource =>
  ({
    id,
    name: { zh: `登记库 ${id}`, en: `Register ${id}` },
    department: 'public-security',
    owner: 'zhejiang-public-security',
    division: 330000,
    subject: 'person',
    key: { fact: 'person.identifier', name: 'GMSFHM' },
    fields: [
      { name: 'JZ_QC', fact: 'person.residence' },
      { name: 'XB', fact: 'newborn.sex', codes: { 1: 'male', 2: 'female' } },
    ],
    share: { kind: 'shared' },
    basis: { law: 'zhejiang-at-most-once-2018', article: 38 },
    rhythm: { zh: '实时', en: 'at once' },
    completeness: 100,
    cacheSeconds: 0,
    retryHours: 48,
    ...more,
  }) as Resource;

export type Seed = {
  readonly resource: Resource;
  readonly address: string;
  readonly kind?: ConnectorKind;
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
  readonly secretRef?: string;
  readonly timeoutMs?: number;
  /** None: nobody may ask it. */
  readonly grant?: {
    readonly department?: string;
    readonly items?: readonly string[];
    readonly fields?: readonly string[];
    readonly quota?: number;
  } | null;
};

/** Registers, connects and grants; what was there under the id is replaced. */
export async function seedResource(pool: pg.Pool, { resource, address, kind, settings, secretRef, timeoutMs, grant }: Seed): Promise<void> {
  await pool.query(
    `insert into yici.resource_now (division, id, version, body, state) values (330000, $1, 1, $2, 'open')
     on conflict (division, id) do update set body = excluded.body`,
    [resource.id, JSON.stringify(resource)],
  );
  await pool.query(
    `insert into yici.connection (resource, kind, address, settings, secret_ref, timeout_ms, changed_at) values ($1, $2, $3, $4, $5, $6, 0)
     on conflict (resource) do update set kind = excluded.kind, address = excluded.address, settings = excluded.settings,
       secret_ref = excluded.secret_ref, timeout_ms = excluded.timeout_ms`,
    [resource.id, kind ?? 'http-json', address, JSON.stringify(settings ?? {}), secretRef ?? null, timeoutMs ?? 1_500],
  );
  if (grant === null) return;
  const items = grant?.items ?? ['birth-certificate', 'household-entry-newborn'];
  const fields = grant?.fields ?? resource.fields.map(({ name }) => name);
  await pool.query(
    `insert into yici.data_grant (id, resource, department, division, items, fields, quota_per_day, expires_on, state, request, made_at)
     values ($1, $2, $3, 330000, $4, $5, $6, $7, 'live', 'request-test', 0) on conflict (id) do update set state = 'live'`,
    [
      `grant-${resource.id}`,
      resource.id,
      grant?.department ?? 'public-security',
      items,
      fields,
      grant?.quota ?? 1_000,
      dayOfInstant(wallClock()) + 100,
    ],
  );
}

export const account: readonly KnownFact[] = [
  { fact: 'person.name', value: '汤婉', source: { zh: '账户', en: 'Account' }, at: instantOf(0) },
  { fact: 'person.identifier', value: KEY, source: { zh: '账户', en: 'Account' }, at: instantOf(0) },
];

export const orderFor = (catalogue: Catalogue, more: Partial<LookUpOrder> = {}): LookUpOrder => ({
  definition: definitionFor(catalogue, 'birth-of-a-child'),
  division: brandAs<DivisionCode>(330521),
  subject: brandAs<PersonId>('tang-wan'),
  account,
  by: { person: brandAs<PersonId>('tang-wan'), who: '汤婉' },
  purpose: 'application',
  number: null,
  requestId: `request-${crypto.randomUUID()}`,
  now: wallClock(),
  ...more,
});

/** Exchanges of one test file on a home of their own; `places` are the private addresses the operator allows. */
export const useExchanges = () => {
  const home = mkdtempSync(join(tmpdir(), 'yici-exchange-'));
  const opened: Exchange[] = [];
  afterAll(async () => {
    for (const exchange of opened) await exchange.close();
    rmSync(home, { recursive: true, force: true });
  });
  return {
    home,
    open: (
      pool: pg.Pool,
      catalogue: Catalogue,
      places: readonly string[],
      environment: Readonly<Record<string, string>> = {},
    ): Exchange => {
      const config = readConfig({ YICI_HOME: home, YICI_DEMO: '0', YICI_EXCHANGE_PRIVATE: places.join(','), ...environment });
      const certificatesOf = () => Promise.resolve([]);
      const log = makeLog('test', 'error');
      const own = { certificatesOf, namesOf: ownNames(catalogue) };
      const exchange = openExchange({ pool, config, environment, facts: catalogue.facts, clock: wallClock, log, ...own });
      opened.push(exchange);
      return exchange;
    },
  };
};
