/** The versions of the calendar: what each changes, how many dates it would move, and the second person's act. */
import { useState } from 'react';
import type { CalendarPreview, CalendarVersionView, CalendarView } from '#contract/view/calendar.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { fullDayText, weekdayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useAdmin } from './admin-context.ts';
import { changesBetween, specialsOf, type DayChange } from './calendar-days.ts';
import { CalendarMoves } from './calendar-moves.tsx';
import { calendarTexts } from './calendar-texts.ts';
import { hoursText } from './local-fields.tsx';

export function ChangeList(props: { readonly changes: readonly DayChange[] }) {
  const { say, language } = useLanguage();
  if (props.changes.length === 0) return null;
  return (
    <>
      <h3 className="t-sm t-3">
        {say(calendarTexts.diff)} ({props.changes.length})
      </h3>
      <ul className="o-daydiff">
        {props.changes.map(({ date, off, name }) => (
          <li key={date}>
            <b className="num">{fullDayText(date, language)}</b> {weekdayText(date, language)} · {name} ·{' '}
            {say(off ? calendarTexts.becomesOff : calendarTexts.becomesWork)}
          </li>
        ))}
      </ul>
    </>
  );
}

const tones = { proposed: 'near', published: 'ok', withdrawn: 'line' } as const;

/** Against what is in force for that year: read for a proposal only, which is what one decides on. */
function Difference(props: { readonly version: CalendarVersionView }) {
  const { say } = useLanguage();
  const now = useReply('calendar.get', { query: { year: props.version.year } }).value;
  if (now === undefined) return null;
  const before = props.version.place === null ? now.days : now.local.days;
  const changes = changesBetween(specialsOf(before), specialsOf(props.version.days));
  return changes.length === 0 ? <p className="t-sm t-3">{say(calendarTexts.same)}</p> : <ChangeList changes={changes} />;
}

function useSettling(version: number, onChanged: () => void) {
  const { tell } = useAdmin();
  const [busy, setBusy] = useState<string>();
  const [refused, setRefused] = useState<Refused>();
  const [preview, setPreview] = useState<CalendarPreview>();
  const params = { version: String(version) };
  const settle = async (act: 'calendar.publish' | 'calendar.withdraw'): Promise<void> => {
    setBusy(act);
    const answer = await call(act, { params, key: freshKey() });
    setBusy(undefined);
    if (!answer.ok) return setRefused(answer.refused);
    tell();
    onChanged();
  };
  const count = async (): Promise<void> => {
    setBusy('count');
    const answer = await call('calendar.preview', { params });
    setBusy(undefined);
    if (answer.ok) setPreview(answer.value);
    else setRefused(answer.refused);
  };
  return { busy, refused, preview, settle, count };
}

function Proposal(props: { readonly view: CalendarView; readonly version: CalendarVersionView; readonly onChanged: () => void }) {
  const { say } = useLanguage();
  const { version } = props;
  const { busy, refused, preview, settle, count } = useSettling(version.version, props.onChanged);
  const why = version.own ? calendarTexts.publishOwn : version.mayPublish ? undefined : calendarTexts.publishAbove;
  return (
    <>
      <Difference version={version} />
      {preview === undefined ? null : <CalendarMoves preview={preview} />}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-line__b o-calacts">
        <Button size="s" busy={busy === 'count'} onPress={() => void count()}>
          {say(calendarTexts.count)}
        </Button>
        <Button
          size="s"
          kind="p"
          busy={busy === 'calendar.publish'}
          onPress={() => void settle('calendar.publish')}
          {...(why === undefined ? {} : { why: say(why) })}
        >
          {say(calendarTexts.publish)}
        </Button>
        {version.own || version.mayPublish ? (
          <Button size="s" kind="q" busy={busy === 'calendar.withdraw'} onPress={() => void settle('calendar.withdraw')}>
            {say(calendarTexts.withdraw)}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Version(props: { readonly view: CalendarView; readonly version: CalendarVersionView; readonly onChanged: () => void }) {
  const { say, language } = useLanguage();
  const { version } = props;
  const { state, progress, settledBy, settledAt } = version;
  const settled = state === 'withdrawn' ? calendarTexts.withdrawnBy : calendarTexts.publishedBy;
  return (
    <li className="o-calversion">
      <p>
        <b>{say(calendarTexts.version(version.version, version.year))}</b>{' '}
        {version.place === null ? null : <Tag tone="line">{say(version.place.name)}</Tag>}{' '}
        <Tag tone={tones[state]}>{say(calendarTexts[state])}</Tag>
      </p>
      <p className="t-sm t-2">
        {version.notice.number} {version.notice.title}
      </p>
      <p className="t-sm t-3">
        {say(calendarTexts.proposedBy(version.proposedBy, fullDayText(version.proposedAt, language)))}
        {settledBy === null || settledAt === null ? null : ` · ${say(settled(settledBy, fullDayText(settledAt, language)))}`}
      </p>
      {version.week === null && version.yellow === null ? null : (
        <p className="t-sm t-2">
          {version.week === null ? null : say(calendarTexts.hoursAre(hoursText(version.week)))}
          {version.yellow === null ? null : ` · ${say(calendarTexts.yellowIs(version.yellow.share, version.yellow.least))}`}
        </p>
      )}
      {progress === null ? null : (
        <p className="t-sm t-2" role="status">
          {say(progress.open > 0 ? calendarTexts.moving(progress.cases) : calendarTexts.moved(progress.cases, progress.moved))}
        </p>
      )}
      {state === 'proposed' ? <Proposal {...props} /> : null}
    </li>
  );
}

export function CalendarVersions(props: { readonly view: CalendarView; readonly onChanged: () => void }) {
  const { say } = useLanguage();
  return (
    <section className="o-admin__list">
      <h2>{say(calendarTexts.versions)}</h2>
      {props.view.versions.length === 0 ? (
        <Empty title={say(calendarTexts.none)}>
          <p className="t-sm t-3">{say(calendarTexts.noneHint)}</p>
        </Empty>
      ) : (
        <ul className="o-lines">
          {props.view.versions.map((version) => (
            <Version key={version.version} {...props} version={version} />
          ))}
        </ul>
      )}
    </section>
  );
}
