/** Answers the operations on what is handed down. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { HandCommand, HandOutcome, HandState } from '#domain/programme/hand-down.ts';
import { isInForce } from '#domain/programme/plan.ts';
import { owns } from '#domain/programme/plan-people.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeHand, takeUp, type HandChange } from './change-hand.ts';
import { findHand, handsOfPlan, handsTo } from './hand-store.ts';
import { handRow, reachOf } from './hand-view.ts';
import { findFor, isOnLine, postOf } from './plan-handlers.ts';
import { shapeOf } from './plan-inputs.ts';
import { planKey } from './plan-store.ts';
import { directlyBelow, reformOfficeOf, type ProgrammeRoom } from './programme-room.ts';
import { handedOf, type Sent, type Target } from './handed-of.ts';

type Facts = RequestFacts<Caller>;

export const handHandlers = (room: ProgrammeRoom): Readonly<Record<string, Handler<Caller>>> => ({
  'hand-down.list': (facts) => list(room, facts),
  'hand-down.send': (facts) => send(room, facts),
  'hand-down.take-up': (facts) => take(room, facts),
  'hand-down.object': (facts) => answer(room, facts, ({ text }) => ok({ kind: 'object', text: String(text) })),
  'hand-down.decide': (facts) => answer(room, facts, decision),
});

async function list(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const [post, { caller, query }] = [postOf(facts), facts];
  if (post === undefined || caller === undefined) return refuse('not-yours');
  const [actor, sql] = [await room.cases.actorOf(caller), sqlOf(room.cases.pool)];
  const asked = planKey(query['plan'] ?? '');
  const isReform = owns(post.division, actor, reformOfficeOf(room));
  const hands =
    asked === undefined ? await handsTo(sql, post.division, isReform ? undefined : post.office) : await ofPlan(room, post.division, asked);
  return ok({ rows: await Promise.all(hands.map((hand) => handRow(room, hand, actor, facts.now))), next: null });
}

const ofPlan = async (room: ProgrammeRoom, division: DivisionCode, key: Key): Promise<readonly HandState[]> =>
  isOnLine(key.division, division)
    ? handsOfPlan(sqlOf(room.cases.pool), reachOf(directlyBelow(room, key.division), key.division), key.id)
    : [];

/** One proposal for each place below, each in its own division under the same key: sent twice they are the same. */
async function send(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const sent = body as Sent;
  const found = await findFor(room, facts, sent.plan);
  if (found === undefined) return refuse('plan-not-found');
  if (!isInForce(found.state, found.scene.today)) return refuse('plan-not-in-force');
  const own = found.key.division;
  const targets: readonly Target[] = [
    ...sent.divisions.map((division) => ({ division: brandAs<DivisionCode>(division) })),
    ...sent.offices.map((office) => ({ division: own, to: brandAs<OfficeId>(office) })),
  ];
  const known = new Set(directlyBelow(room, own));
  const isKnown = ({ division, to }: Target): boolean =>
    to === undefined ? known.has(division) : room.cases.catalogue.offices.get(to)?.division === own;
  if (targets.length === 0 || !targets.every(isKnown)) return refuse('not-below');
  for (const { division, to } of targets) {
    const handed = handedOf(found.state, sent, to);
    if (!handed.ok) return handed;
    const from = { division: own, plan: sent.plan, id: sent.goal ?? sent.task ?? '' };
    // One of a thing to a place: its id says so.
    const id = `${division}-${from.plan}-${from.id}${to === undefined ? '' : `-${to}`}`;
    const command = { kind: 'hand-down', id, division, from, handed: handed.value, ...(to === undefined ? {} : { to }) } as const;
    const order = {
      actor: found.scene.actor,
      person: caller.person,
      idempotencyKey: `${idempotencyKey} ${id}`,
      requestId,
      now,
      payload: { command },
    };
    const done = await changeHand(room, { key: { division, id }, command, ...order });
    if (!done.ok) return done;
  }
  return ok({ handed: targets.length });
}

type Found = { readonly key: Key; readonly hand: HandState };

async function find(room: ProgrammeRoom, facts: Facts): Promise<Found | undefined> {
  const [key, post] = [planKey(facts.params['id'] ?? ''), postOf(facts)];
  if (key === undefined || post === undefined || !isOnLine(key.division, post.division)) return undefined;
  const hand = await findHand(sqlOf(room.cases.pool), key);
  return hand === undefined ? undefined : { key, hand };
}

async function orderOf(room: ProgrammeRoom, facts: Facts, key: Key): Promise<Omit<HandChange, 'command'> | undefined> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return undefined;
  return { key, actor: await room.cases.actorOf(caller), person: caller.person, idempotencyKey, requestId, now, payload: { params, body } };
}

type Body = Readonly<Record<string, unknown>>;
type Answer = Exclude<HandCommand, { kind: 'take-up' }>;

async function answer(room: ProgrammeRoom, facts: Facts, read: (body: Body) => Result<Answer>): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return refuse('hand-not-found');
  const [order, command] = [await orderOf(room, facts, found.key), read((facts.body ?? {}) as Body)];
  if (order === undefined) return refuse('sign-in-needed');
  return command.ok ? changeHand(room, { ...order, command: command.value }) : command;
}

const dayFrom = (text: unknown): Day | undefined | 'wrong' =>
  text === undefined ? undefined : ((typeof text === 'string' ? readDay(text) : undefined) ?? 'wrong');
const wrongDay = refuse('bad-input', { problems: [{ pointer: '/due', code: 'no-such-plan-day' }] });

function decision({ outcome, text, target, due }: Body): Result<Answer> {
  const day = dayFrom(due);
  if (day === 'wrong') return wrongDay;
  const eased = { ...(typeof target === 'number' ? { target } : {}), ...(day === undefined ? {} : { due: day }) };
  return ok({ kind: 'decide-objection', outcome: outcome as HandOutcome, text: String(text), ...eased });
}

type Taking = { readonly plan: string; readonly target?: number; readonly due?: string; readonly lead?: string };

async function take(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return refuse('hand-not-found');
  const order = await orderOf(room, facts, found.key);
  const { plan, target, due, lead } = facts.body as Taking;
  const day = dayFrom(due);
  if (order === undefined) return refuse('sign-in-needed');
  if (day === 'wrong') return wrongDay;
  const office = lead === undefined ? undefined : room.cases.catalogue.offices.get(brandAs<OfficeId>(lead));
  if (lead !== undefined && office?.division !== found.key.division)
    return refuse('bad-input', { problems: [{ pointer: '/lead', code: 'unknown-office', values: { office: lead } }] });
  const own = reformOfficeOf(room)(found.key.division);
  if (own === undefined) return refuse('not-yours');
  const wished = {
    ...(target === undefined ? {} : { target }),
    ...(day === undefined ? {} : { due: day }),
    ...(office === undefined ? {} : { lead: office.id }),
  };
  return takeUp(room, { ...order, wish: { plan, shape: shapeOf(found.hand, wished, own) } });
}
