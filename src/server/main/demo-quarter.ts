/** Orders of the demo's last quarter, closed and marked: what its grades are reckoned from. */
import { workingDayAfter } from '#domain/clock/working-day.ts';
import type { OrderCommand } from '#domain/supervision/order-command.ts';
import type { Actor } from '#domain/case/actor.ts';
import { dayOfInstant, instantOf, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { changeOrder, type OrderParts } from '#server/supervision/change-order.ts';
import { orderIdOf } from '#server/supervision/order-store.ts';
import { raiseOrder } from '#server/supervision/raise-order.ts';
import { lastQuarter, spanOfQuarter } from '#server/supervision/record/period.ts';
import { demoOfficer } from './demo-officer.ts';

type Row = { readonly who: string; readonly by: string; readonly what: string; readonly points: number; readonly days: number };
const rows: readonly Row[] = [
  { who: 'fang-chuan', by: 'he-qing', what: '店招审批两件超期', points: 92, days: 3 },
  { who: 'jiang-yi', by: 'he-qing', what: '卫生许可电话没有人接', points: 78, days: 6 },
  { who: 'zheng-lan', by: 'he-qing', what: '落户要原件复印两份', points: 64, days: 8 },
  { who: 'wu-qing', by: 'lu-heng', what: '施工许可前置意见晚了四天', points: 52, days: 13 },
  { who: 'ning-bo', by: 'fang-zhiyuan', what: '食品许可退件没有一次说清', points: 81, days: 5 },
];
const HOUR = 3_600_000;
const AFTER = 20;
const TERM = 10;

type Step = { readonly now: Instant; readonly tell: () => Promise<void> };
type Place = {
  readonly parts: OrderParts;
  readonly name: string;
  readonly row: Row;
  readonly raised: Day;
  /** So many working days after it was raised, at an hour. */
  readonly at: (after: number, hour: number) => Instant;
};

const raiseStep = ({ parts, name, row: { who, by, what }, raised, at }: Place): Step => ({
  now: at(0, 10),
  tell: async () => {
    const [officer, actor] = [demoOfficer(who), demoOfficer(by)];
    const { office: unit, division: unitDivision } = officer.post;
    const source = { kind: 'light' as const, ref: '', words: { zh: '红灯', en: 'a red light' } };
    const due = workingDayAfter(raised, TERM, parts.calendar);
    const order = { id: name, division: actor.post.division, source, unit, unitDivision, what, due };
    const done = await raiseOrder(parts, order, { actor, now: at(0, 10), requestId: name });
    if (!done.ok) throw new Error(`${name}: ${done.refusal.code}`);
  },
});

const actStep = ({ parts, name, row }: Place, now: Instant, actor: Actor, command: OrderCommand): Step => ({
  now,
  tell: async () => {
    const { division } = demoOfficer(row.who).post;
    const idempotencyKey = `demo ${name} ${command.kind}`;
    const person = actor.kind === 'officer' ? actor.person : 'system';
    const use = { person, idempotencyKey, requestId: idempotencyKey, now, payload: { demo: idempotencyKey } };
    const done = await changeOrder(parts, { key: { division, id: orderIdOf(division, name) }, command, actor, ...use });
    if (!done.ok) throw new Error(`${idempotencyKey}: ${done.refusal.code}`);
  },
});

/** Each is raised a month into the quarter, answered after some days, accepted and closed the day after, and marked. */
export function quarterOrders(parts: OrderParts, today: Instant): readonly Step[] {
  const { calendar } = parts;
  const from = dayOfInstant(spanOfQuarter(lastQuarter(today))[0]);
  return rows.flatMap((row, nth) => {
    const { who, by, points, days } = row;
    const raised = workingDayAfter(from, AFTER + nth, calendar);
    const at = (after: number, hour: number): Instant => instantOf(startOfDay(workingDayAfter(raised, after, calendar)) + hour * HOUR);
    const place: Place = { parts, name: `demo-quarter-${nth}`, row, raised, at };
    const judge = demoOfficer(by);
    return [
      raiseStep(place),
      // What the clock would have told on the day after the last one.
      ...(days > TERM ? [actStep(place, at(TERM + 1, 9), { kind: 'system', job: 'sweep' }, { kind: 'overrun' })] : []),
      actStep(place, at(days, 11), demoOfficer(who), { kind: 'feed-back', text: '已整改，附清单。', files: [] }),
      actStep(place, at(days + 1, 10), judge, { kind: 'accept', text: '属实。', due: undefined }),
      actStep(place, at(days + 1, 11), judge, { kind: 'close', text: '办结。' }),
      actStep(place, at(days + 2, 10), judge, { kind: 'score', points, text: '按反馈快慢和整改结果打分。' }),
    ];
  });
}
