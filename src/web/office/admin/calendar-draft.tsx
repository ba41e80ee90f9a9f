/** A new version drafted on the year itself: press days, name the holiday, give the notice; what differs is listed while it grows. */
import { useState } from 'react';
import type { CalendarView } from '#contract/view/calendar.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { changesBetween, specialsOf, toggled, type Specials } from './calendar-days.ts';
import { ChangeList } from './calendar-versions.tsx';
import { calendarTexts } from './calendar-texts.ts';
import { Choice, Line } from './controls.tsx';
import { LocalFields, localBody, localOf, type Local } from './local-fields.tsx';
import { YearGrid } from './year-grid.tsx';

const HOLIDAYS = calendarTexts.names.zh.split(' ');
/** What a division closes for is named after no festival. */
const CLOSURE = HOLIDAYS.at(-2);

function useSend(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const send = async (body: unknown): Promise<void> => {
    setBusy(true);
    const answer = await call('calendar.propose', { body, key: `${key}-${JSON.stringify(body).length}` });
    setBusy(false);
    if (answer.ok) onDone();
    else setRefused(answer.refused);
  };
  const errorAt = (pointer: string): string | undefined => refused?.problems.find((problem) => problem.pointer === pointer)?.detail;
  return { busy, refused, send, errorAt };
}

export function CalendarDraft(props: {
  readonly view: CalendarView;
  readonly onYear: (year: number) => void;
  readonly onDone: () => void;
}) {
  const { say } = useLanguage();
  const { view } = props;
  const [isLocal, setLocal] = useState(false);
  const [local, setLocalSaid] = useState<Local>(() => localOf(view.local));
  const all = specialsOf(view.days);
  const own = specialsOf(view.local.days);
  const before = isLocal ? own : all;
  const [pressed, setPressed] = useState<{ readonly year: number; readonly local: boolean; readonly specials: Specials }>();
  // Another year begins from what is in force for it.
  const specials = pressed?.year === view.year && pressed.local === isLocal ? pressed.specials : before;
  const [number, setNumber] = useState('');
  const [title, setTitle] = useState('');
  const [holiday, setHoliday] = useState(HOLIDAYS[0] ?? '');
  const { busy, refused, send, errorAt } = useSend(props.onDone);
  const changes = changesBetween(before, specials);
  const localSaid = JSON.stringify(local) !== JSON.stringify(localOf(view.local));
  const extra = isLocal ? localBody(local) : {};
  const ready = extra !== undefined && (changes.length > 0 || (isLocal && localSaid));
  const days = [...specials.values()].toSorted((a, b) => a.date.localeCompare(b.date));
  return (
    <form
      className="o-form o-caldraft"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void send({ year: view.year, notice: { number, title }, days, ...extra });
      }}
    >
      <h2 className="t-h3">{say(calendarTexts.proposing(view.year))}</h2>
      <p className="t-sm t-2">{say(calendarTexts.proposeHint)}</p>
      <Choice
        id="c-scope"
        label={say(calendarTexts.scope)}
        value={isLocal ? 'local' : 'all'}
        onChange={(scope) => {
          setLocal(scope === 'local');
          setHoliday((scope === 'local' ? CLOSURE : HOLIDAYS[0]) ?? '');
        }}
        options={[
          { value: 'all', label: say(calendarTexts.scopeAll) },
          { value: 'local', label: say(calendarTexts.scopeLocal(say(view.local.place.name))) },
        ]}
      />
      {isLocal ? <p className="t-sm t-2">{say(calendarTexts.localHint)}</p> : null}
      {isLocal ? <LocalFields local={local} onChange={setLocalSaid} errorAt={errorAt} /> : null}
      <div className="o-two">
        <Choice
          id="c-year"
          label={say(calendarTexts.year)}
          value={String(view.year)}
          error={errorAt('/year')}
          onChange={(year) => props.onYear(Number(year))}
          options={view.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Line
          id="c-number"
          label={say(calendarTexts.notice)}
          hint={say(calendarTexts.noticeExample)}
          error={errorAt('/notice/number')}
          longest={100}
          value={number}
          onChange={setNumber}
        />
      </div>
      <div className="o-two">
        <Line id="c-title" label={say(calendarTexts.noticeTitle)} optional value={title} onChange={setTitle} />
        <Choice
          id="c-name"
          label={say(calendarTexts.name)}
          value={holiday}
          onChange={setHoliday}
          options={HOLIDAYS.map((name) => ({ value: name, label: name }))}
        />
      </div>
      <YearGrid
        year={view.year}
        specials={isLocal ? new Map([...all, ...specials]) : specials}
        changed={new Set(changes.map(({ date }) => date))}
        onPress={(day) => setPressed({ year: view.year, local: isLocal, specials: toggled(day, specials, holiday) })}
      />
      <div aria-live="polite">
        <ChangeList changes={changes} />
      </div>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-admin__acts">
        <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(calendarTexts.noChange) })}>
          {say(calendarTexts.send)}
        </Button>
        <Button kind="q" onPress={props.onDone}>
          {say(calendarTexts.cancel)}
        </Button>
      </div>
    </form>
  );
}
