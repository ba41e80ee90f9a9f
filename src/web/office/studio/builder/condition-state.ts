/** The rows of a condition while they are being typed: what is finished becomes CEL, what is not waits here. */
import type { Field } from '#domain/catalogue/item.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import {
  celOf,
  comparisonsOf,
  isGroup,
  rowsOf,
  valuesWanted,
  type Comparison,
  type ConditionRow,
  type ConditionRows,
  type RowGroup,
} from '#domain/rule/condition-rows.ts';
import { compileCondition, type Condition, type RuleRefusal } from '#domain/rule/rule-book.ts';
import type { Refusal, Result } from '#domain/kernel/result.ts';

export const noRows: ConditionRows = { join: 'all', entries: [] };

export type Read = {
  readonly condition: Condition | undefined;
  readonly refusal: Refusal<RuleRefusal> | undefined;
  /** Undefined where the condition says more than rows can, or cannot be read. */
  readonly rows: ConditionRows | undefined;
};

/** Reads what stands in the document; nothing at all is a condition without rows. */
export function readCondition(value: string | undefined, fields: readonly Field[]): Read {
  if (value === undefined || value === '') return { condition: undefined, refusal: undefined, rows: noRows };
  const compiled: Result<Condition, RuleRefusal> = compileCondition(value, variablesOf(fields));
  if (!compiled.ok) return { condition: undefined, refusal: compiled.refusal, rows: undefined };
  return { condition: compiled.value, refusal: undefined, rows: rowsOf(compiled.value) };
}

/** Questions a condition can name: CEL reads no hyphens, and a question about itself decides nothing. */
export const usable = (fields: readonly Field[]): readonly Field[] => fields.filter(({ id }) => /^[a-zA-Z0-9.]+$/.test(id));

export const typeOf = (field: Field) => variablesOf([field])[field.id] ?? 'text';
export const comparisonsFor = (field: Field): readonly Comparison[] => comparisonsOf(typeOf(field), field.type === 'choice');

/** A line that has only just been added, about the first question there is. */
export function freshRow(field: Field): ConditionRow {
  const [first = 'is'] = comparisonsFor(field);
  return { question: field.id, comparison: first, values: [] };
}

export const isWhole = ({ comparison, values }: ConditionRow): boolean => {
  const wanted = valuesWanted(comparison);
  return wanted === 'none' || (values.length > 0 && values.every((value) => value !== ''));
};

export const isFinished = ({ entries }: ConditionRows): boolean =>
  entries.every((entry) => (isGroup(entry) ? entry.rows.length > 0 && entry.rows.every(isWhole) : isWhole(entry)));

/** The CEL of finished rows. Undefined twice over: no row at all. */
export const writtenOf = (rows: ConditionRows, fields: readonly Field[]): string | undefined => celOf(rows, variablesOf(fields));

/** A changed comparison keeps the value where it takes one as well. */
export const withComparison = (row: ConditionRow, comparison: Comparison): ConditionRow => {
  const wanted = valuesWanted(comparison);
  return { ...row, comparison, values: wanted === 'none' ? [] : wanted === 'one' ? row.values.slice(0, 1) : row.values };
};

export const replaced = <Entry extends ConditionRow | RowGroup>(
  list: readonly Entry[],
  at: number,
  entry: Entry | undefined,
): readonly Entry[] => (entry === undefined ? list.toSpliced(at, 1) : list.with(at, entry));
