/** A fact: one entry of the data dictionary, with its type, how sensitive it is, and the one department that is its source. */
import type { FactId } from '#domain/kernel/brand.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { DepartmentKind, FieldType } from '#domain/catalogue/item.ts';

/** `personal` and `sensitive` as the Personal Information Protection Law has them (articles 4 and 28). */
export type Sensitivity = 'public' | 'personal' | 'sensitive';

export type Fact = {
  readonly id: FactId;
  readonly name: Text;
  readonly type: FieldType;
  /** The values of a choice: a field bound to it offers exactly these. */
  readonly values?: readonly { readonly value: string; readonly label: Text }[];
  readonly sensitivity: Sensitivity;
  /** Who is answerable for it; a contested value goes there. */
  readonly source: DepartmentKind;
  /** The law under which the source keeps it; of a declared fact, under which it is asked. */
  readonly basis: Basis;
  /** Only the person can say it: no register holds it, `source` is the department that decides on it. */
  readonly declared: boolean;
  /** Names of papers it replaces: nobody may be asked to bring them (2018 regulation, article 7). */
  readonly papers: readonly string[];
};

/** Facts that only one function may read, with a row in the ledger (model: `look`). */
export const isPersonal = (fact: Fact): boolean => fact.sensitivity !== 'public';
