/** Rating an ended case: five words with faces; skipping weighs the same as any answer and is never counted as satisfied. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { act, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { track } from './texts.ts';

export function Rate(props: { readonly view: CaseView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const [grade, setGrade] = useState<number>();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  if (!props.view.allowed.some((entry) => entry.act === 'rate' && entry.because === null)) return null;
  const send = async () => {
    setBusy(true);
    const answer = await act(props.view.number, 'rate', { grade, words }, key);
    setBusy(false);
    if (answer.ok) props.reload();
    else setRefused(answer.refused);
  };
  return (
    <section className="y-card p-asked p-gap">
      <fieldset className="y-set">
        <legend className="t-h3">{say(track.rate)}</legend>
        <div className="p-faces">
          {track.grades.map((text, at) => (
            <label key={text.en} className={`y-opt ${grade === at + 1 ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name="grade" checked={grade === at + 1} onChange={() => setGrade(at + 1)} />
              <Icon name={`face${at + 1}`} />
              {say(text)}
            </label>
          ))}
        </div>
      </fieldset>
      <Field id="rate-words" label={say(track.rateWords)} optional>
        {(control) => (
          <InputBox>
            <input {...control} type="text" maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" block busy={busy} {...(grade === undefined ? { why: say(track.rateWhy) } : {})} onPress={() => void send()}>
        {say(track.rateSend)}
      </Button>
    </section>
  );
}
