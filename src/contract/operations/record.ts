/** Operations of what is decided around supervision: meetings, monthly reports, grades, evaluations, tolerated errors, liability. */
import { Type, type TProperties, type TSchema } from 'typebox';
import { TOLERANCE_CONDITIONS } from '#domain/supervision/tolerance.ts';
import type { RecordRefusal } from '#domain/supervision/record.ts';
import type { Operation } from '../operation.ts';
import {
  EvaluationDrawn,
  EvaluationList,
  EvaluationSheet,
  GradeList,
  LiabilityView,
  MeetingList,
  MonthlyList,
  MonthlyPreview,
  MonthlyView,
  PublicSupervision,
  RecordDone,
  ToleranceList,
} from '../view/record.ts';
import { EvidenceIn } from './order.ts';
import { Closed, DayText, Id, Sentence, Words } from './shapes.ts';

const One = Closed({ id: Type.String({ minLength: 8, maxLength: 140, pattern: '^\\d{6}-[\\w.-]+$' }) });
const Token = Closed({ token: Type.String({ minLength: 20, maxLength: 80, pattern: '^[\\w-]+$' }) });
const Month = Type.Integer({ minimum: 201801, maximum: 999912 });
const Quarter = Type.Integer({ minimum: 20181, maximum: 99994 });
const Name = Type.String({ minLength: 1, maxLength: 200 });
const oneOf = (words: readonly string[]) => Type.Union(words.map((word) => Type.Literal(word)));

const read = (name: Operation['name'], summary: string, reply: TSchema, more: Partial<Operation> = {}): Operation => ({
  name,
  summary,
  who: 'officer',
  reply,
  refusals: ['record-not-yours', 'record-not-found'],
  command: false,
  ...more,
});
const act = (
  name: Operation['name'],
  summary: string,
  body: TProperties,
  refusals: readonly RecordRefusal[],
  more: Partial<Operation> = {},
): Operation => ({
  name,
  summary,
  who: 'officer',
  body: Closed(body),
  reply: RecordDone,
  refusals: ['record-not-yours', 'record-not-found', 'order-words-missing', ...refusals],
  command: true,
  ...more,
});
const one = { params: One };
const text = { text: Sentence };

const meetings: readonly Operation[] = [
  read('meeting.list', 'Meetings: of the own division and below for supervision, those one was called to for a unit', MeetingList),
  act(
    'meeting.call',
    'Supervision calls a meeting with its agenda',
    {
      kind: oneOf(['joint', 'leading-group']),
      title: Name,
      place: Name,
      on: DayText,
      agenda: Type.Array(
        Closed({ words: Sentence, kind: oneOf(['order', 'task', 'measure', 'other']), ref: Type.String({ maxLength: 200 }) }),
        { minItems: 1, maxItems: 30 },
      ),
      invited: Type.Array(Id, { minItems: 1, maxItems: 100 }),
    },
    ['record-there-already'],
  ),
  act(
    'meeting.hold',
    'Who came, what was said, what was resolved; each resolution becomes an order',
    {
      attended: Type.Array(Id, { maxItems: 100 }),
      minutes: Type.String({ minLength: 1, maxLength: 20_000 }),
      resolutions: Type.Array(Closed({ what: Sentence, who: Id, due: DayText }), { maxItems: 30 }),
    },
    ['record-wrong-stage', 'record-too-early'],
    one,
  ),
  act('meeting.read', 'A unit has read the notice, or the minutes', {}, ['record-there-already'], one),
];

const monthly: readonly Operation[] = [
  read('monthly.list', 'Monthly reports of a month: filed, missing and late ones', MonthlyList, {
    query: Closed({ month: Type.Optional(Type.String({ pattern: '^\\d{6}$' })) }),
  }),
  read('monthly.get', 'One monthly report', MonthlyView, one),
  read('monthly.paper', 'A paper of evidence of a monthly report', Type.Unknown(), {
    params: Closed({ ...One.properties, file: Id }),
    refusals: ['record-not-found', 'file-not-found'],
  }),
  read('monthly.preview', 'The figures a report of the own unit would carry now', MonthlyPreview, {
    query: Closed({ month: Type.String({ pattern: '^\\d{6}$' }) }),
  }),
  act(
    'monthly.file',
    'A unit files its month: words and evidence; figures are reckoned',
    { ...text, month: Month, files: EvidenceIn },
    ['record-there-already', 'record-too-early'],
    { refusals: ['record-not-yours', 'order-words-missing', 'record-there-already', 'record-too-early', 'file-not-found'] },
  ),
  act('monthly.accept', 'Supervision accepts a report, which is frozen then', text, ['record-wrong-stage', 'order-own-unit'], one),
  act('monthly.return', 'Supervision returns a report', text, ['record-wrong-stage', 'order-own-unit'], one),
];

const grades: readonly Operation[] = [
  read('grade.list', 'Rounds of quarterly grades, and the scheme', GradeList),
  act('grade.propose', 'Supervision proposes the grades of a quarter, reckoned from figures', { quarter: Quarter }, [
    'record-there-already',
    'record-too-early',
  ]),
  act(
    'grade.object',
    'A unit objects to its grade within five working days',
    { ...text, office: Id },
    ['record-there-already', 'record-too-late', 'record-wrong-stage'],
    one,
  ),
  act(
    'grade.decide',
    'A second person decides on an objection: the figures stand, or are reckoned anew',
    { ...text, office: Id, kept: Type.Boolean() },
    ['order-own-unit', 'record-wrong-stage', 'second-person-needed'],
    one,
  ),
  act('grade.publish', 'A second person publishes the grades', {}, ['record-wrong-stage', 'record-too-early', 'second-person-needed'], one),
];

const evaluations: readonly Operation[] = [
  read('evaluation.list', 'Evaluations by third parties beside the platform’s own figures', EvaluationList),
  act(
    'evaluation.draw',
    'Draws a sample of finished cases for a commissioned body; the answer holds its link once',
    {
      body: Name,
      question: Sentence,
      from: DayText,
      to: DayText,
      until: DayText,
      measure: Id,
      size: Type.Integer({ minimum: 1, maximum: 2000 }),
      seed: Type.String({ minLength: 1, maxLength: 60 }),
    },
    ['record-there-already', 'evaluation-sample-empty'],
    { reply: EvaluationDrawn },
  ),
  act('evaluation.close', 'Ends the entering of findings', {}, ['record-wrong-stage'], one),
  read('evaluation.sheet', 'The drawn cases, for whoever holds the link', EvaluationSheet, {
    who: 'public',
    params: Token,
    refusals: ['record-not-found'],
  }),
  act(
    'evaluation.find',
    'The commissioned body enters what it found of one case',
    { nth: Type.Integer({ minimum: 0, maximum: 1999 }), outcome: oneOf(['yes', 'no', 'unreachable']), note: Words },
    ['record-wrong-stage', 'evaluation-case-unknown'],
    { who: 'public', params: Token },
  ),
];

const tolerances: readonly Operation[] = [
  read('tolerance.list', 'Records of tolerated errors', ToleranceList),
  act(
    'tolerance.file',
    'A unit records an error with the five conditions and their evidence',
    {
      title: Name,
      what: Sentence,
      conditions: Type.Array(Closed({ id: oneOf(TOLERANCE_CONDITIONS), met: Type.Boolean(), evidence: Words }), {
        minItems: 1,
        maxItems: 5,
      }),
    },
    ['record-there-already'],
  ),
  act(
    'tolerance.confirm',
    'Supervision found all five conditions',
    text,
    ['record-wrong-stage', 'order-own-unit', 'tolerance-condition-missing'],
    one,
  ),
  act(
    'tolerance.grant',
    'A second person decides that nobody is held liable',
    text,
    ['record-wrong-stage', 'order-own-unit', 'second-person-needed'],
    one,
  ),
  act('tolerance.refuse', 'A condition is missing: liability stays where it is', text, ['record-wrong-stage', 'order-own-unit'], one),
  act(
    'tolerance.publish',
    'Published in words that name nobody',
    text,
    ['record-wrong-stage', 'order-own-unit', 'order-words-personal'],
    one,
  ),
];

export const recordOperations: readonly Operation[] = [
  ...meetings,
  ...monthly,
  ...grades,
  ...evaluations,
  ...tolerances,
  read('liability.list', 'What article 43 forbids, with what the system recorded of each this year', LiabilityView),
  read('supervision.published', 'Published grades and tolerated errors', PublicSupervision, {
    who: 'public',
    query: Closed({ division: Type.Optional(Type.String({ pattern: '^\\d{6}$' })) }),
    refusals: [],
  }),
];
