/** Surveys the person was drawn for: each a link that works once. */
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { surveyTexts } from './texts.ts';
import '../style/rating.css';

export function OwnSurveysPage() {
  const { say, language } = useLanguage();
  const { value, refused, reload } = useReply('survey.own', {});
  return (
    <Page title={say(surveyTexts.own)} back="/me" tabs>
      <div className="y-pad p-stack">
        <h1 className="t-h1 p-h1">{say(surveyTexts.own)}</h1>
        <Note icon="lock">{say(surveyTexts.safe)}</Note>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={3} /> : null}
        {value?.rows.length === 0 ? <Empty title={say(surveyTexts.none)} /> : null}
        {value?.rows.map(({ key, title, answerBy }) => (
          <article key={key} className="y-card p-said">
            <Link className="y-lnk" to={`/surveys/${key}`}>
              {say(title)}
            </Link>
            <p className="t-sm t-2">{say(surveyTexts.answerBy(dayText(answerBy, language)))}</p>
          </article>
        ))}
      </div>
    </Page>
  );
}
