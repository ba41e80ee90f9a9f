/** "I was sent away": what the person reports, also without a case, and what supervision answered (2018 regulation articles 12, 42, 43). */
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import type { OwnSentAway } from '#contract/view/sent-away.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { ReportForm } from './report-form.tsx';
import { awayTexts } from './texts.ts';

export function SentAwayPage() {
  const { say } = useLanguage();
  const own = useReply('sent-away.own', {});
  return (
    <Page title={say(awayTexts.title)} back="/me" tabs>
      <div className="y-pad p-stack">
        <h1 className="t-h1 p-h1">{say(awayTexts.title)}</h1>
        <p>{say(awayTexts.promise)}</p>
        <Note icon="shield">
          {say(awayTexts.safe)}
          <p className="t-xs t-3">{say(awayTexts.law)}</p>
        </Note>
        {own.refused === undefined ? null : <RefusedNote refused={own.refused} onRetry={own.reload} />}
        {own.value === undefined ? (
          own.refused === undefined ? (
            <Waiting rows={5} />
          ) : null
        ) : (
          <>
            <ReportForm halls={own.value.halls} onSent={own.reload} />
            <p className="t-sm t-2">
              <a className="y-lnk" href="tel:12345">
                {say(awayTexts.call)}
              </a>
            </p>
            <h2 className="t-h2">{say(awayTexts.own)}</h2>
            {own.value.rows.length === 0 ? <Empty title={say(awayTexts.none)} /> : null}
            {own.value.rows.map((row) => (
              <Reported key={row.id} row={row} />
            ))}
          </>
        )}
      </div>
    </Page>
  );
}

function Reported(props: { readonly row: OwnSentAway }) {
  const { say, language } = useLanguage();
  const { row } = props;
  return (
    <article className="y-card p-stack">
      <h3 className="t-h3">{row.what}</h3>
      <p className="t-sm t-2">{`${say(row.hall)} · ${dayText(row.day, language)}`}</p>
      <p>{row.said}</p>
      {row.paper === '' ? null : <p className="t-sm">{row.paper}</p>}
      {row.answer === null ? (
        <p role="status">
          <Light light={row.light}>{say(awayTexts.due(dayText(row.due, language)))}</Light>
        </p>
      ) : (
        <Note icon="check">
          <b>{say(row.answer.finding)}</b>
          <p>{row.answer.reasons}</p>
          {row.answer.redress === '' ? null : <p>{say(awayTexts.redress(row.answer.redress))}</p>}
          <p className="t-xs t-3">{say(awayTexts.answered(dayText(row.answer.at, language)))}</p>
        </Note>
      )}
    </article>
  );
}
