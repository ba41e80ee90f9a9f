/** One task: milestones, what was reported with which evidence, what waits for what, and what the reader may do with it. */
import { useState } from 'react';
import type { TaskView } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { addressOf } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { TaskChain } from './task-chain.tsx';
import { TaskForms } from './task-forms.tsx';
import { TaskLight } from './task-line.tsx';
import { saysTexts, taskTexts } from './texts.ts';
import { partsPath } from './use-plan.ts';

export function TaskPage(props: { readonly plan: string; readonly task: string }) {
  const { value, refused, reload } = useReply('task.get', { params: { id: props.plan, task: props.task } });
  if (value === undefined) return refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />;
  return <Task task={value} onChanged={reload} />;
}

type TaskProps = { readonly task: TaskView; readonly onChanged: () => void };

function Task({ task, onChanged }: TaskProps) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const heading = useHeadingFocus();
  return (
    <section className="o-goal" aria-label={say(task.name)}>
      <header>
        <Link to={partsPath('goals', task.plan)} className="y-lnk t-sm">
          ← {say(task.planTitle)}
        </Link>
        <h1 tabIndex={-1} ref={heading}>
          <span className="code t-3">{task.id}</span> {say(task.name)}
        </h1>
        <p className="o-goal__line">
          <TaskLight task={task} />
          <span className="t-2">
            {say(taskTexts.due)} {dayText(task.due, language, today)}
          </span>
          <span className="t-2">
            {say(taskTexts.lead)} {say(task.lead.name)}
          </span>
          {task.joint.length === 0 ? null : (
            <span className="t-2">
              {say(taskTexts.joint)} {task.joint.map(({ name }) => say(name)).join(say({ zh: '、', en: ', ' }))}
            </span>
          )}
        </p>
      </header>
      {task.blocked === null ? null : (
        <Note tone="near">
          <b>{say(taskTexts.blockedOn(say(task.blocked.on)))}</b>
          <p>{task.blocked.reason}</p>
        </Note>
      )}
      {task.asked === null ? null : (
        <Note>
          <b>{say(taskTexts.asks(dayText(task.asked.due, language, today), task.asked.person))}</b>
          <p>{task.asked.reason}</p>
        </Note>
      )}
      <Acts task={task} onChanged={onChanged} />
      <section>
        <h2>{say(taskTexts.milestones)}</h2>
        <Milestones task={task} />
      </section>
      {task.before.length + task.after.length === 0 ? null : (
        <section>
          <h2>{say(taskTexts.chain)}</h2>
          <TaskChain task={task} />
        </section>
      )}
      {task.serves.length === 0 ? null : (
        <p className="t-2">
          {say(taskTexts.serves)}{' '}
          {task.serves.map(({ id, name }) => (
            <Link key={id} to={partsPath('goals', task.plan, id)} className="y-lnk o-goal__to">
              {id} {say(name)}
            </Link>
          ))}
        </p>
      )}
      <section>
        <h2>{say(taskTexts.history)}</h2>
        {task.reports.length === 0 ? <p className="t-2">{say(taskTexts.noHistory)}</p> : null}
        <ol className="o-reports">
          {task.reports.map((report) => (
            <ReportLine key={report.id} task={task} report={report} />
          ))}
        </ol>
      </section>
    </section>
  );
}

/** One press each; the form opens over the page. */
function Acts({ task, onChanged }: TaskProps) {
  const { say } = useLanguage();
  const [act, setAct] = useState<TaskView['acts'][number]>();
  if (task.acts.length === 0) return null;
  return (
    <p className="o-goal__acts no-print">
      {task.acts.map((each, index) => (
        <Button key={each} {...(index === 0 ? { kind: 'p' as const } : {})} onPress={() => setAct(each)}>
          {say(taskTexts[each])}
        </Button>
      ))}
      <Sheet open={act !== undefined} title={act === undefined ? '' : say(taskTexts[act])} onClose={() => setAct(undefined)}>
        {act === undefined ? null : (
          <TaskForms
            key={act}
            task={task}
            act={act}
            onDone={() => {
              setAct(undefined);
              onChanged();
            }}
          />
        )}
      </Sheet>
    </p>
  );
}

const LIGHTS = { reached: 'done', next: 'ok', later: 'wait', late: 'late' } as const;

function Milestones({ task }: { readonly task: TaskView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <ol className="o-miles">
      {task.milestones.map(({ id, name, due, state }) => (
        <li key={id}>
          <Light light={LIGHTS[state]}>{say(taskTexts[state])}</Light>
          <span>{say(name)}</span>
          <span className="num t-2">{dayText(due, language, today)}</span>
        </li>
      ))}
    </ol>
  );
}

type Report = TaskView['reports'][number];
const isSaying = (says: string): says is keyof typeof saysTexts => Object.hasOwn(saysTexts, says);

function ReportLine({ task, report }: { readonly task: TaskView; readonly report: Report }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { says, milestone } = report;
  return (
    <li>
      <p className="t-sm t-2">
        {momentText(report.at, language, today)} · {report.person} · {say(report.office)}{' '}
        {says !== null && isSaying(says) ? <Tag tone="line">{say(saysTexts[says])}</Tag> : null}
        {milestone === null ? null : (
          <Tag tone="ok">
            {say(taskTexts.reached)} {say(milestone)}
          </Tag>
        )}
      </p>
      <p>{report.text}</p>
      {report.evidence.length === 0 ? null : (
        <ul className="o-evid t-sm">
          {report.evidence.map((each) => (
            <li key={each.kind === 'file' ? each.file : each.kind === 'case' ? each.number : each.measure}>
              {each.kind === 'file' ? (
                <a
                  className="y-lnk"
                  href={addressOf('/api/v1/plans/{id}/tasks/{task}/files/{file}', {
                    params: { id: task.plan, task: task.id, file: each.file },
                  })}
                  download
                >
                  {each.name}
                </a>
              ) : each.kind === 'case' ? (
                <span className="code">{each.number}</span>
              ) : (
                <>
                  {say(each.name)} {each.words === null ? '' : say(each.words)}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
