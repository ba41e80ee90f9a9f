/** Drafts in the database: one owner, a revision for each save, consumed once. */
import { brandAs, type DivisionCode, type MatterId, type PersonId } from '#domain/kernel/brand.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import type { KnownFact } from './case-room.ts';

type Answers = Readonly<Record<string, unknown>>;
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
  /** Who takes part beside the owner, as typed, by their place in the form. */
  readonly parties: Readonly<Record<string, { readonly name?: string; readonly identifier?: string }>>;
  readonly saved_at: Instant;
  readonly consumed: string | null;
};

const columns =
  'division, id, owner, matter, revision, situation, answers, given, contested, known, parties, agent, mandate, saved_at, consumed';
const find = statement<Draft>('draft-find', `select ${columns} from yici.draft where division = $1 and id = $2`);
const lock = statement<Draft>('draft-lock', `select ${columns} from yici.draft where division = $1 and id = $2 for update`);
const list = statement<Draft>(
  'draft-list',
  `select ${columns} from yici.draft where owner = $1 and consumed is null order by saved_at desc, id limit 100`,
);
const insert = statement(
  'draft-insert',
  `insert into yici.draft (division, id, owner, matter, revision, situation, answers, given, contested, known, created_at, saved_at, agent, mandate)
   values ($1, $2, $3, $4, 0, $5, '{}', '{}', '[]', $6, $7, $7, $8, $9)`,
);
const save = statement<{ readonly revision: number }>(
  'draft-save',
  `update yici.draft set situation = $5, answers = $6, given = $7, contested = $8, revision = revision + 1, saved_at = $9, parties = $10
   where division = $1 and id = $2 and owner = $3 and revision = $4 and consumed is null returning revision`,
);
const remove = statement<{ readonly id: string }>(
  'draft-delete',
  'delete from yici.draft where division = $1 and id = $2 and owner = $3 and consumed is null returning id',
);
const consume = statement('draft-consume', 'update yici.draft set consumed = $3 where division = $1 and id = $2');

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
  draft: Pick<Draft, 'division' | 'id' | 'owner' | 'matter' | 'situation' | 'known' | 'agent' | 'mandate'>,
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
  ]);

export type DraftChange = Pick<Draft, 'situation' | 'answers' | 'given' | 'contested' | 'parties' | 'revision'>;

/** The new revision; undefined when another device saved first, the draft was sent, or it is not there. */
export async function saveDraft(sql: Sql, draft: Draft, change: DraftChange, now: Instant): Promise<number | undefined> {
  const { situation, answers, given, contested, parties, revision } = change;
  const json = [situation, answers, given, contested].map((member) => JSON.stringify(member));
  const [row] = await sql.run(save, [draft.division, draft.id, draft.owner, revision, ...json, now, JSON.stringify(parties)]);
  return row?.revision;
}

export const deleteDraft = async (sql: Sql, draft: Draft): Promise<boolean> =>
  (await sql.run(remove, [draft.division, draft.id, draft.owner])).length > 0;

/** In the same commit as the case: a draft becomes one case, once. */
export const consumeDraft = (tx: Transaction, draft: Draft, number: string): void => tx.send(consume, [draft.division, draft.id, number]);
