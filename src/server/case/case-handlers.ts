/** Answers the operations that read cases: one, its trace, the own list, progress by password. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import { dayText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look } from '#server/audit/look.ts';
import { papersOf } from '#server/document/papers-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { definitionOf, type CaseRoom } from './case-room.ts';
import { systemsFor, systemViews } from './handled-elsewhere.ts';
import { listOwnCases } from './list-own-cases.ts';
import { lookEntries } from './look-entries.ts';
import { progressOf } from './progress.ts';
import { namesOfOfficers, namesOfPeople } from './names-of-people.ts';
import { openCase } from './open-case.ts';
import { maySee } from './paper-handler.ts';
import { plannedMarks } from './planned-marks.ts';
import { seesInFull } from './reader.ts';
import { caseView, namesOf } from './view/case-view.ts';
import { knownOfParties } from './view/shared-view.ts';
import { reasonText } from './view/clock-view.ts';
import { officersNamed } from './view/inquiry-view.ts';
import { outcomeOfficers } from './view/outcome-view.ts';
import { basisOrNull } from './words.ts';

type Facts = RequestFacts<Caller>;
type Names = 'case.get' | 'case.trace' | 'case.list' | 'case.progress';

export const caseHandlers = (room: CaseRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'case.get': (facts) => get(room, facts),
  'case.trace': (facts) => trace(room, facts),
  'case.list': (facts) => listOwnCases(room, facts),
  'case.progress': (facts) => progressOf(room, facts),
});

async function get(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, events, actor, reader } = opened.value;
  const { now, language } = facts;
  const { catalogue } = room;
  const certificates = await room.certificatesOf(state.division, state.number);
  const definition = definitionOf(catalogue, state);
  const scene = {
    catalogue,
    definition,
    state,
    events,
    now,
    actor,
    reader,
    language,
    certificates,
    names: namesOf({ catalogue, state }),
    papers: papersOf(state, events).filter((paper) => maySee(opened.value, paper)),
    people: await namesOfPeople(room.parties, state, events),
    systems: systemViews(await systemsFor(room, actor), state),
    officers: await namesOfOfficers(room.parties, [...officersNamed(state.parts.values()), ...outcomeOfficers(state.parts.values())]),
  };
  return ok(
    await look(room.pool, lookEntries(scene, facts), now, async () => caseView({ ...scene, known: await knownOfParties(room, scene) })),
  );
}

async function trace(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, actor, reader } = opened.value;
  const part = [...state.parts.values()].find((each) => each.id === facts.params['part']);
  if (part === undefined || !seesInFull(state, part, actor, reader)) return refuse('unknown-part');
  const calendar = calendarAt(definitionOf(room.catalogue, state).calendar, part.division);
  const clock = clockOf(plannedMarks(part, calendar, facts.now), part.plan.limit, calendar, facts.now);
  return ok({
    rows: clock.trace.map((day) => ({
      day: dayText(day.day),
      counted: day.counted,
      why: day.why,
      text: reasonText(day),
      basis: basisOrNull(room.catalogue, day.basis),
      provisional: day.provisional,
    })),
    next: null,
  });
}
