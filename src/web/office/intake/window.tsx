/** One person at the window: their matters as one form, one set of papers, one decision, one paper (mock-up 07). */
import { useEffect, useState } from 'react';
import type { WalkIn, WalkInFiled } from '#contract/view/walk-in.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { paperCounts } from '../counter/case-materials.ts';
import type { Copies, Copy } from '../counter/device-copy.ts';
import { partReception, receivable } from '../counter/reception.ts';
import { useSeat } from '../seat/use-seat.ts';
import { useOffice } from '../shell/session-context.tsx';
import { proofErrors, refusedErrors, windowErrors } from './check-window.ts';
import { printedPapers } from './filed.tsx';
import { filingBody } from './file-body.ts';
import type { Errors } from './form-blocks.tsx';
import { jointForm, jointGuide, jointView, peopleAnswers, placesOf, waysOf } from './joint.ts';
import { CameAlong, usePapersHere, WindowPapers } from '../handover/window-papers.tsx';
import { focusFirstWrong } from './person-form.tsx';
import { intakeTexts } from './texts.ts';
import { useFiling, useLookUp, useOnceSeen, usePreviews, useTyped } from './use-window.ts';
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

export function Window(props: { readonly walkIn: WalkIn; readonly copies: Copies; readonly copy: Copy | undefined }) {
  const { say } = useLanguage();
  const { today, session } = useOffice();
  const { calling, callNext } = useSeat();
  const { walkIn } = props;
  const kept = useTyped(walkIn, say(intakeTexts.visitUsual), props.copies, props.copy);
  const { typed, tell } = kept;
  const here = usePapersHere(walkIn, walkIn.kept === null && props.copy === undefined, tell);
  const previewing = usePreviews(walkIn.id, typed);
  const { previews, refused: unseen, retry } = previewing;
  const looking = useLookUp(walkIn.id, typed.matters, retry);
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
  const known = Object.fromEntries(previews.flatMap((one) => Object.entries(one.known)));
  const holds = useConditions(questions, { ...typed.answers, ...known, ...peopleAnswers(places, typed.people) });
  const form = jointForm(previews, holds);
  const view = jointView(previews, walkIn);
  const ways = waysOf(previews);
  const receptions = view === undefined ? [] : receivable(view).map((part) => partReception(view, part, typed.reception, today));
  const shown = [...form.situation, ...form.ask];
  const sent = [...shown, ...form.later];
  const file = async (receive: boolean): Promise<void> => {
    const found = await windowErrors(typed, shown, places, say);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      setDrawer(false);
      focusFirstWrong('.o-col--work');
      return;
    }
    await send(here.withPapers(filingBody(typed, previews, new Set(sent.map(({ id }) => id)), receive ? receptions : undefined)));
    focusFirstWrong('.o-col--work');
  };
  const { waits, ask } = useOnceSeen(previewing, file);
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
        proofs={proofErrors(refused)}
        looking={looking}
        locked={filed !== undefined}
        onDecide={() => setDrawer(true)}
      >
        <WindowPapers
          walkIn={walkIn}
          here={here}
          filing={
            view === undefined || filed !== undefined
              ? undefined
              : filingBody(typed, previews, new Set(sent.map(({ id }) => id)), undefined)
          }
          onHome={kept.finish}
        />
      </WindowWork>
      <aside className="o-col o-col--who">
        <CameAlong here={here} refused={refused} />
        <WalkInCard walkIn={walkIn} today={view === undefined ? undefined : paperCounts(view, ways).today} kept={kept.isKept} />
      </aside>
      <WindowActs
        view={view}
        guide={jointGuide(previews)}
        typed={typed}
        tell={tell}
        receptions={receptions}
        filed={filed}
        names={previews.map(({ guide }) => guide.name)}
        busy={busy || waits}
        refused={refused}
        unfinished={Object.keys(errors).length > 0}
        drawer={drawer}
        onClose={() => setDrawer(false)}
        onFile={ask}
        onNext={() => (calling ? callNext() : navigate('/office/counter/intake'))}
      />
    </>
  );
}
