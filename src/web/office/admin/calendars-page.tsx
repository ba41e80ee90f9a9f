/** The working-day calendar: a year at a glance, a new version drafted on it, and the versions with who proposed and published them. */
import { useEffect, useState } from 'react';
import type { CalendarView } from '#contract/view/calendar.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { CalendarDraft } from './calendar-draft.tsx';
import { specialsOf, sumsOf } from './calendar-days.ts';
import { calendarTexts } from './calendar-texts.ts';
import { CalendarVersions } from './calendar-versions.tsx';
import { PageHead } from './page-head.tsx';
import { useKept } from './use-kept.ts';
import { YearGrid } from './year-grid.tsx';

/** While cases are re-dated the page follows, every two seconds. */
const AGAIN_MS = 2_000;
const isMoving = (view: CalendarView | undefined): boolean =>
  view?.versions.some(({ state, progress }) => state === 'published' && progress !== null && progress.open > 0) === true;

function YearChoice(props: { readonly view: CalendarView; readonly onChoose: (year: number) => void }) {
  const { say } = useLanguage();
  const { years, year } = props.view;
  const to = (other: number): void => (years.includes(other) ? props.onChoose(other) : undefined);
  return (
    <div className="o-yearpick">
      <IconButton label={say(calendarTexts.previous)} onPress={() => to(year - 1)}>
        <Icon name="left" />
      </IconButton>
      <label>
        <span className="sr">{say(calendarTexts.year)}</span>
        <span className="y-in">
          <select value={year} onChange={(event) => props.onChoose(Number(event.target.value))}>
            {years.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </span>
      </label>
      <IconButton label={say(calendarTexts.next)} onPress={() => to(year + 1)}>
        <Icon name="right" />
      </IconButton>
    </div>
  );
}

export function CalendarsPage() {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [drafting, setDrafting] = useState(false);
  const reply = useReply('calendar.get', { query: { year } });
  const view = useKept(reply.value);
  const { reload } = reply;
  const moving = isMoving(view);
  useEffect(() => {
    if (!moving) return undefined;
    const timer = setInterval(reload, AGAIN_MS);
    return () => clearInterval(timer);
  }, [moving, reload]);
  const specials = specialsOf(view?.days ?? []);
  const sums = sumsOf(view?.year ?? year, specials);
  return (
    <>
      <PageHead title={calendarTexts.title} about={calendarTexts.about}>
        {drafting || view === undefined ? null : (
          <Button kind="p" onPress={() => setDrafting(true)}>
            {say(calendarTexts.propose)}
          </Button>
        )}
      </PageHead>
      {reply.refused === undefined ? null : <RefusedNote refused={reply.refused} onRetry={reload} />}
      {view === undefined ? <Waiting rows={8} /> : null}
      {view === undefined || drafting ? null : (
        <>
          <div className="o-calbar">
            <YearChoice view={view} onChoose={setYear} />
            <p className="t-sm t-2">
              {say(calendarTexts.sums(sums.work, sums.off, sums.swapped))}
              <br />
              <span className="t-3">{say(calendarTexts.inForce(view.inForce, fullDayText(view.coveredUntil, language)))}</span>
            </p>
          </div>
          {`${view.year}-12-31` > view.coveredUntil ? <Note tone="near">{say(calendarTexts.provisional)}</Note> : null}
          <YearGrid year={view.year} specials={specials} />
        </>
      )}
      {view !== undefined && drafting ? (
        <CalendarDraft
          view={view}
          onYear={setYear}
          onDone={() => {
            setDrafting(false);
            reload();
          }}
        />
      ) : null}
      {view === undefined ? null : <CalendarVersions view={view} onChanged={reload} />}
    </>
  );
}
