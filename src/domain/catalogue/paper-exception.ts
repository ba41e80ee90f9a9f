/** A held paper that may still be asked for: with its reason, its law, who approved it, and until when (2018 regulation, article 4). */
import type { ItemId, MaterialId, OfficeId } from '#domain/kernel/brand.ts';
import { dayText, type Day } from '#domain/kernel/instant.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import { checkBasis, problem, type CheckContext } from './check-context.ts';
import { asksForHeld } from './check-material.ts';
import type { Item } from './item.ts';

export type PaperException = {
  readonly item: ItemId;
  readonly material: MaterialId;
  readonly reason: Text;
  readonly basis: Basis;
  readonly approver: OfficeId;
  /** The last day on which the paper may be asked for. */
  readonly expires: Day;
};

export type ExceptionContext = Pick<CheckContext, 'laws' | 'facts'> & {
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly offices: ReadonlySet<OfficeId>;
  /** The day of publishing; left out where nothing is published, for what ran yesterday must start again today. */
  readonly today?: Day;
};

const checkOne = (exception: PaperException, pointer: string, context: ExceptionContext): readonly Problem[] => {
  const { item, material, approver, expires } = exception;
  const paper = context.items.get(item)?.materials.find(({ id }) => id === material);
  const problems: Problem[] = [...checkBasis(exception.basis, `${pointer}/basis`, context)];
  // Nobody asks for it, or nobody holds it: then it is no exception, and would cover a later fault unseen.
  if (paper === undefined || asksForHeld(paper, context) === undefined)
    problems.push(problem(pointer, 'exception-for-nothing', { item, material }));
  if (!context.offices.has(approver)) problems.push(problem(`${pointer}/approver`, 'unknown-office', { office: approver }));
  if (context.today !== undefined && expires < context.today)
    problems.push(problem(`${pointer}/expires`, 'exception-expired', { item, material, expires: dayText(expires) }));
  return problems;
};

/** Problems by place in the list; one exception for each paper. */
export const checkExceptions = (exceptions: readonly PaperException[], context: ExceptionContext): readonly Problem[] => {
  const seen = new Set<string>();
  return exceptions.flatMap((exception, at) => {
    const key = `${exception.item} ${exception.material}`;
    const again = seen.has(key);
    seen.add(key);
    const pointer = `/exceptions/${at}`;
    return [
      ...(again ? [problem(pointer, 'duplicate-exception', { item: exception.item, material: exception.material })] : []),
      ...checkOne(exception, pointer, context),
    ];
  });
};
