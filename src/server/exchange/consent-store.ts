/** Consents in the database: their history, and the row each look-up asks whether it may. */
import { evolveConsent, type ConsentEvent, type ConsentScope, type ConsentState } from '#domain/exchange/consent.ts';
import { brandAs, type DivisionCode, type MatterId, type PersonId } from '#domain/kernel/brand.ts';
import type { ResourceId } from '#domain/exchange/resource.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

/** People belong to no county: what they consented to lies with the province (docs/decisions/0040). */
export const CONSENT_DIVISION = brandAs<DivisionCode>(330000);
export const consentKey = ({ person, resource, matter }: ConsentScope): Key => ({
  division: CONSENT_DIVISION,
  id: `${person}|${resource}|${matter}`,
});

/** Of two first consents at once the second waits here for the first; a refusal takes the row back with it. */
const claim = statement<never>(
  'consent-claim',
  `insert into yici.consent_now (division, id, version, person, resource, matter, state, given_at)
   values ($1, $2, 0, $3, $4, $5, 'withdrawn', 0) on conflict (division, id) do nothing`,
);
const lock = statement<{ readonly version: number }>(
  'consent-lock',
  'select version from yici.consent_now where division = $1 and id = $2 for update',
);
const read = statement<{ readonly body: ConsentEvent }>(
  'consent-event-read',
  'select body from yici.consent_event where division = $1 and id = $2 order by seq',
);
const has = statement<{ readonly one: number }>(
  'consent-has',
  `select 1 as one from yici.consent_now where division = $1 and person = $2 and resource = $3 and matter = $4 and state = 'given'`,
);
const insert: RowsStatement = {
  name: 'consent-event-insert',
  head: 'insert into yici.consent_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'consent-now-keep',
  `insert into yici.consent_now (division, id, version, person, resource, matter, state, given_at, withdrawn_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, given_at = excluded.given_at,
     withdrawn_at = excluded.withdrawn_at`,
);

export type ConsentRow = {
  readonly resource: ResourceId;
  readonly matter: MatterId;
  readonly state: ConsentState['state'];
  readonly given_at: Instant;
  readonly withdrawn_at: Instant | null;
};
const list = statement<ConsentRow>(
  'consent-list',
  `select resource, matter, state, given_at, withdrawn_at from yici.consent_now
   where division = $1 and person = $2 order by coalesce(withdrawn_at, given_at) desc, id limit 200`,
);

const fold = (events: readonly ConsentEvent[]): ConsentState | undefined =>
  events.reduce<ConsentState | undefined>((state, event) => evolveConsent(state, event), undefined);

/** Locks a consent and folds its events. */
export async function lockConsent(tx: Sql, scope: ConsentScope): Promise<Loaded<ConsentState>> {
  const { division, id } = consentKey(scope);
  const [, , rows] = await Promise.all([
    tx.run(claim, [division, id, scope.person, scope.resource, scope.matter]),
    tx.run(lock, [division, id]),
    tx.run(read, [division, id]),
  ]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

/** Whether the person consents at this instant; asked from the database at each look-up, so that withdrawing bites on the next. */
export const hasConsent = async (
  sql: Sql,
  { person, resource, matter }: { readonly person: string; readonly resource: string; readonly matter: string },
): Promise<boolean> => (await sql.run(has, [CONSENT_DIVISION, person, resource, matter])).length > 0;

/** All a person ever consented to, the newest act first; at most 200. */
export const listConsents = (sql: Sql, person: PersonId): Promise<readonly ConsentRow[]> => sql.run(list, [CONSENT_DIVISION, person]);

export const consentAggregate: Aggregate<ConsentState, ConsentEvent> = {
  kind: 'consent',
  audience: ({ person }) => ({ people: [person], offices: [], halls: [] }),
  evolve: evolveConsent,
  react: () => [],
  write: (tx, { key, events, after, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { person, resource, matter, state, givenAt, withdrawnAt } = after;
    tx.send(keep, [key.division, key.id, after.seq, person, resource, matter, state, givenAt, withdrawnAt ?? null]);
    return [];
  },
};
