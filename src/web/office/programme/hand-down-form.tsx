/** Hands a goal or a task of the plan down: to divisions below, or to offices of the own division. */
import { useState } from 'react';
import type { PlanChoices, PlanView } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { WithChoices } from './edit-rows.tsx';
import { formTexts } from './form-texts.ts';
import { Ticks } from './ticks.tsx';
import { handTexts } from './hand-texts.ts';

export function HandDownPress(props: { readonly plan: string; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const plan = useReply('plan.get', { params: { id: props.plan } });
  if (plan.value?.acts.includes('hand-down') !== true) return null;
  const shown = plan.value;
  return (
    <>
      <Button kind="p" onPress={() => setOpen(true)}>
        {say(handTexts.handDown)}
      </Button>
      <Sheet open={open} title={say(handTexts.handDown)} onClose={() => setOpen(false)}>
        {open ? (
          <WithChoices
            form={(choices) => (
              <HandDownForm
                plan={shown}
                choices={choices}
                onDone={() => {
                  setOpen(false);
                  props.onDone();
                }}
              />
            )}
          />
        ) : null}
      </Sheet>
    </>
  );
}

type FormProps = { readonly plan: PlanView; readonly choices: PlanChoices; readonly onDone: () => void };

function HandDownForm({ plan, choices, onDone }: FormProps) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [which, setWhich] = useState('');
  const [divisions, setDivisions] = useState<readonly string[]>([]);
  const [offices, setOffices] = useState<readonly string[]>([]);
  const ready = which !== '' && divisions.length + offices.length > 0;
  const submit = async (): Promise<void> => {
    const isGoal = plan.goals.some(({ id }) => id === which);
    const body = { plan: plan.id, ...(isGoal ? { goal: which } : { task: which }), divisions: divisions.map(Number), offices };
    if ((await send('hand-down.send', { body })) !== undefined) onDone();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      <Pick id="hand-which" label={say(handTexts.which)} value={which} onChange={setWhich}>
        {[...plan.goals, ...plan.tasks].map(({ id, name }) => (
          <option key={id} value={id}>
            {id} {say(name)}
          </option>
        ))}
      </Pick>
      <Ticks
        label={say(handTexts.toWhom)}
        rows={choices.below.map(({ code, name }) => ({ id: String(code), text: say(name) }))}
        chosen={divisions}
        onChange={setDivisions}
      />
      <Ticks
        label={say(handTexts.ownOffices)}
        rows={choices.offices.map(({ id, name }) => ({ id, text: say(name) }))}
        chosen={offices}
        onChange={setOffices}
      />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(formTexts.fill) })}>
        {say(handTexts.hand)}
      </Button>
    </form>
  );
}
