/** The case as it was at any moment, and value by value who set it, when, and on what ground: read from its events alone. */
import type { FieldProvenance } from '#domain/ask/provenance.ts';
import type { PartId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { CaseEvent } from './events.ts';
import { evolve, replay } from './evolve.ts';
import { consequences, moves } from './moves.ts';
import type { PartPlan } from './plan.ts';
import type { CaseState, Part, PartState } from './state.ts';

/** What a part has that somebody sets. `until`: the last day of what is owed. */
export const PART_ASPECTS = ['state', 'office', 'handler', 'until', 'stopped', 'extension', 'decision', 'opinion', 'certificate'] as const;
export type PartAspect = (typeof PART_ASPECTS)[number];
export const CASE_ASPECTS = ['state', 'agent', 'delivery'] as const;
export type CaseAspect = (typeof CASE_ASPECTS)[number];

export type ValueOf =
  | { readonly kind: 'answer'; readonly id: string }
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'part'; readonly id: PartId; readonly aspect: PartAspect }
  | { readonly kind: 'case'; readonly id: 'case'; readonly aspect: CaseAspect };

/** One value set by one event; `after` undefined: it is gone. */
export type ValueSet = {
  readonly of: ValueOf;
  /** Counted from 1, as everywhere. */
  readonly seq: number;
  readonly before: unknown;
  readonly after: unknown;
  /** Where an answer came from; absent for what was typed. */
  readonly provenance?: FieldProvenance;
  /** The article under which a part went from one state to another, by the table of moves. */
  readonly basis?: Basis;
};

/** How many events had happened by an instant, that of the instant itself included; 0 before the first. */
export const seqAt = (events: readonly CaseEvent[], at: Instant): number => events.filter((event) => event.at <= at).length;

/** The state after the first `seq` events; undefined for 0. */
export const stateAfter = (events: readonly CaseEvent[], seq: number): CaseState | undefined => replay(events.slice(0, seq));

const keyOf = (of: ValueOf): string => ('aspect' in of ? `${of.kind} ${of.id} ${of.aspect}` : `${of.kind} ${of.id}`);

const ofPart: { readonly [Aspect in PartAspect]: (part: Part) => unknown } = {
  state: (part) => part.state,
  office: (part) => part.office,
  handler: (part) => part.handler,
  until: (part) => part.gaps?.until ?? (part.state === 'supplement' ? part.supplement?.until : undefined),
  stopped: (part) => (part.stops.length === 0 ? undefined : part.stops.map(({ ground }) => ground)),
  extension: (part) => part.extension?.term,
  decision: (part) => part.decisions.at(-1)?.outcome,
  opinion: (part) => part.opinion?.answer,
  certificate: (part) => part.certificate,
};
const ofCase: { readonly [Aspect in CaseAspect]: (state: CaseState) => unknown } = {
  state: (state) => state.state,
  agent: (state) => state.parties.find((party) => party.kind === 'agent' && party.until === undefined)?.name,
  delivery: (state) => state.delivery?.how,
};

type Values = ReadonlyMap<string, { readonly of: ValueOf; readonly value: unknown }>;

/** Every value a case has now, by its key. */
export const valuesOf = (state: CaseState): Values => {
  const values = new Map<string, { of: ValueOf; value: unknown }>();
  const keep = (of: ValueOf, value: unknown): void => {
    if (value !== undefined) values.set(keyOf(of), { of, value });
  };
  for (const [id, value] of Object.entries({ ...state.situation, ...state.answers })) keep({ kind: 'answer', id }, value);
  for (const [id, value] of Object.entries(state.given)) keep({ kind: 'paper', id }, value);
  for (const aspect of CASE_ASPECTS) keep({ kind: 'case', id: 'case', aspect }, ofCase[aspect](state));
  for (const [id, part] of state.parts) for (const aspect of PART_ASPECTS) keep({ kind: 'part', id, aspect }, ofPart[aspect](part));
  return values;
};

/** The article by which a part of a kind goes from one state to another; undefined where it begins in it. */
export const basisOfMove = (kind: PartPlan['kind'], from: PartState, to: PartState): Basis | undefined => {
  const fitting = [...moves, ...consequences].filter(
    (move) => move.kinds.includes(kind) && move.from.includes(from) && move.to.includes(to),
  );
  // Acts that may leave a part where it is (curing a gap) name its states on both sides; the step itself leads away from one.
  return (fitting.find((move) => !move.from.includes(to)) ?? fitting[0])?.basis;
};

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

const setBy = (seq: number, of: ValueOf, before: unknown, after: unknown, state: CaseState): ValueSet => {
  const set = { of, seq, before, after };
  if (of.kind === 'answer') {
    const provenance = state.provenance[of.id];
    return provenance === undefined ? set : { ...set, provenance };
  }
  const kind = of.kind === 'part' && of.aspect === 'state' ? state.parts.get(of.id)?.plan.kind : undefined;
  const basis = kind === undefined || before === undefined ? undefined : basisOfMove(kind, before as PartState, after as PartState);
  return basis === undefined ? set : { ...set, basis };
};

/** Everything that was ever set, in order: the last of each value is what it is now. */
export const valuesSet = (events: readonly CaseEvent[]): readonly ValueSet[] => {
  const sets: ValueSet[] = [];
  let [state, values] = [undefined as CaseState | undefined, new Map() as Values];
  for (const [index, event] of events.entries()) {
    const next = evolve(state, event);
    const now = valuesOf(next);
    for (const [key, { of, value }] of now) {
      const before = values.get(key)?.value;
      if (!same(before, value)) sets.push(setBy(index + 1, of, before, value, next));
    }
    for (const [key, { of, value }] of values) if (!now.has(key)) sets.push(setBy(index + 1, of, value, undefined, next));
    [state, values] = [next, now];
  }
  return sets;
};
