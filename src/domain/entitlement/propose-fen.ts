/** The amount a month that an item's formula gives over the answers of a case, in whole fen: proposed to the officer, who confirms it. */
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState } from '#domain/case/state.ts';
import { fieldsOf } from '#domain/catalogue/check-matter.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import { compileFormula, evaluateFormula } from '#domain/rule/rule-book.ts';

/** Undefined where the item has no formula or an answer it needs is missing. A broken 分 falls to the person. */
export function proposeFen(
  { matter, items }: Pick<CaseDefinition, 'matter' | 'items'>,
  item: Item,
  { situation, answers }: Pick<CaseState, 'situation' | 'answers'>,
): number | undefined {
  const source = item.entitlement?.payments?.fen;
  if (source === undefined) return undefined;
  const formula = compileFormula(source, variablesOf(fieldsOf(matter, items)));
  if (!formula.ok) throw new Error(`Unpublished formula ${source}: ${formula.refusal.code}`);
  const fen = evaluateFormula(formula.value, { ...situation, ...answers });
  return fen.ok && fen.value > 0 ? Math.ceil(fen.value) : undefined;
}
