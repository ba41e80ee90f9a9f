/** A duty as its reader sees it, with what the reader may do about it now. */
import { isOwed } from '#domain/entitlement/days.ts';
import type { Duty, Inspected, InspectionRecord } from '#domain/entitlement/duty.ts';
import type { EntitlementState } from '#domain/entitlement/entitlement.ts';
import { isOfOffice } from '#domain/entitlement/judge.ts';
import { lightOfDuty } from '#domain/entitlement/light.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import type { DutyView } from '#contract/view/entitlement.ts';
import { basisView, dayOrNull } from '#server/case/words.ts';
import type { Reading } from './entitlement-view.ts';

type May = DutyView['may'][number];

function mayOf(duty: Duty, state: EntitlementState, { actor, reader }: Reading): May[] {
  if (!isOwed(duty) || state.state === 'ended') return [];
  if (reader === 'holder') return duty.kind === 'report' ? ['report'] : [];
  if (duty.kind === 'report' || actor.kind !== 'officer' || !isOfOffice(state, actor)) return [];
  if (duty.drawn === undefined) return ['draw'];
  if (!duty.drawn.officers.includes(actor.person)) return [];
  if (duty.record === undefined) return ['record'];
  return duty.record.by === actor.person ? [] : ['sign'];
}

const isSigned = (record: InspectionRecord | Inspected): record is Inspected => 'signedBy' in record;

const recordView = (record: InspectionRecord | Inspected, nameOf: Reading['nameOf']): DutyView['inspected'][number] => ({
  outcome: record.outcome,
  findings: record.findings,
  by: nameOf(record.by),
  signedBy: isSigned(record) ? nameOf(record.signedBy) : null,
  on: dayText(dayOfInstant(record.at)),
  rectifyBy: dayOrNull(record.rectifyBy),
});

export function dutyView(duty: Duty, state: EntitlementState, reading: Reading): DutyView {
  const { catalogue, now, nameOf, reader } = reading;
  const { drawn, record, report } = duty;
  return {
    id: duty.id,
    kind: duty.kind,
    name: duty.name,
    basis: basisView(catalogue, duty.basis),
    due: dayText(duty.due),
    light: lightOfDuty(duty, now),
    state: duty.state,
    officers: (drawn?.officers ?? []).map(nameOf),
    draw: drawn?.draw ?? null,
    // What is not signed is not yet said to the holder.
    record: record === undefined || reader === 'holder' ? null : recordView(record, nameOf),
    inspected: duty.inspected.map((each) => recordView(each, nameOf)),
    report: report === undefined ? null : { words: report.words, on: dayText(dayOfInstant(report.at)) },
    rectifyBy: dayOrNull(duty.rectifyBy),
    may: mayOf(duty, state, reading),
  };
}
