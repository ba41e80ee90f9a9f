/** What one event does to one part: state, marks of the clock, open stops, decision. */
import type { Mark } from '#domain/clock/mark.ts';
import type { CaseEvent, EventOf } from './events.ts';
import type { Part, PartState } from './state.ts';

const into = (part: Part, state: PartState, event: CaseEvent, mark?: Mark): Part => ({
  ...part, state, since: event.at, marks: mark === undefined ? part.marks : [...part.marks, mark],
});

const without = <Key extends keyof Part>(part: Part, key: Key): Part => {
  const { [key]: _gone, ...rest } = part;
  return rest as Part;
};

const accept = (part: Part, event: CaseEvent, at = event.at): Part => ({
  ...into(part, 'accepted', event, { mark: 'accepted', at, office: part.office }),
  ...(event.by.kind === 'officer' ? { receivedBy: event.by.person } : {}),
});

/** Deemed acceptance counts from the day the papers arrived (licensing law 32). */
const acceptAll = (part: Part, event: EventOf<'Accepted'>): Part =>
  accept(part, event, event.basis === 'deemed' ? (part.filedAt ?? event.at) : event.at);

/** Stops end with the decision or the end of the part: the ledger holds no open stretch after it. */
const closeStops = (part: Part): Part => (part.stops.length === 0 ? part : { ...part, stops: [] });

/** A part that ends without a decision ends its clock too. */
const close = (part: Part, state: PartState, event: CaseEvent): Part => {
  const runs = part.marks.length > 0 && part.marks.at(-1)?.mark !== 'decided';
  return closeStops(into(part, state, event, runs ? { mark: 'decided', at: event.at } : undefined));
};

const decide = (part: Part, event: EventOf<'Granted'> | EventOf<'Refused'>): Part => ({
  ...into(part, event.decision.outcome, event, { mark: 'decided', at: event.at }),
  decisions: [...part.decisions, event.decision],
});

const stop = (part: Part, event: EventOf<'Stopped'>): Part => {
  const { stop: id, ground, counts, plannedDays, note, at } = event;
  return {
    ...part,
    stops: [...part.stops, { id, ground, counts, plannedDays, note, from: at }],
    marks: [...part.marks, { mark: 'stopped', at, stop: id, ground, counts }],
  };
};

const resume = (part: Part, event: EventOf<'Resumed'>): Part => ({
  ...part,
  stops: part.stops.filter((open) => open.id !== event.stop),
  marks: [...part.marks, { mark: 'resumed', at: event.at, stop: event.stop }],
});

const setAside = (part: Part, event: CaseEvent): Part => {
  const part2 = without(without(part, 'certificate'), 'overdue');
  return into(part2, 'set-aside', event, { mark: 'reopened', at: event.at });
};

const cureGaps = (part: Part, event: EventOf<'GapsCured'>): Part =>
  event.left.length === 0 || part.gaps === undefined
    ? without(part, 'gaps')
    : { ...part, gaps: { ...part.gaps, missing: event.left } };

const transfer = (part: Part, event: EventOf<'Transferred'>): Part => {
  const moved = { ...without(part, 'handler'), office: event.to, division: event.division };
  const clockRuns = part.marks.length > 0;
  return clockRuns ? { ...moved, marks: [...part.marks, { mark: 'transferred', at: event.at, office: event.to }] } : moved;
};

/** The part after one event that names it. */
export const evolvePart = (part: Part, event: CaseEvent): Part => {
  switch (event.kind) {
    case 'Opened': return event.to === 'ready' ? into(part, 'ready', event) : accept(part, event);
    case 'Filed': return { ...into(part, 'submitted', event), filedAt: event.at };
    case 'Accepted': return acceptAll(part, event);
    case 'AcceptedWithGaps': return { ...accept(part, event), gaps: { missing: event.missing, until: event.until } };
    case 'SupplementAsked': return { ...into(part, 'supplement', event), supplement: { missing: event.missing, until: event.until } };
    case 'Supplemented': {
      const filed = { ...into(part, 'submitted', event), filedAt: event.at };
      return part.supplement === undefined ? filed : { ...filed, supplement: { ...part.supplement, curedAt: event.at } };
    }
    case 'NotAccepted': return into(part, 'not-accepted', event);
    case 'NotNeeded': return into(part, 'not-needed', event);
    case 'SentElsewhere': return into(part, 'wrong-office', event);
    case 'GapsCured': return cureGaps(part, event);
    case 'AcceptanceWithdrawn': return { ...close(part, 'acceptance-withdrawn', event), cause: event.cause };
    case 'ReviewBegan': return { ...into(part, 'reviewing', event), handler: event.handler };
    case 'Stopped': return stop(part, event);
    case 'Resumed': return resume(part, event);
    case 'Extended': return {
      ...without(part, 'overdue'), extension: { term: event.term, approver: event.approver },
      marks: [...part.marks, { mark: 'extended', at: event.at, term: event.term }],
    };
    case 'OpinionGiven': return {
      ...into(part, 'ended', event, { mark: 'decided', at: event.at }),
      opinion: { answer: event.answer, text: event.text, deemed: event.deemed },
    };
    case 'Completed': return into(part, 'ended', event, { mark: 'decided', at: event.at });
    case 'Granted':
    case 'Refused': return closeStops(decide(part, event));
    case 'Issued': return { ...into(part, 'issued', event), certificate: event.certificate };
    case 'Delivered': return into(part, 'delivered', event);
    case 'Lapsed': return { ...close(part, 'lapsed', event), cause: event.cause };
    case 'Withdrawn': return close(part, 'withdrawn', event);
    case 'PartWaived': return close(part, 'waived', event);
    case 'SetAside': return setAside(part, event);
    case 'Reopened': return {
      ...into(part, 'reviewing', event), ...(event.by.kind === 'officer' ? { handler: event.by.person } : {}),
    };
    case 'Reinstated': return { ...into(without(without(part, 'cause'), 'gaps'), 'waiting', event), marks: [] };
    case 'RelianceBroken': return { ...part, relianceBroken: [...part.relianceBroken, event.on] };
    case 'Transferred': return transfer(part, event);
    case 'Overdue': return { ...part, overdue: event.due };
    case 'Submitted': case 'Signed': case 'Visited': case 'PapersGiven': case 'PartAdded': case 'PartDropped':
    case 'AgentChanged': case 'Ended': case 'Rated': case 'Archived':
      return part;
  }
};
