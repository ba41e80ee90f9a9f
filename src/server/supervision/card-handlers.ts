/** Answers the operations on cards. */
import type { Actor } from '#domain/case/actor.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import type { CardCommand, CardId, CardState, Said } from '#domain/supervision/card.ts';
import { triggerFacts, type CardColour, type CardTrigger } from '#domain/supervision/card-trigger.ts';
import { cardActs, isOfOffice, supervises } from '#domain/supervision/decide-card.ts';
import { brandAs, type CaseNumber, type OfficeId } from '#domain/kernel/brand.ts';
import { dayText, instantText, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CardRow, CardView } from '#contract/view/card.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { basisView, officeName } from '#server/case/words.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { cardKey, cardsOfDivision, cardsOfOffice, findCard, type CardNow } from './card-store.ts';
import { byOf, changeCard } from './change-card.ts';

type Facts = RequestFacts<Caller>;
type Names = 'list' | 'get' | 'raise' | 'answer' | 'settle' | 'appeal' | 'decide-appeal';

export const cardHandlers = (room: CaseRoom): Readonly<Record<`card.${Names}`, Handler<Caller>>> => ({
  'card.list': (facts) => list(room, facts),
  'card.get': (facts) => get(room, facts),
  'card.raise': (facts) => raise(room, facts),
  'card.answer': (facts) => act(room, facts, ({ text }) => ({ kind: 'answer', text: String(text) })),
  'card.settle': (facts) =>
    act(room, facts, ({ outcome, reasons }) => ({
      kind: 'settle',
      outcome: outcome === 'confirmed' ? 'confirmed' : 'lifted',
      reasons: String(reasons),
    })),
  'card.appeal': (facts) => act(room, facts, ({ text }) => ({ kind: 'appeal', text: String(text) })),
  'card.decide-appeal': (facts) =>
    act(room, facts, ({ outcome, reasons }) => ({
      kind: 'decide-appeal',
      outcome: outcome === 'upheld' ? 'upheld' : 'overturned',
      reasons: String(reasons),
    })),
});

const rowView = (room: CaseRoom, row: CardNow): CardRow => ({
  id: row.id,
  office: officeName(room.catalogue, brandAs<OfficeId>(row.office)),
  number: row.number,
  trigger: row.trigger_kind,
  name: triggerFacts[row.trigger_kind].name,
  colour: row.colour,
  state: row.state,
  raisedAt: instantText(row.raised_at),
  answerBy: dayText(row.answer_by as Day),
});

async function list(room: CaseRoom, { caller, query }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined || (post.duty !== 'supervision' && post.duty !== 'handling' && post.duty !== 'approval'))
    return refuse('not-yours');
  const [limit, after] = [limitOf(query), readMark(query['after'], 2)];
  const page = [post.division, query['state'] ?? null, after?.[0] ?? Number.MAX_SAFE_INTEGER, after?.[1] ?? '', limit] as const;
  const sql = sqlOf(room.pool);
  const rows = await (post.duty === 'supervision' ? sql.run(cardsOfDivision, page) : sql.run(cardsOfOffice, [...page, post.office]));
  const last = rows.at(-1);
  return ok({
    rows: rows.map((row) => rowView(room, row)),
    next: last === undefined ? null : nextMark(rows, limit, [last.raised_at, last.id]),
  });
}

type Found = { readonly key: Key; readonly card: CardState; readonly actor: Actor };

/** A card of the own office, or of a division one supervises; all others do not exist. */
async function find(room: CaseRoom, { caller, params }: Facts): Promise<Found | undefined> {
  const key = cardKey(params['id'] ?? '');
  if (caller === undefined || key === undefined) return undefined;
  const [actor, card] = await Promise.all([room.actorOf(caller), findCard(sqlOf(room.pool), key)]);
  if (card === undefined || !(supervises(card, actor) || isOfOffice(card, actor))) return undefined;
  return { key, card, actor };
}

async function get(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return refuse('card-not-found');
  const { card, actor } = found;
  const nameOf = async (person: string): Promise<string> => (await room.parties.nameOf(brandAs(person))) ?? person;
  const saidOf = async (said: Said | undefined): Promise<CardView['answer']> =>
    said === undefined ? null : { text: said.text, person: await nameOf(said.person), at: instantText(said.at) };
  const told = triggerFacts[card.trigger];
  const scene = { actor, by: byOf(actor), calendar: calendarAt(room.catalogue.calendar, card.division), now: facts.now };
  const body: CardView = {
    id: card.id,
    office: officeName(room.catalogue, card.office),
    number: card.number ?? null,
    part: card.part ?? null,
    owner: card.owner === undefined ? null : await nameOf(card.owner),
    trigger: card.trigger,
    name: told.name,
    basis: basisView(room.catalogue, told.basis),
    colour: card.colour,
    state: card.state,
    what: card.what,
    raisedAt: instantText(card.raisedAt),
    raisedBy: card.raisedBy.kind === 'officer' ? await nameOf(card.raisedBy.person) : null,
    answerBy: dayText(card.answerBy),
    answer: await saidOf(card.answer),
    settled: await saidOf(card.settled),
    appeal: await saidOf(card.appeal),
    decided: await saidOf(card.decided),
    acts: [...cardActs(card, scene)],
  };
  return ok(body);
}

async function change(room: CaseRoom, facts: Facts, key: Key, command: CardCommand, actor: Actor): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const payload = { act: `card.${command.kind}`, params, body };
  const asked = { key, command, actor, person: caller.person, idempotencyKey, requestId, now, payload };
  return changeCard({ corridor: room.corridor, calendar: room.catalogue.calendar }, asked);
}

async function act(
  room: CaseRoom,
  facts: Facts,
  commandOf: (body: Readonly<Record<string, unknown>>) => CardCommand,
): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return refuse('card-not-found');
  return change(room, facts, found.key, commandOf(facts.body as Readonly<Record<string, unknown>>), found.actor);
}

type Raised = {
  readonly office: string;
  readonly trigger: CardTrigger;
  readonly colour: CardColour;
  readonly what: string;
  readonly number?: string;
};

/** By hand: for what no event of a case shows. The key of the request makes the id, so that sent twice it is one card. */
async function raise(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, body, idempotencyKey } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { office, trigger, colour, what, number } = body as Raised;
  const actor = await room.actorOf(caller);
  const found = room.catalogue.offices.get(brandAs<OfficeId>(office));
  if (found === undefined || !supervises({ division: found.division }, actor)) return refuse('not-yours');
  if (number !== undefined && readNumber(number) === undefined)
    return refuse('bad-input', { problems: [{ pointer: '/number', code: 'not-a-number-of-a-case' }] });
  const id = brandAs<CardId>(`${found.division}-${room.newId()}`);
  const about = { id, division: found.division, office: found.id, trigger, colour, what };
  const command: CardCommand = {
    kind: 'raise',
    ...about,
    ...(number === undefined ? {} : { number: brandAs<CaseNumber>(number) }),
  };
  return change(room, facts, { division: found.division, id }, command, actor);
}
