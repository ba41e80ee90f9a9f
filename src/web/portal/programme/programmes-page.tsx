/** The published plans, for anybody: of the province, cities and counties, the newest first. */
import './programme.css';
import type { PlanRow } from '#contract/view/programme.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { programmeTexts as texts } from './texts.ts';

export function ProgrammesPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('programme.list', {});
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-prog">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.why)}</p>
        {value === undefined ? (
          refused === undefined ? (
            <Waiting rows={4} />
          ) : (
            <RefusedNote refused={refused} onRetry={reload} />
          )
        ) : (
          <Rows rows={value.rows} />
        )}
      </div>
    </Page>
  );
}

const words = ({ state }: PlanRow) => (state === 'consulted' || state === 'draft' ? texts.open : texts[state]);

function Rows({ rows }: { readonly rows: readonly PlanRow[] }) {
  const { say, language } = useLanguage();
  if (rows.length === 0)
    return (
      <Empty title={say(texts.none)}>
        <p className="t-sm t-3">{say(texts.noneWhy)}</p>
      </Empty>
    );
  return (
    <ul className="p-prog__l">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/programme/${encodeURIComponent(row.id)}`} className="p-prog__r">
            <b>{say(row.title)}</b>
            <span className="t-sm t-2">
              <Tag tone={row.state === 'in-force' ? 'ok' : row.state === 'closed' ? 'plain' : 'near'}>{say(words(row))}</Tag>{' '}
              {row.state === 'consulted' && row.openUntil !== null
                ? say(texts.until(fullDayText(row.openUntil, language)))
                : row.from === null
                  ? null
                  : say(texts.from(fullDayText(row.from, language)))}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
