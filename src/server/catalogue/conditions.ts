/** The conditions of the catalogue: judged against the questions they name, and one rule book for each matter. */
import type { ItemId, MatterId } from '#domain/kernel/brand.ts';
import { fieldsOf } from '#domain/catalogue/check-matter.ts';
import type { Condition, Field, Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import { compileCondition, ruleBook, type RuleBook } from '#domain/rule/rule-book.ts';

/** Why a condition cannot be published; undefined when it is sound. */
export const faultOf = (condition: Condition, fields: readonly Field[]): string | undefined => {
  const compiled = compileCondition(condition, variablesOf(fields));
  if (compiled.ok) return undefined;
  const { code, values } = compiled.refusal;
  return `${code} ${Object.values(values ?? {}).join(' ')}`.trim();
};

/** One rule book for each matter: a condition may name the questions of its own matter and of no other. */
export const rulesOf = (matters: ReadonlyMap<MatterId, Matter>, items: ReadonlyMap<ItemId, Item>): ReadonlyMap<MatterId, RuleBook> =>
  new Map([...matters.values()].map((matter) => [matter.id, ruleBook(variablesOf(fieldsOf(matter, items)))]));
