/** The conditions of the catalogue: which names they may speak of, and one rule book for each matter. */
import type { ItemId, MatterId } from '#domain/kernel/brand.ts';
import { fieldsOf } from '#domain/catalogue/check-matter.ts';
import type { Condition, Field, FieldType, Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { compileCondition, ruleBook, type RuleBook } from '#domain/rule/rule-book.ts';
import type { Variables, VariableType } from '#domain/rule/variables.ts';

/** A division is a place, not a number to reckon with: routing reads it, conditions do not. */
const variableTypeOf = (type: FieldType): VariableType | undefined => {
  switch (type) {
    case 'text': case 'choice': case 'identifier': case 'phone': case 'address': return 'text';
    case 'number': return 'number';
    case 'yes-no': return 'yes-no';
    case 'date': return 'date';
    case 'division': return undefined;
  }
};

export const variablesOf = (fields: readonly Field[]): Variables =>
  Object.fromEntries(fields.flatMap((field): readonly [string, VariableType][] => {
    const type = variableTypeOf(field.type);
    return type === undefined ? [] : [[field.id, type]];
  }));

/** Why a condition cannot be published; undefined when it is sound. */
export const faultOf = (condition: Condition, fields: readonly Field[]): string | undefined => {
  const compiled = compileCondition(condition, variablesOf(fields));
  if (compiled.ok) return undefined;
  const { code, values } = compiled.refusal;
  return `${code} ${Object.values(values ?? {}).join(' ')}`.trim();
};

/** One rule book for each matter: a condition may name the questions of its own matter and of no other. */
export const rulesOf = (
  matters: ReadonlyMap<MatterId, Matter>, items: ReadonlyMap<ItemId, Item>,
): ReadonlyMap<MatterId, RuleBook> =>
  new Map([...matters.values()].map((matter) => [matter.id, ruleBook(variablesOf(fieldsOf(matter, items)))]));
