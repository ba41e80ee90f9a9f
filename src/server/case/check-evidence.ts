/** Who says that a register is wrong shows why: a file for each contested value that a register gave (2018 regulation, article 7). */
import type { Asked } from '#domain/ask/ask.ts';
import { isProved } from '#domain/ask/proved-facts.ts';
import type { Provenance } from '#domain/ask/provenance.ts';
import { pointerTo } from '#domain/form/check-answers.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { fileProblems } from './check-given.ts';
import type { Draft } from './draft-store.ts';

/** What the account alone says is the person's own word and is changed without evidence; who they are is not theirs to change here. */
export const contestProblems = (
  asked: Asked<Provenance>,
  { contested, evidence }: Pick<Draft, 'contested' | 'evidence'>,
): readonly Problem[] =>
  [...asked.confirmFirst, ...asked.confirm].flatMap(({ field, known }) => {
    if (!contested.includes(field.id) || field.suggested === true) return [];
    if (isProved(known.fact)) return [{ pointer: pointerTo('/contested', field.id), code: 'proved-at-sign-in' }];
    return known.provenance.resource !== undefined && evidence[field.id] === undefined
      ? [{ pointer: pointerTo('/evidence', field.id), code: 'evidence-missing' }]
      : [];
  });

/** Evidence is a file of the giver's own, like every paper. */
export async function evidenceProblems(
  sql: Sql,
  draft: Pick<Draft, 'evidence'> | undefined,
  givers: readonly (string | null)[],
): Promise<readonly Problem[]> {
  const given = Object.fromEntries(Object.entries(draft?.evidence ?? {}).map(([field, file]) => [field, { by: 'file' as const, ...file }]));
  const problems = await fileProblems(sql, given, ...givers);
  return problems.map((problem) => ({ ...problem, pointer: (problem.pointer ?? '').replace(/^\/given/, '/evidence') }));
}
