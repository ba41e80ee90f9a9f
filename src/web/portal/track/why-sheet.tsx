/** "Why this date?": every day since acceptance, whether it counted and why, with the article. */
import { LinkButton } from '#web/ui/button.tsx';
import { dayText, weekdayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { whyTexts } from '#web/ui/why/texts.ts';
import { track } from './texts.ts';

export function WhySheet(props: {
  readonly number: string;
  readonly part: string;
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  return (
    <Sheet open={props.open} title={say(track.whyTitle(props.name))} onClose={props.onClose}>
      <p className="t-sm t-2">{say(track.whyRule)}</p>
      <Days number={props.number} part={props.part} />
      <LinkButton to={`/cases/${encodeURIComponent(props.number)}/why/${encodeURIComponent(props.part)}`} block>
        {say(whyTexts.whole)}
      </LinkButton>
    </Sheet>
  );
}

function Days(props: { readonly number: string; readonly part: string }) {
  const { say, language } = useLanguage();
  const { value, refused, reload } = useReply('case.trace', { params: { number: props.number, part: props.part } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={6} />;
  return (
    <>
      <p className="t-b">{say(track.countedTotal(value.rows.filter((row) => row.counted).length))}</p>
      <ol className="p-trace">
        {value.rows.map((row) => (
          <li key={row.day} className={row.counted ? 'is-counted' : ''}>
            <time dateTime={row.day}>
              {dayText(row.day, language)} <small className="t-3">{weekdayText(row.day, language)}</small>
            </time>
            <b>{say(row.counted ? track.counted : track.notCounted)}</b>
            <span className="t-3">
              {say(row.text)}
              {row.basis === null ? '' : ` · ${say(common.article(say(row.basis.title), row.basis.article))}`}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
