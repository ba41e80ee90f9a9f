/** The guide of a matter in one place: promise, situation, what to bring, who may apply, how it goes, results, fees, where, law; starts the draft. */
import { useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useConditions } from '#web/ui/form/conditions.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { PlaceButton, usePlace } from '../shell/place.tsx';
import { cutTo } from './layers.ts';
import { CheckFirst } from './check-first.tsx';
import { ConditionList } from './condition-list.tsx';
import { Fold, FoldedHeading } from './fold.tsx';
import { MaterialList } from './material-list.tsx';
import { PromiseHead } from './promise-head.tsx';
import { BetterList, FaqList, FeeList, LawList } from './more-lists.tsx';
import { PageTools, PrintedCode } from './page-tools.tsx';
import { ResultList } from './result-list.tsx';
import { StartFoot } from './start-foot.tsx';
import { StepList } from './step-list.tsx';
import { WhereCard } from './where-card.tsx';
import { guide as texts } from './texts.ts';

export function GuidePage(props: PageProps) {
  const { say } = useLanguage();
  const division = usePlace();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('matter.guide', { params: { id }, query: { division } });
  if (value !== undefined) return <Shown guide={value} />;
  return (
    <Page title={say(texts.promise)} back="/matters" tabs>
      <div className="y-pad">
        <h1 className="sr">{say(texts.promise)}</h1>
        {refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />}
      </div>
    </Page>
  );
}

function Shown(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { guide } = props;
  const [answers, setAnswers] = useState<Answers>({});
  const holds = useConditions(guide.situation, answers);
  const cut = cutTo(guide, holds);
  const address = `/matters/${encodeURIComponent(guide.id)}?division=${guide.division.code}`;
  // Where it happens is chosen above the guide (the place); asked again it would only be in the way.
  const asked = guide.situation.filter((field) => field.type !== 'division');
  return (
    <Page
      title={say(guide.name)}
      back="/matters"
      head={<PromiseHead guide={guide} cut={cut} place={<PlaceButton />} />}
      foot={<StartFoot guide={guide} situation={answers} />}
      tools={<PageTools title={say(guide.name)} address={address} />}
    >
      <div className="p-guide">
        <div>
          <CheckFirst guide={guide} cut={cut} situation={answers}>
            {asked.length === 0 ? undefined : (
              <Fold line={<FoldedHeading title={say(texts.situation)} note={say(texts.situationWhy)} />}>
                <div className="p-form">
                  <Questions
                    fields={asked.filter((field) => holds(field.when) === true)}
                    answers={answers}
                    errors={{}}
                    idPrefix="s"
                    onAnswer={(field, answer) => setAnswers((before) => ({ ...before, [field]: answer }))}
                  />
                </div>
              </Fold>
            )}
          </CheckFirst>
          <div aria-live="polite">
            <MaterialList cut={cut} holds={holds} />
          </div>
          <ConditionList cut={cut} />
          <BetterList guide={guide} />
          <ResultList guide={guide} />
        </div>
        <div>
          <StepList guide={guide} cut={cut} holds={holds} />
          <FeeList guide={guide} />
          <WhereCard guide={guide} />
          <FaqList guide={guide} />
          <LawList guide={guide} />
        </div>
      </div>
      <PrintedCode address={address} />
    </Page>
  );
}
