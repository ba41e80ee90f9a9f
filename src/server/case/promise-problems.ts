/** A promise handed in later is judged like one handed in at once: who did not keep one makes none (2018 regulation 14). */
import { readNumber } from '#domain/case/case-number.ts';
import { pointerTo } from '#domain/form/check-answers.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { CaseRoom } from './case-room.ts';
import { findCase, keyOf } from './store.ts';

/** @returns a problem for each promise in `given` where an applicant of the case is barred; told only to who may know the case. */
export async function promiseProblems(
  { pool, isBarred }: Pick<CaseRoom, 'pool' | 'isBarred'>,
  number: string,
  given: Readonly<Record<string, { readonly by: string }>>,
  now: Instant,
): Promise<readonly Problem[]> {
  const promised = Object.entries(given).flatMap(([material, { by }]) => (by === 'commitment' ? [material] : []));
  const read = readNumber(number);
  if (promised.length === 0 || read === undefined || isBarred === undefined) return [];
  const found = await findCase(sqlOf(pool), keyOf(read.division, read.number));
  const applicants = (found?.state.parties ?? []).flatMap(({ kind, person }) =>
    kind === 'applicant' && person !== undefined ? [person] : [],
  );
  const barred = await Promise.all(applicants.map((person) => isBarred(person, now)));
  return barred.some(Boolean)
    ? promised.map((material) => ({ pointer: `${pointerTo('/given', material)}/by`, code: 'way-not-allowed' }))
    : [];
}
