/** Drafts in the database: one owner, a revision for each save, consumed once. */
import { brandAs, type DivisionCode, type MatterId, type PersonId } from '#domain/kernel/brand.ts';
import type { HeldCertificate } from '#domain/ask/held-certificate.ts';
import type { SourceAsked } from '#domain/ask/provenance.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import type { KnownFact } from './case-room.ts';

type Answers = Readonly<Record<string, unknown>>;
export type Evidence = Readonly<Record<string, { readonly file: string; readonly sha256: string }>>;
export type Draft = {
  readonly division: DivisionCode;
  readonly id: string;
  /** The applicant, whoever types (model.md 2). */
  readonly owner: PersonId;
  /** Who began it for the owner, under which mandate. */
  readonly agent: PersonId | null;
  readonly mandate: string | null;
  readonly matter: MatterId;
  readonly revision: number;
  readonly situation: Answers;
  readonly answers: Answers;
  readonly given: Readonly<Record<string, MaterialGiven>>;
  readonly contested: readonly string[];
  readonly known: readonly KnownFact[];
  /** Which registers were asked, and how they stand. */
  readonly sources: readonly SourceAsked[];
  /** Certificates of the owner as they were when the draft began; null in drafts from before they were looked at. */
  readonly certificates: readonly HeldCertificate[] | null;
  /** Files against contested values, by field. */
  readonly evidence: Evidence;
  /** Who takes part beside the owner, as typed, by their place in the form. */
  readonly parties: Readonly<Record<string, { readonly name?: string; readonly identifier?: string }>>;
  readonly saved_at: Instant;
  readonly consumed: string | null;
  /** Begun at a window: why the person had come; counted as their visit when it is sent. */
  readonly visit: string | null;
};

const columns =
  'division, id, owner, matter, revision, situation, answers, given, contested, known, parties, agent, mandate, saved_at, consumed, sources, certificates, evidence, visit';
const find = statement<Draft>('draft-find', `select ${columns} from yici.draft where division = $1 and id = $2`);
const lock = statement<Draft>('draft-lock', `select ${columns} from yici.draft where division = $1 and id = $2 for update`);
const list = statement<Draft>(
  'draft-list',
  `select ${columns} from yici.draft where owner = $1 and consumed is null order by saved_at desc, id limit 100`,
);
const insert = statement(
  'draft-insert',
  `insert into yici.draft (division, id, owner, matter, revision, situation, answers, given, contested, known, created_at, saved_at, agent, mandate, sources, certificates)
   values ($1, $2, $3, $4, 0, $5, '{}', '{}', '[]', $6, $7, $7, $8, $9, $10, $11)`,
);
const save = statement<{ readonly revision: number }>(
  'draft-save',
  `update yici.draft set situation = $5, answers = $6, given = $7, contested = $8, revision = revision + 1, saved_at = $9, parties = $10, evidence = $11
   where division = $1 and id = $2 and owner = $3 and revision = $4 and consumed is null returning revision`,
);
/** What registers say is no change by the person: the revision stays. */
const look = statement<{ readonly id: string }>(
  'draft-look-up',
  'update yici.draft set known = $4, sources = $5 where division = $1 and id = $2 and owner = $3 and consumed is null returning id',
);
const remove = statement<{ readonly id: string }>(
  'draft-delete',
  'delete from yici.draft where division = $1 and id = $2 and owner = $3 and consumed is null returning id',
);
/** What was fetched stands in the case from now on; a second copy would serve nobody (PIPL 19). */
const consume = statement(
  'draft-consume',
  "update yici.draft set consumed = $3, known = '[]', sources = '[]', certificates = null where division = $1 and id = $2",
);

/** The division leads the id too, so that a draft is found in its shard by its id alone. */
export const draftId = (division: number, fresh: string): string => `${division}-${fresh}`;
export const divisionOfId = (id: string): DivisionCode | undefined => {
  const match = /^(\d{6})-[\w-]{1,80}$/.exec(id);
  return match === null ? undefined : brandAs<DivisionCode>(Number(match[1]));
};

export async function findDraft(sql: Sql, id: string, forUpdate = false): Promise<Draft | undefined> {
  const division = divisionOfId(id);
  if (division === undefined) return undefined;
  const [row] = await sql.run(forUpdate ? lock : find, [division, id]);
  return row;
}

export const listDrafts = (sql: Sql, owner: PersonId): Promise<readonly Draft[]> => sql.run(list, [owner]);

export const insertDraft = (
  tx: Transaction,
  draft: Pick<Draft, 'division' | 'id' | 'owner' | 'matter' | 'situation' | 'known' | 'agent' | 'mandate' | 'sources' | 'certificates'>,
  now: Instant,
): void =>
  tx.send(insert, [
    draft.division,
    draft.id,
    draft.owner,
    draft.matter,
    JSON.stringify(draft.situation),
    JSON.stringify(draft.known),
    now,
    draft.agent,
    draft.mandate,
    JSON.stringify(draft.sources),
    JSON.stringify(draft.certificates),
  ]);

export type DraftChange = Pick<Draft, 'situation' | 'answers' | 'given' | 'contested' | 'parties' | 'evidence' | 'revision'>;

/** The new revision; undefined when another device saved first, the draft was sent, or it is not there. */
export async function saveDraft(sql: Sql, draft: Draft, change: DraftChange, now: Instant): Promise<number | undefined> {
  const { situation, answers, given, contested, parties, evidence, revision } = change;
  const json = [situation, answers, given, contested].map((member) => JSON.stringify(member));
  const [row] = await sql.run(save, [
    draft.division,
    draft.id,
    draft.owner,
    revision,
    ...json,
    now,
    JSON.stringify(parties),
    JSON.stringify(evidence),
  ]);
  return row?.revision;
}

/** Keeps what registers answered later; false when the draft is gone or sent. */
export const keepLookedUp = async (sql: Sql, draft: Draft, { known, sources }: Pick<Draft, 'known' | 'sources'>): Promise<boolean> =>
  (await sql.run(look, [draft.division, draft.id, draft.owner, JSON.stringify(known), JSON.stringify(sources)])).length > 0;

export const deleteDraft = async (sql: Sql, draft: Draft): Promise<boolean> =>
  (await sql.run(remove, [draft.division, draft.id, draft.owner])).length > 0;

const typeInto = statement(
  'draft-type-into',
  `update yici.draft set situation = $3, answers = $4, given = $5, contested = $6, parties = $7, evidence = $8, visit = $9, visit_at = $10,
   revision = 1 where division = $1 and id = $2`,
);
export type TypedDraft = Parameters<typeof insertDraft>[1] & Omit<DraftChange, 'revision'> & Pick<Draft, 'visit'>;

/** A draft that begins with what was typed at a window, to be finished at home. */
export function insertTyped(tx: Transaction, draft: TypedDraft, now: Instant): void {
  insertDraft(tx, draft, now);
  const { division, id, situation, answers, given, contested, parties, evidence, visit } = draft;
  const json = [situation, answers, given, contested, parties, evidence].map((member) => JSON.stringify(member));
  tx.send(typeInto, [division, id, ...json, visit, now]);
}

/** In the same commit as the case: a draft becomes one case, once. */
export const consumeDraft = (tx: Transaction, draft: Draft, number: string): void => tx.send(consume, [draft.division, draft.id, number]);
