/** Makes a case of a submission: number, decision, receipt, in one transaction; for drafts and for the counter alike. */
import type { Actor } from '#domain/case/actor.ts';
import type { Submit } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Receipt } from '#contract/view/case.ts';
import { definitionAt } from '#server/catalogue/definition-for.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import { caseAggregate } from './aggregate.ts';
import type { CaseRoom } from './case-room.ts';
import { nextNumber } from './next-number.ts';
import { isSubmitted, payloadHash } from './receipt.ts';
import { keyOf } from './store.ts';

/** Everything of the command but its number, which is given last. */
export type Submission = Omit<Submit, 'number' | 'kind'>;

export type SubmitRequest = {
  readonly actor: Actor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
  /** Where the key is kept: known from the request alone, or a repeat would not find it. */
  readonly division: DivisionCode;
  /** Locks what the submission is made from (a draft), or nothing. */
  readonly lock: (tx: Sql) => Promise<void>;
  readonly submission: (at: Instant) => Promise<Result<Submission>> | Result<Submission>;
  /** What must happen in the same commit, e.g. the draft is consumed. */
  readonly also: (tx: Transaction, number: string) => void;
};

/** @returns the receipt, sent only after the commit. */
export async function submitCase(
  room: Pick<CaseRoom, 'corridor' | 'catalogue' | 'receipts' | 'gate'>,
  request: SubmitRequest,
): Promise<Result<StoredReply>> {
  const order: Order<CaseState, CaseEvent> = {
    use: { division: request.division, person: request.person, key: request.idempotencyKey },
    payload: request.payload,
    requestId: request.requestId,
    now: request.now,
    lock: async (tx) => {
      await request.lock(tx);
      return { state: undefined, seq: 0, lastAt: 0 };
    },
    decide: async (tx, _state, at) => {
      const submission = await request.submission(at);
      if (!submission.ok) return submission;
      const stopped = await room.gate?.(tx, submission.value, at);
      if (stopped !== undefined) return stopped;
      const { division, matter, situation, answers } = submission.value;
      const number = await nextNumber(tx, division, at);
      const events = decide(
        { kind: 'submit', number, ...submission.value },
        undefined,
        definitionAt(room.catalogue, matter, { ...situation, ...answers }, division),
        request.actor,
        at,
      );
      if (!events.ok) return events;
      request.also(tx, number);
      return ok({ key: keyOf(division, number), events: events.value });
    },
    reply: ({ state, events, at }) => ({ status: 201, body: receiptOf(room, state, events, at) }),
  };
  return runCommand(
    room.corridor,
    caseAggregate(() => room.catalogue.calendar, room.catalogue),
    order,
  );
}

function receiptOf(room: Pick<CaseRoom, 'receipts'>, state: CaseState, events: readonly CaseEvent[], at: Instant): Receipt {
  const [first] = events;
  if (first === undefined || !isSubmitted(first)) throw new Error('A new case begins with Submitted');
  const signed = { number: state.number, at: instantText(at), hash: payloadHash(first) };
  return { ...signed, signature: room.receipts.sign(signed), queryPassword: room.receipts.passwordOf(state.number), version: state.seq };
}
