/** Mandates in the database: their events, the row that each act looks up, and codes for ten minutes. */
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { evolveMandate, type MandateEvent, type MandateState } from '#domain/party/mandate-event.ts';
import type { Aggregate, Change, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

/** People belong to no county: what is between two people lies with the province (docs/decisions/0040). */
export const MANDATE_DIVISION = brandAs<DivisionCode>(330000);
export const mandateKey = (id: string): Key => ({ division: MANDATE_DIVISION, id });

const lock = statement<{ readonly id: string }>('mandate-lock', 'select id from yici.mandate where id = $1 for update');
const read = statement<{ readonly body: MandateEvent }>(
  'mandate-event-read',
  'select body from yici.mandate_event where division = $1 and id = $2 order by seq',
);
const readMany = statement<{ readonly id: string; readonly body: MandateEvent }>(
  'mandate-event-read-many',
  'select id, body from yici.mandate_event where division = $1 and id = any ($2) order by id, seq',
);
const idsOf = statement<{ readonly id: string }>(
  'mandate-of',
  'select id from yici.mandate where taker = $1 or giver = any ($2) order by begun_at desc, id limit 200',
);
const append: RowsStatement = {
  name: 'mandate-event-insert',
  head: 'insert into yici.mandate_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const put = statement<never>(
  'mandate-put',
  `insert into yici.mandate (id, giver, taker, matters, from_at, until_at, revoked_at, kind, state, role, case_number, by_law, begun_by,
     begun_at, lapses_at, version)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
   on conflict (id) do update set giver = excluded.giver, taker = excluded.taker, matters = excluded.matters, from_at = excluded.from_at,
     until_at = excluded.until_at, revoked_at = excluded.revoked_at, state = excluded.state, case_number = excluded.case_number,
     by_law = excluded.by_law, version = excluded.version`,
);
const keepCode = statement<never>(
  'mandate-code-keep',
  'insert into yici.mandate_code (bucket, hash, mandate, expires_at) values ($1, $2, $3, $4)',
);
const findCode = statement<{ readonly mandate: string }>(
  'mandate-code-find',
  'select mandate from yici.mandate_code where bucket = $1 and hash = $2 and expires_at > $3',
);

const fold = (events: readonly MandateEvent[]): MandateState | undefined =>
  events.reduce<MandateState | undefined>((state, event) => evolveMandate(state, event), undefined);

/** Locks a mandate and folds its events. */
export async function lockMandate(tx: Sql, id: string): Promise<Loaded<MandateState>> {
  const [, rows] = await Promise.all([tx.run(lock, [id]), tx.run(read, [MANDATE_DIVISION, id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export type FoundMandate = { readonly state: MandateState; readonly events: readonly MandateEvent[] };

export async function findMandate(sql: Sql, id: string): Promise<FoundMandate | undefined> {
  const events = (await sql.run(read, [MANDATE_DIVISION, id])).map(({ body }) => body);
  const state = fold(events);
  return state === undefined ? undefined : { state, events };
}

/** Those a person was given, gave, or has in hand as a firm's admin; newest first, at most 200. */
export async function listMandates(sql: Sql, person: PersonId, givers: readonly PersonId[]): Promise<readonly MandateState[]> {
  const ids = (await sql.run(idsOf, [person, givers])).map(({ id }) => id);
  const events = new Map<string, MandateEvent[]>();
  for (const { id, body } of await sql.run(readMany, [MANDATE_DIVISION, ids])) events.set(id, [...(events.get(id) ?? []), body]);
  return ids.flatMap((id) => fold(events.get(id) ?? []) ?? []);
}

export type KeptCode = { readonly bucket: number; readonly id: string; readonly expiresAt: Instant };

/** The mandate a code stands for; undefined for a code that is none or too old. */
export async function findByCode(sql: Sql, { bucket, id }: Omit<KeptCode, 'expiresAt'>, now: Instant): Promise<FoundMandate | undefined> {
  const [row] = await sql.run(findCode, [bucket, id, now]);
  return row === undefined ? undefined : findMandate(sql, row.mandate);
}

const rowOf = (state: MandateState, at: Instant): readonly unknown[] => [
  state.mandate,
  state.giver ?? null,
  state.taker ?? null,
  state.scope.matters ?? null,
  state.from,
  state.scope.until ?? null,
  state.state === 'ended' ? (state.endedAt ?? at) : null,
  state.type,
  state.state,
  state.role ?? null,
  state.scope.case ?? null,
  state.byLaw,
  state.begunBy,
  state.begunAt,
  state.lapsesAt,
  state.seq,
];

function write(tx: Transaction, { key, events, after, seq, at, requestId }: Change<MandateState, MandateEvent>): void {
  tx.sendRows(
    append,
    events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
  );
  tx.send(put, rowOf(after, at));
}

/** The aggregate for the corridor; `code` is kept with a mandate that names nobody. Told live are both sides. */
export const mandateAggregate = (code?: KeptCode): Aggregate<MandateState, MandateEvent> => ({
  kind: 'mandate',
  audience: ({ giver, taker }) => ({ people: [giver, taker].flatMap((each) => each ?? []), offices: [], halls: [] }),
  evolve: evolveMandate,
  react: () => [],
  write: (tx, change) => {
    write(tx, change);
    if (code !== undefined) tx.send(keepCode, [code.bucket, code.id, change.key.id, code.expiresAt]);
    return [];
  },
});
