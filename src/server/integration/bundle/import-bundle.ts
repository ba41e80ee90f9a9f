/** Brings the documents of a bundle in as drafts: what holds already is left alone, and nothing is published here (2018 regulation, article 4). */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts';
import { inTransaction, kept, undone, type Outcome } from '#server/kernel/transaction.ts';
import { beginDraft } from '#server/studio/draft/begin-draft.ts';
import type { Author, DraftRoom } from '#server/studio/draft/draft-room.ts';
import { isSameDoc } from '#server/studio/draft/same-doc.ts';
import type { BundleDoc } from './read-bundle.ts';

export type BundleRow = BundleDoc & {
  readonly outcome: 'drafted' | 'same' | 'refused';
  /** Of the draft. */
  readonly draft?: string;
  readonly refusal?: Refusal;
};

async function bringOne(pool: pg.Pool, room: DraftRoom, given: BundleDoc, author: Author, now: Instant): Promise<BundleRow> {
  const { division, subject, doc } = given;
  const standing = room.inForce(division, subject);
  if (standing !== undefined && isSameDoc(standing.doc, doc)) return { ...given, outcome: 'same' };
  const begun = await inTransaction(pool, async (tx): Promise<Outcome<Result<string>>> => {
    const draft = await beginDraft(room, tx, { division, subject, doc, fresh: false, keepVersion: true }, author, now);
    return draft.ok ? kept(ok(draft.value.id)) : undone(refuse(draft.refusal.code, draft.refusal));
  });
  return begun.ok ? { ...given, outcome: 'drafted', draft: begun.value } : { ...given, outcome: 'refused', refusal: begun.refusal };
}

/** One after the other, each kept by itself: a document that is refused keeps no other from coming in. */
export async function importBundle(
  pool: pg.Pool,
  room: DraftRoom,
  docs: readonly BundleDoc[],
  author: Author,
  now: Instant,
): Promise<readonly BundleRow[]> {
  const rows: BundleRow[] = [];
  for (const given of docs) rows.push(await bringOne(pool, room, given, author, now));
  return rows;
}
