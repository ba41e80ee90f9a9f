/** What a report on a task changes in its progress. */
import type { PlanEvent } from './plan.ts';
import type { Progress, Report } from './task.ts';

export type Told = Extract<PlanEvent, { readonly report: string }>;
const SAYS: Readonly<Record<Exclude<Told['kind'], 'Reported' | 'DoneSettled' | 'ExtensionSettled'>, Report['says']>> = {
  Blocked: 'blocked',
  Unblocked: 'unblocked',
  DoneClaimed: 'claimed',
  ExtensionAsked: 'extension-asked',
};

const saysOf = (event: Told): Report['says'] => {
  if (event.kind === 'Reported') return undefined;
  if (event.kind === 'DoneSettled') return event.done ? 'confirmed' : 'returned';
  if (event.kind === 'ExtensionSettled') return event.granted ? 'extension-granted' : 'extension-refused';
  return SAYS[event.kind];
};

const reportOf = (event: Told): Report => {
  const says = saysOf(event);
  return {
    id: event.report,
    at: event.at,
    person: event.person,
    office: event.office,
    text: 'text' in event ? event.text : event.reason,
    evidence: 'evidence' in event ? event.evidence : [],
    ...(event.kind === 'Reported' && event.milestone !== undefined ? { milestone: event.milestone } : {}),
    ...(says === undefined ? {} : { says }),
  };
};

/** A task that is reported on is not thereby unblocked: that is said. */
export function progressed(before: Progress, event: Told): Progress {
  const { blocked: _blocked, claimed: _claimed, asked: _asked, ...bare } = before;
  const kept = { ...before, reports: [...before.reports, reportOf(event)] };
  const reports = kept.reports;
  switch (event.kind) {
    case 'Reported':
      return event.milestone === undefined ? kept : { ...kept, reached: { ...kept.reached, [event.milestone]: event.report } };
    case 'Blocked':
      return { ...kept, status: 'blocked', blocked: { reason: event.reason, on: event.on, at: event.at } };
    case 'Unblocked':
      return { ...bare, reports, status: 'open', ...(before.asked === undefined ? {} : { asked: before.asked }) };
    case 'DoneClaimed':
      return { ...bare, reports, status: 'claimed', claimed: { person: event.person, at: event.at } };
    case 'DoneSettled':
      return event.done ? { ...bare, reports, status: 'done', doneAt: event.at } : { ...bare, reports, status: 'open' };
    case 'ExtensionAsked':
      return { ...kept, asked: { due: event.due, reason: event.reason, person: event.person } };
    case 'ExtensionSettled': {
      const { asked: _done, ...rest } = kept;
      return rest;
    }
  }
}
