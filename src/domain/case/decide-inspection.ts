/** Site visits by two officers with a record (licensing law 34), and reports of tests, appraisals and experts (45). */
import type { PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEventBody } from './events.ts';
import { isStopOfAct } from './inquiry-bars.ts';
import { permit, permitAll } from './permit.ts';
import type { Bodies, Scene } from './scene.ts';
import type { CaseState } from './state.ts';

const law = (article: number) => ({ article: `administrative-licensing-law-2019/${article}` });

const isParty = (state: CaseState, person: PersonId): boolean => state.parties.some((party) => party.person === person);

/** At least two officers, of whom one writes and another confirms from their own session: one alone inspects nothing. */
export const decideRecordInspection = (command: CommandOf<'record-inspection'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permitAll(state, command.parts, 'record-inspection', actor, now);
  if (!permitted.ok) return permitted;
  const officers = [...new Set(command.officers)];
  if (officers.length < 2) return refuse('two-officers-needed', law(34));
  if (actor.kind !== 'officer' || !officers.includes(actor.person)) return refuse('recorder-absent', law(34));
  if (officers.some((person) => isParty(state, person))) return refuse('own-file', law(34));
  if (command.when > now) return refuse('inspection-to-come');
  if (permitted.value.some(({ inspections = [] }) => inspections.some(({ inspection }) => inspection === command.inspection)))
    return refuse('duplicate-part');
  const { findings, result, until, note } = command;
  if (command.place.trim() === '' || findings.length === 0) return refuse('findings-missing', law(34));
  if (findings.some(({ point, fits, note: why }) => point.trim() === '' || (!fits && why.trim() === '')))
    return refuse('findings-missing', law(34));
  if (result === 'passed' && findings.some(({ fits }) => !fits)) return refuse('result-contradicts');
  if (result === 'rectify' && (until === undefined || until < dayOfInstant(now))) return refuse('rectify-by-missing');
  const { kind: _kind, ...record } = command;
  return ok([{ ...record, kind: 'InspectionRecorded', officers, note: note.trim() }]);
};

/** The record covers several parts of the case: confirmed once for all of them. */
export const decideConfirmInspection = (command: CommandOf<'confirm-inspection'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'confirm-inspection', actor, now);
  if (!permitted.ok) return permitted;
  const record = permitted.value.inspections?.find(({ inspection }) => inspection === command.inspection);
  if (record === undefined || record.confirmedAt !== undefined) return refuse('nothing-to-confirm');
  const present = actor.kind === 'officer' && record.officers.includes(actor.person);
  if (!present || actor.person === record.recordedBy) return refuse('second-officer-needed', law(34));
  const parts = [...state.parts.values()].flatMap(({ id, inspections = [] }) =>
    inspections.some(({ inspection }) => inspection === command.inspection) ? [id] : [],
  );
  return ok([{ kind: 'InspectionConfirmed', parts, inspection: command.inspection }]);
};

/** Experts declare what ties them to a party; who is tied does not vote. The stop made for the report ends with it. */
export const decideRecordReport = (command: CommandOf<'record-report'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'record-report', actor, now);
  if (!permitted.ok) return permitted;
  const { part, id, ground, from, number, on, result, text, experts, files, stop } = command;
  if (findStopGround(ground) === undefined || ground === 'hearing' || ground === 'predecessor-set-aside')
    return refuse('ground-not-allowed', { values: { ground } });
  if (from.trim() === '' || text.trim() === '') return refuse('reason-missing', law(45));
  if (on > dayOfInstant(now)) return refuse('inspection-to-come');
  if (ground === 'expert-review' && experts.length === 0) return refuse('experts-missing', law(45));
  if (experts.some(({ conflict, vote }) => conflict.trim() !== '' && vote !== 'stood-aside')) return refuse('expert-involved', law(45));
  const open = stop === undefined ? undefined : permitted.value.stops.find((each) => each.id === stop);
  if (stop !== undefined && (open === undefined || isStopOfAct(stop) || open.ground !== ground)) return refuse('unknown-stop');
  const received: CaseEventBody = {
    kind: 'ReportReceived',
    part,
    report: id,
    ground,
    from: from.trim(),
    number: number.trim(),
    on,
    result,
    text: text.trim(),
    experts,
    files,
    ...(stop === undefined ? {} : { stop }),
  };
  return ok(stop === undefined ? [received] : [received, { kind: 'Resumed', part, stop, note: '' }]);
};
