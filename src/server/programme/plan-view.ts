/** A plan as people see it: framework with counts, goals with what cases show, tasks with their lights, what the reader may do. */
import { lineOf } from '#domain/division/division.ts';
import { dayOfInstant, dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { checkPlan } from '#domain/programme/check-plan.ts';
import { decidePlan, LEAST_OPEN_DAYS, type PlanScene } from '#domain/programme/decide-plan.ts';
import type { Framework } from '#domain/programme/framework.ts';
import { contentOf, isInForce, type PlanContent, type PlanState } from '#domain/programme/plan.ts';
import type { PlanCommand } from '#domain/programme/plan-command.ts';
import { owns } from '#domain/programme/plan-people.ts';
import { problemWords } from '#contract/problem-words.ts';
import { fillWords } from './fill-words.ts';
import { PLAN_ACTS, type PlanRow, type PlanView, type TaskRow } from '#contract/view/programme.ts';
import { goalRow } from './goal-view.ts';
import { countedUntil, measureGoals } from './measured-goals.ts';
import type { PlanNow } from './plan-store.ts';
import { divisionName, type ProgrammeRoom } from './programme-room.ts';
import { nameOf, taskRow } from './task-view.ts';

const dayOrNull = (day: number | null | undefined): string | null => (day === null || day === undefined ? null : dayText(day as Day));

export function planRow(room: ProgrammeRoom, row: PlanNow, now: Instant): PlanRow {
  const stands = row.standing !== null && row.from_day !== null && row.from_day <= dayOfInstant(now);
  return {
    id: row.id,
    division: { code: row.division, name: divisionName(room, row.division) },
    year: row.year,
    title: row.title,
    state: row.state === 'closed' ? 'closed' : stands ? 'in-force' : row.state,
    standing: row.standing,
    from: dayOrNull(row.from_day),
    openUntil: dayOrNull(row.open_until),
  };
}

/** The same from the state itself. */
export const rowOfState = (room: ProgrammeRoom, state: PlanState, now: Instant): PlanRow =>
  planRow(
    room,
    {
      division: state.division,
      id: state.id,
      year: state.year,
      state: state.status,
      title: contentOf(state).title,
      standing: state.standing?.version ?? null,
      from_day: state.standing?.from ?? null,
      open_until: state.openUntil ?? null,
    },
    now,
  );

const countsOf = (framework: Framework | undefined, tasks: readonly TaskRow[]): PlanView['framework']['systems'] =>
  (framework?.systems ?? []).map((system) => {
    const own = tasks.filter((task) => task.system === system.id);
    const of = (light: TaskRow['light']): number => own.filter((task) => task.light === light).length;
    return { ...system, done: of('done'), running: of('ok'), risk: of('near'), late: of('late') };
  });

/** Plans above that handed something to it, the widest first. */
const aboveOf = (room: ProgrammeRoom, content: PlanContent, state: PlanState): PlanView['above'] => {
  const origins = [...content.goals, ...content.tasks].flatMap(({ from }) => (from === undefined ? [] : [from]));
  return lineOf(state.division)
    .toReversed()
    .flatMap((division) => {
      const origin = origins.find((each) => each.division === division && division !== state.division);
      return origin === undefined ? [] : [{ division: divisionName(room, division), plan: origin.plan }];
    });
};

export function planActs(state: PlanState, scene: PlanScene): PlanView['acts'] {
  const day = (ahead: number) => (scene.today + ahead) as Day;
  const may = (command: PlanCommand): boolean => decidePlan(command, state, scene).ok;
  const tries: Readonly<Record<(typeof PLAN_ACTS)[number], boolean>> = {
    write: may({ kind: 'name', title: { zh: '-', en: '-' }, basis: { zh: '-', en: '-' } }),
    consult: may({ kind: 'consult', until: day(LEAST_OPEN_DAYS) }),
    adopt: may({ kind: 'adopt', from: day(0) }),
    revise: may({ kind: 'revise', reason: '-' }),
    close: may({ kind: 'close', reason: '-' }),
    'hand-down': isInForce(state, scene.today) && owns(state.division, scene.actor, scene.reformOf),
  };
  return PLAN_ACTS.filter((act) => tries[act]);
}

/** What keeps a draft from being laid open, in words. */
const problemsOf = (content: PlanContent, { scope }: PlanScene): PlanView['problems'] =>
  checkPlan(content, scope).map(({ pointer, code, values = {} }) => ({ pointer, code, text: fillWords(problemWords[code], code, values) }));

/** @param draft the version being written, where there is one. */
export async function planView(room: ProgrammeRoom, state: PlanState, scene: PlanScene, draft: boolean): Promise<PlanView> {
  const shown = (draft && state.draft !== undefined) || state.standing === undefined ? 'draft' : 'standing';
  const content = (shown === 'draft' ? state.draft : undefined) ?? contentOf(state);
  const framework = room.frameworks.get(content.framework);
  const { id, name, source } = framework ?? { id: content.framework, name: { zh: '', en: '' }, source: { zh: '', en: '' } };
  const [measured, tasks, asOf] = await Promise.all([
    measureGoals(room, state.division, content.goals, scene.now),
    Promise.all(content.tasks.map((task) => taskRow(room, state, task, scene.now))),
    countedUntil(room, state.division),
  ]);
  const versions = [...state.past, ...(state.standing === undefined ? [] : [state.standing])].toReversed();
  return {
    ...rowOfState(room, state, scene.now),
    title: content.title,
    basis: content.basis,
    above: aboveOf(room, content, state),
    framework: { id, name, source, systems: countsOf(framework, tasks) },
    goals: measured.map((each) => goalRow(room, each, content)),
    tasks,
    shown,
    drafted: state.draft !== undefined,
    asOf,
    acts: planActs(state, scene),
    problems: shown === 'draft' ? problemsOf(content, scene) : [],
    versions: await Promise.all(
      versions.map(async ({ version, from, person, at }) => ({
        version,
        from: dayText(from),
        person: await nameOf(room)(person),
        at: instantText(at),
      })),
    ),
  };
}
