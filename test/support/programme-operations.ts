/** Well-shaped requests on plans, tasks and what is handed down. */
import type { Entry } from './every-operation.ts';

const plan = '330521-plan-2026-none';
const params = { id: plan };
const ofTask = { ...params, task: 'H1-01' };
const words = { zh: '一次', en: 'Once' };
const text = 'x';
const goal = { name: words, measure: 'actual.once', target: 95, due: '2026-12-31', owner: 'deqing-reform', system: 'H1' };
const task = {
  id: 'H1-01',
  name: words,
  kind: 'data',
  system: 'H1',
  level: 'county',
  lead: 'deqing-data',
  joint: [],
  start: '2026-01-01',
  due: '2026-12-31',
  needs: [],
  goals: [],
  milestones: [{ id: 'm1', name: words, due: '2026-06-30' }],
};

export const programmeEntries: Readonly<Record<string, Entry>> = {
  'plan.list': {},
  'plan.choices': {},
  'plan.get': { params },
  'plan.history': { params },
  'plan.breakdown': { params },
  'goal.get': { params: { ...params, goal: 'G1' } },
  'plan.draft': { body: { year: 2026, title: words, basis: words, framework: 'zhejiang-2018' } },
  'plan.name': { params, body: { title: words, basis: words } },
  'plan.put-goal': { params, body: goal },
  'plan.drop-goal': { params: { ...params, goal: 'G1' } },
  'plan.put-task': { params, body: task },
  'plan.drop-task': { params: ofTask },
  'plan.consult': { params, body: { until: '2026-12-31' } },
  'plan.adopt': { params, body: { from: '2026-12-31' } },
  'plan.revise': { params, body: { reason: text } },
  'plan.close': { params, body: { reason: text } },
  'task.list': {},
  'task.get': { params: ofTask },
  'task.file': { params: { ...ofTask, file: 'x' } },
  'task.report': { params: ofTask, body: { text, evidence: [{ kind: 'figure', measure: 'actual.once' }] } },
  'task.block': { params: ofTask, body: { reason: text, on: 'deqing-data' } },
  'task.unblock': { params: ofTask, body: { text } },
  'task.claim-done': { params: ofTask, body: { text, evidence: [{ kind: 'figure', measure: 'actual.once' }] } },
  'task.settle-done': { params: ofTask, body: { done: true, text } },
  'task.ask-extension': { params: ofTask, body: { due: '2026-12-31', reason: text } },
  'task.settle-extension': { params: ofTask, body: { granted: true, text } },
  'hand-down.list': {},
  'hand-down.send': { body: { plan, goal: 'G1', divisions: [330_522], offices: [] } },
  'hand-down.take-up': { params, body: { plan } },
  'hand-down.object': { params, body: { text } },
  'hand-down.decide': { params, body: { outcome: 'upheld', text } },
  'programme.list': {},
  'programme.read': { params },
};
