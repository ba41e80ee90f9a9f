/** What formulas may speak of, by kind of subject; whole numbers only, days in thousandths, so that sums are exact. */
import type { Variables } from '#domain/rule/variables.ts';
import type { About } from './measure.ts';

const intake = {
  channel: 'text',
  counter: 'yes-no',
  phone: 'yes-no',
  /** Taken by the hall for all departments, not at one department's own window. */
  oneCounter: 'yes-no',
  firm: 'yes-no',
  parts: 'integer',
  departments: 'integer',
  /** Papers brought, each once; papers of items that nobody had to bring. */
  papersAsked: 'integer',
  papersAvoided: 'integer',
  questionsAsked: 'integer',
  questionsAvoided: 'integer',
} as const satisfies Variables;

export const SUBJECT_FIELDS = {
  intake,
  case: {
    ...intake,
    outcome: 'text',
    visits: 'integer',
    /** Further visits that the government brought about (decision 0078). */
    visitsOurs: 'integer',
    /** Why they came again, the last time; empty where nobody had to. */
    againCause: 'text',
    /** The province's list says that one visit is not enough. */
    excepted: 'yes-no',
    rated: 'yes-no',
    /** Has a budget of days of its own. */
    project: 'yes-no',
    projectDays: 'integer',
    projectBudget: 'integer',
    daysGovernment: 'integer',
    daysAgency: 'integer',
    daysApplicant: 'integer',
    daysBetween: 'integer',
    daysLaw: 'integer',
    daysWall: 'integer',
  },
  part: {
    channel: 'text',
    decided: 'yes-no',
    outcome: 'text',
    deemed: 'yes-no',
    late: 'yes-no',
    sameDay: 'yes-no',
    instant: 'yes-no',
    usedDays: 'integer',
    /** Calendar days from the last day to the decision; absent where it was in time. */
    overDays: 'integer',
    promisedDays: 'integer',
    statutoryDays: 'integer',
    opened: 'yes-no',
  },
  rating: {
    channel: 'text',
    grade: 'integer',
    bad: 'yes-no',
    invalid: 'yes-no',
    /** What a bad rating says was looked into and found so. */
    upheld: 'yes-no',
    corrected: 'yes-no',
    inTime: 'yes-no',
    calledBack: 'yes-no',
    sentAway: 'yes-no',
  },
  petition: {
    channel: 'text',
    kind: 'text',
    answered: 'yes-no',
    late: 'yes-no',
    calledBack: 'yes-no',
    satisfied: 'yes-no',
    /** Whether they said how content they are. */
    asked: 'yes-no',
    secondTrip: 'yes-no',
  },
  booking: { kept: 'yes-no', missed: 'yes-no', called: 'yes-no', waitedMinutes: 'integer' },
  order: { closed: 'yes-no', late: 'yes-no', score: 'integer' },
  source: { calls: 'integer', answered: 'integer' },
  island: { reason: 'text', papers: 'integer' },
  item: {
    visits: 'integer',
    excepted: 'yes-no',
    instant: 'yes-no',
    statutoryDays: 'integer',
    promisedDays: 'integer',
    online: 'yes-no',
    phone: 'yes-no',
    counter: 'yes-no',
    oneCounter: 'yes-no',
  },
} as const satisfies Readonly<Record<About, Variables>>;

export type FieldsOf<Kind extends About> = {
  readonly [field in keyof (typeof SUBJECT_FIELDS)[Kind]]?: (typeof SUBJECT_FIELDS)[Kind][field] extends 'text'
    ? string
    : (typeof SUBJECT_FIELDS)[Kind][field] extends 'yes-no'
      ? boolean
      : number;
};
