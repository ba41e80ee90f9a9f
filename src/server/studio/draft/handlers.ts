/** Answers the operations on drafts of the catalogue. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isWithin } from '#domain/division/division.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { CatalogueDraftCreate, CatalogueDraftSave } from '#contract/operations/catalogue-draft.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findListing } from '#server/listing/store.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { docAt, draftChanges, findDraft, listDrafts, lockDraft, moveDraft, type CatalogueDraft } from '../draft-store.ts';
import { divisionIn } from '../edition-store.ts';
import { beginDraft, type Wanted } from './begin-draft.ts';
import { blankItem, blankOverlay, freshProblems } from './blank-doc.ts';
import { catalogueForm } from './catalogue-form.ts';
import { catalogueTree } from './catalogue-tree.ts';
import { docSource } from './doc-source.ts';
import { authorOf, mayRead, mayWrite, type Author, type DraftRoom } from './draft-room.ts';
import { draftRow, draftView, othersLooking } from './draft-view.ts';
import { docFromListing } from './from-listing.ts';
import { standingGuide } from './standing-guide.ts';
import { saveCatalogueDraft } from './save-draft.ts';

type Facts = RequestFacts<Caller>;
type Names =
  | 'catalogue.tree'
  | 'catalogue.standing'
  | `catalogue-draft.${'form' | 'list' | 'create' | 'get' | 'save' | 'discard' | 'history' | 'compare' | 'preview' | 'source' | 'look-on'}`;
type Scene = { readonly author: Author; readonly sql: Sql };
type Opened = Scene & { readonly draft: CatalogueDraft };

const asAuthor =
  (room: DraftRoom, work: (facts: Facts, scene: Scene) => Promise<Result<unknown>>): Handler<Caller> =>
  async (facts) => {
    const author = authorOf(room, facts.caller);
    return author.ok ? work(facts, { author: author.value, sql: sqlOf(room.pool) }) : author;
  };

/** With the draft of the address, where the officer may read it. */
const onDraft = (room: DraftRoom, work: (facts: Facts, opened: Opened) => Promise<Result<unknown>>): Handler<Caller> =>
  asAuthor(room, async (facts, scene) => {
    const id = facts.params['id'] ?? '';
    const division = divisionIn(id);
    const draft = mayRead(scene.author, division) ? await findDraft(scene.sql, division, id) : undefined;
    return draft === undefined ? refuse('catalogue-draft-not-found') : work(facts, { ...scene, draft });
  });

const asked = ({ query }: Facts, { division }: Author): DivisionCode => brandAs<DivisionCode>(Number(query['division'] ?? division));

export const catalogueDraftHandlers = (room: DraftRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'catalogue.tree': asAuthor(room, (facts, scene) => tree(room, facts, scene)),
  'catalogue.standing': asAuthor(room, (facts, { author }) => Promise.resolve(standingGuide(room, facts, author))),
  'catalogue-draft.form': asAuthor(room, () => Promise.resolve(ok(catalogueForm(room.catalogue)))),
  'catalogue-draft.list': asAuthor(room, (facts, scene) => list(room, facts, scene)),
  'catalogue-draft.create': asAuthor(room, (facts, scene) => create(room, facts, scene)),
  'catalogue-draft.get': onDraft(room, (facts, opened) => view(room, facts, opened)),
  'catalogue-draft.save': onDraft(room, (facts, opened) => save(room, facts, opened)),
  'catalogue-draft.discard': onDraft(room, (facts, opened) => discard(room, facts, opened)),
  'catalogue-draft.history': onDraft(room, (_facts, opened) => history(room, opened)),
  'catalogue-draft.compare': onDraft(room, (facts, opened) => compare(room, facts, opened)),
  'catalogue-draft.preview': onDraft(room, async (facts, { draft }) => {
    const { doc, division = draft.division } = facts.body as { readonly doc: CatalogueDoc; readonly division?: number };
    const at = brandAs<DivisionCode>(division);
    if (!room.catalogue.divisions.has(at)) return refuse('subject-not-found');
    return room.previewOf({ subject: draft.subject, division: at, doc, today: dayOfInstant(facts.now) });
  }),
  'catalogue-draft.source': onDraft(room, async ({ body }) => {
    const { doc, pointers } = body as { readonly doc: CatalogueDoc; readonly pointers: readonly string[] };
    return ok(docSource(room.yamlOf(doc), pointers));
  }),
  'catalogue-draft.look-on': onDraft(room, async ({ now }, { author, draft }) => {
    room.presence.lookOn(draft.division, draft.id, { person: author.person, office: author.office, at: now });
    return ok({ others: await othersLooking(room, draft.id, author, now), revision: draft.revision });
  }),
});

async function tree(room: DraftRoom, facts: Facts, { author, sql }: Scene): Promise<Result<unknown>> {
  const division = asked(facts, author);
  if (!room.catalogue.divisions.has(division) || !mayRead(author, division)) return refuse('not-yours');
  return ok(catalogueTree({ room, division, drafts: await listDrafts(sql, [division], ['open']) }));
}

async function list(room: DraftRoom, facts: Facts, { author, sql }: Scene): Promise<Result<unknown>> {
  const division = asked(facts, author);
  if (!mayRead(author, division)) return refuse('not-yours');
  // A county that asks for the province's list sees the province's drafts and its own, not its neighbours'.
  const below = [...room.catalogue.divisions.keys()].filter((each) => isWithin(each, division) && mayRead(author, each));
  const drafts = await listDrafts(sql, below);
  return ok({ rows: await Promise.all(drafts.map((draft) => draftRow(room, draft))), next: null });
}

/** What the document begins with, where it is not what holds today. */
async function wantedOf(room: DraftRoom, sql: Sql, body: CatalogueDraftCreate): Promise<Result<Wanted>> {
  const division = brandAs<DivisionCode>(body.division);
  const subject: Subject = body.subject;
  const level = room.catalogue.divisions.get(division)?.level;
  if (body.fresh === undefined || subject.kind !== 'item')
    return ok({ division, subject, fresh: false, ...(body.doc === undefined ? {} : { doc: body.doc }) });
  const blank = blankItem(subject.id, body.fresh, level);
  const unknown = freshProblems(room.catalogue, body.fresh);
  if (unknown.length > 0) return refuse('bad-input', { problems: unknown });
  const { listing } = body.fresh;
  if (listing === undefined) return ok({ division, subject, doc: blank, fresh: true });
  const listed = await findListing(sql, brandAs<DivisionCode>(listing.division), listing.code);
  if (listed === undefined) return refuse('bad-input', { problems: [{ pointer: '/fresh/listing/code', code: 'unknown-option' }] });
  return ok({ division, subject, doc: docFromListing(room.catalogue, division, blank, listed.row), fresh: true });
}

async function create(room: DraftRoom, facts: Facts, { author, sql }: Scene): Promise<Result<unknown>> {
  const { idempotencyKey, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const body = facts.body as CatalogueDraftCreate;
  const asked = await wantedOf(room, sql, body);
  if (!asked.ok) return asked;
  const wanted = asked.value;
  const { division, subject } = wanted;
  if (!room.catalogue.divisions.has(division))
    return refuse('bad-input', { problems: [{ pointer: '/division', code: 'division-unknown' }] });
  const known = [...room.catalogue.items.keys()].some((id) => id === subject.id);
  if (subject.kind === 'overlay' && (division === PROVINCE || !known)) return refuse('subject-not-found');
  const before = room.inForce(division, subject);
  const blank = subject.kind === 'overlay' && before === undefined && wanted.doc === undefined;
  const begun = blank ? { ...wanted, doc: blankOverlay(subject.id, division), fresh: true } : wanted;
  const use = { division, person: author.person, key: idempotencyKey, payload: { create: body }, now };
  return runOnce(room.pool, use, async (tx) => {
    const draft = await beginDraft(room, tx, begun, author, now);
    return draft.ok ? ok(await draftView(room, tx, draft.value, { author, before, now, joined: false })) : draft;
  });
}

async function view(room: DraftRoom, { now }: Facts, { author, sql, draft }: Opened, joined = false): Promise<Result<unknown>> {
  const before = room.inForce(draft.division, draft.subject);
  return ok(await draftView(room, sql, draft, { author, before, now, joined }));
}

async function save(room: DraftRoom, facts: Facts, opened: Opened): Promise<Result<unknown>> {
  const { author, draft } = opened;
  const saved = await saveCatalogueDraft(room, { ...draft, ...(facts.body as CatalogueDraftSave) }, author, facts.now);
  if (!saved.ok) return saved;
  const { revision } = saved.value.draft;
  // Whoever has it open hears that there is something newer; what it is they ask.
  const offices = room.presence.others(draft.id, author.person, facts.now).map(({ office }) => office);
  room.tell({
    kind: 'catalogue-draft',
    key: { division: draft.division, id: draft.id },
    version: revision,
    jobs: 0,
    audience: { people: [], offices: [...new Set([...offices, author.office])], halls: [], about: draft.id },
  });
  return view(room, facts, { ...opened, draft: saved.value.draft }, saved.value.joined);
}

async function discard(room: DraftRoom, { idempotencyKey, now }: Facts, { author, draft }: Opened): Promise<Result<unknown>> {
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const use = { division: draft.division, person: author.person, key: idempotencyKey, payload: { discard: draft.id }, now };
  return runOnce(room.pool, use, async (tx) => {
    const held = await lockDraft(tx, draft.division, draft.id);
    if (held === undefined || held.state !== 'open') return refuse('catalogue-draft-ended');
    if (!mayWrite(room, author, held)) return refuse('not-yours');
    moveDraft(tx, draft.division, draft.id, 'discarded');
    return ok(await draftRow(room, { ...held, state: 'discarded' }));
  });
}

async function history(room: DraftRoom, { sql, draft }: Opened): Promise<Result<unknown>> {
  const changes = await draftChanges(sql, draft.division, draft.id);
  const rows = changes.map(async ({ revision, savedBy, office, at, doc }, index) => ({
    revision,
    at: instantText(at),
    who: (await room.nameOf(savedBy)) ?? '',
    office: [...room.catalogue.offices.values()].find(({ id }) => id === office)?.name ?? { zh: office, en: office },
    changes: revision === 1 ? [] : room.changesOf(changes[index + 1]?.doc, doc, draft.subject),
  }));
  return ok({ rows: await Promise.all(rows), next: null });
}

async function compare(room: DraftRoom, { query }: Facts, { sql, draft }: Opened): Promise<Result<unknown>> {
  const { division, subject, id } = draft;
  const docOf = async (revision: number): Promise<CatalogueDoc | undefined> =>
    revision === 0 ? room.inForce(division, subject)?.doc : docAt(sql, division, id, revision);
  const [before, after] = await Promise.all([docOf(Number(query['from'])), docOf(Number(query['to']))]);
  if (after === undefined || (before === undefined && query['from'] !== '0')) return refuse('catalogue-draft-not-found');
  return ok({ before: before ?? {}, after, changes: room.changesOf(before, after, subject) });
}
