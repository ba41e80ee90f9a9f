/** The forms of a task: report with evidence, say what blocks it, say that it is done, ask for time; and for the plan's owner, settle it. */
import { useState } from 'react';
import type { TaskView } from '#contract/view/programme.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { DayInput } from './both-field.tsx';
import { WithChoices } from './edit-rows.tsx';
import { EvidenceFields, NO_EVIDENCE, sentEvidence } from './evidence-fields.tsx';
import { taskTexts } from './texts.ts';
import { TaskFrame } from './task-frame.tsx';

type Act = TaskView['acts'][number];
type FormProps = { readonly task: TaskView; readonly onDone: () => void };

export function TaskForms({ task, act, onDone }: FormProps & { readonly act: Act }) {
  switch (act) {
    case 'report':
    case 'claim-done':
      return <ReportForm task={task} act={act} onDone={onDone} />;
    case 'settle-done':
    case 'settle-extension':
      return <SettleForm task={task} act={act} onDone={onDone} />;
    case 'block':
    case 'unblock':
    case 'ask-extension':
      return <SayForm task={task} act={act} onDone={onDone} />;
  }
}

function ReportForm({ task, act, onDone }: FormProps & { readonly act: 'report' | 'claim-done' }) {
  const { say } = useLanguage();
  const command = useCommand();
  const [text, setText] = useState('');
  const open = task.milestones.filter(({ state }) => state !== 'reached');
  const [milestone, setMilestone] = useState('');
  const [evidence, setEvidence] = useState(NO_EVIDENCE);
  const params = { id: task.plan, task: task.id };
  const send = async (): Promise<void> => {
    const body = { text: text.trim(), evidence: sentEvidence(evidence) };
    const done =
      act === 'claim-done'
        ? await command.send('task.claim-done', { params, body })
        : await command.send('task.report', { params, body: { ...body, ...(milestone === '' ? {} : { milestone }) } });
    if (done !== undefined) onDone();
  };
  return (
    <TaskFrame ready={text.trim() !== ''} command={command} press={say(taskTexts.send)} onSend={() => void send()}>
      <Lines id="task-text" label={say(taskTexts.what)} value={text} onChange={setText} />
      {act === 'claim-done' || open.length === 0 ? null : (
        <Pick id="task-milestone" label={say(taskTexts.milestone)} value={milestone} onChange={setMilestone}>
          {open.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </Pick>
      )}
      <EvidenceFields value={evidence} onChange={setEvidence} error={command.errorAt('/evidence/0')} />
    </TaskFrame>
  );
}

function SayForm({ task, act, onDone }: FormProps & { readonly act: 'block' | 'unblock' | 'ask-extension' }) {
  const { say } = useLanguage();
  const command = useCommand();
  const [text, setText] = useState('');
  const [on, setOn] = useState('');
  const [due, setDue] = useState('');
  const params = { id: task.plan, task: task.id };
  const ready = text.trim() !== '' && (act !== 'block' || on !== '') && (act !== 'ask-extension' || due !== '');
  const send = async (): Promise<void> => {
    const words = text.trim();
    const done =
      act === 'block'
        ? await command.send('task.block', { params, body: { reason: words, on } })
        : act === 'unblock'
          ? await command.send('task.unblock', { params, body: { text: words } })
          : await command.send('task.ask-extension', { params, body: { reason: words, due } });
    if (done !== undefined) onDone();
  };
  return (
    <TaskFrame ready={ready} command={command} press={say(taskTexts.send)} onSend={() => void send()}>
      <Lines id="task-say" label={say(act === 'unblock' ? taskTexts.what : taskTexts.why)} value={text} onChange={setText} />
      {act === 'block' ? (
        <WithChoices
          form={({ offices }) => (
            <Pick id="task-on" label={say(taskTexts.on)} value={on} onChange={setOn}>
              {offices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {say(name)}
                </option>
              ))}
            </Pick>
          )}
        />
      ) : null}
      {act === 'ask-extension' ? (
        <DayInput
          id="task-new-due"
          label={say(taskTexts.newDue)}
          value={due}
          onChange={setDue}
          min={task.due}
          error={command.errorAt('/due')}
        />
      ) : null}
    </TaskFrame>
  );
}

function SettleForm({ task, act, onDone }: FormProps & { readonly act: 'settle-done' | 'settle-extension' }) {
  const { say } = useLanguage();
  const command = useCommand();
  const [text, setText] = useState('');
  const [yes, setYes] = useState('');
  const params = { id: task.plan, task: task.id };
  const [good, bad] = act === 'settle-done' ? [taskTexts.confirm, taskTexts.sendBack] : [taskTexts.grant, taskTexts.refuse];
  const send = async (): Promise<void> => {
    const done =
      act === 'settle-done'
        ? await command.send('task.settle-done', { params, body: { done: yes === 'yes', text: text.trim() } })
        : await command.send('task.settle-extension', { params, body: { granted: yes === 'yes', text: text.trim() } });
    if (done !== undefined) onDone();
  };
  return (
    <TaskFrame ready={text.trim() !== '' && yes !== ''} command={command} press={say(taskTexts.send)} onSend={() => void send()}>
      <Pick id="task-yes" label={say(taskTexts[act])} value={yes} onChange={setYes}>
        <option value="yes">{say(good)}</option>
        <option value="no">{say(bad)}</option>
      </Pick>
      <Lines id="task-settle" label={say(taskTexts.why)} value={text} onChange={setText} />
    </TaskFrame>
  );
}
