/** What localities make of the province's items, as the studio shows it: the item above, improvements compared, what came of them. */
import { Type, type Static } from 'typebox';
import { DivisionView, DocView } from './catalogue-draft.ts';
import { Text } from './plain.ts';

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** The item a change is judged against: as it holds one level above. */
export const OverlayAbove = Type.Object({
  division: DivisionView,
  level: Type.String(),
  /** The item as a document, composed with what the levels above the division changed. */
  item: DocView,
  version: Type.Number(),
  /** Places between the province and the division that changed it: a county's city. */
  wider: Type.Array(Text),
  /** The division's own change in force; null where there is none. */
  overlay: orNull(Type.Number()),
  /** Fields locked, and to be filled in, by the entry of the basic catalogue beside the table. */
  locked: Type.Array(Type.String()),
  mandatory: Type.Array(Type.String()),
});

/** Days that decided parts really took, in the unit of their promise; the latest ones, 60 a county at most. */
export const ActualDays = Type.Object({ decided: Type.Number(), median: Type.Number(), inTime: Type.Number(), unit: Type.String() });
export const LocalImprovement = Type.Object({
  division: DivisionView,
  version: Type.Number(),
  value: Text,
  words: orNull(Text),
  /** Parts planned with it, and parts of the same place planned without; null where none was decided. */
  since: orNull(ActualDays),
  before: orNull(ActualDays),
});
export const ComparedField = Type.Object({
  field: Type.String(),
  key: orNull(Type.String()),
  label: Text,
  /** Of which paper or fee. */
  name: orNull(Text),
  standard: Text,
  localities: Type.Array(LocalImprovement),
});
export const ComparedItem = Type.Object({
  id: Type.String(),
  name: Text,
  department: Text,
  version: Type.Number(),
  fields: Type.Array(ComparedField),
  /** Places that keep to the standard, and the days they took. */
  others: Type.Object({ divisions: Type.Number(), actual: orNull(ActualDays) }),
  /** A draft of the next version that is being written. */
  draft: orNull(Type.String()),
});
export const OverlayCompared = Type.Object({ items: Type.Array(ComparedItem), mayAdopt: Type.Boolean() });
export const Adopted = Type.Object({ draft: Type.String(), item: Type.String() });

export type OverlayAbove = Static<typeof OverlayAbove>;
export type ActualDays = Static<typeof ActualDays>;
export type LocalImprovement = Static<typeof LocalImprovement>;
export type ComparedField = Static<typeof ComparedField>;
export type ComparedItem = Static<typeof ComparedItem>;
export type OverlayCompared = Static<typeof OverlayCompared>;
