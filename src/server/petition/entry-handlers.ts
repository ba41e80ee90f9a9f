/** Answers the operations on the knowledge base: found by anybody, kept by offices and the centre. */
import {
  decideEntry,
  entryActs,
  type EntryCommand,
  type EntryEvent,
  type EntryId,
  type EntryPins,
  type EntryScene,
  type EntryState,
  type EntryWords,
} from '#domain/petition/entry.ts';
import { hotlineRef } from '#domain/petition/hotline-actor.ts';
import { lineOf } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type ItemId, type MatterId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, readDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { EntryDone, EntryKept, EntryView } from '#contract/view/hotline.ts';
import { basisView, officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { entriesNear, entriesOf, entryAggregate, entryId, entryKey, findEntry, forgetEntries, lockEntry } from './entry-store.ts';
import { findEntries, isInForce } from './find-entries.ts';
import { hotlineActorOf, type Facts, type HotlineRoom } from './hotline-room.ts';

type Names = 'find' | 'say-helped' | 'list' | 'propose' | 'publish' | 'return' | 'retire';
export const entryHandlers = (room: HotlineRoom): Readonly<Record<`entry.${Names}`, Handler<Caller>>> => ({
  'entry.find': (facts) => find(room, facts),
  'entry.say-helped': (facts) => sayHelped(room, facts),
  'entry.list': (facts) => list(room, facts),
  'entry.propose': (facts) => propose(room, facts),
  'entry.publish': (facts) => act(room, facts, (state) => ({ kind: 'publish', pins: pinsOf(room.catalogue, state) })),
  'entry.return': (facts) => act(room, facts, () => ({ kind: 'return', reasons: reasonsOf(facts) })),
  'entry.retire': (facts) => act(room, facts, () => ({ kind: 'retire', reasons: reasonsOf(facts) })),
});

const reasonsOf = ({ body }: Facts): string => String((body as { readonly reasons: string }).reasons);
const PROVINCE = brandAs<DivisionCode>(330_000);
const MOST_FOUND = 6;

const named = (id: string | undefined, name: Text | undefined) => (id === undefined ? null : { id, name: name ?? { zh: id, en: id } });
const wordsView = (catalogue: Catalogue, { item, matter, laws, validUntil, question, answer }: EntryWords) => ({
  question,
  answer,
  item: named(item, item === undefined ? undefined : catalogue.items.get(item)?.name),
  matter: named(matter, matter === undefined ? undefined : catalogue.matters.get(matter)?.name),
  laws: laws.map((basis) => basisView(catalogue, basis)),
  validUntil: validUntil === undefined ? null : dayText(validUntil),
});

/** An entry in force as the public reads it. */
export function entryView(catalogue: Catalogue, state: EntryState): EntryView | undefined {
  const { current } = state;
  if (current === undefined) return undefined;
  const about = { id: state.id, office: officeName(catalogue, state.office), version: current.version, at: instantText(current.at) };
  return { ...about, ...wordsView(catalogue, current) };
}

const pinsOf = ({ items, matters }: Catalogue, { proposal }: EntryState): EntryPins => {
  const item = proposal?.item === undefined ? undefined : items.get(proposal.item)?.version;
  const matter = proposal?.matter === undefined ? undefined : matters.get(proposal.matter)?.version;
  return { ...(item === undefined ? {} : { item }), ...(matter === undefined ? {} : { matter }) };
};

/** Why somebody should read it again. */
function flagsOf(catalogue: Catalogue, state: EntryState, now: Instant): readonly string[] {
  const { current } = state;
  if (current === undefined || state.state !== 'published') return [];
  const { pins, item, matter } = current;
  const changed =
    (item !== undefined && pins.item !== undefined && (catalogue.items.get(item)?.version ?? 0) !== pins.item) ||
    (matter !== undefined && pins.matter !== undefined && (catalogue.matters.get(matter)?.version ?? 0) !== pins.matter);
  return [...(isInForce(state, now) ? [] : ['expired']), ...(changed ? ['edition-changed'] : [])];
}

async function find({ pool, catalogue }: HotlineRoom, { query, now }: Facts): Promise<Result<unknown>> {
  const wanted = query['division'] === undefined ? PROVINCE : brandAs<DivisionCode>(Number(query['division']));
  const near = await entriesNear(pool, lineOf(wanted));
  const found = findEntries(near, query['q'] ?? '', now, MOST_FOUND);
  return ok({ rows: found.flatMap((state) => entryView(catalogue, state) ?? []), next: null });
}

const help = statement(
  'entry-help-count',
  `insert into yici.entry_help (division, id, day, helped, not_helped) values ($1, $2, $3, $4, $5)
   on conflict (division, id, day) do update set helped = yici.entry_help.helped + excluded.helped,
     not_helped = yici.entry_help.not_helped + excluded.not_helped`,
);
async function sayHelped({ pool }: HotlineRoom, { params, body, idempotencyKey, now }: Facts): Promise<Result<unknown>> {
  const key = entryKey(params['id'] ?? '');
  const state = key === undefined ? undefined : await findEntry(sqlOf(pool), key);
  if (key === undefined || state?.current === undefined || idempotencyKey === undefined) return refuse('entry-not-found');
  const { helped } = body as { readonly helped: boolean };
  const use = { division: key.division, person: 'anybody', key: idempotencyKey, payload: { params, body }, now };
  return runOnce(pool, use, async (tx) => {
    tx.send(help, [key.division, key.id, dayOfInstant(now), helped ? 1 : 0, helped ? 0 : 1]);
    return ok({ id: key.id });
  });
}

const helps = statement<{ readonly id: string; readonly helped: number; readonly not_helped: number }>(
  'entry-help-sums',
  'select id, sum(helped)::int as helped, sum(not_helped)::int as not_helped from yici.entry_help where division = any($1) group by id',
);

function entrySceneOf(room: HotlineRoom, { caller, now }: Pick<Facts, 'caller' | 'now'>): EntryScene | undefined {
  if (caller?.post === undefined || (caller.post.duty !== 'handling' && caller.post.duty !== 'approval')) return undefined;
  const actor = hotlineActorOf(room, caller);
  const by = hotlineRef(actor);
  if (actor.kind !== 'officer' || by === 'password') return undefined;
  return { person: actor.person, post: actor.post, centre: actor.centre, by, now };
}

/** What waits for approval first, then what somebody should read again. */
const rank = ({ proposal, flags }: EntryKept): number => (proposal !== null ? 0 : flags.length > 0 ? 1 : 2);

type Helped = { readonly helped: number; readonly not_helped: number };
type Proposal = NonNullable<EntryState['proposal']>;

const proposalView = async (room: HotlineRoom, { question, answer, validUntil, by, at, from }: Proposal) => ({
  question,
  answer,
  validUntil: validUntil === undefined ? null : dayText(validUntil),
  by: (await room.parties.nameOf(by)) ?? by,
  at: instantText(at),
  from: from ?? null,
});

async function keptOf(room: HotlineRoom, state: EntryState, scene: EntryScene, told: Helped | undefined): Promise<EntryKept> {
  const { proposal, current } = state;
  const shown = current ?? proposal;
  if (shown === undefined) throw new Error(`${state.id} has no words`);
  return {
    id: state.id,
    division: state.division,
    office: officeName(room.catalogue, state.office),
    version: current?.version ?? 0,
    at: current === undefined ? null : instantText(current.at),
    ...wordsView(room.catalogue, shown),
    state: state.state,
    flags: [...flagsOf(room.catalogue, state, scene.now)],
    proposal: proposal === undefined ? null : await proposalView(room, proposal),
    returned: state.returned ?? null,
    helped: told?.helped ?? 0,
    notHelped: told?.not_helped ?? 0,
    acts: [...entryActs(state, scene)],
  };
}

async function list(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const scene = entrySceneOf(room, facts);
  if (scene === undefined) return refuse('not-yours');
  const sql = sqlOf(room.pool);
  const places = lineOf(scene.post.division);
  const [states, sums] = await Promise.all([entriesOf(sql, places), sql.run(helps, [[...places]])]);
  const rows = await Promise.all(
    states
      .filter(({ state }) => state !== 'retired')
      .map((state) =>
        keptOf(
          room,
          state,
          scene,
          sums.find(({ id }) => id === state.id),
        ),
      ),
  );
  return ok({ rows: rows.toSorted((a, b) => rank(a) - rank(b) || b.helped - a.helped || (a.id < b.id ? -1 : 1)), next: null });
}

type ProposeBody = {
  readonly id?: string;
  readonly question: Text;
  readonly answer: Text;
  readonly item?: string;
  readonly matter?: string;
  readonly laws?: readonly Basis[];
  readonly validUntil?: string;
  readonly from?: string;
};

function wordsOf(catalogue: Catalogue, { question, answer, item, matter, laws = [], validUntil }: ProposeBody): Result<EntryWords> {
  const last = validUntil === undefined ? undefined : readDay(validUntil);
  if (validUntil !== undefined && last === undefined)
    return refuse('bad-input', { problems: [{ pointer: '/validUntil', code: 'not-a-day' }] });
  const known = laws.findIndex(({ law, article }) => article > (catalogue.laws.get(law)?.articles ?? 0));
  if (known >= 0) return refuse('bad-input', { problems: [{ pointer: `/laws/${known}`, code: 'unknown-law' }] });
  if (item !== undefined && !catalogue.items.has(brandAs<ItemId>(item)))
    return refuse('bad-input', { problems: [{ pointer: '/item', code: 'unknown-option' }] });
  if (matter !== undefined && !catalogue.matters.has(brandAs<MatterId>(matter)))
    return refuse('bad-input', { problems: [{ pointer: '/matter', code: 'unknown-option' }] });
  // Without a translation the Chinese stands in both: an answer is not kept back for want of one.
  const both = (text: Text): Text => ({ zh: text.zh.trim(), en: text.en.trim() === '' ? text.zh.trim() : text.en.trim() });
  return ok({
    question: both(question),
    answer: both(answer),
    laws,
    ...(item === undefined ? {} : { item: brandAs<ItemId>(item) }),
    ...(matter === undefined ? {} : { matter: brandAs<MatterId>(matter) }),
    ...(last === undefined ? {} : { validUntil: last }),
  });
}

async function propose(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const scene = entrySceneOf(room, facts);
  if (scene === undefined) return refuse('not-yours');
  const body = facts.body as ProposeBody;
  const words = wordsOf(room.catalogue, body);
  if (!words.ok) return words;
  const { division, office } = scene.post;
  const key = entryKey(body.id ?? entryId(division, room.newId()));
  if (key === undefined || (body.id !== undefined && (await findEntry(sqlOf(room.pool), key)) === undefined))
    return refuse('entry-not-found');
  const from = body.from === undefined ? {} : { from: body.from };
  return change(room, facts, key.id, () => ({
    kind: 'propose',
    id: brandAs<EntryId>(key.id),
    division: key.division,
    office,
    words: words.value,
    ...from,
  }));
}

const act = (room: HotlineRoom, facts: Facts, commandOf: (state: EntryState) => EntryCommand) =>
  change(room, facts, facts.params['id'] ?? '', (state) => (state === undefined ? undefined : commandOf(state)));

async function change(
  room: HotlineRoom,
  facts: Facts,
  id: string,
  commandOf: (state: EntryState | undefined) => EntryCommand | undefined,
): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  const [key, scene] = [entryKey(id), entrySceneOf(room, facts)];
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  if (key === undefined || scene === undefined) return refuse('entry-not-found');
  const done = await runCommand<EntryState, EntryEvent>(room.corridor, entryAggregate, {
    use: { division: key.division, person: caller.person, key: idempotencyKey },
    payload: { params, body },
    requestId,
    now,
    lock: (tx) => lockEntry(tx, key),
    decide: (_tx, state, at) => {
      const command = commandOf(state);
      if (command === undefined) return refuse('entry-not-found');
      const event = decideEntry(command, state, { ...scene, now: at });
      return event.ok ? ok({ key, events: [event.value] }) : event;
    },
    reply: ({ state }) => {
      const reply: EntryDone = { id: state.id, state: state.state, version: state.seq };
      return { status: state.seq === 1 ? 201 : 200, body: reply };
    },
  });
  forgetEntries(room.pool);
  return done;
}
