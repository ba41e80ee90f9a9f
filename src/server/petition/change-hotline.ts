/** Runs one command on a petition of the hotline, for whoever stands before it: person, password, officer, program. */
import { decideHotline } from '#domain/petition/decide-hotline.ts';
import type { HotlineActor } from '#domain/petition/hotline-actor.ts';
import type { HotlineCommand, HotlineEvent, HotlineState, HotlineWords } from '#domain/petition/hotline.ts';
import { evolveHotline } from '#domain/petition/evolve-hotline.ts';
import type { DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { HotlineDone, HotlineRaised } from '#contract/view/hotline.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql, type Transaction } from '#server/kernel/transaction.ts';
import { sceneOf, type HotlineRoom } from './hotline-room.ts';
import { findHotline, hotlineAggregate, hotlineKey, lockHotline, nextHotlineNumber } from './hotline-store.ts';

export type Asked = {
  readonly actor: HotlineActor;
  /** Scope of the idempotency key. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

type Acting = Exclude<HotlineCommand, { kind: 'raise' }>;
const doneOf = ({ id, state, seq }: HotlineState): HotlineDone => ({ id, state, version: seq });

/** What the lead of a join must be: another petition of the division that is still being handled. */
async function leadFits(sql: Sql, key: Key, command: Acting): Promise<boolean> {
  if (command.kind !== 'join') return true;
  const lead = hotlineKey(command.lead);
  if (lead === undefined || lead.division !== key.division || lead.id === key.id) return false;
  const state = (await findHotline(sql, lead))?.state;
  return state !== undefined && (state.state !== 'closed' || state.answers.length > 0) && state.lead === undefined;
}

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export const changeHotline = (room: Pick<HotlineRoom, 'corridor' | 'catalogue'>, key: Key, command: Acting, asked: Asked) =>
  runCommand<HotlineState, HotlineEvent>(room.corridor, hotlineAggregate, {
    use: { division: key.division, person: asked.person, key: asked.idempotencyKey },
    payload: asked.payload,
    requestId: asked.requestId,
    now: asked.now,
    lock: (tx) => lockHotline(tx, key),
    decide: async (tx, state, at) => {
      const decided = decideHotline(command, state, sceneOf(room, asked.actor, key.division, at));
      if (!decided.ok) return decided;
      if (!(await leadFits(tx, key, command))) return refuse('hotline-lead-bad');
      return ok({ key, events: decided.value });
    },
    reply: ({ state }) => ({ status: 200, body: doneOf(state) }),
  });

/** Who raises it, kept apart from what they say. */
export type CallerOfHotline = { readonly person?: PersonId; readonly name: string; readonly phone: string };
export type NewPetition = {
  readonly division: DivisionCode;
  readonly words: HotlineWords;
  readonly caller?: CallerOfHotline;
  readonly raiser?: PersonId;
  /** What the agent said at once, or where it goes, in the same commit. */
  readonly then?: Acting;
  readonly passwordOf: (number: string) => string;
};

const insertCaller = statement(
  'hotline-caller-insert',
  'insert into yici.hotline_caller (division, id, person, name, phone) values ($1, $2, $3, $4, $5)',
);
const open = statement<{ readonly count: number }>(
  'hotline-open-of-person',
  `select count(*) as count from yici.hotline_now where raiser = $1 and state <> 'closed'`,
);

const keepCaller = (tx: Transaction, { division, id }: Key, { person, name, phone }: CallerOfHotline): void =>
  tx.send(insertCaller, [division, id, person ?? null, name, phone]);

const raisedOf = (state: HotlineState, { passwordOf, raiser }: NewPetition): HotlineRaised => ({
  ...doneOf(state),
  password: raiser === undefined ? passwordOf(state.id) : null,
  anonymous: state.anonymous,
});

/** Raises a petition and gives it its number, in one commit with what was done on the phone. */
export async function raiseHotline(
  room: Pick<HotlineRoom, 'corridor' | 'catalogue' | 'pool'>,
  petition: NewPetition,
  asked: Asked,
): Promise<Result<StoredReply>> {
  const { division, words, raiser, caller, then } = petition;
  const waiting = raiser === undefined ? 0 : ((await sqlOf(room.pool).run(open, [raiser]))[0]?.count ?? 0);
  return runCommand<HotlineState, HotlineEvent>(room.corridor, hotlineAggregate, {
    use: { division, person: asked.person, key: asked.idempotencyKey },
    payload: asked.payload,
    requestId: asked.requestId,
    now: asked.now,
    lock: async () => ({ state: undefined, seq: 0, lastAt: 0 }),
    decide: async (tx, _state, at) => {
      const scene = sceneOf(room, asked.actor, division, at);
      const id = await nextHotlineNumber(tx, division, at);
      const key = { division, id };
      const who = raiser === undefined ? {} : { raiser };
      const begun = decideHotline({ kind: 'raise', id, division, words, open: waiting, ...who }, undefined, scene);
      if (!begun.ok) return begun;
      if (caller !== undefined && !words.anonymous) keepCaller(tx, key, caller);
      if (then === undefined) return ok({ key, events: begun.value });
      const state = begun.value.reduce<HotlineState | undefined>((before, event) => evolveHotline(before, event), undefined);
      const next = decideHotline(then, state, scene);
      return next.ok ? ok({ key, events: [...begun.value, ...next.value] }) : next;
    },
    reply: ({ state }) => ({ status: 201, body: raisedOf(state, petition) }),
  });
}
