/** The compiled registry of a catalogue, and a word by which it is known whether sums were made by the same formulas. */
import { createHash } from 'node:crypto';
import { compileMeasure } from '#domain/measure/compile-measure.ts';
import { registryOf, type Registry } from '#domain/measure/tally.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

/** How facts are gathered from the record: raised when that changes, so that all is counted anew. */
const FACTS_VERSION = 2;

const compiled = new WeakMap<Catalogue['measures'], Registry>();

export function registryIn({ measures }: Pick<Catalogue, 'measures'>): Registry {
  const known = compiled.get(measures) ?? registryOf([...measures.values()].map(compileMeasure));
  compiled.set(measures, known);
  return known;
}

/** Changes with every formula, with the way facts are gathered, and with the calendar, by which days used are counted. */
export function fingerprintOf({ measures, calendar }: Pick<Catalogue, 'measures' | 'calendar'>): string {
  const formulas = [...measures.values()].map(({ id, about, versions }) => [id, about, versions]);
  return createHash('sha256')
    .update(JSON.stringify([FACTS_VERSION, calendar.version, formulas]))
    .digest('hex')
    .slice(0, 32);
}
