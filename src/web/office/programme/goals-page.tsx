/** The tab 目标: a plan with its framework, its goals and what stands beside them; one goal opened has its own page. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { DraftForm } from './draft-form.tsx';
import { GoalPage } from './goal-page.tsx';
import { PlanBoard } from './plan-board.tsx';
import { areaTexts } from './texts.ts';
import { partsPath, useParts, usePlan } from './use-plan.ts';

/** Only the reform office begins plans; the server judges it again. */
const isReform = (office: string | undefined): boolean => office?.endsWith('-reform') === true;

export function GoalsPage() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const [named, goal] = useParts('goals');
  const { list, id } = usePlan(named);
  const [drafting, setDrafting] = useState(false);
  useSignInAgain(list.refused);
  if (list.value === undefined)
    return list.refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={list.refused} onRetry={list.reload} />;
  if (id !== undefined && goal !== undefined) return <GoalPage key={`${id} ${goal}`} plan={id} goal={goal} />;
  const may = isReform(session.post?.office.id);
  const begin = may ? <Button onPress={() => setDrafting(true)}>{say(areaTexts.newPlan)}</Button> : undefined;
  return (
    <>
      {id === undefined ? (
        <Empty title={say(areaTexts.noPlan)}>
          <p className="t-sm t-3">{say(areaTexts.noPlanWhy)}</p>
          {begin}
        </Empty>
      ) : (
        <PlanBoard key={id} id={id} rows={list.value.rows} begin={begin} onChanged={list.reload} />
      )}
      <Sheet open={drafting} title={say(areaTexts.newPlan)} onClose={() => setDrafting(false)}>
        {drafting ? (
          <DraftForm
            onDone={(plan) => {
              setDrafting(false);
              list.reload();
              navigate(partsPath('goals', plan));
            }}
          />
        ) : null}
      </Sheet>
    </>
  );
}
