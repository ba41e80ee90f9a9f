/** What a division says of its own calendar: its office hours, and from when on its lights are yellow. */
import type { CalendarView } from '#contract/view/calendar.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { calendarTexts } from './calendar-texts.ts';
import { Line } from './controls.tsx';

type Windows = CalendarView['local']['week'];

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** `08:30-12:00 14:00-17:30`. */
export const hoursText = (week: Windows): string => week.map(([from, to]) => `${clockOf(from)}-${clockOf(to)}`).join(' ');

/** Undefined where a word is no stretch of a day. */
export const readHours = (text: string): Windows | undefined => {
  const read = text
    .trim()
    .split(/[\s,，、;；]+/)
    .map((word): [number, number] | undefined => {
      const [, a, b, c, d] = /^(\d{1,2})[:：](\d{2})[-–—~](\d{1,2})[:：](\d{2})$/.exec(word)?.map(Number) ?? [];
      return a === undefined || b === undefined || c === undefined || d === undefined ? undefined : [a * 60 + b, c * 60 + d];
    });
  const good = read.flatMap((each) => (each === undefined ? [] : [each]));
  return good.length === read.length ? good : undefined;
};

export type Local = { readonly hours: string; readonly share: string; readonly least: string };
export const localOf = ({ week, yellow }: CalendarView['local']): Local => ({
  hours: hoursText(week),
  share: String(yellow.share),
  least: String(yellow.least),
});

/** What of it goes into the proposal; undefined where something typed cannot be. */
export const localBody = ({ hours, share, least }: Local): object | undefined => {
  const week = readHours(hours);
  const [part, units] = [share, least].map((typed) => (/^\d{1,2}$/.test(typed.trim()) ? Number(typed) : undefined));
  if (week === undefined || part === undefined || units === undefined) return undefined;
  return { local: true, week, yellow: { share: part, least: units } };
};

export function LocalFields(props: {
  readonly local: Local;
  readonly onChange: (local: Local) => void;
  readonly errorAt: (pointer: string) => string | undefined;
}) {
  const { say } = useLanguage();
  const { local, onChange } = props;
  return (
    <>
      <Line
        id="c-hours"
        label={say(calendarTexts.hours)}
        hint={say(calendarTexts.hoursHint)}
        error={readHours(local.hours) === undefined ? say(calendarTexts.hoursWrong) : props.errorAt('/week')}
        value={local.hours}
        onChange={(hours) => onChange({ ...local, hours })}
      />
      <div className="o-two">
        <Line id="c-share" label={say(calendarTexts.yellowShare)} value={local.share} onChange={(share) => onChange({ ...local, share })} />
        <Line id="c-least" label={say(calendarTexts.yellowLeast)} value={local.least} onChange={(least) => onChange({ ...local, least })} />
      </div>
    </>
  );
}
