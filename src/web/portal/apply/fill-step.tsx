/** What nobody knows is asked; the rest is shown with its source, confirmed group by group or contested line by line. */
import { useMemo, useState } from 'react';
import { checkHere } from '#web/ui/form/check.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import type { StepProps } from './apply-page.tsx';
import { KnownGroup } from './known-group.tsx';
import { showFirstError, StepFoot } from './foot.tsx';
import { checkParties, useSlots } from './party-slots.ts';
import { PartiesCard } from './parties-card.tsx';
import { groupsOf } from './steps.ts';
import { apply } from './texts.ts';

export function FillStep(props: StepProps) {
  const { say } = useLanguage();
  const { draft, edit, desk } = props;
  const [confirmed, setConfirmed] = useConfirmed(draft.id);
  const slots = useSlots(draft);
  const typed = edit.parties;
  // A question may hang on the situation as well as on its neighbours: seats are asked of those who serve at tables only.
  const fields = useMemo(() => [...draft.situationFields, ...draft.ask], [draft.situationFields, draft.ask]);
  const holds = useConditions(fields, { ...edit.situation, ...edit.answers });
  const groups = groupsOf(draft);
  const ask = draft.ask.filter((field) => holds(field.when) !== false && !edit.contested.includes(field.id));
  const open = groups.filter((group) => !confirmed.has(group.id));
  const all = ask.length + draft.confirm.length;
  const type = (field: string, answer: unknown) => desk.type({ answers: { ...edit.answers, [field]: answer } });
  const next = async () => {
    const errors = {
      ...(await checkHere(ask, edit.answers, edit.situation, say)),
      ...(await checkParties(slots, typed, say)),
    };
    props.onErrors(errors);
    if (Object.keys(errors).length > 0) return showFirstError();
    const first = open[0];
    if (first !== undefined) {
      const button = document.getElementById(`ok-${groups.indexOf(first)}`);
      button?.scrollIntoView({ block: 'center' });
      return button?.focus({ preventScroll: true });
    }
    props.onNext();
  };
  return props.frame({
    body: (
      <>
        <div className="p-lead">
          <h1>{say(ask.length === 0 ? apply.fillNone(all) : apply.fillTitle(all, ask.length))}</h1>
          {draft.confirm.length === 0 ? null : <p>{say(apply.fillWhy(draft.confirm.length))}</p>}
        </div>
        <div className="y-pad">
          {ask.length === 0 ? null : (
            <section className="y-card p-ask" aria-label={say(apply.askLabel(ask.length))}>
              <Questions fields={ask} answers={edit.answers} errors={props.errors} onAnswer={type} />
            </section>
          )}
          <PartiesCard
            slots={slots}
            typed={typed}
            errors={props.errors}
            onType={(slot, party) => desk.type({ parties: { ...edit.parties, [slot]: party } })}
          />
          {groups.map((group, at) => (
            <KnownGroup
              key={group.id}
              id={`ok-${at}`}
              group={group}
              fields={draft.ask}
              answers={edit.answers}
              contested={edit.contested}
              confirmed={confirmed.has(group.id)}
              onConfirm={() => setConfirmed(group.id)}
              onContest={(field, on) => {
                const { [field]: _, ...others } = edit.answers;
                desk.type({
                  contested: on ? [...edit.contested, field] : edit.contested.filter((id) => id !== field),
                  answers: on ? edit.answers : others,
                });
              }}
              onAnswer={type}
              errors={props.errors}
            />
          ))}
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

/** Which groups the person said are right; kept with the tab, so that going back does not ask again. */
function useConfirmed(draft: string): readonly [ReadonlySet<string>, (group: string) => void] {
  const key = `yici-confirmed-${draft}`;
  const [set, setSet] = useState<ReadonlySet<string>>(() => new Set((sessionStorage.getItem(key) ?? '').split('\n').filter(Boolean)));
  const add = (group: string) => {
    const next = new Set(set).add(group);
    sessionStorage.setItem(key, [...next].join('\n'));
    setSet(next);
  };
  return [set, add];
}
