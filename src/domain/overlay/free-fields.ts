/** Fields that are a locality's own: how its words stand beside those of the levels above it. */
import type { Place, Question } from '#domain/catalogue/item-elements.ts';
import type { Joining } from './field-rule.ts';
import { readList, readPhones, readPlace, readQuestion, readText } from './readable.ts';

const readFree = (field: string, wanted: unknown): unknown => {
  if (field === 'places') return readList(wanted, readPlace);
  if (field === 'faq') return readList(wanted, readQuestion);
  return field === 'phones' ? readPhones(wanted) : readText(wanted);
};

/** Whether it can be read as what the field holds. */
export const isReadableFree = (field: string, wanted: unknown): boolean => readFree(field, wanted) !== undefined;

const unique = <Value>(values: readonly Value[], key: (value: Value) => string): readonly Value[] =>
  [...new Map(values.toReversed().map((value) => [key(value), value])).values()].toReversed();

/**
 * What people read; undefined where it cannot be read.
 * A township is a part of its county: its places come before those of the county, which stay; a county's own take the place of
 * the city's, where nobody from the county is received. Local questions come first, and an answer of the locality to the same question holds.
 */
export const joinFree = (field: string, joining: Joining, standard: unknown, wanted: unknown, isTownship: boolean): unknown => {
  const read = readFree(field, wanted);
  if (read === undefined || joining === 'replaces') return read;
  if (joining === 'adds-questions') {
    return unique([...(read as readonly Question[]), ...((standard ?? []) as readonly Question[])], ({ question }) => question.zh);
  }
  const above = isTownship ? ((standard ?? []) as readonly Place[]) : [];
  return unique([...(read as readonly Place[]), ...above], (place) => `${place.name.zh} ${place.address.zh}`);
};
