/** Cases that wait for registers: one row a case and register it waits for, until it has answered or its retries end. */
import type { CaseNumber, DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';

export type AwaitedRow = {
  readonly division: DivisionCode;
  readonly number: CaseNumber;
  readonly resource: string;
  readonly subject: PersonId;
  readonly facts: readonly string[];
  readonly until_at: Instant;
  readonly tries: number;
};

export const openAwaited = statement<never>(
  'awaited-open',
  `insert into yici.awaited_fact (division, number, resource, subject, facts, next_at, until_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
);
/** The lease: another worker takes it up again after a minute, where this one dies. */
export const takeAwaited = statement<AwaitedRow>(
  'awaited-take',
  `update yici.awaited_fact set next_at = $3 where (division, number, resource) in (
     select division, number, resource from yici.awaited_fact where division = $1 and next_at <= $2
     order by next_at limit 50 for update skip locked)
   and division = $1 returning division, number, resource, subject, facts, until_at, tries`,
);
export const putOff = statement<never>(
  'awaited-put-off',
  'update yici.awaited_fact set next_at = $4, tries = tries + 1 where division = $1 and number = $2 and resource = $3',
);
export const closeAwaited = statement<never>(
  'awaited-close',
  'delete from yici.awaited_fact where division = $1 and number = $2 and resource = $3',
);
