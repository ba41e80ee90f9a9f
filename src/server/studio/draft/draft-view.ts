/** A draft as the studio shows it: whose it is, who saved it, what it would replace, who else looks at it. */
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { CatalogueDraftRow, CatalogueDraftView, OtherLooking } from '#contract/view/catalogue-draft.ts';
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { isOwnWork, mayPublish } from '#domain/edition/edition-rights.ts';
import { authorsOf, type CatalogueDraft } from '../draft-store.ts';
import { departmentsOf, mayWrite, type Author, type DraftRoom, type Standing } from './draft-room.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const textIn = (value: unknown): Text | undefined =>
  isMembers(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string' ? { zh: value['zh'], en: value['en'] } : undefined;

/** An overlay has the name of the item it changes. */
const nameOfDraft = ({ catalogue }: Pick<DraftRoom, 'catalogue'>, { subject, doc }: Pick<CatalogueDraft, 'subject' | 'doc'>): Text => {
  const item = [...catalogue.items.values()].find(({ id }) => id === subject.id);
  return textIn(doc['name']) ?? item?.name ?? { zh: subject.id, en: subject.id };
};

export const divisionView = ({ catalogue }: Pick<DraftRoom, 'catalogue'>, code: CatalogueDraft['division']) => ({
  code,
  name: catalogue.divisions.get(code)?.name ?? { zh: String(code), en: String(code) },
});

export async function draftRow(room: DraftRoom, draft: CatalogueDraft): Promise<CatalogueDraftRow> {
  const [department] = departmentsOf(room, draft.subject, draft.doc);
  return {
    id: draft.id,
    division: divisionView(room, draft.division),
    subject: draft.subject,
    name: nameOfDraft(room, draft),
    department: room.catalogue.departments.get(department ?? '')?.name ?? null,
    state: draft.state,
    revision: draft.revision,
    basedOn: draft.basedOn ?? null,
    savedBy: (await room.nameOf(draft.savedBy)) ?? '',
    savedAt: instantText(draft.savedAt),
    edition: draft.edition ?? null,
  };
}

export const othersLooking = (room: DraftRoom, draft: string, author: Author, now: Instant): Promise<OtherLooking[]> =>
  Promise.all(
    room.presence.others(draft, author.person, now).map(async ({ person, office }) => ({
      person,
      name: (await room.nameOf(person)) ?? '',
      office: [...room.catalogue.offices.values()].find(({ id }) => id === office)?.name ?? { zh: office, en: office },
    })),
  );

export type Shown = { readonly author: Author; readonly before: Standing | undefined; readonly now: Instant; readonly joined: boolean };

export async function draftView(room: DraftRoom, sql: Sql, draft: CatalogueDraft, shown: Shown): Promise<CatalogueDraftView> {
  const { author, before, now, joined } = shown;
  const authors = await authorsOf(sql, draft.division, draft.id);
  return {
    row: await draftRow(room, draft),
    doc: draft.doc,
    before: before?.doc ?? null,
    mayEdit: draft.state === 'open' && mayWrite(room, author, draft),
    mayPublish: mayPublish(author, draft.division),
    own: isOwnWork(author, { authors, drafter: draft.createdBy }),
    others: await othersLooking(room, draft.id, author, now),
    joined,
  };
}
