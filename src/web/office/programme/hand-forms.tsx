/** The forms of what was handed down: take it up as it is or sharper, object with reasons, decide on an objection. */
import { useState } from 'react';
import type { HandRow } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { DayInput } from './both-field.tsx';
import { formTexts } from './form-texts.ts';
import { handTexts } from './hand-texts.ts';
import { isNumber, TargetField } from './target-field.tsx';
import { TakeForm, type HandFormProps } from './take-form.tsx';

const OUTCOMES = ['upheld', 'eased', 'withdrawn'] as const;

export function HandForms({ hand, act, onDone }: HandFormProps & { readonly act: HandRow['acts'][number] }) {
  switch (act) {
    case 'take-up':
      return <TakeForm hand={hand} onDone={onDone} />;
    case 'object':
      return <ObjectForm hand={hand} onDone={onDone} />;
    case 'decide':
      return <DecideForm hand={hand} onDone={onDone} />;
  }
}

function ObjectForm({ hand, onDone }: HandFormProps) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [text, setText] = useState('');
  const ready = text.trim() !== '';
  const submit = async (): Promise<void> => {
    if ((await send('hand-down.object', { params: { id: hand.id }, body: { text: text.trim() } })) !== undefined) onDone();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      <Lines id="hand-object" label={say(handTexts.reasons)} value={text} onChange={setText} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(formTexts.fill) })}>
        {say(handTexts.object)}
      </Button>
    </form>
  );
}

function DecideForm({ hand, onDone }: HandFormProps) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [outcome, setOutcome] = useState('');
  const [text, setText] = useState('');
  const [target, setTarget] = useState(hand.handed.target === null ? '' : String(hand.handed.target));
  const [due, setDue] = useState(hand.handed.due);
  const eased = outcome === 'eased';
  const ready = outcome !== '' && text.trim() !== '' && (!eased || hand.handed.target === null || isNumber(target));
  const submit = async (): Promise<void> => {
    const easing = eased ? { due, ...(hand.handed.target === null ? {} : { target: Number(target) }) } : {};
    const body = { outcome, text: text.trim(), ...easing };
    if ((await send('hand-down.decide', { params: { id: hand.id }, body })) !== undefined) onDone();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      {hand.objection === null ? null : (
        <Note tone="near">
          {hand.objection.person}：{hand.objection.text}
        </Note>
      )}
      <Pick id="hand-outcome" label={say(handTexts.outcome)} value={outcome} onChange={setOutcome}>
        {OUTCOMES.map((each) => (
          <option key={each} value={each}>
            {say(handTexts[each])}
          </option>
        ))}
      </Pick>
      {eased && hand.handed.target !== null ? <TargetField value={target} onChange={setTarget} /> : null}
      {eased ? <DayInput id="hand-eased-due" label={say(handTexts.due)} value={due} onChange={setDue} /> : null}
      <Lines id="hand-reasons" label={say(handTexts.reasons)} value={text} onChange={setText} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(formTexts.fill) })}>
        {say(handTexts.decide)}
      </Button>
    </form>
  );
}
