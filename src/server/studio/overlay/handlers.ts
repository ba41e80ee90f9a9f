/** Answers the operations on what localities change: the item above, all places compared, one improvement adopted. */
import type { OverlayAdopt } from '#contract/operations/overlay.ts';
import type { OverlayAbove, OverlayCompared } from '#contract/view/overlay.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import { mayEdit, REFORM } from '#domain/edition/edition-rights.ts';
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import { basicNodesOf } from '#server/catalogue/load-basic.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { overlaysOf } from '#server/catalogue/local-items.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { authorOf, type Author, type DraftRoom } from '../draft/draft-room.ts';
import { listDrafts } from '../draft-store.ts';
import { decidedParts } from './actual-days.ts';
import { adoptImprovement } from './adopt-improvement.ts';
import { compareItem } from './compare-overlays.ts';

type Facts = RequestFacts<Caller>;
type Names = 'overlay.above' | 'overlay.compare' | 'overlay.adopt';

export const overlayHandlers = (room: DraftRoom): Readonly<Record<Names, Handler<Caller>>> => {
  const asAuthor =
    (work: (facts: Facts, author: Author) => Promise<Result<unknown>>): Handler<Caller> =>
    async (facts) => {
      const author = authorOf(room, facts.caller);
      return author.ok ? work(facts, author.value) : author;
    };
  return {
    'overlay.above': asAuthor((facts) => Promise.resolve(above(room, facts))),
    'overlay.compare': asAuthor((facts, author) => compare(room, facts, author)),
    'overlay.adopt': asAuthor((facts, author) => adopt(room, facts, author)),
  };
};

function above(room: DraftRoom, { params }: Facts): Result<OverlayAbove> {
  const { catalogue } = room;
  const division = catalogue.divisions.get(brandAs<DivisionCode>(Number(params['division'])));
  const item = catalogue.items.get(brandAs<ItemId>(params['item'] ?? ''));
  const standing = item === undefined ? undefined : room.inForce(PROVINCE, { kind: 'item', id: item.id });
  if (division === undefined || item === undefined || standing === undefined || division.code === PROVINCE)
    return refuse('subject-not-found');
  const line = overlaysOf(catalogue, item.id, division.code);
  const wider = line.filter((overlay) => overlay.division !== division.code);
  const { locked, mandatory } = basicNodesOf(catalogue, item);
  return ok({
    division: { code: division.code, name: division.name },
    level: levelOfDivision(division.code),
    // The document has the item's own names; only what a locality may change is touched.
    item: composeItem(standing.doc as unknown as Item, wider) as unknown as OverlayAbove['item'],
    version: standing.version,
    wider: wider.flatMap((overlay) => catalogue.divisions.get(overlay.division)?.name ?? []),
    overlay: line.find((overlay) => overlay.division === division.code)?.version ?? null,
    locked: [...locked],
    mandatory: [...mandatory],
  });
}

async function compare(room: DraftRoom, { query, now }: Facts, author: Author): Promise<Result<OverlayCompared>> {
  const { catalogue } = room;
  const sql = sqlOf(room.pool);
  const drafts = await listDrafts(sql, [PROVINCE], ['open']);
  const draftOf = (id: string): string | undefined => drafts.find(({ subject }) => subject.kind === 'item' && subject.id === id)?.id;
  const wanted = query['item'];
  const items = [...catalogue.items.values()].filter(({ id }) => wanted === undefined || id === wanted);
  const measured = (division: DivisionCode, item: ItemId) => decidedParts({ sql, catalogue, now }, division, item);
  const compared = [];
  for (const item of items) compared.push((await compareItem(catalogue, item, measured, draftOf(item.id))) ?? []);
  // Departments of the province adopt for their own items: asked again when it is done.
  const mayAdopt = author.division === PROVINCE && mayEdit(author, PROVINCE, [author.department]);
  return ok({ items: compared.flat(), mayAdopt: mayAdopt || (author.department === REFORM && mayEdit(author, PROVINCE, [])) });
}

async function adopt(room: DraftRoom, { body, idempotencyKey, now }: Facts, author: Author): Promise<Result<unknown>> {
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const asked = body as OverlayAdopt;
  const use = { division: PROVINCE, person: author.person, key: idempotencyKey, payload: { adopt: asked }, now };
  return runOnce(room.pool, use, (tx) => adoptImprovement(room, tx, { ...asked, author, now }));
}
