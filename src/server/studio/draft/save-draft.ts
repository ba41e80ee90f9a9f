/** Saves a draft: joined with what others saved since it was opened, or refused with each field both changed. */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { isMembers, isSame } from '#domain/edition/doc-pointer.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import { mergeDocs, type Clash } from '#domain/edition/merge-docs.ts';
import type { CatalogueDraftSave } from '#contract/operations/catalogue-draft.ts';
import { inTransaction, kept, undone, type Outcome, type Transaction } from '#server/kernel/transaction.ts';
import { docAt, lockDraft, saveDraft, type CatalogueDraft } from '../draft-store.ts';
import { mayRead, mayWrite, type Author, type DraftRoom } from './draft-room.ts';
import { judgeDoc } from './judge-doc.ts';

export type Saved = { readonly draft: CatalogueDraft; readonly joined: boolean };
type Asked = CatalogueDraftSave & Pick<CatalogueDraft, 'division' | 'id'>;

const SHORT = 60;
/** A value as two people compare it: a sentence as it stands, anything larger cut. */
const shown = (value: unknown): string => {
  if (value === undefined) return '—';
  const text =
    isMembers(value) && typeof value['zh'] === 'string' ? value['zh'] : typeof value === 'string' ? value : JSON.stringify(value);
  return [...text].length > SHORT ? `${[...text].slice(0, SHORT).join('')}…` : text;
};

const clashProblems = (clashes: readonly Clash[], who: string): readonly Problem[] =>
  clashes.slice(0, 20).map(({ pointer, mine, theirs }) => ({
    pointer: `/doc${pointer}`,
    code: 'changed-by-another',
    values: { who, mine: shown(mine), theirs: shown(theirs) },
  }));

/** What stands after the save; the held document itself where nothing changed. */
async function joinedDoc(room: DraftRoom, tx: Transaction, held: CatalogueDraft, asked: Asked): Promise<Result<CatalogueDoc>> {
  if (asked.revision === held.revision) return ok(asked.doc);
  const base = asked.revision > held.revision ? undefined : await docAt(tx, held.division, held.id, asked.revision);
  if (base === undefined) return refuse('bad-input', { problems: [{ pointer: '/revision', code: 'not-allowed-value' }] });
  const merged = mergeDocs(base, asked.doc, held.doc);
  if (!merged.ok) return refuse('draft-moved', { problems: clashProblems(merged.clashes, (await room.nameOf(held.savedBy)) ?? '') });
  return judgeDoc(held.subject, held.division, merged.doc);
}

async function save(room: DraftRoom, tx: Transaction, asked: Asked, author: Author, now: Instant): Promise<Result<Saved>> {
  const held = await lockDraft(tx, asked.division, asked.id);
  if (held === undefined || !mayRead(author, held.division)) return refuse('catalogue-draft-not-found');
  if (held.state !== 'open') return refuse('catalogue-draft-ended');
  if (!mayWrite(room, author, held)) return refuse('not-yours');
  const judged = judgeDoc(held.subject, held.division, asked.doc);
  if (!judged.ok) return judged;
  // Numbers are given here, never typed: the largest there is would leave no number for whoever comes after.
  if (asked.doc['version'] !== held.doc['version'])
    return refuse('bad-input', { problems: [{ pointer: '/doc/version', code: 'stays-as-it-is' }] });
  // A department that gives its item to another one would write in a foreign catalogue.
  if (!mayWrite(room, author, { ...held, doc: asked.doc })) return refuse('not-yours');
  const next = await joinedDoc(room, tx, held, asked);
  if (!next.ok) return next;
  const joined = asked.revision !== held.revision && !isSame(next.value, asked.doc);
  if (isSame(next.value, held.doc)) return ok({ draft: held, joined });
  const at = now < held.savedAt ? held.savedAt : now;
  const revision = saveDraft(tx, held, next.value, { person: author.person, office: author.office, at });
  return ok({ draft: { ...held, doc: next.value, revision, savedBy: author.person, savedAt: at }, joined });
}

export const saveCatalogueDraft = (room: DraftRoom, asked: Asked, author: Author, now: Instant): Promise<Result<Saved>> =>
  inTransaction(room.pool, async (tx): Promise<Outcome<Result<Saved>>> => {
    const saved = await save(room, tx, asked, author, now);
    return saved.ok ? kept(saved) : undone(saved);
  });
