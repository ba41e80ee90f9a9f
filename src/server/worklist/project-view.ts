/** The whole project for one reader: the count, the forecast, the paths, whose days they were, and every step. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { dayText, yearOf, type Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { forecast } from '#domain/project/forecast.ts';
import { outlookOf } from '#domain/project/outlook.ts';
import { projectClock } from '#domain/project/project-clock.ts';
import { wallDays } from '#domain/project/wall-days.ts';
import type { ProjectView } from '#contract/view/project.ts';
import { divisionName } from '#server/case/draft-view.ts';
import { officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { lawTitle } from '#server/catalogue/catalogue.ts';
import { nameOfOutsider } from './outsiders.ts';
import { atStatutory, spanOf, stepsOf, type Placed, type ProjectScene } from './project-steps.ts';
import { stepView, type StepScene } from './project-step-view.ts';

export type ReaderScene = StepScene & { readonly catalogue: Catalogue; readonly applicant: string };

/** What the count and the forecast say; the list shows only this. Undefined for a matter without a budget, or with every step waived. */
export function figuresOf(scene: ProjectScene) {
  const { definition } = scene;
  const { budget } = definition.matter;
  const steps = stepsOf(scene);
  const span = spanOf(scene, steps);
  if (budget === undefined) return undefined;
  const outlook = outlookOf(steps, { start: span.start, today: span.until }, budget.term.unit, definition.calendar);
  if (!outlook.ok) return undefined;
  const clock = projectClock(
    steps.map(({ id, counted, part, ran, holder }) => ({ id, counted, who: holder === 'office' ? part.office : holder, ranges: ran })),
    budget.term,
    { from: span.start, to: span.until },
    definition.calendar,
  );
  const { used, total } = clock;
  const light: ProjectView['light'] = used > total ? 'late' : span.closed ? 'done' : outlook.value.expected > total ? 'near' : 'ok';
  return { steps, span, budget, outlook: outlook.value, clock, light };
}

/** Undefined for what is no project. */
export function projectView(scene: ReaderScene): ProjectView | undefined {
  const figures = figuresOf(scene);
  if (figures === undefined) return undefined;
  const { state, definition, catalogue } = scene;
  const { steps, span, budget, outlook, clock, light } = figures;
  const { drivingPath, longestCountedChain, last, provisional } = outlook.forecast;
  const planned = plannedDates(steps, span.start, definition.calendar);
  return {
    number: state.number,
    version: state.seq,
    title: state.title,
    matter: { id: definition.matter.id, name: definition.matter.name },
    division: { code: state.division, name: divisionName(catalogue, state.division) },
    applicant: scene.applicant,
    state: state.state,
    today: dayText(span.until),
    start: dayText(span.start),
    begun: span.begun,
    budget: { ...budget.term, basis: basisText(catalogue, budget.basis) },
    used: clock.used,
    left: clock.left,
    expected: outlook.expected,
    last: dayText(last),
    provisional,
    light,
    wallDays: clock.wallDays,
    holders: [...wallDays(steps, { from: span.start, to: span.until })],
    byWhom: clock.byWhom.map(({ who, counted, days }) => ({ who: whoName(catalogue, who), counted, days })),
    serial: { ...serialOf(steps, span.start, definition.calendar), parallel: outlook.expected },
    drivingPath: [...drivingPath],
    longestCountedChain: { workingDays: longestCountedChain.workingDays, chains: longestCountedChain.chains.map((chain) => [...chain]) },
    steps: steps.map((step) => stepView(scene, step, outlook, planned.get(step.id))),
    holidays: holidaysOf(definition.calendar, yearOf(span.start)),
  };
}

const basisText = (catalogue: Catalogue, basis: NonNullable<ReturnType<typeof figuresOf>>['budget']['basis']): Text => {
  if (!('law' in basis)) return basis;
  const { zh, en } = lawTitle(catalogue, basis.law);
  return { zh: `${zh}第${basis.article}条`, en: `${en}, article ${basis.article}` };
};

const whoName = (catalogue: Catalogue, who: string): Text =>
  nameOfOutsider(who) ?? officeName(catalogue, who as Parameters<typeof officeName>[1]);

type Dates = NonNullable<ProjectView['steps'][number]['planned']>;

/** The run as promised on the first day: what each bar is measured against. */
function plannedDates(steps: readonly Placed[], start: Day, calendar: Calendar): ReadonlyMap<string, Dates> {
  const run = forecast(steps, start, calendar);
  if (!run.ok) return new Map();
  return new Map(run.value.steps.map(({ id, opens, ends }) => [id, { opens: dayText(opens), ends: dayText(ends) }]));
}

const serialOf = (steps: readonly Placed[], start: Day, calendar: Calendar): { readonly statutory: number; readonly promised: number } => {
  const without = steps.filter((step) => step.out).map(({ id }) => id);
  const days = (each: readonly Placed[]): number => {
    const run = forecast(each, start, calendar, { serial: true, without });
    return run.ok ? run.value.unionDays : 0;
  };
  return { statutory: days(atStatutory(steps)), promised: days(steps) };
};

/** From the year the project began: all the browser needs to go on counting. */
function holidaysOf(calendar: Calendar, from: number): ProjectView['holidays'] {
  const until = yearOf(calendar.coveredUntil);
  const years = Array.from({ length: Math.max(1, until - from + 1) }, (_, index) => Math.min(from, until) + index);
  return years.map((year) => ({
    year,
    days: [...calendar.special]
      .filter(([day]) => yearOf(day as Day) === year)
      .map(([day, { name, off }]) => ({ name, date: dayText(day as Day), isOffDay: off })),
  }));
}
