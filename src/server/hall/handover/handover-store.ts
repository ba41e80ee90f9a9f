/** Hand-overs in the database: the code's hash and never the code, taken by one statement and therefore once. */
import type { Handover } from '#domain/hall/handover.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

type Row = {
  readonly division: number;
  readonly id: string;
  readonly person: string;
  readonly hall: string;
  readonly draft: string | null;
  readonly made_at: Instant;
  readonly until: Instant;
  readonly taken_at: Instant | null;
  readonly taken_by: string | null;
  readonly walk_in: string | null;
  readonly revision: number | null;
  readonly ended_at: Instant | null;
  readonly ended_by: 'person' | 'filed' | 'newer' | null;
};
const columns = 'division, id, person, hall, draft, made_at, until, taken_at, taken_by, walk_in, revision, ended_at, ended_by';

const insert = statement(
  'handover-insert',
  'insert into yici.handover (division, id, person, hall, draft, code_hash, made_at, until) values ($1, $2, $3, $4, $5, $6, $7, $8)',
);
/** A person shows one code at a time. */
const supersede = statement(
  'handover-supersede',
  `update yici.handover set ended_at = $3, ended_by = 'newer'
   where division = $1 and person = $2 and taken_at is null and ended_at is null`,
);
/** Whoever comes second finds it taken: used, late, ended and another hall's are one and the same answer. */
const take = statement<Row>(
  'handover-take',
  `update yici.handover set taken_at = $4, taken_by = $5, walk_in = $6
   where division = $1 and hall = $2 and code_hash = $3 and taken_at is null and ended_at is null and until >= $4
   returning ${columns}`,
);
const setRevision = statement('handover-revision', 'update yici.handover set revision = $3 where division = $1 and id = $2');
const end = statement<Row>(
  'handover-end',
  `update yici.handover set ended_at = coalesce(ended_at, $3), ended_by = coalesce(ended_by, $4)
   where division = $1 and id = $2 returning ${columns}`,
);
const byId = statement<Row>('handover-by-id', `select ${columns} from yici.handover where division = $1 and id = $2`);
const byWalkIn = statement<Row>(
  'handover-by-walk-in',
  `select ${columns} from yici.handover where division = $1 and walk_in = $2 and (ended_by is null or ended_by = 'filed')`,
);
const ofPerson = statement<Row>(
  'handover-of-person',
  `select ${columns} from yici.handover where person = $1 and made_at >= $2 order by made_at desc limit 50`,
);
const note = statement(
  'handover-event',
  `insert into yici.handover_event (division, id, seq, kind, at, who, office)
   select $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6 from yici.handover_event where division = $1 and id = $2`,
);

const handoverOf = (row: Row): Handover => ({
  division: brandAs<DivisionCode>(row.division),
  id: row.id,
  person: brandAs<PersonId>(row.person),
  hall: brandAs<OfficeId>(row.hall),
  ...(row.draft === null ? {} : { draft: row.draft }),
  madeAt: row.made_at,
  until: row.until,
  ...(row.taken_at === null || row.taken_by === null || row.walk_in === null
    ? {}
    : {
        taken: {
          at: row.taken_at,
          by: brandAs<PersonId>(row.taken_by),
          walkIn: row.walk_in,
          ...(row.revision === null ? {} : { revision: row.revision }),
        },
      }),
  ...(row.ended_at === null || row.ended_by === null ? {} : { ended: { at: row.ended_at, by: row.ended_by } }),
});
const firstOf = (rows: readonly Row[]): Handover | undefined => {
  const [row] = rows;
  return row === undefined ? undefined : handoverOf(row);
};

export type HandoverEvent = {
  readonly kind: 'HandoverShown' | 'HandoverTaken' | 'HandoverEnded' | 'HandoverFiled';
  readonly who: PersonId;
  readonly office?: OfficeId;
};
export const noteHandover = (
  tx: Transaction,
  { division, id }: Pick<Handover, 'division' | 'id'>,
  { kind, who, office }: HandoverEvent,
  at: Instant,
): void => tx.send(note, [division, id, kind, at, who, office ?? null]);

/** Kept with the hash of its code; an earlier code of the same person that nobody took is worth nothing from now on. */
export function showHandover(tx: Transaction, handover: Handover, codeHash: string): void {
  const { division, id, person, hall, draft, madeAt, until } = handover;
  tx.send(supersede, [division, person, madeAt]);
  tx.send(insert, [division, id, person, hall, draft ?? null, codeHash, madeAt, until]);
  noteHandover(tx, handover, { kind: 'HandoverShown', who: person }, madeAt);
}

export type Taking = {
  readonly division: DivisionCode;
  readonly hall: OfficeId;
  readonly codeHash: string;
  readonly at: Instant;
  readonly officer: PersonId;
  readonly walkIn: string;
};
/** The hand-over, now taken by this clerk; undefined where there is none to take. */
export async function takeHandover(tx: Transaction, taking: Taking): Promise<Handover | undefined> {
  const { division, hall, codeHash, at, officer, walkIn } = taking;
  const taken = firstOf(await tx.run(take, [division, hall, codeHash, at, officer, walkIn]));
  if (taken !== undefined) noteHandover(tx, taken, { kind: 'HandoverTaken', who: officer, office: hall }, at);
  return taken;
}
export const noteRevision = (tx: Transaction, { division, id }: Handover, revision: number): void =>
  tx.send(setRevision, [division, id, revision]);

export async function endHandover(
  tx: Transaction,
  handover: Pick<Handover, 'division' | 'id'>,
  { by, who, office }: { readonly by: 'person' | 'filed'; readonly who: PersonId; readonly office?: OfficeId },
  at: Instant,
): Promise<Handover | undefined> {
  const ended = firstOf(await tx.run(end, [handover.division, handover.id, at, by]));
  if (ended !== undefined)
    noteHandover(
      tx,
      ended,
      { kind: by === 'filed' ? 'HandoverFiled' : 'HandoverEnded', who, ...(office === undefined ? {} : { office }) },
      at,
    );
  return ended;
}

export const findHandover = async (sql: Sql, division: number, id: string): Promise<Handover | undefined> =>
  firstOf(await sql.run(byId, [division, id]));
/** What came with a walk-in and was not taken back. */
export const handoverOfWalkIn = async (sql: Sql, division: number, walkIn: string): Promise<Handover | undefined> =>
  firstOf(await sql.run(byWalkIn, [division, walkIn]));
export const handoversOf = async (sql: Sql, person: PersonId, since: Instant): Promise<readonly Handover[]> =>
  (await sql.run(ofPerson, [person, since])).map(handoverOf);
