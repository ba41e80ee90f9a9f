/** The draft as people would read it if it were in force: the guide's own parts. */
import type { Guide } from '#contract/view/guide.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { CheckFirst } from '../guide/check-first.tsx';
import { ConditionList } from '../guide/condition-list.tsx';
import { cutTo } from '../guide/layers.ts';
import { MaterialList } from '../guide/material-list.tsx';
import { FaqList, FeeList, LawList } from '../guide/more-lists.tsx';
import { PromiseHead } from '../guide/promise-head.tsx';
import { ResultList } from '../guide/result-list.tsx';
import { StepList } from '../guide/step-list.tsx';
import { WhereCard } from '../guide/where-card.tsx';

/** Nobody's situation is told here: everything stands, what depends says so. */
const unknown = (when: string | undefined): boolean | undefined => (when === undefined ? true : undefined);
const nothingTold = {};

export function DraftGuide(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { guide } = props;
  const cut = cutTo(guide, unknown);
  return (
    <div className="p-draft">
      <PromiseHead guide={guide} cut={cut} place={say(guide.division.name)} />
      <CheckFirst guide={guide} cut={cut} situation={nothingTold} />
      <MaterialList cut={cut} holds={unknown} />
      <ConditionList cut={cut} />
      <StepList guide={guide} cut={cut} holds={unknown} />
      <FeeList guide={guide} />
      <ResultList guide={guide} />
      <WhereCard guide={guide} />
      <FaqList guide={guide} />
      <LawList guide={guide} />
    </div>
  );
}
