/** Takes up what was handed down, into a plan of one's own. */
import { useState } from 'react';
import type { HandRow } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { DayInput } from './both-field.tsx';
import { WithChoices } from './edit-rows.tsx';
import { formTexts } from './form-texts.ts';
import { handTexts } from './hand-texts.ts';
import { planStates } from './texts.ts';
import { usePlan } from './use-plan.ts';
import { shortFigure } from '#domain/measure/figure-words.ts';
import { isNumber, TargetField } from './target-field.tsx';

export type HandFormProps = { readonly hand: HandRow; readonly onDone: () => void };
export function TakeForm({ hand, onDone }: HandFormProps) {
  const { say, language } = useLanguage();
  const { session, today } = useOffice();
  const { busy, refused, send, errorAt } = useCommand();
  const { list, id } = usePlan(undefined);
  const [plan, setPlan] = useState('');
  const [target, setTarget] = useState(hand.handed.target === null ? '' : String(hand.handed.target));
  const [due, setDue] = useState(hand.handed.due);
  const [lead, setLead] = useState('');
  if (list.value === undefined) return <Waiting rows={4} />;
  const own = list.value.rows.filter((row) => row.division.code === session.post?.office.division && row.state !== 'closed');
  const into = plan === '' ? (own.find((row) => row.id === id)?.id ?? own[0]?.id ?? '') : plan;
  const ready = into !== '' && due !== '' && (hand.handed.target === null || isNumber(target));
  const submit = async (): Promise<void> => {
    const body = { plan: into, due, ...(hand.handed.target === null ? {} : { target: Number(target) }), ...(lead === '' ? {} : { lead }) };
    if ((await send('hand-down.take-up', { params: { id: hand.id }, body })) !== undefined) onDone();
  };
  const floor = hand.handed.target === null || hand.unit === null ? '' : say(shortFigure(hand.handed.target, hand.unit));
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      <Note>{say(handTexts.floor(floor, dayText(hand.handed.due, language, today)))}</Note>
      <Pick id="hand-plan" label={say(handTexts.into)} value={into} onChange={setPlan}>
        {own.map((row) => (
          <option key={row.id} value={row.id}>
            {say(row.title)} · {say(planStates[row.state])}
          </option>
        ))}
      </Pick>
      {hand.handed.target === null ? null : <TargetField value={target} onChange={setTarget} />}
      <DayInput id="hand-due" label={say(handTexts.due)} value={due} onChange={setDue} error={errorAt('/due')} />
      {hand.to === null ? (
        <WithChoices
          form={({ offices }) => (
            <Pick id="hand-lead" label={say(handTexts.owner)} value={lead} onChange={setLead} optional>
              {offices.map((office) => (
                <option key={office.id} value={office.id}>
                  {say(office.name)}
                </option>
              ))}
            </Pick>
          )}
        />
      ) : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(formTexts.fill) })}>
        {say(handTexts.takeUp)}
      </Button>
    </form>
  );
}
