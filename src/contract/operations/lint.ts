/** Operations on the quality of the catalogue: what is wrong with a document as typed, and the scores of all that is published. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { LintChecked, LintReport, LintScored, LintOf } from '../view/lint.ts';
import { Closed, Rows } from './shapes.ts';

const DivisionText = Type.String({ pattern: '^(\\d{6}|\\d{9})$' });
const Kind = Type.Union([Type.Literal('item'), Type.Literal('matter'), Type.Literal('overlay')]);
const Asked = Type.Union([Kind, Type.Literal('listing')]);
const Name = Type.String({ pattern: '^[a-z][a-z0-9-]{0,79}$' });

/** As typed, of whatever shape: the lint says what is wrong with it. */
export const LintCheckIn = Closed({
  kind: Kind,
  division: Type.Integer({ minimum: 100_000, maximum: 999_999_999 }),
  doc: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 200 }),
});

export const lintOperations: readonly Operation[] = [
  {
    name: 'lint.check',
    summary: 'What is wrong with a document as typed: each finding with its place, its law and the change that mends it; nothing is kept',
    who: 'officer',
    body: LintCheckIn,
    reply: LintChecked,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'lint.report',
    summary: 'Scores of the published catalogue and of the implementation lists: by division, by department, by rule',
    who: 'officer',
    query: Closed({ division: Type.Optional(DivisionText) }),
    reply: LintReport,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'lint.scores',
    summary: 'What was judged, the lowest score first: of a kind, of a department, or hit by one rule',
    who: 'officer',
    query: Closed({
      division: Type.Optional(DivisionText),
      kind: Type.Optional(Asked),
      department: Type.Optional(Type.String({ maxLength: 200 })),
      rule: Type.Optional(Name),
      after: Type.Optional(Type.String({ maxLength: 300 })),
    }),
    reply: Rows(LintScored),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'lint.of',
    summary: 'The findings of one published item, matter, overlay or listing',
    who: 'officer',
    query: Closed({ kind: Asked, division: DivisionText, id: Type.String({ minLength: 1, maxLength: 200 }) }),
    reply: LintOf,
    refusals: ['not-yours', 'subject-not-found'],
    command: false,
  },
];
