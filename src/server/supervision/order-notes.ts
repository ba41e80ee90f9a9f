/** What a unit finds among its reminders about an order: that there is one, that it came back, that its day comes near. */
import type { OrderEvent, OrderState } from '#domain/supervision/order.ts';
import type { ReminderTo } from '#domain/clock/reminder.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

/** Beside these the steps of a last day, as those of a case: `order-tomorrow` … `order-over-supervision`. */
const kinds: Partial<Record<OrderEvent['kind'], string>> = {
  Raised: 'order-raised',
  Returned: 'order-returned',
  FeedbackAccepted: 'order-accepted',
  DaysAnswered: 'order-days-answered',
  Urged: 'order-urged',
  Closed: 'order-closed',
  Withdrawn: 'order-withdrawn',
  Scored: 'order-scored',
  ScoreDecided: 'order-score-decided',
};
export const noteOfEvent = (event: OrderEvent): string | undefined => kinds[event.kind];

/** The same note twice is one row: its id names the order, what happened and its day. */
const give = statement(
  'order-note-give',
  `insert into yici.officer_note (division, office, id, number, part, kind, duty, person, due_on, at)
   values ($1, $2, $3, $4, $5, $6, $7, null, $8, $9) on conflict (division, office, id) do nothing`,
);

/** `part` holds the order's id: the note leads to it. */
export const tellUnit = (
  tx: Pick<Transaction, 'send'>,
  { division, unit, id, number, due, seq }: Pick<OrderState, 'division' | 'unit' | 'id' | 'number' | 'due' | 'seq'>,
  kind: string,
  at: Instant,
  duty: ReminderTo = 'handling',
): void => tx.send(give, [division, unit, `${id}/${due}/${kind}/${seq}`, number, id, kind, duty, due, at]);
