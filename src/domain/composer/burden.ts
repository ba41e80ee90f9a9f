/** What a matter spares people: its items each on their own beside the one matter, counted from the published catalogue and nothing else. */
import { askReport } from '#domain/ask/ask-report.ts';
import { mergeMaterials } from '#domain/ask/merge.ts';
import { isOwnResult } from '#domain/catalogue/questions-of.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Day } from '#domain/kernel/instant.ts';
import { forecast } from '#domain/project/forecast.ts';
import { planStepsOf } from '#domain/project/plan-steps-of.ts';
import { termAlong } from '#domain/project/term-along.ts';

export type Burden = {
  readonly forms: number;
  readonly questions: number;
  readonly papers: number;
  readonly visits: number;
  readonly offices: number;
  readonly days: Term;
};

export type Compared = {
  /** Every item applied for by itself, one after the other: their forms, papers and promises added up. */
  readonly apart: Burden;
  /** The one form, every condition taken to hold, nothing known: fewer in many situations, more in none. */
  readonly together: Burden;
  /** What is left to the person where every register answers. */
  readonly left: Pick<Burden, 'questions' | 'papers'>;
  /** The steps of the longest path. */
  readonly path: readonly string[];
};

export type BurdenInput = {
  readonly matter: Matter;
  readonly items: ReadonlyMap<Item['id'], Item>;
  /** Facts that registers answer. */
  readonly held: ReadonlySet<string>;
  readonly calendar: Calendar;
  readonly today: Day;
};

const always = (): boolean => true;

/** Promised lengths one after the other, and along the longest path; undefined where the steps run in a circle. */
function daysOf({ matter, items, calendar, today }: BurdenInput) {
  const steps = planStepsOf(matter, items, 'promised');
  const together = forecast(steps, today, calendar);
  const apart = forecast(steps, today, calendar, { serial: true });
  if (!together.ok || !apart.ok) return undefined;
  const { drivingPath } = together.value;
  const along = steps.filter(({ id }) => drivingPath.includes(id));
  return {
    apart: termAlong(
      steps.filter(({ counted }) => counted),
      apart.value.wallDays,
    ),
    together: termAlong(along, together.value.wallDays),
    path: drivingPath,
  };
}

/** @returns undefined where the graph runs in a circle, or has no step. */
export function compareBurden(input: BurdenInput): Compared | undefined {
  const { matter, items, held } = input;
  const days = daysOf(input);
  const report = askReport({ matter, items, held, scenes: [{ situation: {}, answers: {} }], holds: always });
  if (days === undefined || report === undefined) return undefined;
  const own = report.items.flatMap((id) => items.get(id) ?? []);
  const papers = mergeMaterials(own.flatMap(({ materials }) => materials)).filter((material) => !isOwnResult(material, own));
  const visits = own.map(({ visits: { count } }) => count);
  const offices = new Set(own.map(({ department, level }) => `${department} ${level}`)).size;
  return {
    apart: {
      forms: own.length,
      questions: report.ownFields,
      papers: report.ownPapers,
      visits: visits.reduce((sum, count) => sum + count, 0),
      offices,
      days: days.apart,
    },
    together: {
      forms: 1,
      questions: report.fields,
      papers: papers.length,
      // The counter is one, so a visit for one item is a visit for all.
      visits: Math.max(0, ...visits),
      // One hall receives for all of them (2018 regulation, article 5).
      offices: 1,
      days: days.together,
    },
    left: { questions: report.asked.length, papers: report.papers.length },
    path: days.path,
  };
}
