/** The form of a walk-in: person, first questions, the rest of the form, papers, and the one act that files it. */
import { useRef, useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import type { Receipt } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { checkHere } from '#web/ui/form/check.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { emptyTyped, intakeBody, personAnswers, questionsLeft, rolesAsked, type Typed } from './intake-body.ts';
import { PaperFields } from './paper-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { intakeTexts } from './texts.ts';

type Errors = Readonly<Record<string, string>>;

/** Names are needed of everybody; an identity number only where the role is a person who has one. */
const personErrors = (guide: Guide, typed: Typed, sentence: string): Errors => {
  const missing = rolesAsked(guide).flatMap((role) => {
    const person = typed.people[role.id];
    return [
      ...(person === undefined || person.name.trim() === '' ? [`${role.id}.name`] : []),
      ...(role.party !== 'newborn' && role.party !== 'thing' && (person?.identifier ?? '') === '' ? [`${role.id}.identifier`] : []),
    ];
  });
  return Object.fromEntries([...missing, ...(typed.visit.trim() === '' ? ['visit'] : [])].map((id) => [id, sentence]));
};

/** Sends once: the key stays while the same body is retried. */
function useSending(onFiled: (receipt: Receipt) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const sent = useRef<{ readonly key: string; readonly text: string }>(undefined);
  const send = async (body: unknown): Promise<void> => {
    const text = JSON.stringify(body);
    if (sent.current?.text !== text) sent.current = { key: freshKey(), text };
    setBusy(true);
    const answer = await call('case.intake', { body, key: sent.current.key });
    setBusy(false);
    if (answer.ok) onFiled(answer.value);
    else setRefused(answer.refused);
  };
  return { busy, refused, send };
}

/** The server points at `/answers/<field>`; the sentence is shown at that question. */
const refusedErrors = (refused: Refused | undefined): Errors =>
  Object.fromEntries((refused?.problems ?? []).map((problem) => [problem.pointer.split('/').at(-1) ?? '', problem.detail]));

export function IntakeForm(props: { readonly guide: Guide; readonly onFiled: (receipt: Receipt) => void }) {
  const { say } = useLanguage();
  const { guide } = props;
  const [typed, setTyped] = useState<Typed>(() => emptyTyped(guide, say(intakeTexts.visitUsual)));
  const [errors, setErrors] = useState<Errors>({});
  const { busy, refused, send } = useSending(props.onFiled);
  const whole = { ...typed.answers, ...personAnswers(guide, typed.people) };
  const holds = useConditions(guide.questions, whole);
  const situation = guide.situation.filter((field) => holds(field.when) === true);
  const left = questionsLeft(guide).filter((field) => holds(field.when) === true);
  const papers = guide.materials.filter((material) => holds(material.when) !== false);
  const all = { ...refusedErrors(refused), ...errors };
  const submit = async (): Promise<void> => {
    const shown = [...situation, ...left];
    const found = {
      ...(await checkHere(shown, typed.answers, typed.answers, say)),
      ...personErrors(guide, typed, say(intakeTexts.required)),
    };
    setErrors(found);
    if (Object.keys(found).length === 0) await send(intakeBody(guide, typed, shown, new Set(papers.map((material) => material.id))));
    else document.querySelector<HTMLElement>('.o-intake [aria-invalid="true"]')?.focus();
  };
  const answer = (field: string, value: unknown): void => setTyped({ ...typed, answers: { ...typed.answers, [field]: value } });
  return (
    <form
      className="o-intake__f"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PersonFields guide={guide} typed={typed} errors={all} onChange={setTyped} />
      <section aria-label={say(intakeTexts.situation)}>
        <h2 className="o-h3">{say(intakeTexts.situation)}</h2>
        <div className="o-questions">
          <Questions fields={situation} answers={typed.answers} onAnswer={answer} errors={all} idPrefix="situation" />
        </div>
      </section>
      {left.length === 0 ? null : (
        <section aria-label={say(intakeTexts.form)}>
          <h2 className="o-h3">{say(intakeTexts.form)}</h2>
          <div className="o-questions">
            <Questions fields={left} answers={typed.answers} onAnswer={answer} errors={all} idPrefix="form" />
          </div>
        </section>
      )}
      <PaperFields
        materials={papers}
        given={typed.given}
        division={guide.division.code}
        onGive={(material, given) => {
          const { [material]: _, ...rest } = typed.given;
          setTyped({ ...typed, given: given === undefined ? rest : { ...rest, [material]: given } });
        }}
      />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {Object.keys(errors).length === 0 ? null : (
        <p className="o-late" role="alert">
          {say(intakeTexts.fill)}
        </p>
      )}
      <Button kind="p" size="l" type="submit" busy={busy}>
        {say(intakeTexts.send)}
      </Button>
    </form>
  );
}
