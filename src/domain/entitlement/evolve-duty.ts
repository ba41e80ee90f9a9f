/** Folds what happened to a duty into the list of duties. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { ActorRef } from '#domain/case/actor.ts';
import type { Duty, DutyEventBody, Inspected } from './duty.ts';

type DutyEvent = DutyEventBody & { readonly at: Instant; readonly by: ActorRef };

/** The record that the second signature made count, among those before it. */
function signed(duty: Duty, event: Extract<DutyEvent, { readonly person: unknown }>): readonly Inspected[] {
  return duty.record === undefined ? duty.inspected : [...duty.inspected, { ...duty.record, signedBy: event.person, signedAt: event.at }];
}

const without = ({ record: _record, ...duty }: Duty): Duty => duty;

function changed(duty: Duty, event: Exclude<DutyEvent, { readonly kind: 'DutyPlanned' }>): Duty {
  switch (event.kind) {
    case 'DutyNear':
      return { ...duty, reminded: true };
    case 'DutyOverdue':
      return { ...duty, overdue: true };
    case 'DutyReported':
      return { ...duty, state: 'done', report: { words: event.words, by: event.person, at: event.at } };
    case 'InspectorsDrawn':
      return { ...duty, drawn: { draw: event.draw, officers: event.officers, at: event.at } };
    case 'InspectionRecorded':
      return { ...duty, record: { ...event.record, at: event.at } };
    case 'InspectionPassed':
      return { ...without(duty), state: 'done', inspected: signed(duty, event) };
    case 'RectificationOrdered':
      // The day of the inspection is kept; from now on the day of the rectification is the one that counts.
      return {
        ...without(duty),
        state: 'rectify',
        inspected: signed(duty, event),
        rectifyBy: event.until,
        due: event.until,
        near: event.until,
        reminded: false,
        overdue: false,
      };
    case 'InspectionFailed':
      return { ...without(duty), state: 'failed', inspected: signed(duty, event) };
  }
}

export function evolveDuty(duties: readonly Duty[], event: DutyEvent): readonly Duty[] {
  if (event.kind === 'DutyPlanned') return [...duties, event.duty];
  return duties.map((each) => (each.id === event.duty ? changed(each, event) : each));
}
