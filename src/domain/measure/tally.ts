/** What one row of facts adds to the sums, and to which of them; pure, so that a recount must come to the same. */
import { evaluate, evaluateFormula, type Answers } from '#domain/rule/rule-book.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Adding, CompiledMeasure } from './compile-measure.ts';
import { FACT_FACETS, type FactRow } from './fact-row.ts';
import { monthOf, type Month, type Sum } from './figure.ts';
import type { About } from './measure.ts';

/** By measure; a measure that does not count this subject has no entry. */
export type Tally = Readonly<Record<string, Sum>>;
export type Registry = ReadonlyMap<About, readonly CompiledMeasure[]>;

export const registryOf = (measures: Iterable<CompiledMeasure>): Registry => Map.groupBy(measures, ({ about }) => about);

/** Undefined where the facts do not say it, or arithmetic cannot go on: such a subject is not counted. */
function amount({ condition, yesNo }: Adding, facts: Answers): number | undefined {
  if (yesNo) {
    const verdict = evaluate(condition, facts);
    return verdict.ok ? Number(verdict.value) : undefined;
  }
  const value = evaluateFormula(condition, facts);
  return value.ok && Number.isSafeInteger(value.value) ? value.value : undefined;
}

function sumOf({ versions }: CompiledMeasure, day: Day, facts: Answers): Sum | undefined {
  const version = versions.find(({ since }) => since <= day) ?? versions.at(-1);
  if (version === undefined) return undefined;
  const counted = evaluate(version.when, facts);
  if (!counted.ok || !counted.value) return undefined;
  const [above, below] = [amount(version.numerator, facts), amount(version.denominator, facts)];
  return above === undefined || below === undefined || (above === 0 && below === 0) ? undefined : [above, below];
}

export function tallyOf(registry: Registry, { about, day, facts }: Pick<FactRow, 'about' | 'day' | 'facts'>): Tally {
  const sums = (registry.get(about) ?? []).flatMap((measure): (readonly [string, Sum])[] => {
    const sum = sumOf(measure, day, facts);
    return sum === undefined ? [] : [[measure.id, sum]];
  });
  return Object.fromEntries(sums);
}

export type CellFacet = 'all' | 'day' | (typeof FACT_FACETS)[number];
export type CellPlace = { readonly about: About; readonly facet: CellFacet; readonly month: Month; readonly key: string };
/** By the place written out; zero sums are not kept. */
export type Cells = Map<string, CellPlace & { readonly sums: Record<string, Sum> }>;

export const placeText = ({ about, facet, month, key }: CellPlace): string => `${about}/${facet}/${month}/${key}`;

/** All sums a row counts in: of its division and month, of its day, and of each of its keys. */
export function placesOf({ about, day, keys }: Pick<FactRow, 'about' | 'day' | 'keys'>): readonly CellPlace[] {
  const month = monthOf(day);
  return [
    { about, facet: 'all', month, key: '' },
    { about, facet: 'day', month, key: String(day) },
    ...FACT_FACETS.flatMap((facet) => [...new Set(keys[facet])].map((key): CellPlace => ({ about, facet, month, key }))),
  ];
}

/** Adds two sums of one measure. */
const plus = (one: Sum | undefined, [numerator, denominator]: Sum, sign: 1 | -1): Sum => [
  (one?.[0] ?? 0) + sign * numerator,
  (one?.[1] ?? 0) + sign * denominator,
];

/** Puts a tally into the cells, or takes it out again. */
export function addTally(cells: Cells, row: Pick<FactRow, 'about' | 'day' | 'keys'>, tally: Tally, sign: 1 | -1): void {
  for (const place of placesOf(row)) {
    const text = placeText(place);
    const cell = cells.get(text) ?? { ...place, sums: {} };
    addSums(cell.sums, tally, sign);
    cells.set(text, cell);
  }
}

/** Nothing is kept of a measure whose sums are both zero, so that a recount is equal to the letter. */
export function addSums(into: Record<string, Sum>, sums: Tally, sign: 1 | -1 = 1): void {
  for (const [measure, sum] of Object.entries(sums)) {
    const next = plus(into[measure], sum, sign);
    if (next[0] === 0 && next[1] === 0) delete into[measure];
    else into[measure] = next;
  }
}
