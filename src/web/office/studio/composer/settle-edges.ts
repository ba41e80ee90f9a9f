/** What the person has said of the proposed order: on or off, the law's order or habit; the rest holds as proposed. */
import type { ProposedEdgeView } from '#contract/view/composer.ts';
import type { SettledEdge } from './use-composition.ts';

export type Settlement = { readonly on: boolean; readonly hard: boolean };
/** By `from to`; what is not here stands as proposed. */
export type Settlements = Readonly<Record<string, Settlement>>;

export const keyOf = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} ${to}`;

/** A hint, and what would run in a circle, waits for a hand; only what names its article is the law's. */
export const asProposed = ({ ground, circular, basis }: ProposedEdgeView): Settlement => ({
  on: ground !== 'article' && !circular,
  hard: basis !== null,
});

export const settlementOf = (edge: ProposedEdgeView, settled: Settlements): Settlement => settled[keyOf(edge)] ?? asProposed(edge);

/**
 * Undefined as long as nothing was said: then the server's own reading holds.
 * @param own edges the person has drawn; those of items that are no longer chosen, or that are proposed anyway, are left out.
 */
export function edgesOf(
  proposed: readonly ProposedEdgeView[],
  settled: Settlements,
  own: readonly SettledEdge[] = [],
  chosen: readonly string[] = [],
): readonly SettledEdge[] | undefined {
  const known = new Set(proposed.map(keyOf));
  const drawn = own.filter((edge) => !known.has(keyOf(edge)) && chosen.includes(edge.from) && chosen.includes(edge.to));
  const touched = drawn.length > 0 || proposed.some((edge) => settled[keyOf(edge)] !== undefined);
  if (!touched) return undefined;
  const kept = proposed.flatMap((edge): readonly SettledEdge[] => {
    const { on, hard } = settlementOf(edge, settled);
    const { from, to, basis } = edge;
    if (!on) return [];
    return [{ from, to, hard: hard && basis !== null, ...(basis === null ? {} : { basis: { law: basis.law, article: basis.article } }) }];
  });
  return [...kept, ...drawn];
}
