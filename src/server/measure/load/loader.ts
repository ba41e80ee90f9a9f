/** How the facts of one kind of subject are gathered, and which subjects of it there are; a function of what is recorded and nothing else. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { FactRow } from '#domain/measure/fact-row.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import type { MeasureRoom } from '../measure-room.ts';

export type SubjectKind = 'case' | 'rating' | 'petition' | 'order' | 'booking' | 'source' | 'item' | 'island';

export type Subject = readonly [kind: SubjectKind, id: string];

export type Loader = {
  /** By subject; a subject that is no more has no rows. */
  readonly load: (
    room: MeasureRoom,
    sql: Sql,
    division: DivisionCode,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly FactRow[]>>;
  /** The next ids after one, in their order; none at the end. */
  readonly list: (room: MeasureRoom, sql: Sql, division: DivisionCode, after: string) => Promise<readonly string[]>;
  /** What is promised or missing today is known only today: months that are over keep what was counted then. */
  readonly keepsPast?: true;
};
