/** What nobody knows is asked; the rest is shown with its source, confirmed group by group or contested line by line. */
import { useMemo, useState } from 'react';
import type { FieldView } from '#contract/view/plain.ts';
import { Button } from '#web/ui/button.tsx';
import { checkHere } from '#web/ui/form/check.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { answerIn, answersOf, contestIn, isOfSituation, questionsOf, situationOf, typedIn } from './answers-known.ts';
import type { StepProps } from './apply-page.tsx';
import { KnownGroup } from './known-group.tsx';
import { showFirstError, StepFoot } from './foot.tsx';
import { checkParties, useSlots } from './party-slots.ts';
import { PartiesCard } from './parties-card.tsx';
import { PlaceLine } from './place-line.tsx';
import { usePlaceChosen } from './situation-step.tsx';
import { SourceCards } from './source-cards.tsx';
import { sourceTexts } from './source-texts.ts';
import { evidenceKey, type Group, groupsOf, hasSituationPage, isPlaceChosen, missingEvidence } from './steps.ts';
import { apply } from './texts.ts';
import { useLookUp } from './use-look-up.ts';

/** What this page asks: on a short form the questions of the situation too. */
function useAsked({ draft, edit }: StepProps): readonly FieldView[] {
  // A question may hang on the situation as well as on its neighbours: seats are asked of those who serve at tables only.
  const all = useMemo(() => questionsOf(draft), [draft]);
  const holds = useConditions(all, { ...situationOf(draft, edit), ...answersOf(draft, edit) });
  const own = hasSituationPage(draft) ? [] : draft.situationFields.filter((field) => !isPlaceChosen(draft, edit, field));
  return [...own, ...draft.ask].filter((field) => holds(field.when) !== false && !edit.contested.includes(field.id));
}

/** Sentences by field for what is missing or wrong on this page. */
async function errorsOf(
  props: StepProps,
  ask: readonly FieldView[],
  slots: ReturnType<typeof useSlots>,
  say: ReturnType<typeof useLanguage>['say'],
) {
  const { draft, edit } = props;
  const contested = draft.confirm
    .filter(({ field }) => edit.contested.includes(field))
    .map(({ question }) => ({ ...question, required: true }));
  const fields = [...ask, ...contested];
  const typed = Object.fromEntries(fields.map(({ id }) => [id, typedIn(draft, edit, id)]));
  return {
    ...(await checkHere(fields, typed, situationOf(draft, edit), say)),
    ...(await checkParties(slots, edit.parties, say)),
    ...Object.fromEntries(missingEvidence(draft, edit).map(({ field }) => [evidenceKey(field), say(sourceTexts.evidenceMissing)])),
  };
}

export function FillStep(props: StepProps) {
  const { say } = useLanguage();
  const { draft, edit, desk } = props;
  const [confirmed, confirm] = useConfirmed(draft.id);
  const slots = useSlots(draft);
  const lookUps = useLookUp(draft, desk.found);
  usePlaceChosen(draft, edit, desk.type);
  const ask = useAsked(props);
  const groups = groupsOf(draft);
  const isDone = ({ id, rows }: Group): boolean => confirmed.has(id) || rows.every(({ field }) => edit.contested.includes(field));
  const open = groups.filter((group) => !isDone(group));
  const next = async () => {
    const errors = await errorsOf(props, ask, slots, say);
    props.onErrors(errors);
    if (Object.keys(errors).length > 0) return showFirstError();
    const first = open[0];
    if (first === undefined) return props.onNext();
    const button = document.getElementById(`ok-${groups.indexOf(first)}`);
    button?.scrollIntoView({ block: 'center' });
    button?.focus({ preventScroll: true });
  };
  return props.frame({
    body: (
      <>
        <Lead {...props} asked={ask.length} />
        <div className="y-pad">
          <Asked {...props} ask={ask} />
          <PartiesCard
            slots={slots}
            typed={edit.parties}
            errors={props.errors}
            onType={(slot, party) => desk.type({ parties: { ...edit.parties, [slot]: party } })}
          />
          {groups.map((group, at) => (
            <OneGroup
              key={group.rows[0]?.field}
              {...props}
              id={`ok-${at}`}
              group={group}
              confirmed={confirmed.has(group.id)}
              onConfirm={() => confirm([group])}
            />
          ))}
          {open.length < 2 ? null : (
            <Button kind="q" block onPress={() => confirm(open)}>
              {say(sourceTexts.allGroups(open.length))}
            </Button>
          )}
          <SourceCards
            draft={draft}
            edit={edit}
            lookUps={lookUps}
            errors={props.errors}
            onAnswer={(field, answer) => desk.type(answerIn(draft, edit, field, answer))}
          />
        </div>
      </>
    ),
    foot: (
      <StepFoot
        missing={open.length === 0 ? undefined : say(apply.toConfirm(open.length))}
        onBack={props.onBack}
        primary={say(open.length === 0 ? apply.next : apply.goConfirm)}
        onPress={() => void next()}
      />
    ),
  });
}

/** How much of the form is left to the person, and what is still on its way. */
function Lead(props: StepProps & { readonly asked: number }) {
  const { say, language } = useLanguage();
  const { draft, asked } = props;
  const all = asked + draft.confirm.length + draft.later.length;
  const count = (of: 'pending' | 'down'): number =>
    new Set(draft.sources.filter(({ state }) => state === of).flatMap(({ fields }) => fields)).size;
  const [pending, down] = [count('pending'), count('down')];
  return (
    <div className="p-lead">
      <h1>{say(asked === 0 ? apply.fillNone(all) : apply.fillTitle(all, asked))}</h1>
      <p>
        {[
          ...(draft.confirm.length === 0 ? [] : [say(apply.fillWhy(draft.confirm.length))]),
          ...(pending === 0 ? [] : [say(sourceTexts.pendingCount(pending))]),
          ...(down === 0 ? [] : [say(sourceTexts.laterCount(down))]),
        ].join(language === 'zh' ? '' : ' ')}
      </p>
      {hasSituationPage(draft) ? null : <PlaceLine {...props} />}
    </div>
  );
}

function Asked(props: StepProps & { readonly ask: readonly FieldView[] }) {
  const { say } = useLanguage();
  const { ask, draft, edit, desk } = props;
  if (ask.length === 0) return null;
  return (
    <section className="y-card p-ask" aria-label={say(apply.askLabel(ask.length))}>
      <Questions
        fields={ask}
        answers={Object.fromEntries(ask.map(({ id }) => [id, typedIn(draft, edit, id)]))}
        errors={props.errors}
        onAnswer={(field, answer) => desk.type(answerIn(draft, edit, field, answer))}
      />
    </section>
  );
}

type OneProps = StepProps & {
  readonly id: string;
  readonly group: Group;
  readonly confirmed: boolean;
  readonly onConfirm: () => void;
};

function OneGroup(props: OneProps) {
  const { draft, edit, desk, group } = props;
  return (
    <KnownGroup
      id={props.id}
      group={group}
      answers={Object.fromEntries(
        group.rows.map(({ field }) => [field, isOfSituation(draft, field) ? edit.situation[field] : edit.answers[field]]),
      )}
      evidence={edit.evidence}
      contested={edit.contested}
      confirmed={props.confirmed}
      errors={props.errors}
      onConfirm={props.onConfirm}
      onContest={(field, on) => desk.type(contestIn(draft, edit, field, on))}
      onAnswer={(field, answer) => desk.type(answerIn(draft, edit, field, answer))}
      onEvidence={(field, file) => {
        const { [field]: _, ...others } = edit.evidence;
        desk.type({ evidence: file === undefined ? others : { ...others, [field]: file } });
      }}
    />
  );
}

/** Which groups the person said are right; kept with the tab, so that going back does not ask again. */
function useConfirmed(draft: string): readonly [ReadonlySet<string>, (groups: readonly Group[]) => void] {
  const key = `yici-confirmed-${draft}`;
  const [set, setSet] = useState<ReadonlySet<string>>(() => new Set((sessionStorage.getItem(key) ?? '').split('\n').filter(Boolean)));
  const add = (groups: readonly Group[]) => {
    const next = new Set([...set, ...groups.map(({ id }) => id)]);
    sessionStorage.setItem(key, [...next].join('\n'));
    setSet(next);
  };
  return [set, add];
}
