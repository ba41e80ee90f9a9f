/** The item as it holds in a locality: the standard, made better field by field by the overlays from the province down. */
import type { Item } from '#domain/catalogue/item.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { joinFree } from './free-fields.ts';
import { readAt, setAt } from './item-place.ts';
import { LATTICES } from './lattices.ts';
import { leavesOf, type Leaf } from './leaves.ts';

/** Whatever was written, even by somebody who means harm: what may not be said or cannot be read changes nothing. */
export type AnyOverlay = { readonly division: DivisionCode; readonly changes: unknown };

/** Townships have nine digits. */
const isTownship = (division: DivisionCode): boolean => division > 999_999;

/** The value that holds: the better of both, or the locality's own words; undefined where the standard stands. */
const joinLeaf = (so: Item, leaf: Leaf, division: DivisionCode): unknown => {
  const { rule, wanted } = leaf;
  switch (rule.treatment) {
    case 'locked':
      return undefined;
    case 'better-only':
      return LATTICES[rule.lattice].join(readAt(so, leaf), wanted);
    case 'free':
      return joinFree(rule.field, rule.joining, readAt(so, leaf), wanted, isTownship(division));
  }
};

/** Days of the steps are those of the promise: where they no longer fit into it they are left out rather than shown wrong. */
const fitFlow = (item: Item): Item => {
  const days = (item.flow ?? []).reduce((sum, step) => sum + (step.days ?? 0), 0);
  if (item.flow === undefined || days <= item.limit.promised.amount) return item;
  return { ...item, flow: item.flow.map(({ days: _days, ...step }) => step) };
};

/** What follows from other fields: at once means handled at the desk, and a visit that is gone needs no reason. */
const settle = (standard: Item, item: Item): Item => {
  const { promised } = item.limit;
  const shorter = promised.amount === standard.limit.promised.amount ? item : fitFlow(item);
  const handling = promised.amount === 0 ? 'instant' : item.handling;
  const visits = item.visits.count === 0 ? { count: 0 } : item.visits;
  return { ...shorter, handling, visits };
};

const composeOne = (standard: Item, { division, changes }: AnyOverlay): Item => {
  const { leaves } = leavesOf(changes);
  if (leaves.length === 0) return standard;
  const joined = leaves.reduce((so, leaf) => {
    const value = joinLeaf(so, leaf, division);
    return value === undefined ? so : setAt(so, leaf, value);
  }, standard);
  return settle(standard, joined);
};

/**
 * The item of a division.
 * @param overlays from the province down: city, county, township; never worse than `standard` whatever they say.
 */
export const composeItem = (standard: Item, overlays: readonly AnyOverlay[]): Item => overlays.reduce(composeOne, standard);
