/** Questions about the situation: they decide which items, questions and papers are left at all. */
import { useEffect, useState } from 'react';
import { checkHere } from '#web/ui/form/check.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import type { StepProps } from './apply-page.tsx';
import { showFirstError, StepFoot } from './foot.tsx';
import { apply } from './texts.ts';

export function SituationStep(props: StepProps) {
  const { say } = useLanguage();
  const { draft, edit, desk } = props;
  const { type } = desk;
  const [busy, setBusy] = useState(false);
  const holds = useConditions(draft.situationFields, edit.situation);
  const fields = draft.situationFields.filter((field) => holds(field.when) !== false);
  useEffect(() => {
    // The place was chosen on the guide already: not asked a second time.
    const place = draft.situationFields.find((field) => field.type === 'division' && edit.situation[field.id] === undefined);
    if (place !== undefined) type({ situation: { ...edit.situation, [place.id]: draft.division.code } });
  }, [draft.situationFields, draft.division.code, edit.situation, type]);
  const next = async () => {
    const errors = await checkHere(fields, edit.situation, edit.situation, say);
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
        </div>
        <div className="y-pad">
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
