/** Settles a correction: as the person says, to a third value, or kept; always with the reasons that the person will read. */
import { useState } from 'react';
import type { CorrectionView } from '#contract/view/correction.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Question } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Lines } from '../../act/controls.tsx';
import { correctionTexts } from './texts.ts';

type Choice = 'claimed' | 'other' | 'keep';
const choices = [
  ['claimed', correctionTexts.asClaimed],
  ['other', correctionTexts.asOther],
  ['keep', correctionTexts.keep],
] as const satisfies readonly (readonly [Choice, Text])[];

const isEmpty = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');

/** Sends one act, once however often it is pressed while nothing came back. */
function useSending(id: string, onActed: () => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (name: 'correction.take' | 'correction.settle', body: unknown): Promise<void> => {
    setBusy(true);
    const answer = await call(name, { params: { id }, body, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok && answer.refused.code === 'no-network') return;
    setKey(freshKey());
    if (answer.ok) onActed();
  };
  return { busy, refused, send };
}

export function SettleForm(props: { readonly view: CorrectionView; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const { busy, refused, send } = useSending(view.id, props.onActed);
  const [choice, setChoice] = useState<Choice>();
  const [value, setValue] = useState<unknown>();
  const [reasons, setReasons] = useState('');
  const why =
    choice === undefined
      ? correctionTexts.outcomeWhy
      : choice === 'other' && isEmpty(value)
        ? correctionTexts.valueWhy
        : reasons.trim() === ''
          ? correctionTexts.reasonsWhy
          : undefined;
  const settle = (): void => {
    const to = choice === 'other' ? { as: 'other', value } : { as: 'claimed' };
    void send('correction.settle', choice === 'keep' ? { outcome: 'kept', reasons } : { outcome: 'corrected', to, reasons });
  };
  return (
    <form
      className="o-form o-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined) settle();
      }}
    >
      <h2>{say(correctionTexts.settle)}</h2>
      {view.allowed.includes('take') ? (
        <p className="o-corr__take">
          <Button size="s" busy={busy} onPress={() => void send('correction.take', {})}>
            {say(correctionTexts.take)}
          </Button>
          <span className="t-xs t-3">{say(correctionTexts.takeWhy)}</span>
        </p>
      ) : null}
      <Outcomes choice={choice} onChoose={setChoice} />
      {choice === 'other' && view.input !== null ? (
        <Question
          field={{ ...view.input, label: correctionTexts.newValue }}
          answer={value}
          error={undefined}
          onAnswer={setValue}
          idPrefix="to"
        />
      ) : null}
      <Lines
        id="reasons"
        label={say(correctionTexts.reasons)}
        hint={say(correctionTexts.reasonsHint)}
        value={reasons}
        onChange={setReasons}
      />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-form__b">
        <Button type="submit" kind="p" busy={busy} {...(why === undefined ? {} : { why: say(why) })}>
          {say(correctionTexts.send)}
        </Button>
      </div>
    </form>
  );
}

function Outcomes(props: { readonly choice: Choice | undefined; readonly onChoose: (choice: Choice) => void }) {
  const { say } = useLanguage();
  return (
    <fieldset className="y-set o-corr__outs">
      <legend className="y-field__l">{say(correctionTexts.outcome)}</legend>
      {choices.map(([id, text]) => (
        <label key={id} className={`y-opt ${props.choice === id ? 'is-on' : ''}`}>
          <input className="sr" type="radio" name="outcome" checked={props.choice === id} onChange={() => props.onChoose(id)} />
          {say(text)}
        </label>
      ))}
    </fieldset>
  );
}
