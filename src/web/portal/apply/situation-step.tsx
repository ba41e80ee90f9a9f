/** Questions about the situation: they decide which items, questions and papers are left at all. */
import { useEffect, useMemo, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { checkHere } from '#web/ui/form/check.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import type { StepProps } from './apply-page.tsx';
import { questionsOf, situationOf } from './answers-known.ts';
import { showFirstError, StepFoot } from './foot.tsx';
import { PlaceLine } from './place-line.tsx';
import { sourceTexts } from './source-texts.ts';
import { isPlaceChosen } from './steps.ts';
import { apply } from './texts.ts';
import { useLookUp } from './use-look-up.ts';

export function SituationStep(props: StepProps) {
  const { say } = useLanguage();
  const { draft, edit, desk } = props;
  const { type } = desk;
  const [busy, setBusy] = useState(false);
  const all = useMemo(() => questionsOf(draft), [draft]);
  const known = situationOf(draft, edit);
  const holds = useConditions(all, known);
  const fields = draft.situationFields.filter((field) => holds(field.when) !== false && !isPlaceChosen(draft, edit, field));
  usePlaceChosen(draft, edit, type);
  const next = async () => {
    const errors = await checkHere(fields, edit.situation, known, say);
    props.onErrors(errors);
    if (Object.keys(errors).length > 0) return showFirstError();
    setBusy(true);
    // The next page is computed by the server from these answers; without network it comes from what was known before.
    await desk.saveNow();
    setBusy(false);
    props.onNext();
  };
  return props.frame({
    body: (
      <>
        <div className="p-lead">
          <h1>{say(apply.situation)}</h1>
          <p>{say(apply.situationWhy)}</p>
          <PlaceLine draft={draft} edit={edit} />
        </div>
        <div className="y-pad p-stack">
          <AskedInstead draft={draft} found={desk.found} />
          <section className="y-card p-ask">
            <Questions
              fields={fields}
              answers={edit.situation}
              errors={props.errors}
              idPrefix="s"
              onAnswer={(field, answer) => desk.type({ situation: { ...edit.situation, [field]: answer } })}
            />
          </section>
        </div>
      </>
    ),
    foot: <StepFoot onBack={props.onBack} primary={say(apply.next)} busy={busy} onPress={() => void next()} />,
  });
}

/** Why more is asked than usual: departments that would have said it are silent. */
function AskedInstead({ draft, found }: Pick<StepProps, 'draft'> & Pick<StepProps['desk'], 'found'>) {
  const { say } = useLanguage();
  const { busy, askAgain } = useLookUp(draft, found);
  const silent = draft.sources.filter(({ state, instead }) => (state === 'pending' || state === 'down') && instead.length > 0);
  if (silent.length === 0) return null;
  const departments = new Map(silent.map(({ department }) => [department.zh, department]));
  return (
    <Note tone="near">
      <p>{say(sourceTexts.askedInstead([...departments.values()]))}</p>
      <span className="p-btns">
        <Button size="s" busy={busy} onPress={() => void askAgain()}>
          {say(sourceTexts.askAgain)}
        </Button>
      </span>
    </Note>
  );
}

/** The place was chosen on the guide already: not asked a second time. */
export function usePlaceChosen(draft: StepProps['draft'], edit: StepProps['edit'], type: StepProps['desk']['type']): void {
  useEffect(() => {
    const place = draft.situationFields.find((field) => field.type === 'division' && edit.situation[field.id] === undefined);
    if (place !== undefined) type({ situation: { ...edit.situation, [place.id]: draft.division.code } });
  }, [draft.situationFields, draft.division.code, edit.situation, type]);
}
