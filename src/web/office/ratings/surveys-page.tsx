/** Surveys of the own division: a list, a new draft, and one opened by itself. */
import { useState } from 'react';
import type { SurveyRow } from '#contract/view/survey.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { SurveyDraft } from './survey-draft.tsx';
import { SurveyPage } from './survey-page.tsx';
import { stateText } from './survey-state.ts';
import { surveyTexts } from './survey-texts.ts';

const PATH = '/office/ratings/surveys';

export function SurveysPage() {
  const { path } = useAddress();
  const id = path.startsWith(`${PATH}/`) ? decodeURIComponent(path.slice(PATH.length + 1)) : undefined;
  return id === undefined ? <Surveys /> : <SurveyPage key={id} id={id} />;
}

function Surveys() {
  const { say } = useLanguage();
  const [drafting, setDrafting] = useState(false);
  const list = useReply('survey.list', {});
  const done = (): void => {
    setDrafting(false);
    list.reload();
  };
  return (
    <DayFrame
      title={surveyTexts.title}
      about={surveyTexts.about}
      acts={<Button onPress={() => setDrafting(true)}>{say(surveyTexts.draft)}</Button>}
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={surveyTexts.none} emptyWhy={surveyTexts.noneWhy}>
        {({ rows }) => (
          <ul className="o-ratings">
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </ul>
        )}
      </States>
      <Sheet open={drafting} title={say(surveyTexts.draft)} onClose={() => setDrafting(false)}>
        {drafting ? <SurveyDraft onDone={done} /> : null}
      </Sheet>
    </DayFrame>
  );
}

function Line({ row }: { readonly row: SurveyRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <li>
      <Tag tone={row.state === 'open' ? 'ok' : 'plain'}>{say(stateText(row.state))}</Tag>
      <span className="o-today__b">
        <Link to={`${PATH}/${encodeURIComponent(row.id)}`} className="y-lnk">
          {say(row.title)}
        </Link>
        <span className="t-sm t-2">{`${dayText(row.from, language, today)} – ${dayText(row.until, language, today)}`}</span>
      </span>
      <span className="t-sm t-2">{row.invited === 0 ? null : say(surveyTexts.counts(row.answered, row.invited))}</span>
    </li>
  );
}
