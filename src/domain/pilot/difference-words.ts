/** Says what a pilot's figures allow to be said, and what must be said beside it; never more than the interval bears. */
import type { Text } from '#domain/kernel/text.ts';
import type { MeasureUnit } from '#domain/measure/measure.ts';
import { findingOf, type Effect, type Warning } from './difference.ts';
import type { Evaluation } from './evaluation.ts';

const UNITS: Readonly<Record<MeasureUnit, readonly [zh: string, en: string]>> = {
  percent: ['个百分点', ' percentage points'],
  count: ['', ''],
  days: ['天', ' days'],
  minutes: ['分钟', ' minutes'],
  grade: ['分', ' grades'],
};

/** One decimal, and a real minus sign; two where one would say nothing. */
export const sayNumber = (value: number): string => {
  const digits = Math.abs(value) < 0.1 && value !== 0 ? 2 : 1;
  const text = Math.abs(value).toFixed(digits).replace(/\.0$/, '');
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
};
const signed = (value: number): string => (value > 0 ? `+${sayNumber(value)}` : sayNumber(value));

/** An amount in its unit: 2.1天, 2.1 days. */
export const sayAmount = (value: number, unit: MeasureUnit): Text => {
  const [zh, en] = UNITS[unit];
  return { zh: `${sayNumber(value)}${zh}`, en: `${sayNumber(value)}${en}` };
};

const reach = ({ low, high }: { readonly low: number; readonly high: number }): Text => ({
  zh: `${signed(low)}至${signed(high)}`,
  en: `${signed(low)} to ${signed(high)}`,
});

/** The sentence under the chart. */
export function sayEffect({ effect, unit, better }: Pick<Evaluation, 'effect' | 'unit' | 'better'>): Text {
  const { interval } = effect;
  const finding = findingOf(effect, better);
  if (interval === null || finding === 'too-little')
    return { zh: '数据还不够，不下结论。', en: 'Not enough data yet: nothing is concluded.' };
  const [zh, en] = UNITS[unit];
  const span = reach(interval);
  if (finding === 'open')
    return {
      zh: `看不出差别：试点地区比对照地区变动${signed(interval.estimate)}${zh}，95%区间${span.zh}，包含0。`,
      en: `No difference can be seen: the pilot moved ${signed(interval.estimate)}${en} against the comparison, 95 % interval ${span.en}, which holds 0.`,
    };
  const way = interval.estimate > 0 ? { zh: '多升', en: 'rose' } : { zh: '多降', en: 'fell' };
  const good = finding === 'better' ? { zh: '变好了', en: 'Better' } : { zh: '变差了', en: 'Worse' };
  const size = sayAmount(Math.abs(interval.estimate), unit);
  return {
    zh: `${good.zh}：试点地区比对照地区${way.zh}${size.zh}，95%区间${span.zh}。`,
    en: `${good.en}: the pilot ${way.en} ${size.en} more than the comparison, 95 % interval ${span.en}.`,
  };
}

/** What must be known before anybody leans on it. */
export function sayWarning(warning: Warning, { effect, unit, expected }: Pick<Evaluation, 'effect' | 'unit' | 'expected'>): Text {
  const { places, months, cases } = effect.counted;
  switch (warning) {
    case 'few-places':
      return {
        zh: `地区少（试点${places[0]}个，对照${places[1]}个）：区间只算了月与月的波动，没有算地区之间的不同，换别处未必一样。`,
        en: `Few places (${places[0]} with the change, ${places[1]} without): the interval knows how months differ, not how places do. Elsewhere it may come out otherwise.`,
      };
    case 'few-months':
      return {
        zh: `月份少（之前${months[0]}个，之后${months[1]}个）：两边都满3个月才算区间。`,
        en: `Few months (${months[0]} before, ${months[1]} after): an interval needs three on each side.`,
      };
    case 'few-cases':
      return {
        zh: `试点以来只有${cases[1]}件，不到30件，一件特例就能带偏。`,
        en: `Only ${cases[1]} cases since it began, fewer than 30: a single odd one moves the mean.`,
      };
    case 'trends-differ':
      return {
        zh: '试点之前两边就在越走越远：差别可能不是试点带来的。',
        en: 'Both groups were drifting apart before it began: the difference may not be its doing.',
      };
    case 'trends-unknown':
      return {
        zh: '试点之前不满4个月有数，看不出两边原来是否同步。',
        en: 'Fewer than four months before it: whether both groups moved alike cannot be told.',
      };
    case 'size-unseen':
      return {
        zh: `预期变动${sayAmount(Math.abs(expected), unit).zh}，而现有数据至少要变动${sayAmount(effect.detectable ?? 0, unit).zh}才看得出。`,
        en: `${sayAmount(Math.abs(expected), unit).en} was expected; with these data a change is seen from ${sayAmount(effect.detectable ?? 0, unit).en} on.`,
      };
  }
}

/** How it was reckoned, for whoever checks. */
export function sayMethod({ by, counted, interval }: Effect): Text {
  if (by === null || interval === null)
    return { zh: '双重差分，数据不足未算区间', en: 'Difference in differences; too few data for an interval' };
  const df = sayNumber(interval.df);
  return by === 'places'
    ? {
        zh: `双重差分，以地区为单位（试点${counted.places[0]}、对照${counted.places[1]}），t分布，自由度${df}`,
        en: `Difference in differences by places (${counted.places[0]} and ${counted.places[1]}), t with ${df} degrees of freedom`,
      }
    : {
        zh: `双重差分，以月为单位（之前${counted.months[0]}、之后${counted.months[1]}），t分布，自由度${df}`,
        en: `Difference in differences by months (${counted.months[0]} and ${counted.months[1]}), t with ${df} degrees of freedom`,
      };
}
