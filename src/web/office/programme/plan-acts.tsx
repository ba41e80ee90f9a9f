/** What the reader may do with the plan itself: write, lay open, adopt, revise, close. */
import { type ReactNode, useState } from 'react';
import type { PlanView } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { Lines } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { DayInput } from './both-field.tsx';
import { AddGoal, AddTask } from './edit-rows.tsx';
import { formTexts } from './form-texts.ts';
import { planTexts } from './texts.ts';

type ActsProps = {
  readonly plan: PlanView;
  readonly draft: boolean;
  readonly onDraft: (draft: boolean) => void;
  readonly onChanged: () => void;
};
const DAYED = { consult: 'plan.consult', adopt: 'plan.adopt' } as const;
const REASONED = { revise: 'plan.revise', close: 'plan.close' } as const;
type Act = keyof typeof DAYED | keyof typeof REASONED;
const ORDER: readonly Act[] = ['consult', 'adopt', 'revise', 'close'];

export function PlanActs({ plan, draft, onDraft, onChanged }: ActsProps) {
  const { say } = useLanguage();
  const [act, setAct] = useState<Act>();
  const writes = plan.acts.includes('write') && plan.shown === 'draft';
  const done = (): void => {
    setAct(undefined);
    onChanged();
  };
  const may = ORDER.filter((each) => plan.acts.includes(each));
  return (
    <>
      {plan.drafted && plan.standing !== null ? (
        <Button onPress={() => onDraft(!draft)}>{say(draft ? planTexts.back : planTexts.edit)}</Button>
      ) : null}
      {writes ? <AddGoal plan={plan} onChanged={onChanged} /> : null}
      {writes ? <AddTask plan={plan} onChanged={onChanged} /> : null}
      {may.map((each) => (
        <Button key={each} {...(each === 'adopt' ? { kind: 'p' as const } : {})} onPress={() => setAct(each)}>
          {say(planTexts[each])}
        </Button>
      ))}
      <Sheet open={act !== undefined} title={act === undefined ? '' : say(planTexts[act])} onClose={() => setAct(undefined)}>
        {act === undefined ? null : <ActForm key={act} plan={plan} act={act} onDone={done} />}
      </Sheet>
    </>
  );
}

function ActForm({ plan, act, onDone }: { readonly plan: PlanView; readonly act: Act; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { busy, refused, send, errorAt } = useCommand();
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const params = { id: plan.id };
  const submit = async (): Promise<void> => {
    const done =
      act === 'consult' || act === 'adopt'
        ? await send(DAYED[act], { params, body: act === 'consult' ? { until: day } : { from: day } })
        : await send(REASONED[act], { params, body: { reason: reason.trim() } });
    if (done !== undefined) onDone();
  };
  const dayed = act === 'consult' || act === 'adopt';
  const ready = dayed ? day !== '' : reason.trim() !== '';
  const field: ReactNode = dayed ? (
    <DayInput
      id="plan-day"
      label={say(act === 'consult' ? planTexts.until : planTexts.from)}
      min={today}
      value={day}
      onChange={setDay}
      error={errorAt(act === 'consult' ? '/until' : '/from')}
    />
  ) : (
    <Lines id="plan-reason" label={say(planTexts.reason)} value={reason} onChange={setReason} />
  );
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      {field}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(formTexts.fill) })}>
        {say(planTexts[act])}
      </Button>
    </form>
  );
}
