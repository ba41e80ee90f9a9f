/** Writes a task of the draft: who leads, until when, what it waits for, by which milestones one sees that it moves. */
import { useState } from 'react';
import type { PlanChoices, PlanView, TaskRow } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { BothField, Choice, DayInput } from './both-field.tsx';
import { formTexts, kindTexts, levelTexts } from './form-texts.ts';
import { MilestoneFields } from './milestone-fields.tsx';
import { Ticks } from './ticks.tsx';
import { numberFor, startOf, type WrittenTask } from './written-task.ts';

const KINDS = ['service', 'system', 'data', 'rule', 'standard', 'organisation'] as const;
const LEVELS = ['province', 'city', 'county', 'department'] as const;

type FormProps = { readonly plan: PlanView; readonly choices: PlanChoices; readonly task?: TaskRow; readonly onDone: () => void };

export function TaskForm({ plan, choices, task, onDone }: FormProps) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { busy, refused, send, errorAt } = useCommand();
  const [written, setWritten] = useState(() => startOf(plan, task, today));
  const set = (part: Partial<WrittenTask>): void => setWritten({ ...written, ...part });
  const systems = choices.frameworks.find(({ id }) => id === plan.framework.id)?.systems ?? [];
  const ready = written.system !== '' && written.lead !== '';
  const submit = async (): Promise<void> => {
    if ((await send('plan.put-task', { params: { id: plan.id }, body: written })) !== undefined) onDone();
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
        id="task-name"
        label={say(formTexts.taskName)}
        value={written.name}
        onChange={(name) => set({ name })}
        error={errorAt('/name')}
      />
      <Choice
        id="task-system"
        label={say(formTexts.system)}
        value={written.system}
        onChange={(system) => set({ system, ...(task === undefined ? { id: numberFor(plan, system) } : {}) })}
        error={errorAt('/system')}
      >
        {systems.map(({ id, name }) => (
          <option key={id} value={id}>
            {id} {say(name)}
          </option>
        ))}
      </Choice>
      <Field id="task-number" label={say(formTexts.number)} error={errorAt('/id')}>
        {(control) => (
          <InputBox locked={task !== undefined}>
            <input
              {...control}
              readOnly={task !== undefined}
              maxLength={6}
              value={written.id}
              onChange={(event) => set({ id: event.target.value })}
            />
          </InputBox>
        )}
      </Field>
      <Pick
        id="task-kind"
        label={say(formTexts.kind)}
        value={written.kind}
        onChange={(kind) => set({ kind: KINDS.find((each) => each === kind) ?? 'service' })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(kindTexts[kind])}
          </option>
        ))}
      </Pick>
      <Pick
        id="task-level"
        label={say(formTexts.level)}
        value={written.level}
        onChange={(level) => set({ level: LEVELS.find((each) => each === level) ?? 'county' })}
      >
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {say(levelTexts[level])}
          </option>
        ))}
      </Pick>
      <Choice
        id="task-lead"
        label={say(formTexts.lead)}
        value={written.lead}
        onChange={(lead) => set({ lead, joint: written.joint.filter((id) => id !== lead) })}
        error={errorAt('/lead')}
      >
        {choices.offices.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Choice>
      <DayInput
        id="task-start"
        label={say(formTexts.start)}
        value={written.start}
        onChange={(start) => set({ start })}
        error={errorAt('/start')}
      />
      <DayInput id="task-due" label={say(formTexts.due)} value={written.due} onChange={(due) => set({ due })} error={errorAt('/due')} />
      <Ticks
        label={say(formTexts.goals)}
        rows={plan.goals.map(({ id, name }) => ({ id, text: `${id} ${say(name)}` }))}
        chosen={written.goals}
        onChange={(goals) => set({ goals })}
      />
      <Ticks
        label={say(formTexts.needs)}
        rows={plan.tasks.filter(({ id }) => id !== written.id).map(({ id, name }) => ({ id, text: `${id} ${say(name)}` }))}
        chosen={written.needs}
        onChange={(needs) => set({ needs })}
        error={errorAt('/needs')}
      />
      <MilestoneFields written={written.milestones} onChange={(milestones) => set({ milestones })} errorAt={errorAt} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(formTexts.fill) })}>
        {say(formTexts.save)}
      </Button>
    </form>
  );
}
