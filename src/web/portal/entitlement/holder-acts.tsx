/** What else a holder may do: ask for a change (licensing law 49), give it up (70). */
import { useState } from 'react';
import type { EntitlementView } from '#contract/view/entitlement.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useSending } from '../track/use-act.ts';
import { entitlementTexts as texts } from './texts.ts';

type Act = 'ask-change' | 'surrender';
const words = {
  'ask-change': { title: texts.change, label: texts.changeWords, send: texts.changeDo },
  surrender: { title: texts.surrender, label: texts.surrenderWhy, send: texts.surrenderDo },
} as const;
const operations = { 'ask-change': 'entitlement.ask-change', surrender: 'entitlement.surrender' } as const;

export function HolderActs(props: { readonly view: EntitlementView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState<Act>();
  const { view } = props;
  const acts = (['ask-change', 'surrender'] as const).filter((act) => view.may.includes(act));
  if (acts.length === 0) return null;
  const done = (): void => {
    setOpen(undefined);
    props.onDone();
  };
  return (
    <section className="p-ent__more">
      {acts.map((act) => (
        <Button key={act} onPress={() => setOpen(act)}>
          {say(words[act].title)}
        </Button>
      ))}
      <Sheet open={open !== undefined} title={open === undefined ? '' : say(words[open].title)} onClose={() => setOpen(undefined)}>
        {open === undefined ? null : <ActForm key={open} id={view.id} act={open} onDone={done} />}
      </Sheet>
    </section>
  );
}

function ActForm(props: { readonly id: string; readonly act: Act; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { id, act } = props;
  const [text, setText] = useState('');
  const { busy, refused, send } = useSending((body, key) => call(operations[act], { params: { id }, body, key }), props.onDone);
  return (
    <div className="p-ent__t">
      {act === 'surrender' ? <Note tone="near">{say(texts.surrenderNote)}</Note> : null}
      <Field id={`ent-${act}`} label={say(words[act].label)}>
        {(control) => (
          <InputBox>
            <textarea {...control} rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button
        kind={act === 'surrender' ? 'danger' : 'p'}
        busy={busy}
        {...(text.trim() === '' ? { why: say(words[act].label) } : {})}
        onPress={() => void send(act === 'surrender' ? { reason: text } : { words: text })}
      >
        {say(words[act].send)}
      </Button>
    </div>
  );
}
