/** Judges the listings that changed since they were last judged, division by division, and keeps the scores and their sums. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { PlainWord } from '#domain/lint/lint-context.ts';
import { lintListing } from '#domain/lint/lint.ts';
import { RULES, rulesOf } from '#domain/lint/rules.ts';
import { scoreOf } from '#domain/lint/score.ts';
import { NATIONAL_COLUMNS } from '#domain/listing/national-columns.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { eachListing, listedDivisions, type KeptListing } from '#server/listing/store.ts';
import { allSums, dropScores, keepSums, sumDivision, writeScores, type ListingScore } from './listing-scores.ts';

/** Counted up where what a rule looks at changes and its words do not. */
const READING = 1;
/** Of the rules: with others every listing is judged anew. */
export const RULES_EDITION = createHash('sha256')
  .update(JSON.stringify([READING, rulesOf('listing').map((name) => [name, RULES[name]?.weight]), NATIONAL_COLUMNS.length]))
  .digest('hex')
  .slice(0, 16);

type Judged = Pick<ListingScore, 'score' | 'errors' | 'advice' | 'rules'>;

export const judgeListing = (row: ListingRow, plainWords: readonly PlainWord[]): Judged => {
  const findings = lintListing(row, { plainWords });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { score: scoreOf(findings), errors, advice: findings.length - errors, rules: [...new Set(findings.map(({ rule }) => rule))] };
};

/** PostgreSQL takes 65,535 values in one statement, eight of each row; a county's list is read and written in one go. */
const BATCH = 2_000;

/** Two imports at once may commit in another order than they were stamped: what was written shortly before is read once more. */
const MARGIN_MS = 600_000;

const isGone = ({ state }: KeptListing): boolean => state === 'withdrawn';

async function judgeDivision(pool: pg.Pool, division: DivisionCode, since: Instant, plainWords: readonly PlainWord[]): Promise<number> {
  let count = 0;
  const scoreFor = ({ code, name, department, row }: KeptListing): ListingScore => ({
    division,
    code,
    name,
    department,
    ...judgeListing(row, plainWords),
  });
  for await (const page of eachListing(sqlOf(pool), { divisions: [division], since, pageSize: BATCH })) {
    const gone = page.filter(isGone).map(({ code }) => code);
    const scores = page.filter((listing) => !isGone(listing)).map(scoreFor);
    await inTransaction(pool, (tx) => {
      writeScores(tx, scores);
      dropScores(tx, division, gone);
      return Promise.resolve(kept(undefined));
    });
    count += scores.length;
  }
  return count;
}

/** While one division's rows are written by the database, the next one's are judged here. */
const LANES = 2;

/** @returns how many listings were judged; none where nothing changed since. */
export async function lintListings(pool: pg.Pool, plainWords: readonly PlainWord[]): Promise<number> {
  const sql = sqlOf(pool);
  const before = new Map((await allSums(sql)).map((sums) => [sums.division, sums]));
  const waiting = [...(await listedDivisions(sql))];
  let count = 0;
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { division, changedAt } = next;
      const known = before.get(division);
      const isSame = known?.edition === RULES_EDITION;
      if (isSame && known.readUntil === changedAt) continue;
      const since = instantOf(isSame ? known.readUntil - MARGIN_MS : 0);
      const judged = await judgeDivision(pool, division, since, plainWords);
      await keepSums(sql, await sumDivision(sql, division, RULES_EDITION, changedAt));
      count += judged;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return count;
}
