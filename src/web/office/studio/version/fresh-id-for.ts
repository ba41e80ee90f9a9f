/** The id of a new item or matter, made from its English name: a clerk need not think one up. */

const LONGEST = 50;

/**
 * @param taken ids that are used already; the next one gets a number.
 * @param stem what it is called where the name begins with no letter.
 */
export function freshIdFor(english: string, taken: ReadonlySet<string>, stem = 'item'): string {
  const words = english.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const joined = words.reduce(
    (id, word) => (`${id}-${word}`.length > LONGEST ? id : id === '' ? word.slice(0, LONGEST) : `${id}-${word}`),
    '',
  );
  const named = /^[a-z]/.test(joined) ? joined : `${stem}${joined === '' ? '' : `-${joined}`}`;
  const free = (tries: number): string => (taken.has(`${named}-${tries}`) ? free(tries + 1) : `${named}-${tries}`);
  return taken.has(named) ? free(2) : named;
}
