/** Runs one command on a consultation: for officers and people, and for the rooms that open one on a plan or a pilot of theirs. */
import type {
  ConsultationActor,
  ConsultationCommand,
  ConsultationEvent,
  ConsultationState,
  ConsultationSubject,
} from '#domain/society/consultation.ts';
import { decideConsultation } from '#domain/society/decide-consultation.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { consultationAggregate, consultationIdOf, consultationKey, consultationOn, lockConsultation } from './consultation-store.ts';

export type ConsultationOrder = {
  readonly id: string;
  readonly command: ConsultationCommand;
  readonly actor: ConsultationActor;
  /** Scope of the key. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

/** @returns the acknowledgement `{ id, state, version }` as it was first given; or the refusal, with nothing changed. */
export const changeConsultation = (corridor: Corridor, order: ConsultationOrder): Promise<Result<StoredReply>> =>
  runCommand<ConsultationState, ConsultationEvent>(corridor, consultationAggregate, {
    use: { division: consultationKey(order.id).division, person: order.person, key: order.idempotencyKey },
    payload: order.payload,
    requestId: order.requestId,
    now: order.now,
    lock: (tx) => lockConsultation(tx, consultationKey(order.id)),
    decide: async (tx, state, at) => {
      const { command, actor } = order;
      // One at a time on one subject: whoever asks twice is told what runs.
      if (command.kind === 'open' && (await consultationOn(tx, command.subject))?.state === 'open') return refuse('consultation-exists');
      const decided = decideConsultation(command, state, { actor, now: at });
      return decided.ok ? ok({ key: consultationKey(order.id), events: decided.value }) : decided;
    },
    reply: ({ state }) => ({ status: state.seq === 1 ? 201 : 200, body: { id: state.id, state: state.state, version: state.seq } }),
  });

export type OpenConsultation = {
  /** Made by the caller, so that sent twice it is one consultation. */
  readonly fresh: string;
  readonly subject: ConsultationSubject;
  readonly division: DivisionCode;
  readonly title: Text;
  readonly text: Text;
  /** Last day for comments: 7 to 90 days from today. */
  readonly until: Day;
};
type By = Omit<ConsultationOrder, 'id' | 'command'>;

/** Opens one on a plan or a pilot; refuses `comments-short`, `consultation-exists`, `not-yours`, `bad-input`. */
export function openConsultation(corridor: Corridor, { fresh, ...draft }: OpenConsultation, by: By): Promise<Result<StoredReply>> {
  const id = consultationIdOf(draft.division, fresh);
  return changeConsultation(corridor, { ...by, id, command: { kind: 'open', id, ...draft } });
}
