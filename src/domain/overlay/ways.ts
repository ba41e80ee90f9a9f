/** Ways to satisfy a paper, joined: what any of both offers is offered, what the government holds first, the easiest form of bringing it. */
import type { Satisfaction } from '#domain/catalogue/item.ts';

const FORMS = ['photo', 'copy', 'original'] as const;
const RANK: Readonly<Record<Satisfaction['by'], number>> = { fact: 0, certificate: 1, commitment: 2, bring: 3 };

/** A commitment is one way whatever its words are: its text and what follows from breaking it are the province's. */
const keyOf = (way: Satisfaction): string => {
  switch (way.by) {
    case 'fact':
      return `fact ${way.heldBy} ${way.facts.toSorted().join(' ')}`;
    case 'certificate':
      return `certificate ${way.heldBy} ${way.kind}`;
    case 'commitment':
      return 'commitment';
    case 'bring':
      return `bring ${way.form}`;
  }
};

const rankOf = (way: Satisfaction): number => RANK[way.by] + (way.by === 'bring' ? FORMS.indexOf(way.form) / FORMS.length : 0);

/** The standard's own order stays within one kind of way: sorting is stable. */
export const joinWays = (standard: readonly Satisfaction[], wanted: readonly Satisfaction[]): readonly Satisfaction[] => {
  const ways = new Map(standard.map((way) => [keyOf(way), way]));
  for (const way of wanted) if (!ways.has(keyOf(way))) ways.set(keyOf(way), way);
  return ways.size === standard.length ? standard : [...ways.values()].toSorted((one, other) => rankOf(one) - rankOf(other));
};

/** Nothing the standard offers is missing, and a commitment keeps the standard's words. */
export const hasAllWays = (standard: readonly Satisfaction[], wanted: readonly Satisfaction[]): boolean => {
  const offered = new Map(wanted.map((way) => [keyOf(way), way]));
  return standard.every((way) => {
    const here = offered.get(keyOf(way));
    if (here === undefined) return false;
    return (
      way.by !== 'commitment' || here.by !== 'commitment' || (way.text.zh === here.text.zh && way.consequence.zh === here.consequence.zh)
    );
  });
};
