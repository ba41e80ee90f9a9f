/** The longest path through a graph that is being drawn, before any calendar: holidays are left out, weekends are not. */
import type { Term } from '#domain/catalogue/limit.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dayOf } from '#domain/kernel/instant.ts';
import { forecast } from '#domain/project/forecast.ts';
import type { PlanStep } from '#domain/project/plan-step.ts';
import { termAlong } from '#domain/project/term-along.ts';

/** Outside its table a calendar follows the weekend rule; this one is all outside. */
const WEEKENDS: Calendar = {
  version: 'weekends',
  from: dayOf(0),
  coveredUntil: dayOf(0),
  ordinals: new Int32Array(),
  workingDays: new Int32Array(),
  special: new Map(),
};
/** Monday 5 January 2026. */
const A_MONDAY = dayOf(20_458);

export type StepPath = { readonly steps: readonly string[]; readonly term: Term; readonly apart: Term };

/** @returns undefined while the steps run in a circle, or where there are none. `apart`: all steps one after the other. */
export function pathOfSteps(steps: readonly PlanStep[]): StepPath | undefined {
  const ids = new Set(steps.map(({ id }) => id));
  const known = steps.map((step) => ({ ...step, needs: step.needs.filter((id) => ids.has(id)) }));
  const together = forecast(known, A_MONDAY, WEEKENDS);
  const serial = forecast(
    known.map((step) => ({ ...step, counted: true })),
    A_MONDAY,
    WEEKENDS,
    { serial: true },
  );
  if (!together.ok || !serial.ok) return undefined;
  const { drivingPath, wallDays } = together.value;
  const along = known.filter(({ id }) => drivingPath.includes(id));
  return { steps: drivingPath, term: termAlong(along, wallDays), apart: termAlong(known, serial.value.wallDays) };
}
