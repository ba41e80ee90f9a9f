/** Folds the events of a pilot into what it is now. */
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { EditionActorRef } from '#domain/edition/edition.ts';
import type { PilotEvent, PilotState } from './pilot.ts';

const personOf = (by: EditionActorRef): PersonId => (by.kind === 'system' ? brandAs<PersonId>(by.job) : by.person);
const officeOf = (by: EditionActorRef): OfficeId => (by.kind === 'officer' ? by.office : brandAs<OfficeId>(by.kind));
const withAuthor = ({ authors }: PilotState, person: PersonId): readonly PersonId[] =>
  authors.includes(person) ? authors : [...authors, person];

/** @throws where the first event is not `Proposed`: such a log was not written by us. */
export function evolvePilot(before: PilotState | undefined, event: PilotEvent): PilotState {
  if (event.kind === 'Proposed') {
    const { id, division, proposal, at, by } = event;
    const begun = { id, division, office: officeOf(by), state: 'proposed' as const, authors: [personOf(by)], proposedAt: at };
    return { ...proposal, ...begun, takenOver: [], seq: 1 };
  }
  if (before === undefined) throw new Error(`a pilot cannot begin with ${event.kind}`);
  return later({ ...before, seq: before.seq + 1 }, event);
}

function later(pilot: PilotState, event: Exclude<PilotEvent, { readonly kind: 'Proposed' }>): PilotState {
  const { at } = event;
  const by = personOf(event.by);
  switch (event.kind) {
    case 'Revised':
      return { ...pilot, ...event.proposal, state: 'proposed', authors: withAuthor(pilot, by) };
    case 'ComparisonChosen':
      return { ...pilot, comparison: event.comparison, authors: withAuthor(pilot, by) };
    case 'Approved':
      return { ...pilot, state: 'approved', approved: { by, office: officeOf(event.by), at, reasons: event.reasons } };
    case 'Returned':
      return { ...pilot, state: 'returned', returned: { reasons: event.reasons, at } };
    case 'Begun':
      return { ...pilot, state: 'running', begunOn: event.on, until: event.until };
    case 'Reminded':
      return pilot;
    case 'Reviewed': {
      const { findings, lessons, recommendation, evaluations } = event;
      const review = { findings, lessons, recommendation, evaluations, by, at };
      return { ...pilot, state: 'reviewed', review, authors: withAuthor(pilot, by) };
    }
    case 'Stopped':
      return { ...pilot, state: 'stopped', decided: { decision: 'stop', reasons: event.reasons, by, at } };
    case 'Extended':
      return { ...pilot, state: 'running', until: event.until, decided: { decision: 'extend', reasons: event.reasons, by, at } };
    case 'Adopted':
      return {
        ...pilot,
        state: 'adopted',
        decided: { decision: 'adopt', reasons: event.reasons, by, at },
        standard: event.standard,
      };
    case 'TakenOver':
      return { ...pilot, takenOver: [...pilot.takenOver, { division: event.division, draft: event.draft, at }] };
  }
}
