/** Answers with a case as it was, and with the history of its values; what a reader may see is judged by the case as it is. */
import type { CaseEvent } from '#domain/case/events.ts';
import { seqAt, stateAfter } from '#domain/case/history.ts';
import type { CaseState } from '#domain/case/state.ts';
import { readMoment } from '#domain/case/visit.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import { instantOf, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look } from '#server/audit/look.ts';
import { papersOf } from '#server/document/papers-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { definitionOf, type CaseRoom, type CertificateRow } from './case-room.ts';
import { lookEntries } from './look-entries.ts';
import { namesOfPeople } from './names-of-people.ts';
import { openCase, type Opened } from './open-case.ts';
import { maySee } from './paper-handler.ts';
import { caseView, namesOf, type CaseScene } from './view/case-view.ts';
import { valuesView } from './view/values-view.ts';

type Facts = RequestFacts<Caller>;
type Names = 'case.as-of' | 'case.values';
/** What changes with time and stands in rooms right of this one. */
export type HistoryRoom = CaseRoom & {
  readonly calendarAt: (at: Instant) => Calendar;
  readonly certificatesAt: (state: CaseState, at: Instant) => Promise<ReadonlyMap<string, CertificateRow>>;
};

export const historyHandlers = (room: HistoryRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'case.as-of': (facts) => asOf(room, facts),
  'case.values': (facts) => values(room, facts),
});

const MINUTE_MS = 60_000;

/** How many events had happened at the moment asked for; undefined for a moment that is none, 0 for one too early. */
function momentOf({ query, now }: Facts, events: readonly CaseEvent[]): { readonly seq: number; readonly at: Instant } | undefined {
  const seq = query['seq'] === undefined ? undefined : Number(query['seq']);
  if (seq !== undefined) return { seq: seq > events.length ? 0 : seq, at: events[seq - 1]?.at ?? now };
  const minute = query['at'] === undefined ? now : readMoment(query['at']);
  if (minute === undefined) return undefined;
  const at = query['at'] === undefined ? now : instantOf(Math.min(minute + MINUTE_MS - 1, now));
  return { seq: seqAt(events, at), at };
}

async function asOf(room: HistoryRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state: present, events } = opened.value;
  const moment = momentOf(facts, events);
  if (moment === undefined) return refuse('bad-input', { problems: [{ pointer: '/at', code: 'wrong-format' }] });
  const { seq, at } = moment;
  const state = stateAfter(events, seq);
  if (state === undefined) return refuse('not-yet-there');
  const scene = await sceneOf(room, facts, { ...opened.value, state, events: events.slice(0, seq) }, at);
  // What was not there yet is judged by what is there now: a part that came to an office later is seen from its beginning.
  const view = await look(room.pool, lookEntries({ ...scene, present }, facts), facts.now, async () => caseView({ ...scene, present }));
  return ok({ seq, of: events.length, at: instantText(at), view });
}

async function sceneOf(room: HistoryRoom, { language }: Facts, opened: Opened, at: Instant): Promise<CaseScene> {
  const { catalogue } = room;
  const { state, events } = opened;
  return {
    ...opened,
    catalogue,
    definition: { ...definitionOf(catalogue, state), calendar: room.calendarAt(at) },
    now: at,
    language,
    certificates: await room.certificatesAt(state, at),
    names: namesOf({ catalogue, state }),
    papers: papersOf(state, events).filter((paper) => maySee(opened, paper)),
    people: await namesOfPeople(room.parties, state, events),
  };
}

async function values(room: HistoryRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const scene = await sceneOf(room, facts, opened.value, facts.now);
  const officers = scene.actor.kind === 'officer' ? await namesOfOfficers(room, opened.value.events) : new Map<string, string>();
  return ok({
    rows: await look(room.pool, lookEntries(scene, facts), facts.now, async () => valuesView({ ...scene, officers })),
    next: null,
  });
}

/** Officers name each other; to people outside the office speaks. */
async function namesOfOfficers({ parties }: HistoryRoom, events: readonly CaseEvent[]): Promise<ReadonlyMap<string, string>> {
  const people = new Set<PersonId>();
  for (const event of events) {
    if (event.by.kind === 'officer') people.add(event.by.person);
    if (event.kind === 'ReviewBegan') people.add(event.handler);
  }
  const named = await Promise.all([...people].map(async (person) => [person as string, (await parties.nameOf(person)) ?? person] as const));
  return new Map(named);
}
