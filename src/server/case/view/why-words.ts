/** How a limit begins, runs and ends, and what would still move its last day, in sentences with their articles. */
import type { Part } from '#domain/case/state.ts';
import type { ClockReading } from '#domain/clock/clock-of.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Limit, Term } from '#domain/catalogue/limit.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';

export type Ruled = { readonly text: Text; readonly basis?: Basis };
const licensing = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });
const once = (article: number): Basis => ({ law: 'zhejiang-at-most-once-2018', article });
const ruled = (zh: string, en: string, basis?: Basis): Ruled => ({ text: { zh, en }, ...(basis === undefined ? {} : { basis }) });

const units: Readonly<Record<Term['unit'], Text>> = {
  'working-day': { zh: '个工作日', en: ' working days' },
  'calendar-day': { zh: '天', en: ' calendar days' },
  month: { zh: '个月', en: ' months' },
  year: { zh: '年', en: ' years' },
  hour: { zh: '小时', en: ' hours' },
};
const termText = ({ amount, unit }: Term): Text => ({ zh: `${amount}${units[unit].zh}`, en: `${amount}${units[unit].en}` });

const begins = ({ start }: Limit, clock: ClockReading, sequential: boolean): Ruled => {
  if (clock.unit === 'hour') return ruled('从受理的那一刻起算', 'It runs from the minute of acceptance', licensing(42));
  if (start === 'same-day') return ruled('受理当天就算第一天', 'The day of acceptance is the first that counts');
  return sequential
    ? ruled('前一环节书面办结的第二天起算', 'It runs from the day after the written completion of the step before', once(5))
    : ruled('受理当天不算，从第二天起算', 'The day of acceptance does not count; the next is the first', licensing(42));
};

const runs = ({ promised, hours }: Limit): Ruled => {
  switch (promised.unit) {
    case 'working-day':
      return ruled('只算工作日，不含法定节假日', 'Working days only, without public holidays', licensing(82));
    case 'calendar-day':
      return ruled('按自然日算，节假日也算', 'Calendar days: holidays count too');
    case 'month':
    case 'year':
      return ruled(
        '按月、年算到同一日；那个月没有这一日，就到月末',
        'Months and years end on the same date, or at the month’s end where there is none',
      );
    case 'hour':
      return hours === 'office'
        ? ruled('只算办公时间，精确到分钟', 'Only office hours count, to the minute')
        : ruled('昼夜、节假日连续计算', 'It runs through nights and holidays');
  }
};

/** The rules that this limit follows; the shorter of promise and law binds. */
export const rulesOf = (limit: Limit, clock: ClockReading, sequential: boolean): readonly Ruled[] => [
  clock.binding.bound === 'promised'
    ? ruled('承诺比法定短，按承诺算', 'The promise is shorter than the law, so the promise binds', once(12))
    : ruled('法定期限先到，按法定算', 'The law’s limit ends first, so it binds', clock.binding.basis),
  begins(limit, clock, sequential),
  runs(limit),
  ruled('停表当天算，恢复当天不算', 'The day of a stop counts, the day of its end does not', licensing(45)),
  limit.end === 'office-hours'
    ? ruled('到期当天以办公时间结束为准', 'On the last day it ends when the office closes')
    : ruled('到期当天二十四点前都算按时', 'On the last day everything until midnight is in time'),
];

const stops = (item: Item | undefined): readonly Ruled[] =>
  (item?.stopGrounds ?? []).flatMap((id): Ruled[] => {
    const ground = findStopGround(id);
    return ground === undefined
      ? []
      : [ruled(`书面告知后因${ground.name.zh}停表`, `A stop for ${ground.name.en}, told in writing`, ground.basis)];
  });

/** What would still move an open date; nothing moves one that was decided. */
export function movesOf(part: Part, clock: ClockReading, item: Item | undefined): readonly Ruled[] {
  if (clock.state === 'decided' || clock.state === 'not-started') return [];
  const extensions = part.extension === undefined ? part.plan.limit.extensions : [];
  return [
    ...(clock.state === 'stopped'
      ? [ruled('正在停表：恢复之后日期才定下来', 'The clock is stopped: the date is settled when it goes on', licensing(45))]
      : stops(item)),
    ...extensions.map(({ term, basis }) => {
      const text = termText(term);
      return ruled(
        `经批准延长${text.zh}，一次，理由告知您`,
        `One extension by ${text.en.trim()}, approved, with reasons told to you`,
        basis,
      );
    }),
    ...(clock.provisional
      ? [ruled('那一年的放假安排公布后可能再变', 'The holidays of that year are not announced yet', licensing(82))]
      : [
          ruled(
            '工作日历有新版本（两人发布），会重新推算并通知您',
            'A new calendar, published by two persons: it is reckoned anew and you are told',
            licensing(82),
          ),
        ]),
  ];
}
