/** Judges what an item says a grant leaves behind: a renewal needs an end, is asked after it is told, and duties have names of their own. */
import type { Problem } from '#domain/kernel/result.ts';
import { checkBasis, checkUnique, problem, type CheckContext } from './check-context.ts';
import type { Field, Item } from './item.ts';

/** @param scope every field the item's answers may come from. */
export function checkEntitlement(item: Item, scope: readonly Field[], context: CheckContext): readonly Problem[] {
  const { entitlement, renews } = item;
  const known = new Set(scope.map(({ id }) => id));
  const named = Object.entries(renews ?? {}).flatMap(([key, field]) =>
    known.has(field) ? [] : [problem(`/renews/${key}`, 'unknown-field', { field })],
  );
  if (entitlement === undefined) return named;
  const { period, duties, renewal, payments } = entitlement;
  return [
    ...named,
    ...checkUnique(
      duties.map(({ id }) => id),
      '/entitlement/duties',
      'duplicate-duty',
    ),
    ...duties.flatMap(({ basis }, index) => checkBasis(basis, `/entitlement/duties/${index}/basis`, context)),
    ...(renewal === undefined ? [] : checkBasis(renewal.basis, '/entitlement/renewal/basis', context)),
    ...(renewal !== undefined && period === undefined ? [problem('/entitlement/renewal', 'renewal-without-end')] : []),
    ...(renewal !== undefined && renewal.tellDays <= renewal.askDays
      ? [problem('/entitlement/renewal/tellDays', 'renewal-told-late')]
      : []),
    ...(payments === undefined ? [] : checkBasis(payments.basis, '/entitlement/payments/basis', context)),
  ];
}
