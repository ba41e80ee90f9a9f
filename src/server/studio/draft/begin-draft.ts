/** Begins a draft: from what holds in this division, from nothing, or with a document a tool made; one open draft for each subject. */
import { brandAs, type DivisionCode, type ItemId, type MatterId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { type CatalogueDraft, createDraft, findDraft, lockOpenDraft } from '../draft-store.ts';
import { mayRead, mayWrite, type Author, type DraftRoom } from './draft-room.ts';
import { judgeDoc } from './judge-doc.ts';

export type Wanted = {
  readonly division: DivisionCode;
  readonly subject: Subject;
  /** What a new one begins with; absent where what holds is changed. */
  readonly doc?: CatalogueDoc;
  /** Whether there must be nothing of this name yet. */
  readonly fresh: boolean;
  /** A document of another instance keeps its number, unless a later one holds here: cases elsewhere pin it. */
  readonly keepVersion?: true;
};

/** The next version of what holds; the number is given again when it is publicised. */
const nextOf = (doc: CatalogueDoc, version: number): CatalogueDoc => ({ ...doc, version });

function docOf(room: DraftRoom, wanted: Wanted) {
  const { division, subject, doc, fresh, keepVersion } = wanted;
  const standing = room.inForce(division, subject);
  if (fresh && standing !== undefined) return refuse('subject-exists', { values: { id: subject.id } });
  const begun = doc ?? standing?.doc;
  if (begun === undefined) return refuse('subject-not-found');
  const next = (standing?.version ?? 0) + 1;
  const version = keepVersion === true ? Math.max(next, Number(begun['version'] ?? 1)) : next;
  return ok({ doc: nextOf(begun, version), ...(standing === undefined ? {} : { basedOn: standing.version }) });
}

/** An item or a matter has one home: under its name a county writes nothing but its change to it. Asked again when it is publicised. */
function isElsewhere({ catalogue }: DraftRoom, division: DivisionCode, { kind, id }: Subject): boolean {
  const [item, matter] = [brandAs<ItemId>(id), brandAs<MatterId>(id)];
  if (kind === 'overlay') return false;
  const known = kind === 'item' ? catalogue.items.has(item) : catalogue.matters.has(matter);
  return known && (catalogue.homes.get(kind === 'item' ? item : matter) ?? PROVINCE) !== division;
}

export async function beginDraft(
  room: DraftRoom,
  tx: Transaction,
  wanted: Wanted,
  author: Author,
  now: Instant,
): Promise<Result<CatalogueDraft>> {
  const { division, subject } = wanted;
  if (!mayRead(author, division)) return refuse('not-yours');
  if (isElsewhere(room, division, subject)) return refuse('subject-elsewhere', { values: { id: subject.id } });
  const open = await lockOpenDraft(tx, division, subject);
  if (open !== undefined) return wanted.doc === undefined ? ok(open) : refuse('catalogue-draft-open', { values: { id: subject.id } });
  const begun = docOf(room, wanted);
  if (!begun.ok) return begun;
  const judged = judgeDoc(subject, division, begun.value.doc);
  if (!judged.ok) return judged;
  if (!mayWrite(room, author, { division, subject, doc: judged.value })) return refuse('not-yours');
  const id = `${division}-${room.newId()}`;
  createDraft(tx, { division, id, subject, ...begun.value }, { person: author.person, office: author.office, at: now });
  return ok((await findDraft(tx, division, id)) ?? unreachable(id));
}

const unreachable = (id: string): never => {
  throw new Error(`the draft ${id} was written in this very transaction`);
};
