/** How long an item really took in a place: the latest decided parts, by their own clocks, stops out; no person's data leaves this file. */
import type { ActualDays } from '#contract/view/overlay.ts';
import type { ItemPlan } from '#domain/case/plan.ts';
import { readClock } from '#domain/clock/clock-of.ts';
import type { DivisionCode, ItemId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { findCases } from '#server/case/store.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

/** Enough for a median, and read in a few milliseconds: cases of one county, latest first. */
const MOST = 60;

const decided = statement<{ readonly number: string }>(
  'overlay-decided-parts',
  `select p.number from yici.part_now p join yici.case_now c on c.division = p.division and c.number = p.number
   where p.division = $1 and p.kind = 'item' and p.decided_at is not null and c.matter = any($2) and p.part = any($3)
   order by p.decided_at desc limit ${MOST}`,
);

/** One decided part: what it was planned with, and how its clock stood at the end. */
export type DecidedPart = {
  readonly division: DivisionCode;
  readonly overlays: NonNullable<ItemPlan['overlays']>;
  readonly used: number;
  readonly inTime: boolean;
  readonly unit: string;
};

type Room = { readonly sql: Sql; readonly catalogue: Pick<Catalogue, 'matters' | 'calendar'>; readonly now: Instant };

/** Steps of matters that are this item. */
const stepsOf = ({ matters }: Room['catalogue'], item: ItemId) => {
  const steps = [...matters.values()].flatMap(({ id, steps: all }) =>
    all.flatMap((step) => (step.kind === 'item' && step.item === item ? [{ matter: id as string, step: step.id as string }] : [])),
  );
  return { matters: [...new Set(steps.map(({ matter }) => matter))], steps: [...new Set(steps.map(({ step }) => step))] };
};

/** Decided parts of one item in one county, latest first. */
export async function decidedParts({ sql, catalogue, now }: Room, division: DivisionCode, item: ItemId): Promise<readonly DecidedPart[]> {
  const { matters, steps } = stepsOf(catalogue, item);
  const rows = await sql.run(decided, [division, matters, steps]);
  const cases = await findCases(
    sql,
    division,
    rows.map(({ number }) => number),
  );
  return [...cases.values()].flatMap(({ state }) =>
    [...state.parts.values()].flatMap(({ plan, marks }): readonly DecidedPart[] => {
      if (plan.kind !== 'item' || plan.item !== item) return [];
      const clock = readClock(marks, plan.limit, catalogue.calendar, now);
      if (clock.state !== 'decided') return [];
      return [{ division, overlays: plan.overlays ?? [], used: clock.used, inTime: clock.left >= 0, unit: clock.unit }];
    }),
  );
}

/** The middle of them; null where none was decided. Parts in another unit than most are left out: their days cannot be put in one row. */
export function actualOf(parts: readonly DecidedPart[]): ActualDays | null {
  const byUnit = Map.groupBy(parts, ({ unit }) => unit);
  const [unit, most] = [...byUnit].toSorted((one, other) => other[1].length - one[1].length)[0] ?? ['', []];
  const days = most.map(({ used }) => used).toSorted((one, other) => one - other);
  const median = days[Math.floor((days.length - 1) / 2)];
  if (median === undefined) return null;
  return { decided: most.length, median, inTime: most.filter(({ inTime }) => inTime).length, unit };
}
