/** What holds today of an item or a matter, read as people read it in the place of the officer who asks. */
import { brandAs, type DivisionCode, type ItemId, type MatterId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { CatalogueStanding } from '#contract/view/catalogue-draft.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { mayRead, mayWrite, type Author, type DraftRoom } from './draft-room.ts';

/** An item of a locality's own stands in its catalogue, all others in the province's. */
const homeOf = ({ catalogue }: DraftRoom, { kind, id }: Subject): DivisionCode =>
  catalogue.homes.get(kind === 'matter' ? brandAs<MatterId>(id) : brandAs<ItemId>(id)) ?? PROVINCE;

/** Below its home an item is changed as a locality's own; a matter is composed at home alone. */
function mayDraft(
  room: DraftRoom,
  author: Author,
  { home, subject, doc }: { home: DivisionCode; subject: Subject; doc: CatalogueDoc },
): boolean {
  const { division } = author;
  if (division === home) return mayWrite(room, author, { division, subject, doc });
  return subject.kind === 'item' && mayWrite(room, author, { division, subject: { kind: 'overlay', id: subject.id }, doc });
}

export function standingGuide(room: DraftRoom, { query, now }: RequestFacts<Caller>, author: Author): Result<CatalogueStanding> {
  const division = brandAs<DivisionCode>(Number(query['division'] ?? author.division));
  if (!room.catalogue.divisions.has(division) || !mayRead(author, division)) return refuse('not-yours');
  const subject: Subject = { kind: query['kind'] === 'matter' ? 'matter' : 'item', id: query['id'] ?? '' };
  const home = homeOf(room, subject);
  const standing = room.inForce(home, subject);
  if (standing === undefined) return refuse('subject-not-found');
  const guide = room.previewOf({ subject, division, doc: standing.doc, today: dayOfInstant(now) });
  const { doc, version } = standing;
  return guide.ok ? ok({ version, guide: guide.value, mayDraft: mayDraft(room, author, { home, subject, doc }) }) : guide;
}
