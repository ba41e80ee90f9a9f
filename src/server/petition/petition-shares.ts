/** The petitions an analysis counts over, and how many of them were answered, in time and to content. */
import type { HotlineKind } from '#domain/petition/hotline.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';

export type PetitionRow = {
  readonly id: string;
  readonly kind: HotlineKind;
  readonly office: string | null;
  readonly about: string | null;
  readonly text: string;
  readonly raised_at: Instant;
  readonly answered: boolean;
  readonly on_time: boolean | null;
  readonly satisfied: boolean | null;
  readonly lead: string | null;
  readonly cause: string | null;
};
/** A hotline of a county hears some hundred petitions a week; the newest 5,000 are read, and more would be said. */
const MOST = 5_000;
export const since = statement<PetitionRow>(
  'hotline-since',
  `select id, kind, office, coalesce(item, matter) as about, text, raised_at, answered_at is not null as answered, on_time, satisfied, lead, cause
   from yici.hotline_now where division = any($1) and raised_at >= $2 and coalesce(ending, '') <> 'malicious'
   order by raised_at desc limit ${MOST}`,
);

export const shareOf = (rows: readonly PetitionRow[]) => {
  const told = rows.filter(({ satisfied }) => satisfied !== null);
  return {
    raised: rows.length,
    answered: rows.filter(({ answered }) => answered).length,
    onTime: rows.filter(({ on_time }) => on_time === true).length,
    asked: told.length,
    satisfied: told.filter(({ satisfied }) => satisfied === true).length,
  };
};
export const most = <Entry extends { readonly raised: number }>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => b.raised - a.raised);
