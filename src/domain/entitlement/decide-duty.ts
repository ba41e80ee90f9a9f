/** Judges acts on duties: reports, who was drawn, what two inspectors found (licensing law 61, 62; 2018 regulation 14, 32). */
import type { Actor } from '#domain/case/actor.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { isOwed } from './days.ts';
import type { Duty, DutyCommand } from './duty.ts';
import type { EntitlementEventBody, EntitlementState } from './entitlement.ts';
import {
  articleOf,
  COMMITMENT_BASIS,
  endedRefused,
  holderRefused,
  isBlank,
  officerRefused,
  RECORD_BASIS,
  todayOf,
  type Bodies,
  type Judging,
  type Refused,
} from './judge.ts';
import { nextDuty } from './plan-duty.ts';

type Of<Kind extends DutyCommand['kind']> = Extract<DutyCommand, { readonly kind: Kind }>;

const found = (state: EntitlementState, id: string): Duty | undefined => state.duties.find((duty) => duty.id === id);

/** The next one of a rule that comes again, unless it is planned already. */
export function following(state: EntitlementState, duty: Duty, { calendar }: Judging): readonly EntitlementEventBody[] {
  const next = nextDuty(duty, state.until, calendar);
  return next === undefined || found(state, next.id) !== undefined ? [] : [{ kind: 'DutyPlanned', duty: next }];
}

export function decideDuty(command: DutyCommand, state: EntitlementState, judging: Judging): Bodies {
  const ended = endedRefused(state);
  if (ended !== undefined) return ended;
  const duty = found(state, command.duty);
  if (duty === undefined) return refuse('duty-not-found');
  if (!isOwed(duty)) return refuse('duty-done');
  switch (command.kind) {
    case 'report-duty':
      return report(command, state, duty, judging);
    case 'draw-inspectors':
      return draw(command, state, duty, judging);
    case 'record-inspection':
      return record(command, state, duty, judging);
    case 'sign-inspection':
      return sign(state, duty, judging);
  }
}

function report(command: Of<'report-duty'>, state: EntitlementState, duty: Duty, judging: Judging): Bodies {
  const { actor, now } = judging;
  const refused = holderRefused(state, actor, now);
  if (refused !== undefined) return refused;
  if (duty.kind !== 'report' || actor.kind !== 'person') return refuse('duty-not-found');
  if (isBlank(command.words)) return refuse('reason-missing');
  return ok([
    { kind: 'DutyReported', duty: duty.id, words: command.words.trim(), person: actor.person },
    ...following(state, duty, judging),
  ]);
}

function draw(command: Of<'draw-inspectors'>, state: EntitlementState, duty: Duty, { actor }: Judging): Bodies {
  const refused = officerRefused(state, actor);
  // Who draws may be the one who is inspected: chance decides, and the list bars them.
  if (refused !== undefined && refused.refusal.code !== 'own-file') return refused;
  if (duty.kind === 'report') return refuse('duty-not-found');
  if (new Set(command.officers).size < 2) return refuse('too-few-inspectors', { article: 'zhejiang-at-most-once-2018/32' });
  const barred = command.officers.some((person) => state.holders.includes(person) || person === state.decidedBy);
  if (barred) return refuse('own-file');
  return ok([{ kind: 'InspectorsDrawn', duty: duty.id, draw: command.draw, officers: command.officers }]);
}

function inspectorRefused(state: EntitlementState, duty: Duty, actor: Actor): Refused | undefined {
  const refused = officerRefused(state, actor);
  if (refused !== undefined) return refused;
  const drawn = actor.kind === 'officer' && duty.drawn?.officers.includes(actor.person) === true;
  return drawn ? undefined : refuse('not-drawn', { article: articleOf(RECORD_BASIS) });
}

function record(command: Of<'record-inspection'>, state: EntitlementState, duty: Duty, judging: Judging): Bodies {
  const { actor } = judging;
  const refused = inspectorRefused(state, duty, actor);
  if (refused !== undefined) return refused;
  if (duty.record !== undefined) return refuse('record-waits');
  if (isBlank(command.findings)) return refuse('findings-missing', { article: articleOf(RECORD_BASIS) });
  if (actor.kind !== 'officer') return refuse('not-drawn');
  const orders = command.outcome === 'fail' && duty.state === 'open';
  const { outcome, rectifyBy } = command;
  if (orders && (rectifyBy === undefined || rectifyBy <= todayOf(judging)))
    return refuse('rectify-day-wrong', { article: articleOf(COMMITMENT_BASIS) });
  const kept = {
    outcome,
    findings: command.findings.trim(),
    by: actor.person,
    ...(orders && rectifyBy !== undefined ? { rectifyBy } : {}),
  };
  return ok([{ kind: 'InspectionRecorded', duty: duty.id, record: kept }]);
}

/** The second signature makes it count: passed; to be put right by a day; or, after that day's inspection, failed. */
function sign(state: EntitlementState, duty: Duty, judging: Judging): Bodies {
  const { actor } = judging;
  const refused = inspectorRefused(state, duty, actor);
  if (refused !== undefined) return refused;
  if (actor.kind !== 'officer') return refuse('not-drawn');
  const { person } = actor;
  const { record: written } = duty;
  if (written === undefined) return refuse('record-missing');
  if (written.by === person) return refuse('second-signature-needed', { article: articleOf(RECORD_BASIS) });
  if (written.outcome === 'pass') return ok([{ kind: 'InspectionPassed', duty: duty.id, person }, ...following(state, duty, judging)]);
  if (written.rectifyBy !== undefined)
    return ok([{ kind: 'RectificationOrdered', duty: duty.id, person, until: written.rectifyBy, basis: COMMITMENT_BASIS }]);
  return ok([{ kind: 'InspectionFailed', duty: duty.id, person, basis: COMMITMENT_BASIS }, ...following(state, duty, judging)]);
}
