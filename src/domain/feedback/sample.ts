/** Random samples: how many for a wanted margin, how they are shared over strata, and who is drawn by a seed that anybody can repeat. */

/** Of a normal distribution, 95 %. */
const Z = 1.96;

/**
 * Answers wanted so that a share is known within ± `margin` percent at 95 %, of a finite population; at most all of it.
 * Cochran's formula with the worst share, a half.
 */
export function sizeFor(margin: number, population: number): number {
  if (population === 0) return 0;
  const infinite = (Z * Z * 0.25) / (margin / 100) ** 2;
  return Math.min(population, Math.ceil(infinite / (1 + (infinite - 1) / population)));
}

/** Half-width in percent of the interval of a share found in `answers` of a population; null of nothing. */
export function marginOf(share: number, answers: number, population: number): number | null {
  if (answers === 0) return null;
  const rest = population > 1 ? Math.max(0, (population - answers) / (population - 1)) : 0;
  return Z * Math.sqrt((share * (1 - share) * rest) / answers) * 100;
}

/** Shares `size` over strata by their population, with the largest remainders; never more than a stratum holds. */
export function allocate(size: number, populations: readonly number[]): readonly number[] {
  const all = populations.reduce((sum, each) => sum + each, 0);
  if (all === 0) return populations.map(() => 0);
  const exact = populations.map((population) => (size * population) / all);
  const whole = exact.map(Math.floor);
  const left = Math.min(size, all) - whole.reduce((sum, each) => sum + each, 0);
  const order = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .toSorted((one, other) => other.rest - one.rest || one.at - other.at)
    .slice(0, left)
    .map(({ at }) => at);
  return whole.map((count, at) => Math.min(populations[at] ?? 0, count + (order.includes(at) ? 1 : 0)));
}

/** FNV-1a over the seed and the name, mixed: an order nobody chose. */
const mixOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The first `count` names in the order the seed gives: the same seed and names draw the same, whatever order they came in. */
export const drawn = (seed: string, names: readonly string[], count: number): readonly string[] =>
  names
    .map((name) => ({ name, mix: mixOf(`${seed}\n${name}`) }))
    .toSorted((one, other) => one.mix - other.mix || (one.name < other.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
