/** The reform office begins a plan of its division. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { BothField, NO_WORDS } from './both-field.tsx';
import { formTexts } from './form-texts.ts';
import { areaTexts } from './texts.ts';

export function DraftForm({ onDone }: { readonly onDone: (plan: string) => void }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { busy, refused, send, errorAt } = useCommand();
  const choices = useReply('plan.choices', {});
  const [year, setYear] = useState(today.slice(0, 4));
  const [title, setTitle] = useState(NO_WORDS);
  const [basis, setBasis] = useState(NO_WORDS);
  const [framework, setFramework] = useState('');
  const [example, setExample] = useState('');
  if (choices.value === undefined) return choices.refused === undefined ? <Waiting rows={5} /> : <RefusedNote refused={choices.refused} />;
  const source = choices.value.examples.find(({ id }) => id === example)?.source;
  const ready = /^\d{4}$/.test(year) && title.zh !== '' && title.en !== '' && framework !== '';
  const submit = async (): Promise<void> => {
    const done = await send('plan.draft', {
      body: { year: Number(year), title, basis, framework, ...(example === '' ? {} : { example }) },
    });
    if (done !== undefined) onDone(done.id);
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      <Field id="plan-year" label={say(formTexts.year)}>
        {(control) => (
          <InputBox>
            <input {...control} inputMode="numeric" maxLength={4} value={year} onChange={(event) => setYear(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <BothField id="plan-title" label={say(formTexts.title)} value={title} onChange={setTitle} error={errorAt('/title')} />
      <BothField id="plan-basis" label={say(formTexts.basis)} value={basis} onChange={setBasis} error={errorAt('/basis')} />
      <Pick id="plan-framework" label={say(formTexts.framework)} value={framework} onChange={setFramework}>
        {choices.value.frameworks.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Pick>
      <Pick id="plan-example" label={say(formTexts.example)} value={example} onChange={setExample} optional>
        {choices.value.examples.map(({ id, title: name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Pick>
      {source === undefined ? null : <Note>{say(formTexts.source(say(source)))}</Note>}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(formTexts.fill) })}>
        {say(areaTexts.newPlan)}
      </Button>
    </form>
  );
}
