/** An officer asked for a paper that may not be asked for: refused, and kept for supervision all the same (2018 regulation, article 43). */
import type pg from 'pg';
import { PAPER_REFUSALS } from '#domain/case/refusals.ts';
import type { OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Refusal, Result } from '#domain/kernel/result.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { hashOf } from '#server/corridor/idempotency.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { departmentName } from './words.ts';

const insert = statement<never>(
  'attempt-insert',
  `insert into yici.attempt (division, id, at, officer, office, number, part, item, paper, holder, why, request_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (division, id) do nothing`,
);

export type Attempting = {
  readonly division: number;
  readonly officer: PersonId;
  readonly office: OfficeId;
  /** The case; empty where it was to become one by the same act. */
  readonly number: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
};

type Attempt = {
  readonly why: string;
  readonly part: string;
  readonly item: string;
  readonly paper: string;
  readonly holder: string | null;
};

/** A paper was asked for that may not be; or one was taken that nobody asks for (`/given/<paper>`, unknown to every part). */
function attemptOf({ code, values = {}, problems = [] }: Refusal): Attempt | undefined {
  const text = (name: string): string => String(values[name] ?? '');
  if ((PAPER_REFUSALS as readonly string[]).includes(code)) {
    const paper = text('paper') === '' ? text('field') : text('paper');
    return { why: code, part: text('part'), item: text('item'), paper, holder: text('holder') === '' ? null : text('holder') };
  }
  const online = problems.find(({ code: each }) => each === 'paper-given-online');
  if (online !== undefined) return { why: online.code, part: '', item: '', paper: online.pointer.split('/')[2] ?? '', holder: null };
  const stray = problems.find(({ pointer, code: each }) => each === 'unknown-field' && /^\/given\/[^/]+$/.test(pointer));
  if (code !== 'bad-input' || stray === undefined) return undefined;
  return { why: 'paper-outside-guide', part: '', item: '', paper: stray.pointer.slice('/given/'.length), holder: null };
}

/** The engine names a holder by its kind; people read its name. */
const named = (catalogue: Catalogue, refusal: Refusal): Refusal => {
  const holder = refusal.values?.['holder'];
  if (holder === undefined) return refusal;
  const name = departmentName(catalogue, String(holder));
  return { ...refusal, values: { ...refusal.values, holder: name.zh, holderEn: name.en } };
};

/**
 * Passes an act's result on; a refused attempt is written first, in a commit of its own, because the act's was undone.
 * The same key and paper sent again is the same attempt; a refused act keeps no key, so another paper may come under it.
 */
export async function noteAttempt<Value>(
  { pool, catalogue }: { readonly pool: pg.Pool; readonly catalogue: Catalogue },
  result: Result<Value>,
  attempting: Attempting,
): Promise<Result<Value>> {
  const tried = result.ok ? undefined : attemptOf(result.refusal);
  if (result.ok || tried === undefined) return result;
  const { division, officer, office, number, idempotencyKey, requestId, now } = attempting;
  const { why, part, item, paper, holder } = tried;
  const id = `attempt-${hashOf([officer, idempotencyKey, number, why, part, paper]).slice(0, 32)}`;
  await sqlOf(pool).run(insert, [division, id, now, officer, office, number, part, item, paper, holder, why, requestId]);
  return { ok: false, refusal: named(catalogue, result.refusal) };
}
