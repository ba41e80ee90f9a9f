/** Puts the mechanism of supervision together: orders with their clock, and what is decided around them. */
import type { Operation } from '#contract/operation.ts';
import { orderOperations } from '#contract/operations/order.ts';
import { recordOperations } from '#contract/operations/record.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { MeasureId } from '#domain/measure/measure.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { figuresOf } from '#server/measure/figures.ts';
import { orderHandlers } from '#server/supervision/order-handlers.ts';
import { orderRuleHandlers } from '#server/supervision/order-rule-handlers.ts';
import { remindOrders } from '#server/supervision/order-timers.ts';
import { evaluationHandlers } from '#server/supervision/record/evaluation-handlers.ts';
import { gradeHandlers } from '#server/supervision/record/grade-handlers.ts';
import { liabilityHandlers } from '#server/supervision/record/liability-handlers.ts';
import { meetingHandlers } from '#server/supervision/record/meeting-handlers.ts';
import { monthlyHandlers } from '#server/supervision/record/monthly-handlers.ts';
import type { RecordRoom } from '#server/supervision/record/record-room.ts';
import { toleranceHandlers } from '#server/supervision/record/tolerance-handlers.ts';
import type { Round } from './rounds.ts';
import type { Wired } from './wire.ts';

export const mechanismOperations: readonly Operation[] = [...orderOperations, ...recordOperations];

/** Figures come from the sums of the measures; supervision stands left of that room and is handed them. */
export const recordRoomOf = (cases: Wired['cases']): RecordRoom => ({
  room: cases,
  figures: async ({ measures, division, office, from, to }) => {
    const { catalogue, pool } = cases;
    const wanted = measures.flatMap((id) => catalogue.measures.get(brandAs<MeasureId>(id)) ?? []);
    const slice = { divisions: countiesBelow(catalogue, division), ...(office === undefined ? {} : { office }) };
    const found = await figuresOf(sqlOf(pool), wanted, slice, from, to);
    return found.flatMap((figure) => {
      const measure = catalogue.measures.get(figure.measure);
      return measure === undefined ? [] : [{ ...figure, name: measure.name, unit: measure.unit }];
    });
  },
});

export const mechanismHandlersOf = ({ cases }: Wired): Readonly<Record<string, Handler<Caller>>> => {
  const records = recordRoomOf(cases);
  return {
    ...orderHandlers(cases),
    ...orderRuleHandlers(cases),
    ...meetingHandlers(records),
    ...monthlyHandlers(records),
    ...gradeHandlers(records),
    ...evaluationHandlers(records),
    ...toleranceHandlers(records),
    ...liabilityHandlers(records),
  };
};

/** A reminder is given within a minute of its instant. */
const REMIND_MS = 15_000;

export const mechanismRounds = ({ cases: { corridor }, calendar, clock }: Wired): readonly Round[] => [
  {
    name: 'order-reminders',
    ms: REMIND_MS,
    work: () => remindOrders({ corridor, calendar: calendar.current() }, clock()).then(() => undefined),
  },
];
