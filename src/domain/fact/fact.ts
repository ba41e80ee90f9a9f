/** A fact: one entry of the data dictionary, with its type, how sensitive it is, and the one department that is its source. */
import type { FactId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DepartmentKind, FieldType } from '#domain/catalogue/item.ts';

/** `personal` and `sensitive` as the Personal Information Protection Law has them (articles 4 and 28). */
export type Sensitivity = 'public' | 'personal' | 'sensitive';

export type Fact = {
  readonly id: FactId;
  readonly name: Text;
  readonly type: FieldType;
  readonly sensitivity: Sensitivity;
  /** Who is answerable for it; a contested value goes there. */
  readonly source: DepartmentKind;
  /** Names of papers it replaces: nobody may be asked to bring them (2018 regulation, article 7). */
  readonly papers: readonly string[];
};

/** Facts that only one function may read, with a row in the ledger (model: `look`). */
export const isPersonal = (fact: Fact): boolean => fact.sensitivity !== 'public';
