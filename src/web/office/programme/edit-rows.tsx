/** The presses by which a goal or a task of the draft is added, changed or left out. */
import { type ReactNode, useState } from 'react';
import type { GoalRow, PlanChoices, PlanView, TaskRow } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useCommand } from '../exchange/use-command.ts';
import { formTexts } from './form-texts.ts';
import { GoalForm } from './goal-form.tsx';
import { TaskForm } from './task-form.tsx';

type Opening = {
  readonly title: string;
  readonly press: ReactNode;
  readonly quiet?: boolean;
  readonly form: (choices: PlanChoices, done: () => void) => ReactNode;
  readonly onChanged: () => void;
};

function Opened({ title, press, quiet, form, onChanged }: Opening) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" {...(quiet === true ? { kind: 'q' as const } : {})} onPress={() => setOpen(true)}>
        {press}
      </Button>
      <Sheet open={open} title={title} onClose={() => setOpen(false)}>
        {open ? (
          <WithChoices
            form={(choices) =>
              form(choices, () => {
                setOpen(false);
                onChanged();
              })
            }
          />
        ) : null}
      </Sheet>
    </>
  );
}

export function WithChoices({ form }: { readonly form: (choices: PlanChoices) => ReactNode }) {
  const { value, refused, reload } = useReply('plan.choices', {});
  if (value === undefined) return refused === undefined ? <Waiting rows={5} /> : <RefusedNote refused={refused} onRetry={reload} />;
  return form(value);
}

type AddProps = { readonly plan: PlanView; readonly onChanged: () => void };

export function AddGoal({ plan, onChanged }: AddProps) {
  const { say } = useLanguage();
  return (
    <Opened
      title={say(formTexts.newGoal)}
      press={say(formTexts.newGoal)}
      onChanged={onChanged}
      form={(choices, done) => <GoalForm plan={plan} choices={choices} onDone={done} />}
    />
  );
}

export function AddTask({ plan, onChanged }: AddProps) {
  const { say } = useLanguage();
  return (
    <Opened
      title={say(formTexts.newTask)}
      press={say(formTexts.newTask)}
      onChanged={onChanged}
      form={(choices, done) => <TaskForm plan={plan} choices={choices} onDone={done} />}
    />
  );
}

export function EditGoal({ plan, goal, onChanged }: AddProps & { readonly goal: GoalRow }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const drop = async (): Promise<void> => {
    if ((await send('plan.drop-goal', { params: { id: plan.id, goal: goal.id }, body: {} })) !== undefined) onChanged();
  };
  return (
    <p className="o-programme__edit">
      <Opened
        title={say(formTexts.editGoal)}
        press={say(formTexts.editGoal)}
        onChanged={onChanged}
        form={(choices, done) => <GoalForm plan={plan} choices={choices} goal={goal} onDone={done} />}
      />
      <Button size="s" kind="q" busy={busy} onPress={() => void drop()}>
        {say(formTexts.drop)}
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </p>
  );
}

export function EditTask({ plan, task, onChanged }: AddProps & { readonly task: TaskRow }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const drop = async (): Promise<void> => {
    if ((await send('plan.drop-task', { params: { id: plan.id, task: task.id }, body: {} })) !== undefined) onChanged();
  };
  return (
    <span className="o-programme__edit">
      <Opened
        title={`${task.id} ${say(task.name)}`}
        press={say(formTexts.editTask)}
        quiet
        onChanged={onChanged}
        form={(choices, done) => <TaskForm plan={plan} choices={choices} task={task} onDone={done} />}
      />
      <Button size="s" kind="q" busy={busy} onPress={() => void drop()}>
        {say(formTexts.drop)}
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </span>
  );
}
