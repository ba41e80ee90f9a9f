/** Work reports as officers see them: kinds, list, one report with its blocks, figures, changes and acts. */
import { Type, type Static } from 'typebox';
import type { Block, Source } from '#domain/report/report-model.ts';
import { REPORT_STATES } from '#domain/report/report.ts';
import type { ReportAct } from '#domain/report/decide-report.ts';
import { oneOf } from './programme.ts';
import { Text } from './plain.ts';

const orNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
export const ReportStateView = oneOf(REPORT_STATES);
const Act = oneOf<ReportAct>(['reword', 'refill', 'submit', 'return', 'sign-off', 'discard', 'correct']);
export const ReportDone = Type.Object({ id: Type.String(), state: ReportStateView, version: Type.Integer() });
export const ReportKinds = Type.Object({
  kinds: Type.Array(Type.Object({ id: Type.String(), name: Text, reader: Text })),
  divisions: Type.Array(Type.Object({ code: Type.Integer(), name: Text })),
  /** Newest first. */
  periods: Type.Array(Type.Object({ key: Type.String(), words: Text })),
  mayDraft: Type.Boolean(),
});
export const ReportRow = Type.Object({
  id: Type.String(),
  title: Type.String(),
  kind: Text,
  office: Text,
  about: Text,
  period: Text,
  language: oneOf(['zh', 'en']),
  state: ReportStateView,
  replaces: orNull(Type.String()),
  replacedBy: orNull(Type.String()),
  changedAt: Type.String(),
});
export const ReportList = Type.Object({ rows: Type.Array(ReportRow), next: orNull(Type.String()) });
const Change = Type.Object({ block: Type.String(), what: Type.String(), from: Type.String(), to: Type.String() });
export const ReportView = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  kind: Text,
  office: Text,
  language: oneOf(['zh', 'en']),
  title: Type.String(),
  body: Type.String(),
  place: Type.String(),
  division: Type.Integer(),
  from: Type.Integer(),
  to: Type.Integer(),
  asOf: Type.String(),
  state: ReportStateView,
  /** Blocks of `domain/report/report-model.ts`, the officer's words in them. */
  blocks: Type.Array(Type.Unsafe<Block>(Type.Object({}))),
  /** Blocks whose words are an officer's. */
  reworded: Type.Array(Type.String()),
  sources: Type.Array(Type.Unsafe<Source>(Type.Object({}))),
  draftedBy: Type.String(),
  draftedAt: Type.String(),
  wordsOf: orNull(Type.String()),
  returned: orNull(Type.Object({ reason: Type.String(), person: Type.String(), at: Type.String() })),
  signed: orNull(
    Type.Object({
      person: Type.String(),
      at: Type.String(),
      hashes: Type.Object({ web: Type.String(), docx: Type.String(), pdf: Type.String() }),
    }),
  ),
  replaces: orNull(Type.Object({ id: Type.String(), reason: Type.String() })),
  replacedBy: orNull(Type.String()),
  /** Figures that became others when it was last filled anew. */
  changes: Type.Array(Change),
  /** Against the version it takes the place of, figures and words. */
  against: Type.Array(Change),
  acts: Type.Array(Act),
});
export type ReportDone = Static<typeof ReportDone>;
export type ReportKinds = Static<typeof ReportKinds>;
export type ReportRow = Static<typeof ReportRow>;
export type ReportList = Static<typeof ReportList>;
export type ReportView = Static<typeof ReportView>;
