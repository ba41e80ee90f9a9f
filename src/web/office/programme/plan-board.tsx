/** A plan on one screen: framework and pilots left, goals with what is measured in the middle, supervision orders right. */
import { type ReactNode, Suspense, useState } from 'react';
import type { GoalRow, PlanRow, PlanView, TaskRow } from '#contract/view/programme.ts';
import { momentText, fullDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { FrameworkNav } from './framework-nav.tsx';
import { GoalTable } from './goal-table.tsx';
import { PlanActs } from './plan-acts.tsx';
import { PlanHistory } from './plan-history.tsx';
import { PlanPick } from './plan-pick.tsx';
import { programmeLeft, programmeRight } from './slots.ts';
import { planStates, planTexts } from './texts.ts';

type BoardProps = {
  readonly id: string;
  readonly rows: readonly PlanRow[];
  readonly begin: ReactNode;
  readonly onChanged: () => void;
};

export function PlanBoard(props: BoardProps) {
  const [draft, setDraft] = useState(false);
  const plan = useReply('plan.get', { params: { id: props.id }, query: draft ? { draft: 1 } : {} });
  if (plan.value === undefined)
    return plan.refused === undefined ? <Waiting rows={10} /> : <RefusedNote refused={plan.refused} onRetry={plan.reload} />;
  const changed = (): void => {
    plan.reload();
    props.onChanged();
  };
  return <Board {...props} plan={plan.value} draft={draft} onDraft={setDraft} onChanged={changed} />;
}

/** A goal belongs to a system itself or by a task that serves it. */
const ofSystem = (goal: GoalRow, system: string, tasks: readonly TaskRow[]): boolean =>
  goal.system === system || tasks.some((task) => task.system === system && task.goals.includes(goal.id));

type Shown = BoardProps & { readonly plan: PlanView; readonly draft: boolean; readonly onDraft: (draft: boolean) => void };

function Board(props: Shown) {
  const { say } = useLanguage();
  const { plan, onChanged } = props;
  const [system, setSystem] = useState<string>();
  const goals = plan.goals.filter((goal) => goal.part === null && (system === undefined || ofSystem(goal, system, plan.tasks)));
  return (
    <section className="o-programme" aria-label={say(plan.title)}>
      <Head {...props} />
      <div className="o-programme__side">
        <FrameworkNav plan={plan} system={system} onSystem={setSystem} />
      </div>
      <div className="o-programme__main">
        {plan.problems.length === 0 ? null : <Problems plan={plan} />}
        {goals.length === 0 ? (
          <Empty title={say(planTexts.empty)}>
            <p className="t-sm t-3">{say(planTexts.emptyWhy)}</p>
          </Empty>
        ) : (
          <GoalTable plan={plan} goals={goals} onChanged={onChanged} />
        )}
        <Footnote plan={plan} />
        <PlanHistory plan={plan} />
      </div>
      <div className="o-programme__left">
        <Sides sides={programmeLeft} division={plan.division.code} />
      </div>
      <aside className="o-programme__right">
        <Sides sides={programmeRight} division={plan.division.code} />
      </aside>
    </section>
  );
}

function Head({ plan, rows, begin, draft, onDraft, onChanged }: Shown) {
  const { say, language } = useLanguage();
  const heading = useHeadingFocus();
  return (
    <header className="o-programme__h">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {say(plan.title)}
        </h1>
        <p className="t-sm t-2">
          {say(plan.basis)}
          {plan.standing === null || plan.from === null ? null : (
            <> · {say(planTexts.version(plan.standing, fullDayText(plan.from, language)))}</>
          )}{' '}
          <Tag tone={plan.state === 'in-force' ? 'ok' : 'plain'}>{say(planStates[plan.state])}</Tag>
          {plan.shown === 'draft' && plan.standing !== null ? <Tag tone="near">{say(planTexts.editing)}</Tag> : null}
          {plan.openUntil === null ? null : <Tag tone="line">{say(planTexts.openUntil(fullDayText(plan.openUntil, language)))}</Tag>}
        </p>
      </div>
      <div className="o-programme__acts no-print">
        <PlanPick tab="goals" rows={rows} id={plan.id} />
        <PlanActs plan={plan} draft={draft} onDraft={onDraft} onChanged={onChanged} />
        {begin}
      </div>
    </header>
  );
}

function Problems({ plan }: { readonly plan: PlanView }) {
  const { say } = useLanguage();
  const nameAt = (pointer: string): string => {
    const [, list, index] = pointer.split('/');
    const found = list === 'goals' ? plan.goals[Number(index)] : list === 'tasks' ? plan.tasks[Number(index)] : undefined;
    return found === undefined ? '' : `${found.id} ${say(found.name)} `;
  };
  return (
    <Note tone="near">
      <b>{say(planTexts.problems(plan.problems.length))}</b>
      <ul className="o-programme__wrong">
        {plan.problems.map(({ pointer, code, text }) => (
          <li key={`${pointer} ${code}`}>
            {nameAt(pointer)}
            {say(text)}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Footnote({ plan }: { readonly plan: PlanView }) {
  const { say, language } = useLanguage();
  return (
    <p className="o-programme__auto t-sm t-3">
      <Icon name="lock" />
      <span>
        {say(planTexts.auto)} {plan.asOf === null ? null : say(planTexts.asOf(momentText(plan.asOf, language)))}
      </span>
    </p>
  );
}

function Sides(props: { readonly sides: typeof programmeLeft; readonly division: number }) {
  return props.sides.map(({ id, Panel }) => (
    <Suspense key={id} fallback={<Waiting rows={2} />}>
      <Panel division={props.division} />
    </Suspense>
  ));
}
