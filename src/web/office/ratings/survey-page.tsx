/** One survey: its sample with the seed, who answered in numbers, and results with margin beside the platform's own record. */
import type { SurveyResult, SurveyView } from '#contract/view/survey.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { gradeNames } from '../device/texts.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { stateText } from './survey-state.ts';
import { surveyTexts } from './survey-texts.ts';

export function SurveyPage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const loaded = useReply('survey.get', { params: { id: props.id } });
  return (
    <DayFrame
      title={surveyTexts.title}
      about={surveyTexts.about}
      acts={
        <Link to="/office/ratings/surveys" className="y-lnk">
          {say(surveyTexts.back)}
        </Link>
      }
    >
      <States loaded={loaded} isEmpty={() => false} empty={surveyTexts.none}>
        {(survey) => <Shown survey={survey} onDone={loaded.reload} />}
      </States>
    </DayFrame>
  );
}

function Shown(props: { readonly survey: SurveyView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { survey } = props;
  const rate = survey.invited === 0 ? undefined : ((survey.answered / survey.invited) * 100).toFixed(1);
  return (
    <article className="o-results">
      <header className="o-watch__h">
        <h2 className="t-h2">{say(survey.title)}</h2>
        <Tag tone={survey.state === 'open' ? 'ok' : 'plain'}>{say(stateText(survey.state))}</Tag>
      </header>
      <p className="t-2">
        {[
          ...(survey.invited === 0 ? [] : [say(surveyTexts.counts(survey.answered, survey.invited))]),
          ...(rate === undefined ? [] : [say(surveyTexts.rate(rate))]),
          ...(survey.answerBy === null ? [] : [say(surveyTexts.answerBy(dayText(survey.answerBy, language, today)))]),
        ].join(' · ')}
      </p>
      <Acts survey={survey} onDone={props.onDone} />
      <section>
        <h2>{say(surveyTexts.results)}</h2>
        <ul className="o-orders">
          {survey.results.map((result) => (
            <Result key={result.question.id} result={result} fewest={survey.fewest} />
          ))}
        </ul>
        {survey.results.length === 0 ? <p className="t-sm t-3">{say(surveyTexts.few(survey.fewest))}</p> : null}
      </section>
      <section>
        <h2>{say(surveyTexts.sample)}</h2>
        <p className="t-sm t-2">{say(surveyTexts.size(survey.population, survey.needed, survey.margin))}</p>
        {survey.seed === null ? null : <p className="t-sm t-3 o-seed">{say(surveyTexts.seed(survey.seed))}</p>}
        <ul className="o-ratings">
          {survey.strata.map(({ name, population, drawn }) => (
            <li key={name.en}>
              <span className="t-sm t-2">{`${say(surveyTexts.drawn)} ${drawn}`}</span>
              <span>{say(name)}</span>
              <span className="t-sm t-3">{`${say(surveyTexts.population)} ${population}`}</span>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function Acts(props: { readonly survey: SurveyView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { survey } = props;
  const { busy, refused, send } = useCommand();
  const press = async (name: 'survey.draw' | 'survey.remind' | 'survey.close'): Promise<void> => {
    if ((await send(name, { params: { id: survey.id }, body: {} })) !== undefined) props.onDone();
  };
  return (
    <div className="o-watch__b">
      {survey.state === 'drafted' ? (
        <Button kind="p" busy={busy} onPress={() => void press('survey.draw')}>
          {say(surveyTexts.draw)}
        </Button>
      ) : null}
      {survey.state === 'open' && !survey.reminded ? (
        <Button kind="q" busy={busy} onPress={() => void press('survey.remind')}>
          {say(surveyTexts.remind)}
        </Button>
      ) : null}
      {survey.state === 'open' ? (
        <Button busy={busy} onPress={() => void press('survey.close')}>
          {say(surveyTexts.close)}
        </Button>
      ) : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </div>
  );
}

function Result({ result, fewest }: { readonly result: SurveyResult; readonly fewest: number }) {
  const { say } = useLanguage();
  const { question, counts, share, margin, recorded, words } = result;
  const hidden = question.kind === 'open' ? words.length === 0 : counts === null;
  const names = question.kind === 'yes-no' ? undefined : gradeNames;
  return (
    <li className="y-card">
      <b>{say(question.text)}</b>
      {hidden ? <p className="t-sm t-3">{say(surveyTexts.few(fewest))}</p> : null}
      {share === null ? null : (
        <p className="o-versus">
          <b className="num">{say(surveyTexts.share(share.toFixed(1), (margin ?? 0).toFixed(1)))}</b>{' '}
          <span className="t-sm t-2">
            {[
              ...(recorded === null ? [] : [say(surveyTexts.recorded(recorded.toFixed(1)))]),
              say(surveyTexts.answers(result.answers)),
            ].join(' · ')}
          </span>
        </p>
      )}
      {names === undefined || counts === null ? null : (
        <span
          className="o-strip"
          role="img"
          aria-label={counts.map((count, at) => `${say(names[at] ?? { zh: '', en: '' })} ${count}`).join(', ')}
        >
          {counts.map((count, at) => (
            <i key={names[at]?.en} className={`o-strip__${at + 1}`} style={{ '--n': count }} />
          ))}
        </span>
      )}
      {words.map((each, at) => (
        <p key={`${at} ${each}`} className="t-sm">{`“${each}”`}</p>
      ))}
    </li>
  );
}
