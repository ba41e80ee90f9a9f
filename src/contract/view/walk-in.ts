/** A person at a window as the clerk sees them once they are identified, and how their matters would look if filed now. */
import { Type, type Static } from 'typebox';
import { CaseView, Receipt } from './case.ts';
import { Guide } from './guide.ts';
import { Lost, SourceView } from './draft.ts';
import { BasisView, FieldView, Light, Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);

/** Identity number and telephone are masked: the clerk compares, and need not know them. */
const Identified = Type.Object({
  kind: Type.String(),
  name: Type.String(),
  identifier: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  /** Whether they can follow the case by themselves. */
  account: Type.Boolean(),
});
const EarlierCase = Type.Object({
  number: Type.String(),
  title: Type.String(),
  name: Text,
  state: Type.String(),
  light: Light,
  submittedAt: Type.String(),
  visits: Type.Number(),
  /** Parts on which the window can do something now: papers owed, a result to hand over, reception. */
  open: Type.Number(),
});
export const WalkIn = Type.Object({
  id: Type.String(),
  at: Type.String(),
  way: Type.String(),
  /** Whose matter it is. */
  person: Identified,
  /** Who stands here for them. */
  agent: Nullable(Identified),
  /** Live mandates of the one who stands here: for whom they may act; names covered until one is chosen. */
  mandates: Type.Array(Type.Object({ id: Type.String(), giver: Type.String(), kind: Type.String(), until: Nullable(Type.String()) })),
  /** What departments already know of the person; numbers masked. */
  known: Type.Array(Type.Object({ fact: Type.String(), shown: Type.String(), source: Text })),
  cases: Type.Array(EarlierCase),
  /** The ticket they were called with, and what it was drawn for; null for whoever came without one. */
  ticket: Nullable(Type.Object({ id: Type.String(), number: Type.String(), matters: Type.Array(Type.String()) })),
  /** The document that was compared. */
  document: Nullable(Type.String()),
  /** What was typed for them here before, as the window sent it; `by`: the colleague who typed it, null for oneself. */
  kept: Nullable(Type.Object({ typed: Type.Record(Type.String(), Type.Unknown()), at: Type.String(), by: Nullable(Type.String()) })),
});
/** Begun in this hall today and not filed: whose, covered, for what, who typed last. */
export const WalkInBegun = Type.Object({
  id: Type.String(),
  name: Type.String(),
  ticket: Nullable(Type.String()),
  matters: Type.Array(Text),
  at: Type.String(),
  by: Type.String(),
  mine: Type.Boolean(),
});
/** One matter as it would become a case: nothing of it is kept. */
export const WalkInPreview = Type.Object({
  guide: Guide,
  /** The role of the one whose matter it is: a firm and a person may lead under different ones. */
  lead: Nullable(Type.String()),
  /** Parts with offices, papers and lawful acts; no parties and no answers. Null where it cannot be filed here. */
  view: Nullable(CaseView),
  /** Why it cannot be filed here, e.g. another county's. */
  because: Nullable(Type.String()),
  situation: Type.Array(FieldView),
  ask: Type.Array(FieldView),
  /** Known already: confirmed, or contested and then asked (2018 regulation art. 7). */
  confirm: Type.Array(
    Type.Object({
      field: FieldView,
      fact: Type.String(),
      /** Read to the person, numbers covered; null for what the walk-in itself shows. */
      shown: Nullable(Type.String()),
      source: Text,
      at: Type.String(),
      basis: Nullable(BasisView),
      /** A register said it: who contests it shows a paper, which is scanned. */
      register: Type.Boolean(),
    }),
  ),
  /** Ids of all questions of the situation, those a register answered too. */
  first: Type.Array(Type.String()),
  /** Known answers on which other questions depend: choices, yes or no, numbers, places. */
  known: Type.Record(Type.String(), Type.Unknown()),
  /** What a register that has not answered will say: not asked; checked afterwards. */
  later: Type.Array(FieldView),
  /** Registers asked for this matter; empty until they were. */
  sources: Type.Array(SourceView),
  /** Papers for which the person had a certificate that no longer counts, and why. */
  lost: Type.Array(Lost),
});
export const WalkInPreviews = Type.Object({ cases: Type.Array(WalkInPreview) });
const FiledPaper = Type.Object({ number: Type.String(), id: Type.String(), kind: Type.String(), title: Text });
export const WalkInFiled = Type.Object({ receipts: Type.Array(Receipt), papers: Type.Array(FiledPaper) });
/** How the registers stand for each matter; what they said is read by the preview. */
export const WalkInLooked = Type.Object({ matters: Type.Array(Type.Object({ matter: Type.String(), sources: Type.Array(SourceView) })) });
export type WalkInLooked = Static<typeof WalkInLooked>;
export type WalkIn = Static<typeof WalkIn>;
export type WalkInBegun = Static<typeof WalkInBegun>;
export type WalkInPreview = Static<typeof WalkInPreview>;
export type WalkInPreviews = Static<typeof WalkInPreviews>;
export type WalkInFiled = Static<typeof WalkInFiled>;
