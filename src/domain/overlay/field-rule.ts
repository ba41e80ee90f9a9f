/** What a locality may do with a field of the province's item: nothing, make it better, or say it freely (model.md 5). */
import type { Basis, Text } from '#domain/kernel/text.ts';

/** How two values of a better-only field compare; each is one row of `lattices.ts`. */
export type LatticeName =
  | 'shorter'
  | 'fewer'
  | 'cheaper'
  | 'easier-need'
  | 'more-ways'
  | 'not-asked'
  | 'more-forms'
  | 'more'
  | 'adds'
  | 'wider'
  | 'deeper'
  | 'lower-identity'
  | 'offered'
  | 'more-appointments';

/** How the words of a level join those above it. */
export type Joining = 'replaces' | 'nearest' | 'adds-questions';

export type FieldRule = {
  /** Dotted name as in the item; `[]` stands for an entry of a list, which is found by its key. */
  readonly field: string;
  readonly label: Text;
  /** Why it is so; shown beside a refusal. */
  readonly why: Text;
  readonly basis?: Basis;
  /** The level that must fill it in, where the province cannot know it: the one whose offices decide the item. */
  readonly fill?: 'deciding-level';
} & (
  | { readonly treatment: 'locked' }
  | { readonly treatment: 'better-only'; readonly lattice: LatticeName }
  | { readonly treatment: 'free'; readonly joining: Joining }
);

/** A row before it is told its place. */
export type FieldRow = FieldRule extends infer Rule ? (Rule extends FieldRule ? Omit<Rule, 'field'> : never) : never;

export const locked = (zh: string, en: string, why: Text, basis?: Basis): FieldRow => ({
  label: { zh, en },
  treatment: 'locked',
  why,
  ...(basis === undefined ? {} : { basis }),
});

/** Article 5 of the 2018 regulation: offices shall ask for fewer papers, shorten limits and lower fees; nobody shall do the reverse. */
const IMPROVE: Basis = { law: 'zhejiang-at-most-once-2018', article: 5 };

export const better = (zh: string, en: string, lattice: LatticeName, why: Text, basis: Basis = IMPROVE): FieldRow => ({
  label: { zh, en },
  treatment: 'better-only',
  lattice,
  why,
  basis,
});

export const free = (zh: string, en: string, joining: Joining, why: Text, more: Pick<FieldRule, 'fill' | 'basis'> = {}): FieldRow => ({
  label: { zh, en },
  treatment: 'free',
  joining,
  why,
  ...more,
});
