/** Judges what is asked of an entitlement: its opening, renewal, suspension, change and end (licensing law 49, 50, 69, 70). */
import { addMonths } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { decideDuty } from './decide-duty.ts';
import { decidePayment } from './decide-payment.ts';
import type { EntitlementCommand, EntitlementEvent, EntitlementEventBody, EntitlementRefusal, EntitlementState } from './entitlement.ts';
import {
  articleOf,
  CHANGE_BASIS,
  CREDIT_BASIS,
  END_BASIS,
  endedRefused,
  holderRefused,
  isBlank,
  officerRefused,
  stamped,
  todayOf,
  type Bodies,
  type Judging,
} from './judge.ts';
import { passDays } from './pass-days.ts';

type Of<Kind extends EntitlementCommand['kind']> = Extract<EntitlementCommand, { readonly kind: Kind }>;
const FIVE_YEARS = 60;

/** Events of a command, or why not. */
export function decideEntitlement(
  command: EntitlementCommand,
  state: EntitlementState | undefined,
  judging: Judging,
): Result<readonly EntitlementEvent[], EntitlementRefusal> {
  const bodies = bodiesOf(command, state, judging);
  return bodies.ok ? ok(stamped(bodies.value, judging)) : bodies;
}

function bodiesOf(command: EntitlementCommand, state: EntitlementState | undefined, judging: Judging): Bodies {
  if (command.kind === 'open') {
    if (judging.actor.kind !== 'system') return refuse('not-yours');
    return state === undefined ? ok([{ kind: 'Opened', opening: command.opening }]) : refuse('entitlement-open');
  }
  if (state === undefined) return refuse('entitlement-not-found');
  switch (command.kind) {
    case 'attach-certificate':
    case 'note-renewal':
    case 'replace':
    case 'revoke':
    case 'pass-days':
      return bySystem(command, state, judging);
    case 'suspend':
    case 'lift':
    case 'answer-change':
    case 'repair-credit':
      return byOffice(command, state, judging);
    case 'surrender':
    case 'ask-change':
      return byHolder(command, state, judging);
    case 'report-duty':
    case 'draw-inspectors':
    case 'record-inspection':
    case 'sign-inspection':
      return decideDuty(command, state, judging);
    case 'confirm-amount':
    case 'order-again':
    case 'report-payment':
      return decidePayment(command, state, judging);
  }
}

function bySystem(
  command: Of<'attach-certificate' | 'note-renewal' | 'replace' | 'revoke' | 'pass-days'>,
  state: EntitlementState,
  judging: Judging,
): Bodies {
  if (judging.actor.kind !== 'system') return refuse('not-yours');
  switch (command.kind) {
    case 'attach-certificate': {
      const { certificate, number } = command;
      return ok(state.certificate?.id === certificate ? [] : [{ kind: 'CertificateAttached', certificate, number }]);
    }
    case 'note-renewal':
      if (state.renewal === undefined) return refuse('renewal-not-offered');
      return ok([{ kind: 'RenewalAsked', asked: command.asked }]);
    case 'replace':
      if (state.replacedBy !== undefined) return refuse('already-replaced');
      return endedRefused(state) ?? ok(replaced(command.successor, state, judging));
    case 'revoke':
      return endedRefused(state) ?? ok(revoked(command, state, judging));
    case 'pass-days':
      return ok(passDays(state, judging));
  }
}

/** It goes on to its own last day and ends there; where that is over, it ends at once. */
function replaced(
  successor: NonNullable<EntitlementState['replacedBy']>,
  state: EntitlementState,
  judging: Judging,
): readonly EntitlementEventBody[] {
  const { until } = state;
  const over = until !== undefined && until < todayOf(judging);
  const end = { kind: 'EntitlementEnded', how: 'replaced', on: until ?? todayOf(judging), reason: '', basis: END_BASIS } as const;
  return [{ kind: 'Replaced', successor }, ...(over ? [end] : [])];
}

/** A promise that was not kept stands in the credit file for five years from the revocation, or until repaired (2018 regulation 14). */
function revoked({ on, reason, basis }: Of<'revoke'>, state: EntitlementState, judging: Judging): readonly EntitlementEventBody[] {
  const failed = state.commitments.length > 0 && state.duties.some((duty) => duty.kind === 'inspection' && duty.state === 'failed');
  const until = addMonths(todayOf(judging), FIVE_YEARS);
  return [
    { kind: 'EntitlementEnded', how: 'revoked', on, reason, basis },
    ...(failed ? [{ kind: 'CreditRecorded', until, basis: CREDIT_BASIS } as const] : []),
  ];
}

function byOffice(command: Of<'suspend' | 'lift' | 'answer-change' | 'repair-credit'>, state: EntitlementState, judging: Judging): Bodies {
  const { actor } = judging;
  const refused = officerRefused(state, actor, 'approval');
  if (refused !== undefined) return refused;
  const reason = command.kind === 'answer-change' ? command.reasons : command.reason;
  if (isBlank(reason))
    return refuse('reason-missing', {
      problems: [{ pointer: command.kind === 'answer-change' ? '/reasons' : '/reason', code: 'reason-missing' }],
    });
  if (command.kind === 'repair-credit')
    return state.credit === undefined || state.credit.repaired !== undefined
      ? refuse('credit-not-recorded')
      : ok([{ kind: 'CreditRepaired', reason: reason.trim() }]);
  const ended = endedRefused(state);
  if (ended !== undefined) return ended;
  switch (command.kind) {
    case 'suspend':
      return state.state === 'suspended'
        ? refuse('already-suspended')
        : ok([{ kind: 'Suspended', reason: reason.trim(), basis: command.basis }]);
    case 'lift':
      return state.state === 'suspended' ? ok([{ kind: 'Lifted', reason: reason.trim() }]) : refuse('not-suspended');
    case 'answer-change':
      return actor.kind === 'officer' ? answered(command, state, actor.person) : refuse('not-yours');
  }
}

function answered(
  { change, made, reasons, conditions }: Of<'answer-change'>,
  state: EntitlementState,
  person: NonNullable<EntitlementState['decidedBy']>,
): Bodies {
  const open = state.changes.find((each) => each.id === change && each.answer === undefined);
  if (open === undefined) return refuse('change-not-found');
  const kept = conditions?.map((each) => each.trim()).filter((each) => each !== '');
  return ok([
    { kind: 'ChangeAnswered', change, made, reasons: reasons.trim(), person, ...(made && kept !== undefined ? { conditions: kept } : {}) },
  ]);
}

function byHolder(command: Of<'surrender' | 'ask-change'>, state: EntitlementState, judging: Judging): Bodies {
  const { actor, now } = judging;
  const refused = holderRefused(state, actor, now) ?? endedRefused(state);
  if (refused !== undefined) return refused;
  if (actor.kind !== 'person') return refuse('not-yours');
  switch (command.kind) {
    case 'surrender':
      if (isBlank(command.reason)) return refuse('reason-missing', { article: articleOf(END_BASIS) });
      return ok([{ kind: 'EntitlementEnded', how: 'surrendered', on: todayOf(judging), reason: command.reason.trim(), basis: END_BASIS }]);
    case 'ask-change':
      if (isBlank(command.words)) return refuse('reason-missing', { article: articleOf(CHANGE_BASIS) });
      return ok([{ kind: 'ChangeAsked', change: command.change, words: command.words.trim(), person: actor.person }]);
  }
}
