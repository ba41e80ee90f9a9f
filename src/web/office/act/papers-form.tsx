/** Papers that come later to the window: what was missing, what a part that opened now asks for. */
import { useState } from 'react';
import type { PartView } from '#contract/view/case.ts';
import type { CaseAct } from '#contract/case-act-names.ts';
import type { Refused } from '#web/ui/call.ts';
import type { FieldView } from '#contract/view/plain.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import { checkHere } from '#web/ui/form/check.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import type { Brought } from '../counter/reception.ts';
import { TakeButtons } from '../counter/take-buttons.tsx';
import { counterTexts } from '../counter/texts.ts';
import { ActForm, type ActProps } from './act-form.tsx';
import { becauseWords } from './because.ts';
import { owedMaterials } from './owed-materials.ts';
import { actNames, actTexts } from './texts.ts';

type Given = Readonly<Record<string, Brought>>;

const bodyOf = (act: CaseAct, part: string, given: Given, answers: Answers): unknown => {
  if (act === 'file') return { parts: [part], answers, given };
  return act === 'supplement' ? { part, answers, given } : { part, given };
};

/** What the part asks in words: all of its questions when it is filed, those the notice names when it is completed. */
const questionsOf = (part: PartView, act: CaseAct): readonly FieldView[] => {
  const fields = part.asked?.fields ?? [];
  if (act === 'file') return fields;
  const named = new Set(part.supplement?.missing.map(({ field }) => field));
  return act === 'supplement' ? fields.filter(({ id }) => named.has(id)) : [];
};

function Row(props: {
  readonly part: PartView;
  readonly material: PartView['materials'][number];
  readonly brought: Brought | undefined;
  readonly onBring: (brought: Brought | undefined) => void;
  readonly onRefused: (refused: Refused | undefined) => void;
}) {
  const { say } = useLanguage();
  return (
    <li className="o-owed">
      <b>{say(props.material.name)}</b>
      {props.brought === undefined ? (
        <TakeButtons division={props.part.office.division} onBring={props.onBring} onRefused={props.onRefused} />
      ) : (
        <span className="o-take t-xxs">
          {say(props.brought.by === 'original' ? counterTexts.takenOriginal : counterTexts.takenFile)}
          <button type="button" className="y-lnk" onClick={() => props.onBring(undefined)}>
            {say(counterTexts.undo)}
          </button>
        </span>
      )}
    </li>
  );
}

const papersForm = (act: 'supplement' | 'cure-gaps' | 'file') =>
  function PapersForm(props: ActProps) {
    const { say } = useLanguage();
    const [given, setGiven] = useState<Given>({});
    const [answers, setAnswers] = useState<Answers>({});
    const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
    const [refused, setRefused] = useState<Refused>();
    const fields = questionsOf(props.part, act);
    const owed = owedMaterials(props.part);
    // A part may open with nothing to bring; then filing it is all there is to do.
    const empty = Object.keys(given).length === 0 && Object.keys(answers).length === 0;
    const why =
      empty && (act !== 'file' || fields.length > 0 || owed.some((one) => one.required)) ? becauseWords('nothing-given') : undefined;
    const name = say(actNames[act] ?? actTexts.acts);
    const submit = async (): Promise<void> => {
      const wrong = await checkHere(fields, answers, {}, say);
      setErrors(wrong);
      if (Object.keys(wrong).length > 0) return;
      if (await props.acting.perform(act, bodyOf(act, props.part.id, given, answers))) props.onClose();
    };
    const bring = (material: string, brought: Brought | undefined): void => {
      const { [material]: _, ...rest } = given;
      setGiven(brought === undefined ? rest : { ...rest, [material]: brought });
    };
    return (
      <ActForm title={name} button={name} why={why} acting={props.acting} onSubmit={() => void submit()} onClose={props.onClose}>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <Questions
          fields={fields}
          answers={answers}
          errors={errors}
          idPrefix={act}
          onAnswer={(field, answer) => setAnswers({ ...answers, [field]: answer })}
        />
        <ul>
          {owed.map((one) => (
            <Row
              key={one.id}
              part={props.part}
              material={one}
              brought={given[one.id]}
              onBring={(brought) => bring(one.id, brought)}
              onRefused={setRefused}
            />
          ))}
        </ul>
      </ActForm>
    );
  };

export const SupplementForm = papersForm('supplement');
export const CureGapsForm = papersForm('cure-gaps');
export const FileForm = papersForm('file');
