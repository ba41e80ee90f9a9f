/** Three figures of the clerk's own day: how many were served, how long on average, how many did not come. */
import type { WindowView } from '#contract/view/queue.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { seatTexts } from './texts.ts';
import { elapsedText } from './use-elapsed.ts';

export function DayFigures(props: { readonly today: WindowView['today'] }) {
  const { say } = useLanguage();
  const { done, missed, averageSeconds } = props.today;
  const figures = [
    [seatTexts.doneToday, String(done), say(seatTexts.people)],
    [seatTexts.average, averageSeconds === null ? '—' : elapsedText(averageSeconds * 1000).replace(/^0/, ''), ''],
    [seatTexts.missedToday, String(missed), say(seatTexts.people)],
  ] as const;
  return (
    <dl className="o-figures" aria-label={say(seatTexts.figures)}>
      {figures.map(([name, value, unit]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd className="num">
            {value} {unit === '' || value === '—' ? null : <small>{unit}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
