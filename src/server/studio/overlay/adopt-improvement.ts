/** Takes one improvement of a locality into a draft of the standard's next version: a new draft, or the one being written already. */
import type { OverlayAdopt } from '#contract/operations/overlay.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { changeOf } from '#domain/overlay/change-of.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { beginDraft } from '../draft/begin-draft.ts';
import { mayWrite, type Author, type DraftRoom } from '../draft/draft-room.ts';
import { judgeDoc } from '../draft/judge-doc.ts';
import { listDrafts, lockDraft, saveDraft } from '../draft-store.ts';
import { localsOf } from './compare-overlays.ts';

export type Adopting = OverlayAdopt & { readonly author: Author; readonly now: Instant };

/** The document with the improvement and what follows from it; keys of the document stay in their order. */
const improved = (doc: CatalogueDoc, change: unknown): CatalogueDoc =>
  // A document is the item as its file says it: the fields a change may name stand under the same names.
  composeItem(doc as unknown as Item, [{ division: PROVINCE, changes: change }]) as unknown as CatalogueDoc;

const changeIn = ({ catalogue }: Pick<DraftRoom, 'catalogue'>, { item: id, division, field, key }: OverlayAdopt): unknown => {
  const item = catalogue.items.get(brandAs<ItemId>(id));
  const local =
    item === undefined ? undefined : localsOf(catalogue, item).find(({ overlay }) => overlay.division === brandAs<DivisionCode>(division));
  const found = local?.improvements.find((each) => each.field === field && each.key === key);
  return found === undefined ? undefined : changeOf(found);
};

export async function adoptImprovement(
  room: DraftRoom,
  tx: Transaction,
  asked: Adopting,
): Promise<Result<{ readonly draft: string; readonly item: string }>> {
  const { author, now } = asked;
  const subject: Subject = { kind: 'item', id: asked.item };
  const standing = room.inForce(PROVINCE, subject);
  if (standing === undefined) return refuse('subject-not-found');
  if (!mayWrite(room, author, { division: PROVINCE, subject, doc: standing.doc })) return refuse('not-yours');
  const change = changeIn(room, asked);
  if (change === undefined) return refuse('improvement-gone');
  const open = (await listDrafts(tx, [PROVINCE], ['open'])).find((each) => each.subject.kind === 'item' && each.subject.id === asked.item);
  const held = open === undefined ? undefined : await lockDraft(tx, PROVINCE, open.id);
  if (held === undefined || held.state !== 'open') {
    const wanted = { division: PROVINCE, subject, doc: improved(standing.doc, change), fresh: false };
    const begun = await beginDraft(room, tx, wanted, author, now);
    return begun.ok ? ok({ draft: begun.value.id, item: asked.item }) : begun;
  }
  const doc = improved(held.doc, change);
  const judged = judgeDoc(subject, PROVINCE, doc);
  if (!judged.ok) return judged;
  saveDraft(tx, held, doc, { person: author.person, office: author.office, at: now < held.savedAt ? held.savedAt : now });
  return ok({ draft: held.id, item: asked.item });
}
