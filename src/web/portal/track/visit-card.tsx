/** A visit agreed for a part: the day large, the hour and why, and the way to move it (mock-up 04). */
import { useState } from 'react';
import { clockOfMinute } from '#domain/hall/slot.ts';
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { clockText, dayOf, dayText, weekdayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { after } from './after-texts.ts';
import { useAct } from './use-act.ts';

type Visit = PartView['visits'][number];
type Props = { readonly view: CaseView; readonly reload: () => void };

export function Visits(props: Props) {
  return props.view.parts.flatMap((part) => part.visits.map((visit) => <VisitCard key={visit.id} {...props} part={part} visit={visit} />));
}

const whys: Readonly<Record<string, (typeof after)['tooNear']>> = {
  'visit-too-near': after.tooNear,
  'visit-moved-twice': after.movedTwice,
};

function VisitCard(props: Props & { readonly part: PartView; readonly visit: Visit }) {
  const { say, language } = useLanguage();
  const { part, visit, view } = props;
  const [open, setOpen] = useState(false);
  const mayMove =
    visit.because === null && view.allowed.some((entry) => entry.act === 'move-visit' && entry.part === part.id && entry.because === null);
  const [month = '', day = ''] = dayOf(visit.when)
    .slice(5)
    .split('-')
    .map((number) => String(Number(number)));
  const monthName = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'short', timeZone: 'Asia/Shanghai' }).format(
    new Date(visit.when),
  );
  const why = visit.cancelled === null ? whys[visit.because ?? ''] : undefined;
  return (
    <section className={`y-card p-visit ${visit.cancelled === null ? '' : 'is-off'}`} data-visit={visit.id} aria-label={say(part.name)}>
      <p className="p-visit__d">
        <span>{monthName === '' ? month : monthName}</span>
        <b className="num">{day}</b>
        <span>{weekdayText(visit.when, language)}</span>
      </p>
      <div className="p-visit__t">
        <h2>
          {clockText(visit.when)} {visit.why}
        </h2>
        <p className="t-sm t-2">
          {say(part.office.name)} · {visit.place} · {say(after.minutes(visit.minutes))}
        </p>
        {visit.cancelled === null ? null : (
          <p className="t-sm t-b" role="status">
            {say(after.calledOff(visit.cancelled))}
          </p>
        )}
        {why === undefined ? null : (
          <p className="t-sm t-2">
            {say(why)} {part.office.phone === undefined ? null : <a href={`tel:${part.office.phone}`}>{part.office.phone}</a>}
          </p>
        )}
      </div>
      {mayMove ? (
        <>
          <Button onPress={() => setOpen(true)} label={`${say(after.move)} ${dayText(visit.when, language)} ${clockText(visit.when)}`}>
            {say(after.move)}
          </Button>
          <Sheet open={open} title={say(after.moveTitle)} onClose={() => setOpen(false)}>
            <MoveForm
              {...props}
              onDone={() => {
                setOpen(false);
                props.reload();
              }}
            />
          </Sheet>
        </>
      ) : null}
    </section>
  );
}

const LAST = 17 * 60;
/** Half hours at which the visit can begin and still end by 17:00. */
const timesFor = (minutes: number): readonly string[] => {
  const times: string[] = [];
  for (let at = 9 * 60; at + minutes <= LAST; at += 30) times.push(clockOfMinute(at));
  return times;
};

function MoveForm(props: { readonly view: CaseView; readonly part: PartView; readonly visit: Visit; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { visit } = props;
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [reason, setReason] = useState('');
  const { busy, refused, send } = useAct(props.view.number, 'move-visit', props.onDone);
  const chosen = day !== '' && time !== '';
  const body = { part: props.part.id, visit: visit.id, when: `${day}T${time}`, reason: reason.trim() };
  return (
    <>
      <p className="t-2">{say(after.moveRule(visit.movesLeft))}</p>
      <Field id="visit-day" label={say(after.moveWhich)}>
        {(control) => (
          <InputBox>
            <select {...control} value={day} onChange={(event) => setDay(event.target.value)}>
              <option value="">—</option>
              {visit.days.map((one) => (
                <option key={one} value={one}>
                  {dayText(one, language)} {weekdayText(one, language)}
                </option>
              ))}
            </select>
          </InputBox>
        )}
      </Field>
      <fieldset className="y-set">
        <legend className="y-field__l">{say(after.moveTime)}</legend>
        <div className="p-times">
          {timesFor(visit.minutes).map((one) => (
            <label key={one} className={`p-time ${time === one ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name="visit-time" checked={time === one} onChange={() => setTime(one)} />
              {one}
            </label>
          ))}
        </div>
      </fieldset>
      <Field id="visit-reason" label={say(after.moveReason)} optional>
        {(control) => (
          <InputBox>
            <input {...control} type="text" maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" block busy={busy} {...(chosen ? {} : { why: say(after.moveWhy) })} onPress={() => void send(body)}>
        {chosen ? say(after.moveSend(`${dayText(day, language)} ${time}`)) : say(after.move)}
      </Button>
      <p className="t-xs t-3">{say(after.moveArticle)}</p>
    </>
  );
}
