/** What whoever raised a petition may still say of it. */
import { useState } from 'react';
import type { HotlineView } from '#contract/view/hotline.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { hot } from './texts.ts';
import { useSay } from './use-say.ts';

export type PetitionProps = { readonly petition: HotlineView; readonly password?: string; readonly onDone: () => void };

/** Whether it helped stands first; the rest behind a button each. */
export function PetitionWords({ petition, password, onDone }: PetitionProps) {
  const { say } = useLanguage();
  const { busy, refused, send } = useSay(petition.id, password, onDone);
  const [open, setOpen] = useState<'not' | 'add' | 'appeal'>();
  const [text, setText] = useState('');
  const may = (act: string): boolean => petition.acts.includes(act);
  const tell = async (body: object): Promise<void> => {
    if (!(await send(body))) return;
    setOpen(undefined);
    setText('');
  };
  const bodies = { not: { act: 'call-back', satisfied: false, solved: false }, add: { act: 'add' }, appeal: { act: 'appeal' } } as const;
  const label = open === 'not' ? hot.why : open === 'appeal' ? hot.appeal : hot.add;
  return (
    <section className="p-stack" aria-live="polite">
      {may('call-back') ? (
        <div className="y-card p-stack">
          <h2 className="t-h2">{say(hot.didItHelp)}</h2>
          <div className="p-hot__links">
            <Button kind="p" busy={busy} onPress={() => void tell({ act: 'call-back', satisfied: true, solved: true })}>
              {say(hot.solved)}
            </Button>
            <Button kind="q" expanded={open === 'not'} onPress={() => setOpen('not')}>
              {say(hot.notSolved)}
            </Button>
          </div>
          {open === 'not' ? <p className="t-sm t-2">{say(hot.again)}</p> : null}
        </div>
      ) : null}
      {open === undefined ? null : (
        <>
          <Field id="hot-words" label={say(label)}>
            {(control) => (
              <InputBox>
                <textarea {...control} rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
              </InputBox>
            )}
          </Field>
          <Button
            kind="p"
            block
            busy={busy}
            onPress={() => void tell({ ...bodies[open], text: text.trim() })}
            {...(text.trim() === '' ? { why: say(hot.missing) } : {})}
          >
            {say(hot.sendWords)}
          </Button>
        </>
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="p-hot__links">
        {may('add') && open === undefined ? (
          <Button size="s" onPress={() => setOpen('add')}>
            {say(hot.add)}
          </Button>
        ) : null}
        {may('withdraw') ? (
          <Button size="s" kind="plain" busy={busy} onPress={() => void tell({ act: 'withdraw' })}>
            {say(hot.withdraw)}
          </Button>
        ) : null}
        {may('appeal') && open === undefined ? (
          <Button size="s" onPress={() => setOpen('appeal')}>
            {say(hot.appeal)}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
