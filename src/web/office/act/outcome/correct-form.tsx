/** Mending a slip of the pen in a decision: the place, what it says, what it should say, and how the slip came about. */
import { useState } from 'react';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { ActForm, type ActProps } from '../act-form.tsx';
import { becauseWords } from '../because.ts';
import { Lines, Pick } from '../controls.tsx';
import { actNames, actTexts } from '../texts.ts';
import { outcomeTexts as t } from './texts.ts';

export function CorrectForm(props: ActProps) {
  const { say } = useLanguage();
  const { part, acting } = props;
  const [field, setField] = useState('');
  const [after, setAfter] = useState('');
  const [reason, setReason] = useState('');
  const place = part.correctable.find((one) => one.field === field);
  const why =
    place === undefined || after.trim() === '' || after === place.value
      ? becauseWords(part.correctable.length === 0 ? 'not-correctable' : 'nothing-corrected')
      : reason.trim() === ''
        ? becauseWords('reason-missing')
        : undefined;
  const name = say(actNames['correct-decision'] ?? actTexts.acts);
  const submit = async (): Promise<void> => {
    const slips = [{ field, before: place?.value ?? '', after }];
    const body = { part: part.id, decision: part.decision?.id ?? '', slips, reason: reason.trim() };
    if (await acting.perform('correct-decision', body)) props.onClose();
  };
  return (
    <ActForm title={name} button={name} why={why} acting={acting} onSubmit={() => void submit()} onClose={props.onClose}>
      {part.correctable.length === 0 ? <p>{say(t.nothingToCorrect)}</p> : null}
      <Pick
        id="correct-field"
        label={say(t.correctWhat)}
        value={field}
        onChange={(chosen) => {
          setField(chosen);
          setAfter(part.correctable.find((one) => one.field === chosen)?.value ?? '');
        }}
      >
        {part.correctable.map((one) => (
          <option key={one.field} value={one.field}>
            {say(one.label)}
          </option>
        ))}
      </Pick>
      {place === undefined ? null : (
        <Field id="correct-after" label={say(t.correctTo)}>
          {(control) => (
            <InputBox>
              <textarea {...control} rows={2} maxLength={2000} value={after} onChange={(event) => setAfter(event.target.value)} />
            </InputBox>
          )}
        </Field>
      )}
      <Lines id="correct-reason" label={say(t.correctWhy)} rows={2} value={reason} onChange={setReason} />
      <p className="o-lim">{say(t.correctRule)}</p>
    </ActForm>
  );
}
