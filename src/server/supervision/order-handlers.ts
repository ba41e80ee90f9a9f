/** Answers the operations on supervision orders. */
import type { Actor } from '#domain/case/actor.ts';
import { isWithin } from '#domain/division/division.ts';
import { isOfUnit } from '#domain/supervision/order-people.ts';
import type { OrderCommand } from '#domain/supervision/order-command.ts';
import { evolveOrder } from '#domain/supervision/evolve-order.ts';
import type { Evidence, OrderEvent, OrderState } from '#domain/supervision/order.ts';
import type { OrderAct } from '#domain/supervision/order-acts.ts';
import { sourceFacts, type OrderSource } from '#domain/supervision/order-source.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { OrderDone } from '#contract/view/order.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeOrder } from './change-order.ts';
import { areOwnFiles, readEvidence } from './evidence.ts';
import { listOrders, listPublishedOrders } from './order-list-handlers.ts';
import { findOrder, orderEvents, orderIdOf, orderKey } from './order-store.ts';
import { orderView } from './order-views.ts';
import { raiseOrder } from './raise-order.ts';

type Facts = RequestFacts<Caller>;
type Names = OrderAct | 'list' | 'get' | 'raise' | 'file' | 'list-published';
type Body = Readonly<Record<string, unknown>>;

const dayIn = (value: unknown): Day | undefined => (typeof value === 'string' ? readDay(value) : undefined);
const noSuchDay = (pointer: string): Result<never> => refuse('bad-input', { problems: [{ pointer, code: 'not-a-day' }] });

/** A command that is one text and nothing else. */
const plain =
  (kind: 'urge' | 'escalate' | 'close' | 'withdraw' | 'publish' | 'appeal-score') =>
  ({ text }: Body): Result<OrderCommand> =>
    ok({ kind, text: String(text) });
const withDay =
  (member: 'until' | 'due', make: (day: Day, text: string) => OrderCommand) =>
  (body: Body): Result<OrderCommand> => {
    const day = dayIn(body[member]);
    return day === undefined ? noSuchDay(`/${member}`) : ok(make(day, String(body['text'])));
  };

const commands: Readonly<Record<OrderAct, (body: Body) => Result<OrderCommand>>> = {
  'feed-back': ({ text, files }) => ok({ kind: 'feed-back', text: String(text), files: files as readonly Evidence[] }),
  'ask-days': withDay('until', (until, text) => ({ kind: 'ask-days', until, text })),
  'answer-days': ({ text, granted }) => ok({ kind: 'answer-days', granted: granted === true, text: String(text) }),
  return: withDay('due', (due, text) => ({ kind: 'return', due, text })),
  accept: ({ text, due }) => {
    const day = dayIn(due);
    return due !== undefined && day === undefined ? noSuchDay('/due') : ok({ kind: 'accept', due: day, text: String(text) });
  },
  urge: plain('urge'),
  escalate: plain('escalate'),
  close: plain('close'),
  withdraw: plain('withdraw'),
  publish: plain('publish'),
  'appeal-score': plain('appeal-score'),
  score: ({ text, points }) => ok({ kind: 'score', points: Number(points), text: String(text) }),
  'decide-score': ({ text, points }) => ok({ kind: 'decide-score', points: Number(points), text: String(text) }),
};

export const orderHandlers = (room: CaseRoom): Readonly<Record<`order.${Names}`, Handler<Caller>>> => {
  const acts = Object.entries(commands).map(([name, commandOf]): [string, Handler<Caller>] => [
    `order.${name}`,
    (facts) => act(room, facts, commandOf),
  ]);
  return {
    ...(Object.fromEntries(acts) as Record<`order.${OrderAct}`, Handler<Caller>>),
    'order.list': (facts) => listOrders(room, facts),
    'order.get': (facts) => get(room, facts),
    'order.raise': (facts) => raise(room, facts),
    'order.file': async (facts) => {
      const found = await find(room, facts);
      if (found === undefined) return refuse('order-not-found');
      const files = found.state.feedback.flatMap((each) => each.files);
      return readEvidence(sqlOf(room.pool), files, facts.params['file'] ?? '');
    },
    'order.list-published': (facts) => listPublishedOrders(room, facts),
  };
};

type Found = { readonly key: Key; readonly state: OrderState; readonly events: readonly OrderEvent[]; readonly actor: Actor };

/** An order of the own office, or of a division one supervises; all others do not exist. */
async function find(room: CaseRoom, { caller, params }: Facts): Promise<Found | undefined> {
  const key = orderKey(params['id'] ?? '');
  if (caller === undefined || key === undefined) return undefined;
  const [actor, events] = await Promise.all([room.actorOf(caller), orderEvents(sqlOf(room.pool), key)]);
  const state = events.reduce<OrderState | undefined>((before, event) => evolveOrder(before, event), undefined);
  if (state === undefined || actor.kind !== 'officer') return undefined;
  const supervises = actor.post.duty === 'supervision' && isWithin(state.division, actor.post.division);
  return supervises || isOfUnit(state, actor) ? { key, state, events, actor } : undefined;
}

async function get(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return refuse('order-not-found');
  return ok(await orderView(room, found.state, found.events, found.actor, facts.now));
}

async function act(room: CaseRoom, facts: Facts, commandOf: (body: Body) => Result<OrderCommand>): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  const found = await find(room, facts);
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  if (found === undefined) return refuse('order-not-found');
  const command = commandOf(body as Body);
  if (!command.ok) return command;
  if (command.value.kind === 'feed-back' && !(await areOwnFiles(sqlOf(room.pool), command.value.files, caller.person)))
    return refuse('file-not-found');
  const payload = { act: `order.${command.value.kind}`, params, body };
  const asked = { key: found.key, command: command.value, actor: found.actor, person: caller.person, idempotencyKey };
  return changeOrder({ corridor: room.corridor, calendar: room.catalogue.calendar }, { ...asked, requestId, now, payload });
}

type Raised = {
  readonly source: OrderSource;
  readonly ref?: string;
  readonly words?: string;
  readonly unit: string;
  readonly what: string;
  readonly due?: string;
};

/** By hand: the key of the request makes the id, so that sent twice it is one order. */
async function raise(room: CaseRoom, { caller, body, idempotencyKey, now, requestId }: Facts): Promise<Result<unknown>> {
  const { source, ref = '', words, unit, what, due } = body as Raised;
  if (caller?.post === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const office = room.catalogue.offices.get(brandAs<OfficeId>(unit));
  if (office === undefined) return refuse('order-not-yours');
  const day = dayIn(due);
  if (due !== undefined && day === undefined) return noSuchDay('/due');
  const id = `${caller.person}-${idempotencyKey}`;
  const said = words === undefined || words.trim() === '' ? sourceFacts[source].name : { zh: words, en: words };
  const parts = { corridor: room.corridor, calendar: room.catalogue.calendar };
  const order = { id, division: caller.post.division, source: { kind: source, ref, words: said }, unit: office.id, what, due: day };
  const done = await raiseOrder(parts, { ...order, unitDivision: office.division }, { actor: await room.actorOf(caller), now, requestId });
  if (!done.ok) return done;
  const state = await findOrder(sqlOf(room.pool), { division: office.division, id: orderIdOf(office.division, id) });
  if (state === undefined) throw new Error(`${done.value} was raised and is not there`);
  const reply: OrderDone = { id: state.id, number: state.number, state: state.state, version: state.seq };
  return ok(reply);
}
