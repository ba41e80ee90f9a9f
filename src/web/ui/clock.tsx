/**
 * The legal clock: ran · stopped (hatched) · left · over, to scale, with today's notch and one spoken sentence.
 * <Clock clock={ClockView} small/> ; <Clock clock today="2026-06-18" axis/> adds the notch and dates. <ClockBar segments light small/> only the bar.
 */
import type { ClockView } from '#contract/view/case.ts';
import type { Light } from '#contract/view/plain.ts';
import type { Text } from '#domain/kernel/text.ts';
import { dayText, daysBetween } from './date-text.ts';
import { useLanguage } from './language.tsx';
import { common, countText } from './texts.ts';

type Segments = ClockView['segments'];

const toneOf = (light: Light | undefined): string => (light === 'near' ? 'y-clock--near' : light === 'late' ? 'y-clock--late' : '');

export function ClockBar(props: { readonly segments: Segments; readonly light?: Light; readonly small?: boolean; readonly label: string }) {
  return (
    <div className={`y-clock ${props.small === true ? 'y-clock--s' : ''} ${toneOf(props.light)}`} role="img" aria-label={props.label}>
      <Bar segments={props.segments} />
    </div>
  );
}

function Bar(props: { readonly segments: Segments }) {
  return (
    <div className="y-clock__bar">
      {props.segments.map((segment) => (
        <i key={`${segment.kind}${segment.from}`} className={`y-clock__${segment.kind}`} style={{ '--d': Math.max(segment.days, 0.4) }} />
      ))}
    </div>
  );
}

/** The clock in one sentence, e.g. 已计5日，停3日，剩5日，6月29日到期. */
export const clockSentence = (clock: Pick<ClockView, 'used' | 'left' | 'stopped' | 'due' | 'unit'>): Text => {
  const { used, left, stopped, due, unit } = clock;
  const zh = [
    `已计${countText({ amount: used, unit }).zh}`,
    stopped > 0 ? `停${countText({ amount: stopped, unit }).zh}` : '',
    left >= 0 ? `剩${countText({ amount: left, unit }).zh}` : `超${countText({ amount: -left, unit }).zh}`,
  ];
  const en = [
    `${used} used`,
    stopped > 0 ? `${stopped} stopped` : '',
    left >= 0 ? `${countText({ amount: left, unit }).en} left` : `${countText({ amount: -left, unit }).en} over`,
  ];
  return {
    zh: `${zh.filter(Boolean).join('，')}，${dayText(due, 'zh')}到期`,
    en: `${en.filter(Boolean).join(', ')}, due ${dayText(due, 'en')}`,
  };
};

/**
 * Where today stands on the bar, in percent. The bar is drawn in the limit's own days, so today is placed inside the segment
 * that contains it, by the share of that segment's calendar days gone.
 */
export const todayAt = (segments: Segments, today: string): number | undefined => {
  const total = segments.reduce((sum, segment) => sum + segment.days, 0);
  let before = 0;
  for (const segment of segments) {
    if (segment.from <= today && today <= segment.to) {
      const length = daysBetween(segment.from, segment.to) + 1;
      return ((before + (segment.days * (daysBetween(segment.from, today) + 1)) / length) / total) * 100;
    }
    before += segment.days;
  }
  return undefined;
};

export function Clock(props: { readonly clock: ClockView; readonly small?: boolean; readonly today?: string; readonly slowest?: string }) {
  const { say, language } = useLanguage();
  const { clock, today } = props;
  const at = today === undefined ? undefined : todayAt(clock.segments, today);
  return (
    <div>
      <div
        className={`y-clock ${props.small === true ? 'y-clock--s' : ''} ${toneOf(clock.light)}`}
        role="img"
        aria-label={say(clockSentence(clock))}
      >
        <Bar segments={clock.segments} />
        {at === undefined ? null : <span className="y-clock__now" style={{ '--at': `${at}%` }} data-l={say(common.today)} />}
      </div>
      {props.small === true ? null : (
        <div className="y-clock__ax">
          <span>{dayText(clock.startedOn, language)}</span>
          <span className="elder-hide">{props.slowest}</span>
          <span>{dayText(clock.due, language)}</span>
        </div>
      )}
    </div>
  );
}
