/** The rows that follow from a case's state: for lists, desks and the sweep; pure, so that they can be rebuilt and checked (bar I6). */
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { readClock } from '#domain/clock/clock-of.ts';
import { deadlinesOf, type Deadline } from '#domain/case/deadlines.ts';
import { hasEnded } from '#domain/case/graph.ts';
import { certificateReliance } from '#domain/case/reliance-of.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { boardRows, interestedRows } from './inquiry-rows.ts';
import { plannedEnd } from './planned-marks.ts';
import { deskKeysOf, searchKeysOf } from './search-keys.ts';

export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];
/** Each list keyed by its rows' identity within the case, so that two states can be compared row by row. */
export type CaseRows = {
  readonly now: Row;
  readonly parts: ReadonlyMap<string, Row>;
  readonly parties: ReadonlyMap<string, Row>;
  readonly deadlines: ReadonlyMap<string, Row>;
  /** By part and certificate: what rests on which certificate. */
  readonly reliance: ReadonlyMap<string, Row>;
  /** Words the case is found by at a window. */
  readonly search: ReadonlyMap<string, Row>;
  /** What stands on the public board, and who is to be heard. */
  readonly board: ReadonlyMap<string, Row>;
  readonly interested: ReadonlyMap<string, Row>;
  /** By office division, office and part. */
  readonly inbox: ReadonlyMap<string, InboxPlace>;
};
export type InboxPlace = { readonly division: number; readonly office: string; readonly part: string; readonly row: Row };

type Days = {
  readonly due: number | null;
  readonly yellow: number | null;
  readonly stopped: boolean;
  readonly left: number | null;
  /** Planned last day of an open stop: what the desk watches instead of a due day. */
  readonly resumes: number | null;
  readonly unit: string;
};

/** A part that waits for somebody else than its office: listed, but not asking for an act. */
const waiting: ReadonlySet<string> = new Set(['waiting', 'ready', 'supplement', 'granted', 'issued']);

/** Stored are days that do not change by themselves; while stopped there is no last day, only what is left. */
function daysOf(part: Part, deadlines: readonly Deadline[], calendar: Calendar, at: Instant): Days {
  const unit = part.plan.limit.promised.unit;
  if (part.state === 'accepted' || part.state === 'reviewing' || part.state === 'set-aside') {
    // An office counts by the calendar of its own division: a typhoon day of one county is no day off in the next.
    const own = calendarAt(calendar, part.division);
    const clock = readClock(part.marks, part.plan.limit, own, at);
    if (clock.state === 'stopped') {
      const resumes = Math.max(...part.stops.map((stop) => plannedEnd(stop, own)));
      return { due: null, yellow: null, stopped: true, left: clock.left, resumes, unit: clock.unit };
    }
    return { due: clock.due ?? null, yellow: clock.yellowOn ?? null, stopped: false, left: null, resumes: null, unit: clock.unit };
  }
  const own = deadlines.filter((deadline) => deadline.part === part.id).map((deadline) => deadline.due);
  const due = own.length === 0 ? null : Math.min(...own);
  return { due, yellow: due, stopped: false, left: null, resumes: null, unit };
}

const decidedAt = (part: Part): number | null => part.decisions.at(-1)?.at ?? null;

const nowRow = (state: CaseState): Row => {
  const parts = [...state.parts.values()];
  return [
    state.seq,
    state.matter,
    state.state,
    state.title,
    state.submittedAt,
    state.endedAt ?? null,
    parts.length,
    parts.filter(hasEnded).length,
  ];
};

const partRow = (part: Part, days: Days): Row => [
  part.plan.kind,
  part.state,
  part.office,
  part.division,
  part.since,
  days.due,
  days.yellow,
  days.stopped,
  days.left,
  decidedAt(part),
  part.certificate ?? null,
];

const relianceRows = (state: CaseState): CaseRows['reliance'] =>
  new Map(
    certificateReliance(state).map(({ part, certificate, standing }): [string, Row] => {
      const fell = state.parts.get(part)?.fallen?.find((each) => each.certificate === certificate)?.status ?? null;
      return [`${part}/${certificate}`, [part, certificate, standing, fell]];
    }),
  );

const leadOf = (state: CaseState): CaseState['parties'][number] | undefined =>
  state.parties.find((party) => party.lead) ?? state.parties[0];

/** Who wrote down what a second person of the same office is to sign; undefined where nothing waits for one. */
const reviewerAsked = (part: Part): string | undefined =>
  part.proposal?.by ?? (part.extensionAsked?.office === part.office ? part.extensionAsked.by : undefined);

/** `since` of the row is the part's; the version is left out, or every act would touch every desk. */
const inboxRow = (state: CaseState, part: Part, days: Days, keys: string): Row => [
  state.matter,
  state.title,
  leadOf(state)?.name ?? '',
  part.state,
  part.plan.name.zh,
  part.plan.name.en,
  days.unit,
  days.due,
  days.yellow,
  days.stopped,
  days.left,
  waiting.has(part.state),
  part.since,
  days.resumes,
  leadOf(state)?.identifier?.kind === 'credit-code',
  part.handler ?? '',
  part.plan.kind === 'item' ? part.plan.item : part.plan.kind,
  part.filedAt ?? state.submittedAt,
  reviewerAsked(part) !== undefined,
  reviewerAsked(part) ?? '',
  keys,
];

const searchRows = (state: CaseState): CaseRows['search'] => {
  const lead = leadOf(state);
  const row: Row = [lead?.name ?? '', lead?.identifier?.kind === 'credit-code'];
  return new Map(searchKeysOf(state).map((key) => [key, row]));
};

/** The desk of the case's own hall, which receives for offices of every division (2018 regulation art. 5). */
export const HALL = 'hall';

/** All rows of a case as of its newest event. */
export function rowsOf(state: CaseState, calendar: Calendar, at: Instant): CaseRows {
  const deadlines = deadlinesOf(state, calendar, at);
  const parts = new Map<string, Row>();
  const inbox = new Map<string, InboxPlace>();
  for (const part of state.parts.values()) {
    const days = daysOf(part, deadlines, calendar, at);
    parts.set(part.id, partRow(part, days));
    if (hasEnded(part)) continue;
    const place = {
      division: part.division,
      office: part.office,
      part: part.id,
      row: inboxRow(state, part, days, deskKeysOf(state, part.plan.name)),
    };
    inbox.set(`${part.division}/${part.office}/${part.id}`, place);
    const asked = part.extensionAsked;
    // Whoever is asked to allow more time finds it on their own desk (licensing law 42).
    if (asked !== undefined && asked.office !== part.office) {
      inbox.set(`${asked.division}/${asked.office}/${part.id}`, { ...place, division: asked.division, office: asked.office });
    }
    if (part.state === 'submitted') inbox.set(`${HALL}/${part.id}`, { ...place, division: state.division, office: HALL });
  }
  return {
    now: nowRow(state),
    parts,
    inbox,
    search: searchRows(state),
    board: boardRows(state),
    interested: interestedRows(state),
    parties: new Map(
      state.parties.flatMap((party, index): [string, Row][] =>
        // A party of the same role may come again (an agent changed twice), so the place in the list is part of the key.
        party.person === undefined ? [] : [[`${party.id}@${index}`, [party.person, party.kind, party.from, party.until ?? null]]],
      ),
    ),
    reliance: relianceRows(state),
    deadlines: new Map(
      deadlines.map((deadline) => [`${deadline.part}/${deadline.deadline}`, [deadline.part, deadline.deadline, deadline.due]]),
    ),
  };
}
