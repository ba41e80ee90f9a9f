/** What the applicant said is wrong: both values, who checks until when, and what came of it; for the case theirs holds all along. */
import type { CaseView } from '#contract/view/case.ts';
import type { CaseCorrection } from '#contract/view/correction.ts';
import type { Text } from '#domain/kernel/text.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { contestTexts } from './contest-texts.ts';
import { valueText } from './value-text.ts';

type Answered = CaseView['answers'][number];
export const contestedAnswers = (view: CaseView): readonly Answered[] => view.answers.filter(({ from }) => from?.standing === 'contested');

export function ContestsCard(props: { readonly view: CaseView }) {
  const { say } = useLanguage();
  const { view } = props;
  const { value, reload } = useReply('correction.of-case', { params: { number: view.number } });
  useUpdates(view.number, reload);
  return (
    <section className="y-card p-contests" aria-labelledby="contests">
      <h2 id="contests" className="t-h3">
        {say(contestTexts.title)}
      </h2>
      <p className="t-sm t-2">{say(contestTexts.holds)}</p>
      {contestedAnswers(view).map((answer) => (
        <One key={answer.field} answer={answer} correction={value?.rows.findLast(({ field }) => field === answer.field)} />
      ))}
    </section>
  );
}

const wordsOf = (correction: CaseCorrection, office: string, day: string): Text => {
  if (correction.outcome !== null) return contestTexts[correction.outcome](office);
  if (correction.light === 'late') return contestTexts.late(office, day);
  return correction.state === 'checking' ? contestTexts.checking(office, day) : contestTexts.waiting(office, day);
};

function One(props: { readonly answer: Answered; readonly correction: CaseCorrection | undefined }) {
  const { say, language } = useLanguage();
  const { answer, correction } = props;
  const words =
    correction === undefined ? contestTexts.passing : wordsOf(correction, say(correction.office.name), dayText(correction.due, language));
  return (
    <article className="p-contest" data-contest={answer.field} data-state={correction?.outcome ?? correction?.state ?? 'passing'}>
      <h3>{say(answer.label)}</h3>
      <p>
        <s className="y-struck">{valueText(answer.from?.was ?? '', language)}</s> <b>{valueText(answer.value, language)}</b>
      </p>
      <p role="status">
        {correction?.outcome === null ? (
          <Light light={correction.light}>{say(words)}</Light>
        ) : (
          <Tag tone={correction?.outcome === 'corrected' ? 'ok' : 'line'}>{say(words)}</Tag>
        )}
      </p>
      {correction?.reasons === null || correction === undefined ? null : <p className="t-sm">{correction.reasons}</p>}
      {correction === undefined || correction.remedy === null ? null : <p className="t-sm t-2">{say(correction.remedy)}</p>}
      {correction === undefined ? null : (
        <p className="t-xs t-3">{correction.articles.map(({ title, article }) => say(common.article(say(title), article))).join(' · ')}</p>
      )}
    </article>
  );
}
