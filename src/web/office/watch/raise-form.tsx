/** Supervision raises a card for what no rule can see: an application turned away, a fee outside the list. */
import { useState } from 'react';
import type { CardRow, RulesView } from '#contract/view/card.ts';
import { Button } from '#web/ui/button.tsx';
import { InputBox, Field } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, OfficePick, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { cardTexts } from './texts.ts';

const isColour = (value: string): value is CardRow['colour'] => value === 'yellow' || value === 'red';

export function RaiseForm(props: { readonly onDone: () => void }) {
  const { value, refused, reload } = useReply('card-rule.get', {});
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  return value === undefined ? <Waiting rows={5} /> : <Form rules={value.rules} onDone={props.onDone} />;
}

function Form(props: { readonly rules: RulesView['rules']; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [office, setOffice] = useState('');
  const [trigger, setTrigger] = useState('');
  const [colour, setColour] = useState('yellow');
  const [what, setWhat] = useState('');
  const [number, setNumber] = useState('');
  const ready = office !== '' && trigger !== '' && isColour(colour) && what.trim() !== '';
  const submit = async (): Promise<void> => {
    const body = { office, trigger, colour, what: what.trim(), ...(number.trim() === '' ? {} : { number: number.trim() }) };
    if ((await send('card.raise', { body })) !== undefined) props.onDone();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      <OfficePick id="card-office" not="" value={office} onChange={(id) => setOffice(id)} />
      <Pick id="card-trigger" label={say(cardTexts.trigger)} value={trigger} onChange={setTrigger}>
        {props.rules.map((rule) => (
          <option key={rule.trigger} value={rule.trigger}>
            {say(rule.name)}
          </option>
        ))}
      </Pick>
      <Pick id="card-colour" label={say(cardTexts.colour)} value={colour} onChange={setColour}>
        <option value="yellow">{say(cardTexts.yellow)}</option>
        <option value="red">{say(cardTexts.red)}</option>
      </Pick>
      <Lines id="card-what" label={say(cardTexts.what)} value={what} onChange={setWhat} />
      <Field id="card-number" label={say(cardTexts.number)} optional>
        {(control) => (
          <InputBox>
            <input {...control} maxLength={40} value={number} onChange={(event) => setNumber(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(cardTexts.say) })}>
        {say(cardTexts.send)}
      </Button>
    </form>
  );
}
