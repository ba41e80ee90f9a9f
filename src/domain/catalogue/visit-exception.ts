/** An item that law keeps from being done in one visit: the province lists it with its reason, and nobody may add to the list (2018 regulation, article 4 paragraph 4). */
import { levelOfDivision } from '#domain/division/division.ts';
import type { DivisionCode, ItemId, OfficeId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import { checkBasis, problem, type CheckContext } from './check-context.ts';
import type { Item } from './item.ts';

export type VisitException = {
  readonly item: ItemId;
  /** How many times one must come, at most. */
  readonly visits: number;
  readonly reason: Text;
  /** The law under which it cannot be done in one. */
  readonly basis: Basis;
  readonly approver: OfficeId;
  /** The day on which the province published it. */
  readonly published: Day;
};

export type VisitExceptionContext = Pick<CheckContext, 'laws'> & {
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly offices: ReadonlyMap<OfficeId, { readonly division: DivisionCode }>;
};

/** How often one may have to come, by item: what the check of an item is told. */
export const visitsListed = (exceptions: readonly VisitException[]): ReadonlyMap<ItemId, number> =>
  new Map(exceptions.map(({ item, visits }) => [item, visits]));

const checkOne = ({ item, basis, approver }: VisitException, pointer: string, context: VisitExceptionContext): readonly Problem[] => {
  const problems: Problem[] = [...checkBasis(basis, `${pointer}/basis`, context)];
  // An entry that nothing needs would cover a later fault unseen.
  if ((context.items.get(item)?.visits.count ?? 0) < 2) problems.push(problem(pointer, 'visit-exception-for-nothing', { item }));
  const office = context.offices.get(approver);
  if (office === undefined) problems.push(problem(`${pointer}/approver`, 'unknown-office', { office: approver }));
  else if (levelOfDivision(office.division) !== 'province')
    problems.push(problem(`${pointer}/approver`, 'visit-exception-not-of-province', { item, office: approver }));
  return problems;
};

/** Problems by place in the list; one entry for each item. */
export const checkVisitExceptions = (exceptions: readonly VisitException[], context: VisitExceptionContext): readonly Problem[] =>
  exceptions.flatMap((exception, at) => {
    const pointer = `/exceptions/${at}`;
    const isAgain = exceptions.findIndex(({ item }) => item === exception.item) < at;
    return [
      ...(isAgain ? [problem(pointer, 'duplicate-exception', { item: exception.item })] : []),
      ...checkOne(exception, pointer, context),
    ];
  });
