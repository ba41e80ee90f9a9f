/** Judges a hall's plan before it holds: hours in order, letters once, windows and people that exist. */
import { readDay } from '#domain/kernel/instant.ts';
import type { MatterId, PersonId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { HallPlan, Span } from './hall-plan.ts';

/** What exists: windows of the hall, people with a reception post there, matters of the catalogue. */
export type PlanWorld = {
  readonly windows: ReadonlySet<string>;
  readonly clerks: ReadonlySet<PersonId>;
  readonly hasMatter: (id: MatterId) => boolean;
};

const problem = (pointer: string, code: string): Problem => ({ pointer, code });

const spanProblems = (spans: readonly Span[], pointer: string): readonly Problem[] =>
  spans.flatMap(({ from, until }, index) => {
    const before = spans[index - 1];
    const inOrder = from < until && (before === undefined || before.until <= from);
    return inOrder ? [] : [problem(`${pointer}/${index}/until`, 'ends-before-start')];
  });

function closedProblems({ closed }: HallPlan): readonly Problem[] {
  return closed.flatMap(({ from, until }, index) => {
    const days = (['from', 'until'] as const).filter((end) => readDay(end === 'from' ? from : until) === undefined);
    if (days.length > 0) return days.map((end) => problem(`/plan/closed/${index}/${end}`, 'not-a-day'));
    return from <= until ? [] : [problem(`/plan/closed/${index}/until`, 'day-before-start')];
  });
}

function queueProblems({ queues }: HallPlan, world: PlanWorld): readonly Problem[] {
  const everything = queues.filter(({ matters }) => matters === 'all');
  return [
    ...queues.flatMap(({ id, matters }, index) => {
      const first = queues.findIndex((queue) => queue.id === id) === index;
      const unknown = matters === 'all' ? [] : matters.filter((matter) => !world.hasMatter(matter));
      return [
        ...(first ? [] : [problem(`/plan/queues/${index}/id`, 'letter-twice')]),
        ...(unknown.length === 0 ? [] : [problem(`/plan/queues/${index}/matters`, 'unknown-matter')]),
      ];
    }),
    // One counter takes everything (2018 provisions art. 5): nobody may find a hall without a queue for their matter.
    ...(everything.length === 0 ? [problem('/plan/queues', 'queue-for-all-missing')] : []),
  ];
}

function windowProblems({ windows, queues }: HallPlan, world: PlanWorld): readonly Problem[] {
  const letters = new Set(queues.map(({ id }) => id));
  return windows.flatMap(({ number, queues: served }, index) => [
    ...(world.windows.has(number) ? [] : [problem(`/plan/windows/${index}/number`, 'not-allowed-value')]),
    ...(served.every((letter) => letters.has(letter)) ? [] : [problem(`/plan/windows/${index}/queues`, 'not-allowed-value')]),
  ]);
}

function shiftProblems({ shifts }: HallPlan, world: PlanWorld): readonly Problem[] {
  return shifts.flatMap((shift, index) => [
    ...(world.windows.has(shift.window) ? [] : [problem(`/plan/shifts/${index}/window`, 'not-allowed-value')]),
    ...(world.clerks.has(shift.person) ? [] : [problem(`/plan/shifts/${index}/person`, 'not-staff')]),
    ...(shift.from < shift.until ? [] : [problem(`/plan/shifts/${index}/until`, 'ends-before-start')]),
    ...(shift.day === undefined || readDay(shift.day) !== undefined ? [] : [problem(`/plan/shifts/${index}/day`, 'not-a-day')]),
  ]);
}

const appointmentProblems = ({ appointments, queues }: HallPlan, world: PlanWorld): readonly Problem[] =>
  appointments.flatMap(({ queue, matters = [] }, index) => {
    const known = queues.some(({ id }) => id === queue);
    const first = appointments.findIndex((rule) => rule.queue === queue) === index;
    const unknown = matters.some(({ matter }) => !world.hasMatter(matter));
    return [
      ...(known && first ? [] : [problem(`/plan/appointments/${index}/queue`, 'not-allowed-value')]),
      ...(unknown ? [problem(`/plan/appointments/${index}/matters`, 'unknown-matter')] : []),
    ];
  });

/** Every fault of a plan, field by field; none means it may hold. */
export const checkPlan = (plan: HallPlan, world: PlanWorld): readonly Problem[] => [
  ...plan.hours.flatMap((spans, weekday) => spanProblems(spans, `/plan/hours/${weekday}`)),
  ...closedProblems(plan),
  ...queueProblems(plan, world),
  ...windowProblems(plan, world),
  ...shiftProblems(plan, world),
  ...appointmentProblems(plan, world),
];
