/** A year at a glance: twelve small months, days off and weekend days worked marked by shade, letter and name. */
import { useLanguage } from '#web/ui/language.tsx';
import { calendarTexts } from './calendar-texts.ts';
import { daysOfMonth, isExceptional, isOff, weekdayOf, type Specials } from './calendar-days.ts';

type Props = {
  readonly year: number;
  readonly specials: Specials;
  /** Days that differ from the version in force, outlined. */
  readonly changed?: ReadonlySet<string>;
  /** Given: days can be pressed. */
  readonly onPress?: (day: string) => void;
};

const weekdays = { zh: ['一', '二', '三', '四', '五', '六', '日'], en: ['M', 'T', 'W', 'T', 'F', 'S', 'S'] };

function Day(props: Props & { readonly day: string }) {
  const { say } = useLanguage();
  const { day, specials } = props;
  const special = isExceptional(day, specials);
  const off = isOff(day, specials);
  const kind = special ? (off ? 'is-off' : 'is-work') : off ? 'is-weekend' : '';
  const name = specials.get(day)?.name ?? '';
  const words = special ? `${day} ${say(off ? calendarTexts.offDay : calendarTexts.workDay)} ${name}` : day;
  const mark = special ? <small aria-hidden="true">{say(off ? calendarTexts.off : calendarTexts.work)}</small> : null;
  const className = `o-day ${kind} ${props.changed?.has(day) === true ? 'is-changed' : ''}`;
  const number = Number(day.slice(8));
  if (props.onPress === undefined)
    return (
      <span className={className} title={special ? words : undefined}>
        {special ? <span className="sr">{words}</span> : null}
        <span aria-hidden={special || undefined}>{number}</span>
        {mark}
      </span>
    );
  const press = props.onPress;
  return (
    <button type="button" className={className} aria-pressed={special} onClick={() => press(day)}>
      {number}
      {mark}
      <span className="sr">{words}</span>
    </button>
  );
}

export function YearGrid(props: Props) {
  const { language } = useLanguage();
  return (
    <div className="o-year">
      {Array.from({ length: 12 }, (_, month) => {
        const days = daysOfMonth(props.year, month);
        const name = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(
          new Date(Date.UTC(props.year, month, 1)),
        );
        return (
          <section key={name} className="o-month" aria-label={name}>
            <h2>{name}</h2>
            <div className="o-month__d">
              {weekdays[language].map((weekday, index) => (
                // A week's letters repeat in English; their place is what they are.
                <i key={`${weekday}${index}`} aria-hidden="true">
                  {weekday}
                </i>
              ))}
              {Array.from({ length: weekdayOf(days[0] ?? '') }, (_each, blank) => (
                <span key={`blank-${blank}`} />
              ))}
              {days.map((day) => (
                <Day key={day} {...props} day={day} />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
