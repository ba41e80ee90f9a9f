/** A plan from its first draft to its end: who may do what, what keeps it from standing, what its tasks must show. */
import { check, array, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, readDay, startOfDay, type Day } from '#domain/kernel/instant.ts';
import { checkPlan, findCircle } from './check-plan.ts';
import { decidePlan, weakenedBy, type PlanScene } from './decide-plan.ts';
import { evolvePlan } from './evolve-plan.ts';
import type { Goal } from './goal.ts';
import type { PlanContent, PlanEvent, PlanState } from './plan.ts';
import type { PlanCommand } from './plan-command.ts';
import type { Task } from './task.ts';

const DEQING = brandAs<DivisionCode>(330_521);
const REFORM = brandAs<OfficeId>('deqing-reform');
const DATA = brandAs<OfficeId>('deqing-data');
const today = readDay('2026-03-02') ?? (0 as Day);
const words = (zh: string) => ({ zh, en: zh });

const officer = (person: string, office: OfficeId, duty: 'handling' | 'approval' | 'supervision' = 'handling'): Actor => ({
  kind: 'officer',
  person: brandAs<PersonId>(person),
  post: { office, division: DEQING, duty, from: '2026-01-01', title: words('职务') },
});
const writer = officer('ge-lan', REFORM);
const head = officer('ji-yunzhou', REFORM, 'approval');
const lead = officer('yao-wang', DATA);

const scope = {
  framework: {
    id: 'f',
    name: words('框架'),
    source: words('来源'),
    systems: [{ id: 'H1', kind: 'horizontal', name: words('业务'), about: words('业务') }],
  },
  isOffice: (id: string) => id === REFORM || id === DATA,
  measureOf: (id: string) => (id === 'actual.once' ? ({ unit: 'percent', direction: 'up' } as const) : undefined),
} as const;
const scene = (actor: Actor, on: Day = today): PlanScene => ({ actor, reformOf: () => REFORM, now: startOfDay(on), today: on, scope });

const goal: Goal = {
  id: 'G1',
  name: words('一次办成'),
  measure: 'actual.once',
  counts: words('口径'),
  unit: 'percent',
  direction: 'up',
  target: 95,
  due: addDays(today, 300),
  owner: REFORM,
  slice: {},
  system: 'H1',
};
const task: Task = {
  id: 'H1-01',
  name: words('接通数据'),
  kind: 'data',
  system: 'H1',
  level: 'county',
  lead: DATA,
  joint: [],
  start: today,
  due: addDays(today, 100),
  needs: [],
  goals: ['G1'],
  milestones: [{ id: 'm1', name: words('上线'), due: addDays(today, 90) }],
};
const content: PlanContent = { title: words('计划'), basis: words('依据'), framework: 'f', goals: [goal], tasks: [task] };

type Told = { readonly state: PlanState | undefined; readonly refused: string | undefined };
const tell = (before: PlanState | undefined, command: PlanCommand, by: PlanScene): Told => {
  const decided = decidePlan(command, before, by);
  return decided.ok ? { state: evolvePlan(before, decided.value), refused: undefined } : { state: before, refused: decided.refusal.code };
};
const must = (before: PlanState | undefined, command: PlanCommand, by: PlanScene): PlanState => {
  const { state, refused } = tell(before, command, by);
  if (state === undefined || refused !== undefined) throw new Error(refused);
  return state;
};
const drafted = must(undefined, { kind: 'draft', id: 'p', division: DEQING, year: 2026, content }, scene(writer));
const opened = must(drafted, { kind: 'consult', until: addDays(today, 7) }, scene(writer));
const later = addDays(today, 8);
const standing = must(opened, { kind: 'adopt', from: later }, scene(head, later));
const report = (by: Actor, more: Partial<Extract<PlanCommand, { kind: 'report' }>> = {}): Told =>
  tell(standing, { kind: 'report', task: 'H1-01', report: 'r1', text: '上线了', evidence: [], ...more }, scene(by, later));

describe('a plan is drafted, laid open, adopted', () => {
  test('by its reform office, never by another', () => {
    expect(tell(undefined, { kind: 'draft', id: 'p', division: DEQING, year: 2026, content }, scene(lead)).refused).toBe('not-yours');
  });
  test('not adopted before the public was asked, nor while it is being asked', () => {
    expect(tell(drafted, { kind: 'adopt', from: today }, scene(head)).refused).toBe('plan-not-consulted');
    expect(tell(opened, { kind: 'adopt', from: today }, scene(head)).refused).toBe('plan-consultation-open');
    expect(tell(opened, { kind: 'put-goal', goal }, scene(writer)).refused).toBe('plan-consultation-open');
  });
  test('not adopted by anybody who wrote in it', () => {
    const own = must(drafted, { kind: 'put-goal', goal }, scene(head));
    const open = must(own, { kind: 'consult', until: addDays(today, 7) }, scene(writer));
    expect(tell(open, { kind: 'adopt', from: later }, scene(head, later)).refused).toBe('second-person-needed');
  });
  test('laid open for a week at least', () => {
    expect(tell(drafted, { kind: 'consult', until: addDays(today, 6) }, scene(writer)).refused).toBe('plan-consultation-too-short');
  });
  test('a second version keeps the first, and one that is sharper needs no second asking', () => {
    const revised = must(standing, { kind: 'revise', reason: '提前' }, scene(writer, later));
    const sharper = must(revised, { kind: 'put-goal', goal: { ...goal, target: 97 } }, scene(writer, later));
    const second = must(sharper, { kind: 'adopt', from: later }, scene(head, later));
    expect(second.standing).toMatchObject({ version: 2, content: { goals: [{ target: 97 }] } });
    expect(second.past).toMatchObject([{ version: 1, content: { goals: [{ target: 95 }] } }]);
  });
  test('a weaker one is laid open again', () => {
    const revised = must(standing, { kind: 'revise', reason: '推后' }, scene(writer, later));
    const weaker = must(revised, { kind: 'put-goal', goal: { ...goal, target: 90 } }, scene(writer, later));
    expect(weakenedBy(weaker.draft ?? content, content)).toEqual([goal]);
    expect(tell(weaker, { kind: 'adopt', from: later }, scene(head, later)).refused).toBe('plan-not-consulted');
  });
});

describe('what was handed down', () => {
  test('is not made less here', () => {
    const from = { division: brandAs<DivisionCode>(330_500), plan: 'q', id: 'G1', hand: 'h' };
    const taken: PlanEvent = {
      kind: 'GoalTakenUp',
      goal: { ...goal, id: 'G2', from },
      at: startOfDay(today),
      by: { kind: 'system', job: 'x' },
      person: brandAs<PersonId>('x'),
      office: REFORM,
    };
    const state = evolvePlan(drafted, taken);
    expect(tell(state, { kind: 'put-goal', goal: { ...goal, id: 'G2', target: 80 } }, scene(writer)).refused).toBe('goal-handed-down');
    expect(tell(state, { kind: 'drop-goal', goal: 'G2' }, scene(writer)).refused).toBe('goal-handed-down');
    expect(tell(state, { kind: 'put-goal', goal: { ...goal, id: 'G2', target: 99 } }, scene(writer)).state?.draft?.goals[1]).toMatchObject({
      target: 99,
      from,
    });
  });
});

describe('a task', () => {
  test('is reported by its lead alone', () => {
    expect(report(writer).refused).toBe('not-yours');
    expect(report(lead).refused).toBeUndefined();
  });
  test('reaches a milestone only with evidence', () => {
    expect(report(lead, { milestone: 'm1' }).refused).toBe('programme-evidence-missing');
    const reached = report(lead, { milestone: 'm1', evidence: [{ kind: 'figure', measure: 'actual.once' }] });
    expect(reached.state?.progress['H1-01']?.reached).toEqual({ m1: 'r1' });
  });
  test('is done when its milestones are reached and another person confirms it', () => {
    const evidence = [{ kind: 'figure', measure: 'actual.once' }] as const;
    const done = { kind: 'claim-done', task: 'H1-01', report: 'r2', text: '办完', evidence } as const;
    expect(tell(standing, done, scene(lead, later)).refused).toBe('task-milestones-open');
    const reached = report(lead, { milestone: 'm1', evidence }).state;
    const claimed = must(reached, done, scene(lead, later));
    const settle = { kind: 'settle-done', task: 'H1-01', report: 'r3', done: true, text: '属实' } as const;
    expect(tell(claimed, settle, scene(writer, later)).refused).toBe('not-yours');
    expect(must(claimed, settle, scene(head, later)).progress['H1-01']?.status).toBe('done');
  });
  test('moves its day only with the owner of the plan', () => {
    const due = addDays(task.due, 30);
    const asked = must(standing, { kind: 'ask-extension', task: 'H1-01', report: 'r', due, reason: '等网关' }, scene(lead, later));
    expect(asked.standing?.content.tasks[0]?.due).toBe(task.due);
    const granted = must(asked, { kind: 'settle-extension', task: 'H1-01', report: 's', granted: true, text: '可以' }, scene(head, later));
    expect(granted.standing?.content.tasks[0]?.due).toBe(due);
  });
});

describe('what keeps a draft from standing', () => {
  test('is said field by field', () => {
    const wrong: PlanContent = {
      ...content,
      goals: [{ ...goal, measure: 'actual.none', target: 120 }],
      tasks: [{ ...task, id: 'H2-01', milestones: [] }],
    };
    expect(checkPlan(wrong, scope).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/goals/0/measure unknown-measure',
      '/goals/0/target target-out-of-range',
      '/tasks/0/id number-begins-with-system',
      '/tasks/0/milestones milestone-needed',
    ]);
  });
  test('tasks that wait for each other are named as the circle they are', () => {
    expect(
      findCircle(
        [
          { id: 'a', needs: ['b'] },
          { id: 'b', needs: ['c'] },
          { id: 'c', needs: ['a'] },
        ],
        'a',
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
    expect(
      findCircle(
        [
          { id: 'a', needs: ['b'] },
          { id: 'b', needs: [] },
        ],
        'a',
      ),
    ).toBeUndefined();
  });
  test('no circle is found where each waits only for those before it, one is found as soon as the first waits for the last', () => {
    const graphs = array(tuple(integer({ min: 0, max: 9 }), integer({ min: 0, max: 9 })), { maxLength: 20 });
    const found = property(graphs, (edges) => {
      const tasks = Array.from({ length: 10 }, (_, at) => ({
        id: String(at),
        needs: [...edges.filter(([from, to]) => from === at && to < at).map(([, to]) => String(to)), ...(at > 0 ? [String(at - 1)] : [])],
      }));
      expect(tasks.every(({ id }) => findCircle(tasks, id) === undefined)).toBe(true);
      const closed = tasks.map((each) => (each.id === '0' ? { ...each, needs: ['9'] } : each));
      expect(findCircle(closed, '0')).toBeDefined();
    });
    expect(check(found).failed).toBe(false);
  });
});
