/** A project as the browser counts it: the server's steps read into the domain's own words, so that 推演 (what if) is the same law. */
import type { ProjectStepView, ProjectView } from '#contract/view/project.ts';
import { buildCalendar } from '#domain/clock/build-calendar.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { outlookOf, type Outlook, type ProjectStep } from '#domain/project/outlook.ts';

/** Days somebody assumes for a step that has not ended: of its whole length before it begins, of what is left once it runs. */
export type Assumed = ReadonlyMap<string, number>;

/** The API's days are days; one that is not is a bug. */
export const readDayOrThrow = (text: string): Day => {
  const day = readDay(text);
  if (day === undefined) throw new Error(`not a day: ${text}`);
  return day;
};

export const calendarOf = (view: Pick<ProjectView, 'holidays'>): Calendar => {
  const built = buildCalendar(view.holidays, 'as told with the project');
  if (!built.ok) throw new Error(built.refusal.code);
  return built.value;
};

export const isRunning = (step: ProjectStepView): boolean => step.opened !== null && step.ended === null && !step.out;
/** Steps whose length may still be played with. */
export const isOpenToChange = (step: ProjectStepView): boolean => step.ended === null && !step.out;

type Unit = ProjectStep['term']['unit'];
const unitOf = (step: ProjectStepView): Unit =>
  step.unit === 'working-day' ? 'working-day' : step.unit === 'hour' ? 'hour' : 'calendar-day';

/** What the field shows before anybody changes it. */
export const usualDays = (step: ProjectStepView): number => (isRunning(step) ? Math.max(0, step.left ?? 0) : step.promised.amount);

function stepOf(step: ProjectStepView, today: Day, assumed: number | undefined, calendar: Calendar): ProjectStep {
  const day = (text: string | null): Day | undefined => (text === null ? undefined : readDayOrThrow(text));
  const [opened, ended, resumes] = [day(step.opened), day(step.ended), day(step.resumes)];
  const told = day(step.due);
  const from = resumes !== undefined && resumes > today ? resumes : today;
  const due = assumed === undefined ? told : dueOf(from, { amount: assumed, unit: unitOf(step) }, calendar);
  return {
    id: step.id,
    term: { ...step.promised, ...(assumed === undefined || isRunning(step) ? {} : { amount: assumed }) },
    counted: step.counted,
    needs: step.needs,
    out: step.out,
    ran: step.ran.map(({ from: first, to }) => ({ from: readDayOrThrow(first), to: readDayOrThrow(to) })),
    ...(opened === undefined ? {} : { opened }),
    ...(ended === undefined ? {} : { ended }),
    ...(due === undefined || !isRunning(step) ? {} : { due }),
    ...(resumes === undefined ? {} : { resumes }),
  };
}

/** The outlook under assumptions; without any it is the server's own. Undefined when nothing is left to do. */
export function outlookUnder(view: ProjectView, calendar: Calendar, assumed: Assumed): Outlook | undefined {
  const today = readDayOrThrow(view.today);
  const steps = view.steps.map((step) => stepOf(step, today, assumed.get(step.id), calendar));
  const result = outlookOf(steps, { start: readDayOrThrow(view.start), today }, view.budget.unit, calendar);
  return result.ok ? result.value : undefined;
}
