/** The facts of a case: one row when it is sent, one for each part decided or overdue, one when it is finished. */
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { isSecondCause, SECOND_CAUSES, type SecondCause } from '#domain/hall/visit.ts';
import type { VisitEntry } from '#domain/hall/fold-visit.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { FactKeys, FactRow } from './fact-row.ts';
import { daysOfCase } from './days-of-case.ts';
import { factsOfPart } from './facts-of-part.ts';
import { askedOf } from './papers-of-case.ts';

/** What the facts of a case are gathered from, beside its own events. */
export type CaseScene = {
  readonly calendar: Calendar;
  /** All that was recorded of the visits for it. */
  readonly visits: readonly VisitEntry[];
  /** More than one visit, or the law's own visit, is on the province's list. */
  readonly excepted: (item: string) => boolean;
  readonly budget: Matter['budget'];
  /** Taken by a hall for all departments. */
  readonly oneCounter: boolean;
  /** The applicant rated it. */
  readonly rated: boolean;
};

const items = (parts: Iterable<Part>): readonly string[] => [
  ...new Set([...parts].flatMap(({ plan }): string[] => (plan.kind === 'item' ? [plan.item] : []))),
];
const offices = (parts: Iterable<Part>): readonly string[] => [
  ...new Set([...parts].flatMap(({ plan, office }): string[] => (plan.kind === 'item' ? [office] : []))),
];

const outcomeOf = ({ parts }: CaseState): string => {
  const states = new Set([...parts.values()].map(({ state }) => state));
  if (states.has('granted') || states.has('issued') || states.has('delivered')) return 'granted';
  if (states.has('refused')) return 'refused';
  return states.has('withdrawn') ? 'withdrawn' : 'other';
};

/** Causes of further visits as they stand: supervision may settle one anew when the person contests it. */
function againCauses(entries: readonly VisitEntry[]): readonly SecondCause[] {
  const further = entries.filter(({ kind, nth }) => kind === 'case' && nth !== null && nth > 1);
  return further.flatMap((entry) => {
    const settled = entries.findLast(({ kind, visit }) => kind === 'settled' && visit === entry.visit);
    const cause = settled?.cause ?? entry.cause;
    return cause !== null && isSecondCause(cause) ? [cause] : [];
  });
}

const againFacts = (causes: readonly SecondCause[]): { readonly visitsOurs: number; readonly againCause: SecondCause | '' } => ({
  visitsOurs: causes.filter((cause) => SECOND_CAUSES[cause].ours).length,
  againCause: causes.at(-1) ?? '',
});

const intakeFacts = (state: CaseState, oneCounter: boolean) => ({
  channel: state.channel,
  counter: state.channel === 'counter',
  phone: state.device === 'phone',
  oneCounter,
  firm: (state.parties.find(({ lead }) => lead) ?? state.parties[0])?.identifier?.kind === 'credit-code',
  parts: items(state.parts.values()).length,
  departments: offices(state.parts.values()).length,
  ...askedOf(state),
});

/** An office's own initiative (a revocation) is nobody's application: what is counted is what people come to the government with. */
export function factsOfCase(state: CaseState, scene: CaseScene): readonly FactRow[] {
  if (state.initiator === 'office') return [];
  const keys: FactKeys = {
    office: offices(state.parts.values()),
    item: items(state.parts.values()),
    matter: [state.matter],
    channel: [state.channel],
  };
  const sent: FactRow = {
    about: 'intake',
    line: 'sent',
    day: dayOfInstant(state.submittedAt),
    keys,
    facts: intakeFacts(state, scene.oneCounter),
  };
  const parts = [...state.parts.values()].flatMap((part) => factsOfPart(state, part, scene.calendar) ?? []);
  const ended = state.state === 'running' ? undefined : state.endedAt;
  return ended === undefined ? [sent, ...parts] : [sent, ...parts, finished(state, scene, keys, ended)];
}

const finished = (
  state: CaseState,
  { visits, excepted, budget, calendar, oneCounter, rated }: CaseScene,
  keys: FactKeys,
  endedAt: Instant,
): FactRow => ({
  about: 'case',
  line: 'finished',
  day: dayOfInstant(endedAt),
  keys,
  facts: {
    ...intakeFacts(state, oneCounter),
    rated,
    outcome: outcomeOf(state),
    visits: Math.max(0, ...visits.map(({ nth }) => nth ?? 0)),
    ...againFacts(againCauses(visits)),
    excepted: items(state.parts.values()).some(excepted),
    ...daysOfCase(state, budget, calendar, endedAt),
  },
});
