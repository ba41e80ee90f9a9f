/** Writes a goal of the draft: the measure that shows it, how far, until when, who answers. There is no field for what is true today. */
import { useState } from 'react';
import type { GoalRow, PlanChoices, PlanView } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { BothField, Choice, DayInput } from './both-field.tsx';
import { formTexts } from './form-texts.ts';
import { planTexts } from './texts.ts';
import { bodyOf, NONE, startOf, type WrittenGoal } from './written-goal.ts';

const UNITS = ['percent', 'count', 'days', 'minutes', 'grade'] as const;
type FormProps = {
  readonly plan: PlanView;
  readonly choices: PlanChoices;
  readonly goal?: GoalRow;
  readonly onDone: () => void;
};

export function GoalForm({ plan, choices, goal, onDone }: FormProps) {
  const { say } = useLanguage();
  const { busy, refused, send, errorAt } = useCommand();
  const [written, setWritten] = useState(() => startOf(plan, goal));
  const set = (part: Partial<WrittenGoal>): void => setWritten({ ...written, ...part });
  const measure = choices.measures.find(({ id }) => id === written.measure);
  const systems = choices.frameworks.find(({ id }) => id === plan.framework.id)?.systems ?? [];
  const ready =
    written.measure !== '' &&
    written.target.trim() !== '' &&
    Number.isFinite(Number(written.target)) &&
    written.owner !== '' &&
    written.system !== '';
  const submit = async (): Promise<void> => {
    if ((await send('plan.put-goal', { params: { id: plan.id }, body: bodyOf(written, goal) })) !== undefined) onDone();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      <BothField
        id="goal-name"
        label={say(formTexts.goalName)}
        value={written.name}
        onChange={(name) => set({ name })}
        error={errorAt('/name')}
      />
      <Pick id="goal-measure" label={say(formTexts.measure)} value={written.measure} onChange={(id) => set({ measure: id })}>
        {choices.measures.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)} · {id}
          </option>
        ))}
        <option value={NONE}>{say(formTexts.unmeasured)}</option>
      </Pick>
      {measure === undefined ? null : (
        <Note icon="lock">
          {say(measure.formula)} · {say(formTexts[measure.unit])} · {say(formTexts[measure.direction])}
          <br />
          {say(planTexts.auto)}
        </Note>
      )}
      {written.measure === NONE ? <Unmeasured written={written} set={set} error={errorAt('/counts')} /> : null}
      <Field id="goal-target" label={say(formTexts.target)} error={errorAt('/target')}>
        {(control) => (
          <InputBox>
            <input {...control} inputMode="decimal" value={written.target} onChange={(event) => set({ target: event.target.value })} />
          </InputBox>
        )}
      </Field>
      <DayInput id="goal-due" label={say(formTexts.due)} value={written.due} onChange={(due) => set({ due })} error={errorAt('/due')} />
      <Choice
        id="goal-owner"
        label={say(formTexts.owner)}
        value={written.owner}
        onChange={(owner) => set({ owner })}
        error={errorAt('/owner')}
      >
        {choices.offices.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Choice>
      <Choice
        id="goal-system"
        label={say(formTexts.system)}
        value={written.system}
        onChange={(system) => set({ system })}
        error={errorAt('/system')}
      >
        {systems.map(({ id, name }) => (
          <option key={id} value={id}>
            {id} {say(name)}
          </option>
        ))}
      </Choice>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(formTexts.fill) })}>
        {say(formTexts.save)}
      </Button>
    </form>
  );
}

type UnmeasuredProps = {
  readonly written: WrittenGoal;
  readonly set: (part: Partial<WrittenGoal>) => void;
  readonly error: string | undefined;
};

function Unmeasured({ written, set, error }: UnmeasuredProps) {
  const { say } = useLanguage();
  return (
    <>
      <BothField
        id="goal-counts"
        label={say(formTexts.counts)}
        value={written.counts}
        onChange={(counts) => set({ counts })}
        error={error}
      />
      <Pick
        id="goal-unit"
        label={say(formTexts.unit)}
        value={written.unit}
        onChange={(unit) => set({ unit: UNITS.find((each) => each === unit) ?? 'percent' })}
      >
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {say(formTexts[unit])}
          </option>
        ))}
      </Pick>
      <Pick
        id="goal-direction"
        label={say(formTexts.direction)}
        value={written.direction}
        onChange={(way) => set({ direction: way === 'down' ? 'down' : 'up' })}
      >
        <option value="up">{say(formTexts.up)}</option>
        <option value="down">{say(formTexts.down)}</option>
      </Pick>
    </>
  );
}
