/** Papers' numbers, what is kept of them, and packages of ended cases, as their readers see them. */
import { Type, type Static } from 'typebox';
import { OfficeView, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);

/** One paper of a case: its number, and the hash of what is kept. */
export const LetterOfCase = Type.Object({
  paper: Type.String(),
  /** Null: made before numbers were kept, or a record that has none. */
  letter: Nullable(Type.String()),
  void: Nullable(Type.String()),
  /** Null: not kept yet; it is drawn when it is first wanted. */
  sha256: Nullable(Type.String()),
  code: Nullable(Type.String()),
  keptAt: Nullable(Type.String()),
});
export type LetterOfCase = Static<typeof LetterOfCase>;

/** A series of an authority: all numbers of one word in one year. */
export const LetterSeries = Type.Object({
  mark: Type.String(),
  word: Type.String(),
  year: Type.Integer(),
  last: Type.Integer(),
  given: Type.Integer(),
  voids: Type.Integer(),
  /** Numbers the counter passed and no paper has: none, or something is wrong. */
  missing: Type.Integer(),
});
export type LetterSeries = Static<typeof LetterSeries>;

export const LetterRow = Type.Object({
  letter: Type.String(),
  mark: Type.String(),
  word: Type.String(),
  year: Type.Integer(),
  no: Type.Integer(),
  title: Text,
  office: OfficeView,
  number: Type.String(),
  at: Type.String(),
  void: Nullable(Type.Object({ reason: Type.String(), at: Type.String() })),
});
export type LetterRow = Static<typeof LetterRow>;

/** `superseded`: genuine, and a later paper of the case says something else. */
export const LetterVerdict = Type.Object({
  answer: Type.Union([Type.Literal('genuine'), Type.Literal('superseded'), Type.Literal('void'), Type.Literal('none')]),
  checkedAt: Type.String(),
  paper: Nullable(
    Type.Object({
      title: Text,
      letter: Nullable(Type.String()),
      office: Nullable(Text),
      on: Type.String(),
      /** Why it no longer holds; null while it does. */
      since: Nullable(Type.Object({ title: Text, on: Type.String() })),
      reason: Nullable(Type.String()),
      hashes: Type.Array(Type.Object({ language: Type.Union([Type.Literal('zh'), Type.Literal('en')]), sha256: Type.String() })),
    }),
  ),
});
export type LetterVerdict = Static<typeof LetterVerdict>;

export const ArchivePending = Type.Object({
  code: Type.String(),
  count: Nullable(Type.Integer()),
  until: Nullable(Type.String()),
});

/** A case on its way into the store: no names, for who keeps it handles no case. */
export const ArchiveRow = Type.Object({
  number: Type.String(),
  matter: Text,
  endedAt: Nullable(Type.String()),
  /** `over`: the term has passed; never where it is kept for ever. */
  keep: Type.Object({ name: Text, until: Nullable(Type.String()), over: Type.Boolean() }),
  pending: Type.Array(ArchivePending),
  state: Type.Union([Type.Literal('ready'), Type.Literal('waiting'), Type.Literal('packing'), Type.Literal('kept')]),
  sha256: Nullable(Type.String()),
  disposal: Nullable(
    Type.Object({
      reason: Type.String(),
      proposedBy: Type.String(),
      proposedAt: Type.String(),
      own: Type.Boolean(),
      answer: Nullable(Type.Union([Type.Literal('agreed'), Type.Literal('refused')])),
      answeredAt: Nullable(Type.String()),
    }),
  ),
});
export type ArchiveRow = Static<typeof ArchiveRow>;

export const ArchiveCheck = Type.Object({
  answer: Type.Union([Type.Literal('sound'), Type.Literal('changed'), Type.Literal('none')]),
  number: Nullable(Type.String()),
  files: Type.Integer(),
  faults: Type.Array(Type.String()),
});
export type ArchiveCheck = Static<typeof ArchiveCheck>;

export const ArchiveDone = Type.Object({ number: Type.String() });
