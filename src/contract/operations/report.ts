/** Operations of work reports: drafted from figures, worded, reviewed, signed off by a second person, kept as page, DOCX and PDF. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ReportDone, ReportKinds, ReportList, ReportView } from '../view/report.ts';
import { Closed, DivisionNumber, Id, Page, Sentence } from './shapes.ts';

const One = Closed({ id: Type.String({ minLength: 8, maxLength: 140, pattern: '^\\d{6}-[\\w.-]+$' }) });
const Empty = Closed({});
const file = Type.Union([Type.Literal('web'), Type.Literal('docx'), Type.Literal('pdf')]);
const changing = ['report-not-found', 'not-yours', 'report-frozen'];

const reads: readonly Operation[] = [
  {
    name: 'report.kinds',
    summary: 'Kinds of work reports, and of which divisions and periods the caller may draft one',
    who: 'officer',
    reply: ReportKinds,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'report.list',
    summary: 'Work reports of the bodies of the own division, newest first',
    who: 'officer',
    query: Closed({ ...Page, kind: Type.Optional(Id) }),
    reply: ReportList,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'report.get',
    summary: 'One work report: blocks, every figure with where it comes from, what changed, who signed',
    who: 'officer',
    params: One,
    reply: ReportView,
    refusals: ['report-not-found'],
    command: false,
  },
  {
    name: 'report.file',
    summary: 'A work report as DOCX, PDF or as the kept page; of a frozen one the bytes that were signed off',
    who: 'officer',
    params: Closed({ ...One.properties, format: file }),
    reply: Type.Unknown(),
    refusals: ['report-not-found'],
    command: false,
  },
];

const Pieces = Type.Array(Type.Union([Type.String({ maxLength: 3000 }), Closed({ span: Type.String({ minLength: 1, maxLength: 120 }) })]), {
  maxItems: 200,
});

const acts: readonly Operation[] = [
  {
    name: 'report.draft',
    summary: 'Drafts a work report: figures from the measures, words from the template or from the last signed one',
    who: 'officer',
    body: Closed({
      kind: Id,
      division: DivisionNumber,
      period: Type.String({ minLength: 4, maxLength: 10 }),
      language: Type.Union([Type.Literal('zh'), Type.Literal('en')]),
    }),
    reply: ReportDone,
    refusals: ['not-yours', 'report-kind-unknown', 'report-period-wrong', 'report-place-not-yours'],
    command: true,
  },
  {
    name: 'report.reword',
    summary: 'Gives a paragraph other words; figures stay spans and are never typed',
    who: 'officer',
    params: One,
    body: Closed({ block: Id, pieces: Pieces }),
    reply: ReportDone,
    refusals: [
      ...changing,
      'report-in-review',
      'report-block-unknown',
      'report-figure-unknown',
      'report-figure-typed',
      'report-words-too-long',
    ],
    command: true,
  },
  {
    name: 'report.refill',
    summary: 'Fills a draft with the figures of now and says what changed',
    who: 'officer',
    params: One,
    body: Empty,
    reply: ReportDone,
    refusals: [...changing, 'report-in-review', 'report-kind-unknown'],
    command: true,
  },
  {
    name: 'report.submit',
    summary: 'Sends a draft for review',
    who: 'officer',
    params: One,
    body: Empty,
    reply: ReportDone,
    refusals: [...changing, 'report-in-review'],
    command: true,
  },
  {
    name: 'report.return',
    summary: 'Gives a report back to its writer, with the reason',
    who: 'officer',
    params: One,
    body: Closed({ reason: Sentence }),
    reply: ReportDone,
    refusals: [...changing, 'report-not-in-review', 'report-reason-missing'],
    command: true,
  },
  {
    name: 'report.sign-off',
    summary: 'A second person signs off: page, DOCX and PDF are kept as they are, with their hashes',
    who: 'officer',
    params: One,
    body: Empty,
    reply: ReportDone,
    refusals: [...changing, 'report-not-in-review', 'report-changed', 'second-person-needed'],
    command: true,
  },
  {
    name: 'report.discard',
    summary: 'Throws a draft away',
    who: 'officer',
    params: One,
    body: Empty,
    reply: ReportDone,
    refusals: [...changing, 'report-in-review'],
    command: true,
  },
  {
    name: 'report.correct',
    summary: 'Drafts a version with the figures of now that takes the place of a frozen one',
    who: 'officer',
    params: One,
    body: Closed({ reason: Sentence }),
    reply: ReportDone,
    refusals: ['report-not-found', 'not-yours', 'report-not-frozen', 'report-kind-unknown', 'report-reason-missing'],
    command: true,
  },
];

export const reportOperations: readonly Operation[] = [...reads, ...acts];
