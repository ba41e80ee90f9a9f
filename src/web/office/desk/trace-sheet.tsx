/** "Why this date": every day of the clock, whether it counted and why. */
import { dayText, weekdayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { deskTexts } from './texts.ts';
import { traceWords } from './trace-words.ts';

function Days(props: { readonly number: string; readonly part: string }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { value, refused, reload } = useReply('case.trace', { params: { number: props.number, part: props.part } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={6} />;
  if (value.rows.length === 0) return <p>{say(deskTexts.traceNone)}</p>;
  return (
    <table className="y-table">
      <thead>
        <tr>
          <th scope="col">{say(deskTexts.day)}</th>
          <th scope="col">{say(deskTexts.counted)}</th>
          <th scope="col">{say(deskTexts.reason)}</th>
        </tr>
      </thead>
      <tbody>
        {value.rows.map((row) => (
          <tr key={row.day} className={row.counted ? undefined : 'o-uncounted'}>
            <td className="t-nw">
              {dayText(row.day, language, today)} {weekdayText(row.day, language)}
            </td>
            <td className="t-nw">{say(row.counted ? deskTexts.counted : deskTexts.notCounted)}</td>
            <td>
              {say(row.text ?? traceWords(row.why))}
              {row.basis === undefined || row.basis === null ? null : (
                <span className="t-3 t-xs"> {say(common.article(say(row.basis.title), row.basis.article))}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TraceSheet(props: {
  readonly number: string;
  readonly part: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  return (
    <Sheet open={props.open} title={say(deskTexts.why)} onClose={props.onClose}>
      <Days number={props.number} part={props.part} />
    </Sheet>
  );
}
