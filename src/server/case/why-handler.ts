/** Answers "why this date" for the applicant and the office alike: one part's clock with every day, act and rule it rests on. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { clockOf, readClock, type Clock } from '#domain/clock/clock-of.ts';
import { partsOf } from '#domain/case/evolve.ts';
import type { CaseEvent, CaseEventKind } from '#domain/case/events.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Part } from '#domain/case/state.ts';
import type { Limit } from '#domain/catalogue/limit.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { WhyView } from '#contract/view/why.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { definitionOf, type CaseRoom } from './case-room.ts';
import { openCase, type Opened } from './open-case.ts';
import { plannedMarks } from './planned-marks.ts';
import { seesInFull } from './reader.ts';
import { countedUnion } from './view/budget-view.ts';
import { namesOf } from './view/case-view.ts';
import { reasonText } from './view/clock-view.ts';
import { timelineView } from './view/timeline-view.ts';
import { movesOf, rulesOf, type Ruled } from './view/why-words.ts';
import { basisOrNull, basisView } from './words.ts';

/** What moves a clock; other events of a part leave its date alone. */
const moving: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'Accepted',
  'AcceptedWithGaps',
  'Stopped',
  'Resumed',
  'Extended',
  'Transferred',
  'DatesMoved',
  'SetAside',
  'Reinstated',
  'Granted',
  'Refused',
  'Opened',
]);
const concerns = (event: CaseEvent, part: Part): boolean =>
  event.kind === 'DatesMoved'
    ? event.moved.some((each) => each.part === part.id)
    : moving.has(event.kind) && partsOf(event).includes(part.id);

export const whyHandlers = (room: CaseRoom): Readonly<Record<'case.why', Handler<Caller>>> => ({ 'case.why': (facts) => why(room, facts) });

async function why(room: CaseRoom, facts: RequestFacts<Caller>): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, actor, reader } = opened.value;
  const part = [...state.parts.values()].find((each) => each.id === facts.params['part']);
  if (part === undefined || !seesInFull(state, part, actor, reader)) return refuse('unknown-part');
  return ok(whyView(room, opened.value, part, facts.now));
}

function whyView(room: CaseRoom, opened: Opened, part: Part, now: Instant): WhyView {
  const { catalogue } = room;
  const { state } = opened;
  const definition = definitionOf(catalogue, state);
  const calendar = calendarAt(definition.calendar, part.division);
  const { limit } = part.plan;
  const planned = clockOf(plannedMarks(part, calendar, now), limit, calendar, now);
  // A stop is reckoned as its notice plans it; that the clock stands still now is said all the same.
  const clock = { ...planned, state: readClock(part.marks, limit, calendar, now).state };
  const item = part.plan.kind === 'item' ? definition.items.get(part.plan.item) : undefined;
  const ruled = ({ text, basis }: Ruled) => ({ text, basis: basisOrNull(catalogue, basis) });
  const names = namesOf({ catalogue, state });
  return {
    number: state.number,
    part: part.id,
    name: part.plan.name,
    office: names.office(part.office),
    ...readingView(catalogue, clock, limit),
    rules: rulesOf(limit, clock, part.plan.needs.length > 0).map(ruled),
    days: daysOf(room, clock, now),
    acts: actsOf(room, opened, part),
    union: unionOf(definition, opened, now),
    moves: movesOf(part, clock, item).map(ruled),
  };
}

type Reading = Pick<
  WhyView,
  'state' | 'unit' | 'total' | 'used' | 'left' | 'due' | 'dueAt' | 'provisional' | 'promised' | 'statutory' | 'bound' | 'extensions'
>;

function readingView(catalogue: CaseRoom['catalogue'], clock: Clock, limit: Limit): Reading {
  const { state, unit, total, used, left, provisional, due, dueAt, statutoryDue } = clock;
  const { statutory } = limit;
  const toTheMinute = unit === 'hour' || limit.end === 'office-hours';
  return {
    ...{ state, unit, total, used, left, provisional },
    due: due === undefined ? null : dayText(due),
    dueAt: dueAt === undefined || !toTheMinute ? null : instantText(dueAt),
    promised: limit.promised,
    statutory:
      statutory === undefined
        ? null
        : {
            term: { amount: statutory.amount, unit: statutory.unit },
            basis: basisView(catalogue, statutory.basis),
            due: statutoryDue === undefined ? null : dayText(statutoryDue),
          },
    bound: clock.binding.bound,
    extensions: clock.extensions.map(({ amount, unit: of }) => ({ amount, unit: of })),
  };
}

const daysOf = ({ catalogue }: CaseRoom, clock: Clock, now: Instant): WhyView['days'] =>
  clock.trace.map((day) => ({
    day: dayText(day.day),
    counted: day.counted,
    why: day.why,
    text: reasonText(day),
    basis: basisOrNull(catalogue, day.basis),
    minutes: day.minutes ?? null,
    provisional: day.provisional,
    ahead: day.day > dayOfInstant(now),
  }));

function actsOf({ catalogue }: CaseRoom, { state, events }: Opened, part: Part): WhyView['acts'] {
  const names = namesOf({ catalogue, state });
  const lines = timelineView({ events, names, catalogue, papers: [] });
  return lines.flatMap(({ seq, at, kind, text, who, basis }) => {
    const event = events[seq - 1];
    return event === undefined || !concerns(event, part) ? [] : [{ at, kind, text, who, basis }];
  });
}

/** Null for a matter without a budget of its own. */
function unionOf(definition: CaseDefinition, { state }: Opened, now: Instant): WhyView['union'] {
  const counted = countedUnion(state, definition, now);
  if (counted === undefined) return null;
  const { term, used, ranges } = counted;
  return { term, used, left: term.amount - used, ranges: ranges.map(({ from, to }) => ({ from: dayText(from), to: dayText(to) })) };
}
