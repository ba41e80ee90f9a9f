/** One person at the window: their matters as one form, one set of papers, one decision, one paper (mock-up 07). */
import { useEffect, useState } from 'react';
import type { WalkIn, WalkInFiled } from '#contract/view/walk-in.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { paperCounts } from '../counter/case-materials.ts';
import { partReception, receivable } from '../counter/reception.ts';
import { useOffice } from '../shell/session-context.tsx';
import { refusedErrors, windowErrors } from './check-window.ts';
import { printedPapers } from './filed.tsx';
import { filingBody } from './file-body.ts';
import type { Errors } from './form-blocks.tsx';
import { jointForm, jointGuide, jointView, peopleAnswers, placesOf, waysOf } from './joint.ts';
import { focusFirstWrong } from './person-form.tsx';
import { intakeTexts } from './texts.ts';
import { useFiling, usePreviews, useTyped } from './use-window.ts';
import { WalkInCard } from './walk-in-card.tsx';
import { WindowActs } from './window-acts.tsx';
import { WindowWork } from './window-work.tsx';

/** Somebody who stands here is asked first about here: the hall's own division is the first answer to "where". */
function useOwnDivision(typed: ReturnType<typeof useTyped>, previews: ReturnType<typeof usePreviews>['previews'], division: number): void {
  const { tell } = typed;
  const open = previews
    .flatMap(({ situation }) => situation)
    .find((field) => field.type === 'division' && typed.typed.answers[field.id] === undefined)?.id;
  useEffect(() => {
    if (open !== undefined) tell({ kind: 'answer', field: open, value: String(division) });
  }, [open, division, tell]);
}

export function Window(props: { readonly walkIn: WalkIn }) {
  const { say } = useLanguage();
  const { today, session } = useOffice();
  const { walkIn } = props;
  const kept = useTyped(walkIn, say(intakeTexts.visitUsual));
  const { typed, tell } = kept;
  const { previews, refused: unseen, retry } = usePreviews(walkIn.id, typed);
  const [filed, setFiled] = useState<WalkInFiled>();
  const [errors, setErrors] = useState<Errors>({});
  const [drawer, setDrawer] = useState(false);
  useOwnDivision(kept, previews, session.post?.office.division ?? 0);
  const { busy, refused, send } = useFiling({
    ...kept,
    walkIn,
    onFiled: (done) => {
      setFiled(done);
      const [first] = printedPapers(done);
      if (first !== undefined) window.open(first.href, '_blank', 'noopener');
    },
  });
  const places = placesOf(previews);
  const questions = previews.flatMap(({ guide }) => guide.questions);
  const holds = useConditions(questions, { ...typed.answers, ...peopleAnswers(places, typed.people) });
  const form = jointForm(previews, holds);
  const view = jointView(previews, walkIn);
  const ways = waysOf(previews);
  const receptions = view === undefined ? [] : receivable(view).map((part) => partReception(view, part, typed.reception, today));
  const shown = [...form.situation, ...form.ask];
  const file = async (receive: boolean): Promise<void> => {
    const found = await windowErrors(typed, shown, places, say);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      setDrawer(false);
      focusFirstWrong('.o-col--work');
      return;
    }
    await send(filingBody(typed, previews, new Set(shown.map(({ id }) => id)), receive ? receptions : undefined));
    focusFirstWrong('.o-col--work');
  };
  const all = { ...refusedErrors(refused, typed, places), ...errors };
  return (
    <>
      <WindowWork
        walkIn={walkIn}
        typed={typed}
        tell={tell}
        previews={previews}
        unseen={unseen}
        retry={retry}
        view={view}
        guide={jointGuide(previews)}
        ways={ways}
        form={form}
        places={places}
        receptions={receptions}
        errors={all}
        locked={filed !== undefined}
        onDecide={() => setDrawer(true)}
      />
      <aside className="o-col o-col--who">
        <WalkInCard walkIn={walkIn} today={view === undefined ? undefined : paperCounts(view, ways).today} />
      </aside>
      <WindowActs
        view={view}
        guide={jointGuide(previews)}
        typed={typed}
        tell={tell}
        receptions={receptions}
        filed={filed}
        busy={busy}
        refused={refused}
        unfinished={Object.keys(errors).length > 0}
        drawer={drawer}
        onClose={() => setDrawer(false)}
        onFile={(receive) => void file(receive)}
        onNext={() => navigate('/office/counter/intake')}
      />
    </>
  );
}
