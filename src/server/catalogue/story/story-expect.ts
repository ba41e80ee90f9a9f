/** Compares what a story says with the state of the case and its clocks. */
import { brandAs, type PartId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { clockOf, readClock } from '#domain/clock/clock-of.ts';
import { daysIn, unionOfCounted, workingDaysIn } from '#domain/clock/day-range.ts';
import type { ExpectFile } from '#contract/catalogue/story-file.ts';

type Expected = Omit<ExpectFile, 'refusal'>;
type Look = (part: Part) => string | number | undefined;

const decidedOn = (part: Part): string | undefined => {
  const last = part.marks.findLast((mark) => mark.mark === 'decided');
  return last === undefined ? undefined : dayText(dayOfInstant(last.at));
};

/** How each expectation about a part is read from it. */
const looks = (
  definition: CaseDefinition,
  now: Instant,
): Readonly<Record<'parts' | 'due' | 'used' | 'light' | 'office' | 'cause' | 'decided', Look>> => {
  const clock = (part: Part) => readClock(part.marks, part.plan.limit, definition.calendar, now);
  return {
    parts: (part) => part.state,
    due: (part) => {
      const { due } = clock(part);
      return due === undefined ? undefined : dayText(due);
    },
    used: (part) => clock(part).used,
    light: (part) => clock(part).light,
    office: (part) => part.office,
    cause: (part) => (part.cause?.kind === 'predecessor' ? part.cause.part : part.cause?.kind),
    decided: decidedOn,
  };
};

const compareParts = (name: string, expected: Readonly<Record<string, string | number>>, state: CaseState, look: Look): readonly string[] =>
  Object.entries(expected).flatMap(([id, wanted]) => {
    const part = state.parts.get(brandAs<PartId>(id));
    const found = part === undefined ? 'no such part' : look(part);
    return found === wanted ? [] : [`${name} of ${id}: expected ${wanted}, found ${found ?? 'nothing'}`];
  });

/** The union of the days on which a counted part ran, against the first opening and the last decision. */
const countedOf = (state: CaseState, definition: CaseDefinition, now: Instant) => {
  const counted = [...state.parts.values()].filter((part) => part.plan.counted);
  const union = unionOfCounted(counted.flatMap((part) => clockOf(part.marks, part.plan.limit, definition.calendar, now).counted));
  const first = Math.min(...counted.flatMap((part) => part.marks.slice(0, 1).map((mark) => dayOfInstant(mark.at))));
  const last = Math.max(...union.map((range) => range.to));
  return { days: daysIn(union), working: workingDaysIn(union, definition.calendar), wall: last - first };
};

const compareCase = (expected: Expected, state: CaseState, definition: CaseDefinition, now: Instant): readonly string[] => {
  const faults: string[] = [];
  if (expected.case !== undefined && expected.case !== state.state) faults.push(`case: expected ${expected.case}, found ${state.state}`);
  if (expected.visits !== undefined && expected.visits !== state.visits.length)
    faults.push(`visits: expected ${expected.visits}, found ${state.visits.length}`);
  for (const id of expected.absent ?? []) if (state.parts.has(brandAs<PartId>(id))) faults.push(`part ${id} should not be there`);
  if (expected.counted !== undefined) {
    const found = countedOf(state, definition, now);
    for (const key of ['days', 'working', 'wall'] as const) {
      if (found[key] !== expected.counted[key]) faults.push(`counted ${key}: expected ${expected.counted[key]}, found ${found[key]}`);
    }
  }
  return faults;
};

/** Sentences about each expectation that does not hold; empty when all do. */
export const unmet = (expected: Expected, state: CaseState | undefined, definition: CaseDefinition, now: Instant): readonly string[] => {
  if (Object.keys(expected).length === 0) return [];
  if (state === undefined) return ['there is no case'];
  const look = looks(definition, now);
  const parts = (Object.keys(look) as (keyof typeof look)[]).flatMap((name) => compareParts(name, expected[name] ?? {}, state, look[name]));
  return [...parts, ...compareCase(expected, state, definition, now)];
};
