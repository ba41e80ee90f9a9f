/** What one event does to one part: state, marks of the clock, open stops, decision. */
import type { Mark } from '#domain/clock/mark.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { CaseEvent, CaseEventKind, EventOf } from './events.ts';
import { handlingEffects } from './part-handling.ts';
import { inquiryEffects } from './part-inquiry.ts';
import { outcomeEffects, withoutPending } from './part-outcome.ts';
import type { Part, PartState } from './state.ts';

const into = (part: Part, state: PartState, event: CaseEvent, mark?: Mark): Part => ({
  ...part,
  state,
  since: event.at,
  marks: mark === undefined ? part.marks : [...part.marks, mark],
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
  ...into(withoutPending(part), event.decision.outcome, event, { mark: 'decided', at: event.at }),
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
  event.left.length === 0 || part.gaps === undefined ? without(part, 'gaps') : { ...part, gaps: { ...part.gaps, missing: event.left } };

const transfer = (part: Part, event: EventOf<'Transferred'>): Part => {
  const moved = { ...without(withoutPending(part), 'handler'), office: event.to, division: event.division };
  const clockRuns = part.marks.length > 0;
  return clockRuns ? { ...moved, marks: [...part.marks, { mark: 'transferred', at: event.at, office: event.to }] } : moved;
};

const supplemented = (part: Part, event: EventOf<'Supplemented'>): Part => {
  const filed = { ...into(part, 'submitted', event), filedAt: event.at };
  return part.supplement === undefined ? filed : { ...filed, supplement: { ...part.supplement, curedAt: event.at } };
};

const rise = (part: Part, certificate: string): Part => {
  const fallen = (part.fallen ?? []).filter((each) => each.certificate !== certificate);
  return fallen.length === 0 ? without(part, 'fallen') : { ...part, fallen };
};

const fall = (part: Part, { certificate, number, name, status, at }: EventOf<'CertificateFell'>): Part => ({
  ...part,
  fallen: [...(rise(part, certificate).fallen ?? []), { certificate, number, name, status, at }],
});

const extend = (part: Part, event: EventOf<'Extended'>): Part => ({
  ...without(without(part, 'overdue'), 'extensionAsked'),
  extension: { term: event.term, approver: event.approver },
  marks: [...part.marks, { mark: 'extended', at: event.at, term: event.term }],
});

const opine = (part: Part, event: EventOf<'OpinionGiven'>): Part => ({
  ...into(part, 'ended', event, { mark: 'decided', at: event.at }),
  opinion: { answer: event.answer, text: event.text, deemed: event.deemed },
});

const reopen = (part: Part, event: EventOf<'Reopened'>): Part => ({
  ...into(part, 'reviewing', event),
  ...(event.by.kind === 'officer' ? { handler: event.by.person } : {}),
});

/** The decision of that day which was not served yet: a part set aside and decided anew has two. */
const serveDecision = (part: Part, event: EventOf<'Served'>): Part => ({
  ...part,
  decisions: part.decisions.map((decision) =>
    decision.servedOn === undefined && dayOfInstant(decision.at) === event.written ? { ...decision, servedOn: event.on } : decision,
  ),
});

const serve = (part: Part, event: EventOf<'Served'>): Part => {
  const until = event.moved.find((each) => each.part === part.id)?.until;
  const run = { servedOn: event.on, ...(until === undefined ? {} : { until }) };
  switch (event.event) {
    case 'SupplementAsked':
      return part.supplement === undefined ? part : { ...part, supplement: { ...part.supplement, ...run } };
    case 'AcceptedWithGaps':
      return part.gaps === undefined ? part : { ...part, gaps: { ...part.gaps, ...run } };
    case 'Granted':
    case 'Refused':
      return serveDecision(part, event);
    case 'NotAccepted':
    case 'AcceptanceWithdrawn':
      return part;
  }
};

const visitOf = ({ visit: id, when, minutes, place, why }: EventOf<'VisitSet'>): Part['visits'][number] => ({
  id,
  when,
  minutes,
  place,
  why,
  moves: 0,
  firstDay: dayOfInstant(when),
});

type Change = (visit: Part['visits'][number]) => Part['visits'][number];
const changeVisit = (part: Part, id: string, change: Change): Part => ({
  ...part,
  visits: part.visits.map((visit) => (visit.id === id ? change(visit) : visit)),
});

/** Events of the case as a whole leave its parts as they are. */
const same = (part: Part): Part => part;

/** One line for each kind of event; a kind without a line does not compile. */
const effects: { readonly [Kind in CaseEventKind]: (part: Part, event: EventOf<Kind>) => Part } = {
  Opened: (part, event) => (event.to === 'ready' ? into(part, 'ready', event) : accept(part, event)),
  Filed: (part, event) => ({ ...into(part, 'submitted', event), filedAt: event.at }),
  Accepted: acceptAll,
  AcceptedWithGaps: (part, event) => ({ ...accept(part, event), gaps: { missing: event.missing, until: event.until } }),
  SupplementAsked: (part, event) => ({
    ...into(part, 'supplement', event),
    supplement: { missing: event.missing, until: event.until },
  }),
  Supplemented: supplemented,
  NotAccepted: (part, event) => into(part, 'not-accepted', event),
  NotNeeded: (part, event) => into(part, 'not-needed', event),
  SentElsewhere: (part, event) => into(part, 'wrong-office', event),
  GapsCured: cureGaps,
  AcceptanceWithdrawn: (part, event) => ({ ...close(part, 'acceptance-withdrawn', event), cause: event.cause }),
  ReviewBegan: (part, event) => ({ ...into(part, 'reviewing', event), handler: event.handler }),
  Stopped: stop,
  Resumed: resume,
  Extended: extend,
  OpinionGiven: opine,
  Completed: (part, event) => into(part, 'ended', event, { mark: 'decided', at: event.at }),
  Granted: (part, event) => closeStops(decide(part, event)),
  Refused: (part, event) => closeStops(decide(part, event)),
  Issued: (part, event) => ({ ...into(part, 'issued', event), certificate: event.certificate }),
  Delivered: (part, event) => into(part, 'delivered', event),
  Lapsed: (part, event) => ({ ...close(part, 'lapsed', event), cause: event.cause }),
  Withdrawn: (part, event) => close(part, 'withdrawn', event),
  PartWaived: (part, event) => close(part, 'waived', event),
  SetAside: setAside,
  Reopened: reopen,
  Reinstated: (part, event) => ({ ...into(without(without(part, 'cause'), 'gaps'), 'waiting', event), marks: [] }),
  RelianceBroken: (part, event) => ({ ...part, relianceBroken: [...part.relianceBroken, event.on] }),
  CertificateFell: fall,
  CertificateRestored: (part, event) => rise(part, event.certificate),
  Transferred: transfer,
  Served: serve,
  VisitSet: (part, event) => ({ ...part, visits: [...part.visits, visitOf(event)] }),
  VisitMoved: (part, event) => changeVisit(part, event.visit, (visit) => ({ ...visit, when: event.when, moves: visit.moves + 1 })),
  VisitCancelled: (part, event) => changeVisit(part, event.visit, (visit) => ({ ...visit, cancelled: event.reason })),
  Overdue: (part, event) => ({ ...part, overdue: event.due }),
  DeliveryChosen: same,
  DeliveryTold: same,
  Submitted: same,
  Signed: same,
  SignDeclined: same,
  Visited: same,
  PapersGiven: same,
  PartAdded: same,
  PartDropped: same,
  AgentChanged: same,
  Ended: same,
  Rated: same,
  Archived: same,
  DatesMoved: same,
  FactsSupplied: same,
  FactsMissed: same,
  ContestSettled: same,
  ...handlingEffects,
  ...inquiryEffects,
  ...outcomeEffects,
};

/** The part after one event that names it. */
export const evolvePart = (part: Part, event: CaseEvent): Part =>
  (effects[event.kind] as (part: Part, event: CaseEvent) => Part)(part, event);
