/** A measure: a figure computed from what happened (`actual.*`) or from the published catalogue (`declared.*`), never typed in, never both under one name. */
import type { Brand } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';

export type MeasureId = Brand<string, 'MeasureId'>;
export const FAMILIES = ['actual', 'declared'] as const;
export type Family = (typeof FAMILIES)[number];
/** `grade`: one to five, as people rate. */
export const UNITS = ['percent', 'count', 'days', 'minutes', 'grade'] as const;
export type MeasureUnit = (typeof UNITS)[number];

/**
 * What one subject of a measure is, and the instant that gives it its month: a case sent (`intake`) or finished (`case`), a part
 * decided or overdue, a rating given, a petition answered, a booking kept or missed, an order closed, a day of a source, a fact a
 * department has not connected (`island`), an item in force (`item`).
 */
export const ABOUTS = ['intake', 'case', 'part', 'rating', 'petition', 'booking', 'order', 'source', 'island', 'item'] as const;
export type About = (typeof ABOUTS)[number];

/** A formula as it holds from a day on. Each is CEL over the fields of the subject (`subject-fields.ts`). */
export type MeasureVersion = {
  readonly version: number;
  readonly since: Day;
  /** Which subjects are counted at all; what it leaves out is said in `exclusions`. */
  readonly when: string;
  /** What one subject adds above the line: yes is one. */
  readonly numerator: string;
  /** What it adds below the line; left out: one. */
  readonly denominator: string;
  /** What changed against the version before, for the mark on a chart. */
  readonly changed?: Text;
};

export type Measure = {
  readonly id: MeasureId;
  readonly family: Family;
  readonly name: Text;
  readonly unit: MeasureUnit;
  /** Which way is better. */
  readonly direction: 'up' | 'down';
  readonly about: About;
  /** `ratio`: numerator by denominator; `sum`: the numerator alone. */
  readonly kind: 'ratio' | 'sum';
  /** In words, as published. */
  readonly numerator: Text;
  readonly denominator: Text;
  readonly formula: Text;
  readonly exclusions?: Text;
  /** Events of the record it is counted from. */
  readonly events: readonly string[];
  readonly basis: readonly Basis[];
  /** Oldest first, never none. */
  readonly versions: readonly MeasureVersion[];
};

/** What stands at a time, told anew each month, and so never added up over months: over a span it is what its newest month says. */
export const isStock = ({ about }: Pick<Measure, 'about'>): boolean => about === 'item' || about === 'island';

/** The formula that holds on a day; before the first one, the first. */
export const versionOn = ({ versions }: Pick<Measure, 'versions'>, day: Day): MeasureVersion | undefined =>
  versions.findLast(({ since }) => since <= day) ?? versions[0];
