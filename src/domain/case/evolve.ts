/** The pure fold: a case's state from its events. Never refuses, never looks outside: what happened, happened. */
import type { PartId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { CaseEvent, CaseEventKind, EventOf } from './events.ts';
import { evolvePart } from './evolve-part.ts';
import { withoutEdgesTo } from './graph.ts';
import type { Party } from './party.ts';
import type { PartPlan } from './plan.ts';
import type { CaseState, Part } from './state.ts';

/** The parts an event is about, in its own words. */
export const partsOf = (event: CaseEvent): readonly PartId[] => {
  if ('parts' in event) return event.parts;
  if ('part' in event) return [event.part];
  return [];
};

const newPart = (plan: PartPlan, at: Instant): Part => ({
  id: plan.part,
  plan,
  office: plan.office,
  division: plan.division,
  state: 'waiting',
  since: at,
  marks: [],
  stops: [],
  decisions: [],
  visits: [],
  relianceBroken: [],
});

/** Which state a part begins in: edge-free parts filed with the submission are submitted; an office's own motion needs no reception. */
const firstPart = (plan: PartPlan, event: EventOf<'Submitted'>): Part => {
  const part = newPart(plan, event.at);
  if (plan.kind !== 'item' || plan.needs.length > 0 || plan.files === 'later') return part;
  if (event.initiator === 'office') {
    return { ...part, state: 'accepted', marks: [{ mark: 'accepted', at: event.at, office: plan.office }] };
  }
  return { ...part, state: 'submitted', filedAt: event.at };
};

const begin = (event: EventOf<'Submitted'>): CaseState => ({
  number: event.number,
  division: event.division,
  matter: event.matter,
  matterVersion: event.matterVersion,
  initiator: event.initiator,
  state: 'running',
  submittedAt: event.at,
  title: event.title,
  parties: event.parties,
  answers: event.answers,
  situation: event.situation,
  given: event.given,
  provenance: event.provenance ?? {},
  factsMissed: [],
  channel: event.channel,
  ...(event.device === undefined ? {} : { device: event.device }),
  visits: [],
  ...(event.together === undefined ? {} : { together: event.together }),
  served: [],
  seq: 1,
  parts: new Map(event.plans.map((plan) => [plan.part, firstPart(plan, event)])),
  order: event.plans.map((plan) => plan.part),
});

const addPart = (state: CaseState, event: EventOf<'PartAdded'>): CaseState => {
  const parts = new Map(state.parts);
  parts.set(event.plan.part, newPart(event.plan, event.at));
  for (const { part: id, edge } of event.before) {
    const part = parts.get(id);
    if (part === undefined) continue;
    parts.set(id, { ...part, plan: { ...part.plan, needs: [...part.plan.needs, { ...edge, part: event.plan.part }] } });
  }
  return { ...state, parts, order: [...state.order, event.plan.part] };
};

const dropPart = (state: CaseState, dropped: PartId): CaseState => {
  const parts = new Map<PartId, Part>();
  for (const [id, part] of state.parts) {
    if (id !== dropped) parts.set(id, { ...part, plan: withoutEdgesTo(part.plan, dropped) });
  }
  return { ...state, parts, order: state.order.filter((id) => id !== dropped) };
};

const changeAgent = (parties: readonly Party[], event: EventOf<'AgentChanged'>): readonly Party[] => {
  const closed = parties.map((party) => (party.kind === 'agent' && party.until === undefined ? { ...party, until: event.at } : party));
  return event.agent === undefined ? closed : [...closed, event.agent];
};

const signParty = (parties: readonly Party[], id: string, at: Instant): readonly Party[] =>
  parties.map((party) => (party.id === id ? { ...party, signedAt: at } : party));

/** A new grant mends the reliance that its setting aside broke. */
const mendReliance = (part: Part, on: readonly PartId[]): Part =>
  part.relianceBroken.some((id) => on.includes(id))
    ? { ...part, relianceBroken: part.relianceBroken.filter((id) => !on.includes(id)) }
    : part;

const evolveParts = (state: CaseState, event: CaseEvent): ReadonlyMap<PartId, Part> => {
  const touched = partsOf(event);
  if (touched.length === 0) return state.parts;
  const parts = new Map(state.parts);
  for (const id of touched) {
    const part = parts.get(id);
    if (part !== undefined) parts.set(id, evolvePart(part, event));
  }
  if (event.kind === 'Granted') for (const [id, part] of parts) parts.set(id, mendReliance(part, touched));
  return parts;
};

const give = (state: CaseState, event: EventOf<'PapersGiven'> | EventOf<'GapsCured'>): CaseState => ({
  ...state,
  given: { ...state.given, ...event.given },
});

const file = (state: CaseState, event: EventOf<'Filed'> | EventOf<'Supplemented'>): CaseState => ({
  ...state,
  given: { ...state.given, ...event.given },
  answers: { ...state.answers, ...event.answers },
});

/** A breach noted under the old calendar falls away where the new one gives a later day: the sweep looks again. */
const moveDates = (state: CaseState, event: EventOf<'DatesMoved'>): CaseState => {
  const parts = new Map(state.parts);
  for (const { part: id, from, to } of event.moved) {
    const part = parts.get(id);
    if (part?.overdue === undefined || to <= from) continue;
    const { overdue: _overdue, ...rest } = part;
    parts.set(id, rest);
  }
  return { ...state, parts };
};

const reopen = (state: CaseState): CaseState => {
  const { endedAt: _endedAt, ...open } = state;
  return { ...open, state: 'running' };
};

/** Values that came late join the answers; what somebody answered meanwhile stays. */
const supplyFacts = (state: CaseState, event: EventOf<'FactsSupplied'>): CaseState => ({
  ...state,
  answers: { ...event.answers, ...state.answers },
  given: { ...state.given, ...event.given },
  provenance: { ...state.provenance, ...event.provenance },
});

const settleContest = (state: CaseState, { field, outcome, reasons, at }: EventOf<'ContestSettled'>): CaseState => {
  const before = state.provenance[field];
  if (before?.standing.kind !== 'contested') return state;
  const standing = { ...before.standing, settled: { outcome, reasons, at } };
  return { ...state, provenance: { ...state.provenance, [field]: { ...before, standing } } };
};

type Whole = { readonly [Kind in CaseEventKind]?: (state: CaseState, event: EventOf<Kind>) => CaseState };

/** Events that change the case beyond its parts; all others change parts alone (evolve-part.ts has a line for each). */
const wholes: Whole = {
  Signed: (state, event) => ({ ...state, parties: signParty(state.parties, event.party, event.at) }),
  Visited: (state, event) => ({ ...state, visits: [...state.visits, { at: event.at, reason: event.reason }] }),
  PapersGiven: give,
  DeliveryChosen: (state, event) => ({ ...state, delivery: event.delivery }),
  GapsCured: give,
  Filed: file,
  Supplemented: file,
  PartAdded: addPart,
  PartDropped: (state, event) => dropPart(state, event.part),
  AgentChanged: (state, event) => ({ ...state, parties: changeAgent(state.parties, event) }),
  SetAside: reopen,
  DatesMoved: moveDates,
  FactsSupplied: supplyFacts,
  FactsMissed: (state, event) => ({ ...state, factsMissed: [...state.factsMissed, ...event.fields] }),
  ContestSettled: settleContest,
  Served: (state, { notice, event, on, how }) => ({ ...state, served: [...state.served, { notice, event, on, how }] }),
  Ended: (state, event) => ({ ...state, state: 'ended', endedAt: event.at }),
  Rated: (state) => state,
  Archived: (state) => ({ ...state, state: 'archived' }),
};

const evolveWhole = (state: CaseState, event: CaseEvent): CaseState => {
  const change = wholes[event.kind] as ((state: CaseState, event: CaseEvent) => CaseState) | undefined;
  return change === undefined ? state : change(state, event);
};

/**
 * The state after one more event.
 * @param state undefined before the first event, which must be `Submitted`.
 * @throws on a first event of another kind: the log is damaged.
 */
export const evolve = (state: CaseState | undefined, event: CaseEvent): CaseState => {
  if (state === undefined) {
    if (event.kind !== 'Submitted') throw new Error(`a case begins with Submitted, not ${event.kind}`);
    return begin(event);
  }
  const next = evolveWhole(state, event);
  return {
    ...next,
    parts: event.kind === 'PartDropped' || event.kind === 'PartAdded' ? next.parts : evolveParts(next, event),
    seq: state.seq + 1,
  };
};

/** Folds a whole log. */
export const replay = (events: readonly CaseEvent[]): CaseState | undefined =>
  events.reduce<CaseState | undefined>((state, event) => evolve(state, event), undefined);
