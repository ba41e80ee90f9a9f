/** What a version would move if it were published now: sums, offices, and the cases that need a second look first. */
import type { CalendarPreview } from '#contract/view/calendar.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note } from '#web/ui/note.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { calendarTexts } from './calendar-texts.ts';

function Offices(props: { readonly preview: CalendarPreview }) {
  const { say } = useLanguage();
  return (
    <div className="o-scroll">
      <table className="y-table">
        <thead>
          <tr>
            <th scope="col">{say(calendarTexts.office)}</th>
            <th scope="col">{say(calendarTexts.dates)}</th>
            <th scope="col">{say(calendarTexts.earlier)}</th>
            <th scope="col">{say(calendarTexts.overdue)}</th>
          </tr>
        </thead>
        <tbody>
          {props.preview.offices.map((row) => (
            <tr key={row.office.zh}>
              <td>{say(row.office)}</td>
              <td className="num">{row.parts}</td>
              <td className={`num ${row.earlier > 0 ? 'o-late' : ''}`}>{row.earlier}</td>
              <td className={`num ${row.overdue > 0 ? 'o-late' : ''}`}>{row.overdue}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Samples(props: { readonly preview: CalendarPreview }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <ul className="o-daydiff">
      {props.preview.samples.map((row) => (
        <li key={`${row.number} ${row.name.zh}`}>
          <span className="code">{row.number}</span> {say(row.name)} · {dayText(row.from, language, today)} →{' '}
          <b className={row.earlier || row.overdue ? 'o-late' : undefined}>{dayText(row.to, language, today)}</b>{' '}
          {row.overdue ? (
            <Tag tone="late">{say(calendarTexts.overdue)}</Tag>
          ) : row.earlier ? (
            <Tag tone="late">{say(calendarTexts.earlier)}</Tag>
          ) : null}
          {row.provisional ? <Tag tone="near">{say(calendarTexts.provisionalTag)}</Tag> : null}
        </li>
      ))}
    </ul>
  );
}

export function CalendarMoves(props: { readonly preview: CalendarPreview }) {
  const { say, language } = useLanguage();
  const { preview } = props;
  const red = preview.earlier + preview.overdue;
  return (
    <>
      {preview.past === null ? null : <Note tone="late">{say(calendarTexts.past(dayText(preview.past, language)))}</Note>}
      <Note role="status" tone={red > 0 ? 'late' : 'plain'}>
        {say(calendarTexts.counted(preview.cases, preview.parts))}
        {preview.complete ? null : ` ${say(calendarTexts.countedPart(preview.looked))}`}
        {red > 0 ? ` ${say(calendarTexts.worse(preview.earlier, preview.overdue))}` : null}
      </Note>
      {preview.offices.length === 0 ? null : <Offices preview={preview} />}
      {preview.samples.length === 0 ? null : (
        <>
          <h3 className="t-sm t-3">{say(calendarTexts.samples)}</h3>
          <Samples preview={preview} />
        </>
      )}
    </>
  );
}
