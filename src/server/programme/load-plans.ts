/** Reads the plans shipped as data, `catalogue/programme/plans/*.yaml`: examples with their sources, and the demo's living ones. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import { UNITS } from '#domain/measure/measure.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { addDays, dayOf, dayText, readDay, yearOf, type Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { PlanContent } from '#domain/programme/plan.ts';
import { TASK_KINDS, TASK_LEVELS } from '#domain/programme/task.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { oneOf } from '#contract/view/programme.ts';
import { CATALOGUE_FOLDER, CatalogueBroken } from '#server/catalogue/load-catalogue.ts';
import { readYaml } from '#server/catalogue/read-yaml.ts';

const closed = { additionalProperties: false } as const;
const Both = Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed);
/** A day, the last of the year, or so many days before or after the day on which it is told. */
const When = Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2}|[+-]\\d{1,3}|year-end)$' });
const GoalFile = Type.Object(
  {
    id: Type.String({ pattern: '^G\\d{1,3}$' }),
    name: Both,
    measure: Type.Union([Type.String(), Type.Null()]),
    counts: Type.Optional(Both),
    unit: Type.Optional(oneOf(UNITS)),
    direction: Type.Optional(oneOf(['up', 'down'])),
    target: Type.Number(),
    due: When,
    owner: Type.String(),
    system: Type.String(),
  },
  closed,
);
const TaskFile = Type.Object(
  {
    id: Type.String({ pattern: '^[HV]\\d-\\d{2,3}$' }),
    name: Both,
    kind: oneOf(TASK_KINDS),
    system: Type.String(),
    level: oneOf(TASK_LEVELS),
    lead: Type.String(),
    joint: Type.Optional(Type.Array(Type.String())),
    start: When,
    due: When,
    needs: Type.Optional(Type.Array(Type.String())),
    goals: Type.Optional(Type.Array(Type.String())),
    milestones: Type.Array(Type.Object({ id: Type.String(), name: Both, due: When }, closed), { minItems: 1 }),
  },
  closed,
);
const PlanFile = Type.Object(
  {
    id: Type.String(),
    division: Type.Integer(),
    year: Type.Union([Type.Integer(), Type.Literal('living')]),
    framework: Type.String(),
    from: When,
    closed: Type.Optional(When),
    title: Both,
    basis: Both,
    source: Both,
    goals: Type.Array(GoalFile, { minItems: 1 }),
    tasks: Type.Array(TaskFile),
  },
  closed,
);
export type ShippedPlan = Static<typeof PlanFile>;

/** Throws CatalogueBroken with every fault and its line. */
export async function loadPlans(folder = CATALOGUE_FOLDER): Promise<readonly ShippedPlan[]> {
  const names = (await readdir(join(folder, 'programme/plans'))).filter((name) => name.endsWith('.yaml')).toSorted();
  const read = await Promise.all(names.map((name) => readYaml(folder, `programme/plans/${name}`, PlanFile)));
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) throw new CatalogueBroken(problems);
  return read.flatMap((each) => (each.ok ? [each.located.value] : []));
}

/** Throws for a day that is none. */
export function dayOfWhen(when: string, today: Day): Day {
  if (/^[+-]/.test(when)) return addDays(today, Number(when));
  const day = readDay(when === 'year-end' ? `${yearOf(today)}-12-31` : when);
  if (day === undefined) throw new Error(`a plan shipped as data names no day: ${when}`);
  return day;
}

const withYear = ({ zh, en }: Text, today: Day): Text => {
  const year = dayText(today).slice(0, 4);
  return { zh: zh.replace('{year}', year), en: en.replace('{year}', year) };
};

/** The content of a shipped plan as it is told on a day; unit and direction are those of the measures. */
export function contentOfShipped(plan: ShippedPlan, measures: ReadonlyMap<string, Measure>, today: Day): PlanContent {
  const at = (when: string): Day => dayOfWhen(when, today);
  return {
    title: withYear(plan.title, today),
    basis: plan.basis,
    framework: plan.framework,
    goals: plan.goals.map(({ counts, unit, direction, due, owner, ...goal }) => {
      const measure = goal.measure === null ? undefined : measures.get(goal.measure);
      return {
        ...goal,
        counts: measure?.formula ?? counts ?? { zh: '', en: '' },
        unit: measure?.unit ?? unit ?? 'percent',
        direction: measure?.direction ?? direction ?? 'up',
        due: at(due),
        owner: brandAs<OfficeId>(owner),
        slice: {},
      };
    }),
    tasks: plan.tasks.map(({ joint = [], needs = [], goals = [], start, due, lead, milestones, ...task }) => ({
      ...task,
      lead: brandAs<OfficeId>(lead),
      joint: joint.map((office) => brandAs<OfficeId>(office)),
      needs,
      goals,
      start: at(start),
      due: at(due),
      milestones: milestones.map((each) => ({ ...each, due: at(each.due) })),
    })),
  };
}

/** The goals of an example as the beginning of somebody's own plan: theirs to answer for, due at the end of their year. */
export const goalsOfExample = (
  plan: ShippedPlan,
  measures: ReadonlyMap<string, Measure>,
  { owner, year }: { readonly owner: OfficeId; readonly year: number },
): PlanContent['goals'] => {
  const due = dayOfWhen(`${year}-12-31`, dayOf(0));
  return contentOfShipped(plan, measures, due).goals.map((goal) => ({ ...goal, owner, due }));
};

export const divisionOfShipped = ({ division }: ShippedPlan): DivisionCode => brandAs<DivisionCode>(division);
