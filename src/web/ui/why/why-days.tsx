/** Every day of a clock under its month, folded but for the one that is now; on paper all of them are open. */
import { useEffect, useState } from 'react';
import type { WhyView } from '#contract/view/why.ts';
import { dayText, weekdayText } from '../date-text.ts';
import { useLanguage } from '../language.tsx';
import { Tag } from '../light.tsx';
import { common } from '../texts.ts';
import { whyTexts } from './texts.ts';

type Days = WhyView['days'];

const byMonth = (days: Days): readonly (readonly [string, Days])[] => {
  const months = new Map<string, Days>();
  for (const day of days) months.set(day.day.slice(0, 7), [...(months.get(day.day.slice(0, 7)) ?? []), day]);
  return [...months];
};

/** A browser prints a folded month as its heading alone. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const [begin, end] = [() => setPrinting(true), () => setPrinting(false)];
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};

function Month(props: { readonly month: string; readonly days: Days; readonly open: boolean }) {
  const { say } = useLanguage();
  const { days } = props;
  const [year = '', month = ''] = props.month.split('-');
  const counted = days.filter((day) => day.counted).length;
  const minutes = days.reduce((sum, day) => sum + (day.minutes ?? 0), 0);
  const inHours = days.some((day) => day.minutes !== null);
  const [open, setOpen] = useState(props.open);
  const printing = usePrinting();
  return (
    <details className="y-why__m" open={open || printing} onToggle={(event) => (printing ? undefined : setOpen(event.currentTarget.open))}>
      <summary>
        <b>{say(whyTexts.month(year, month))}</b>
        <span className="t-sm t-3">{say(inHours ? whyTexts.hoursSum(minutes) : whyTexts.monthSum(counted, days.length))}</span>
      </summary>
      <ol>
        {days.map((day) => (
          <Day key={day.day} day={day} />
        ))}
      </ol>
    </details>
  );
}

function Day(props: { readonly day: Days[number] }) {
  const { say, language } = useLanguage();
  const { day } = props;
  return (
    <li className={`${day.counted ? 'is-counted' : ''} ${day.ahead ? 'is-ahead' : ''}`}>
      <time dateTime={day.day}>
        {dayText(day.day, language)} <small className="t-3">{weekdayText(day.day, language)}</small>
      </time>
      <b>
        {say(
          day.minutes !== null && day.minutes > 0 ? whyTexts.minutes(day.minutes) : day.counted ? whyTexts.counted : whyTexts.notCounted,
        )}
      </b>
      <span>
        {say(day.text)}
        {day.basis === null ? null : <small className="t-3"> {say(common.article(say(day.basis.title), day.basis.article))}</small>}
        {day.provisional ? (
          <>
            {' '}
            <Tag tone="near">{say(whyTexts.provisional)}</Tag>
          </>
        ) : null}
      </span>
    </li>
  );
}

export function WhyDays(props: { readonly days: Days }) {
  const months = byMonth(props.days);
  const reached = props.days.findLast((day) => !day.ahead)?.day.slice(0, 7);
  return (
    <>
      {months.map(([month, days]) => (
        <Month key={month} month={month} days={days} open={month === (reached ?? months[0]?.[0]) || months.length === 1} />
      ))}
    </>
  );
}
