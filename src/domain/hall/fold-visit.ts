/** Folds the entries of one visit into what it was: when, why, for which cases, with what outcome, and what would have spared it. */
import {
  isAvoidedBy,
  isOutcome,
  isReason,
  isSecondCause,
  SECOND_CAUSES,
  type AvoidedBy,
  type SecondCause,
  type VisitOutcome,
  type VisitReason,
} from './visit.ts';

/** A row as it lies in the database; `body` by kind. */
export type VisitEntry = {
  readonly id: string;
  readonly visit: string;
  readonly hall: string;
  readonly day: number;
  readonly who: string;
  readonly kind: 'arrived' | 'case' | 'noted' | 'contested' | 'settled' | 'corrected';
  readonly at: number;
  readonly ticket: string | null;
  readonly number: string | null;
  readonly nth: number | null;
  readonly cause: string | null;
  readonly office: string | null;
  readonly body: {
    readonly why?: string;
    readonly from?: string;
    readonly words?: string;
    readonly matter?: string;
    readonly matters?: readonly string[];
    readonly outcome?: string;
    readonly avoidedBy?: string;
    readonly note?: string;
    readonly text?: string;
    readonly called?: string;
    readonly reasons?: string;
    readonly items?: readonly { readonly item: string; readonly version: number }[];
  };
};
export type CaseOfVisit = { readonly number: string; readonly nth: number | null; readonly cause: SecondCause | undefined };
export type Visit = {
  readonly id: string;
  readonly hall: string;
  readonly day: number;
  readonly who: string;
  readonly at: number;
  /** The number on the slip. */
  readonly called: string | undefined;
  readonly reasons: readonly VisitReason[];
  /** The reason as it was first written, where a correction changed it. */
  readonly first: VisitReason | undefined;
  readonly outcome: VisitOutcome | undefined;
  readonly matters: readonly string[];
  readonly cases: readonly CaseOfVisit[];
  readonly avoided: { readonly by: AvoidedBy; readonly from: 'rule' | 'clerk' } | undefined;
  readonly note: string;
};

/** What the catalogue says of an item, in the version the case pinned. */
export type ItemFacts = (item: {
  readonly item: string;
  readonly version: number;
}) => { readonly visits: number; readonly courier: boolean } | undefined;

/** Whether nobody knows who it was; such a visit disappears where its ticket is somebody's. */
export const isUnknown = (who: string): boolean => who.startsWith('ticket:') || who.startsWith('unknown:');

const unique = <Value>(values: readonly (Value | undefined)[]): readonly Value[] => [
  ...new Set(values.flatMap((value) => (value === undefined ? [] : [value]))),
];
const reasonIn = (text: string | undefined): VisitReason | undefined => (text !== undefined && isReason(text) ? text : undefined);

const isOurs = (cause: string | null | undefined): boolean =>
  cause !== null && cause !== undefined && isSecondCause(cause) && SECOND_CAUSES[cause].ours;

function avoidedOf(fault: AvoidedBy | undefined, said: AvoidedBy | undefined, ruled: AvoidedBy | undefined): Visit['avoided'] {
  if (fault !== undefined) return { by: fault, from: 'rule' };
  if (said !== undefined) return { by: said, from: 'clerk' };
  return ruled === undefined ? undefined : { by: ruled, from: 'rule' };
}

/** Entries of one visit, oldest first; never none. */
export function foldVisit(entries: readonly VisitEntry[], factsOf: ItemFacts): Visit {
  const [first] = entries;
  if (first === undefined) throw new Error('A visit has an entry');
  const of = (kind: VisitEntry['kind']): readonly VisitEntry[] => entries.filter((entry) => entry.kind === kind);
  const noted = of('noted').at(-1)?.body;
  const corrected = of('corrected').at(-1)?.body;
  const byCase = of('case');
  const written = unique([...byCase.map(({ body }) => reasonIn(body.why)), reasonIn(noted?.why)]);
  const right = reasonIn(corrected?.why);
  const cases = byCase.flatMap(({ number, nth, cause }) =>
    number === null ? [] : [{ number, nth, cause: cause !== null && isSecondCause(cause) ? cause : undefined }],
  );
  const said = noted?.avoidedBy !== undefined && isAvoidedBy(noted.avoidedBy) ? noted.avoidedBy : undefined;
  const rules = byCase.map((entry) => avoidedByRule(entry, factsOf));
  // Where the facts say that we made the person come, no clerk says otherwise; supervision settles the cause (visit.settle).
  const fault = rules.find((_by, index) => isOurs(byCase[index]?.cause));
  const ruled = unique(rules)[0] ?? (written.includes('ask') && cases.length === 0 ? 'phone' : undefined);
  return {
    id: first.visit,
    hall: first.hall,
    day: first.day,
    who: first.who,
    at: Math.min(...entries.map(({ at }) => at)),
    called: entries.find(({ body }) => body.called !== undefined)?.body.called,
    reasons: right === undefined ? written : [right],
    first: right === undefined ? undefined : reasonIn(corrected?.from),
    outcome: noted?.outcome !== undefined && isOutcome(noted.outcome) ? noted.outcome : cases.length > 0 ? 'done' : undefined,
    matters: unique([...entries.flatMap(({ body }) => [...(body.matters ?? []), body.matter])]),
    cases: cases.filter(({ number }, index) => cases.findIndex((each) => each.number === number) === index),
    avoided: avoidedOf(fault, said, ruled),
    note: noted?.note ?? '',
  };
}

/** Decided by rule where the facts say it; what the law wants a person for is not avoidable. */
export function avoidedByRule({ cause, body }: Pick<VisitEntry, 'cause' | 'body'>, factsOf: ItemFacts): AvoidedBy | undefined {
  if (cause === 'source-down') return 'source';
  if (cause === 'wrong-notice') return 'notice';
  if (cause === 'not-told' || cause === 'asked-again') return 'guide';
  const facts = (body.items ?? []).flatMap((item) => factsOf(item) ?? []);
  if (body.why === 'inspection' || facts.some(({ visits }) => visits > 0)) return 'nothing';
  if (facts.length === 0) return undefined;
  switch (body.why) {
    case 'file':
    case 'withdraw':
      return 'online';
    case 'bring-paper':
      return 'photo';
    case 'pick-up':
      return facts.every(({ courier }) => courier) ? 'courier' : undefined;
    default:
      return undefined;
  }
}

/** Visits of a list of entries, in the order of arrival; a ticket without a name is the visit of whoever was called with it. */
export function visitsOf(entries: readonly VisitEntry[], factsOf: ItemFacts): readonly Visit[] {
  const groups = new Map<string, VisitEntry[]>();
  for (const entry of entries) groups.set(entry.visit, [...(groups.get(entry.visit) ?? []), entry]);
  const named = new Set(entries.flatMap(({ who, ticket }) => (ticket === null || isUnknown(who) ? [] : [ticket])));
  return [...groups.values()]
    .filter((own) => !own.every(({ who, ticket }) => isUnknown(who) && ticket !== null && named.has(ticket)))
    .map((own) =>
      foldVisit(
        own.toSorted((one, other) => one.at - other.at),
        factsOf,
      ),
    )
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}
