/** Answers the operations on meetings. */
import type { Actor } from '#domain/case/actor.ts';
import { decideMeeting, type AgendaItem, type MeetingAbout, type MeetingState, type Resolution } from '#domain/supervision/meeting.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayText, instantText, readDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { MeetingList, MeetingView } from '#contract/view/record.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { officeName } from '#server/case/words.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { orderBy } from '../change-order.ts';
import { divisionsWithin, ordersOfDivisions } from '../order-lists.ts';
import { orderRowView } from '../order-views.ts';
import { orderIdOf } from '../order-store.ts';
import { meetingLaw } from './laws.ts';
import { mayRead, personName, recordKey, runRecord, type RecordFacts, type RecordRoom } from './record-room.ts';
import { findRecord, listRecords } from './record-store.ts';

type Called = Omit<MeetingAbout, 'id' | 'division' | 'on' | 'invited'> & { readonly on: string; readonly invited: readonly string[] };
type Held = {
  readonly attended: readonly string[];
  readonly minutes: string;
  readonly resolutions: readonly { readonly what: string; readonly who: string; readonly due: string }[];
};
const badDay = (pointer: string): Result<never> => refuse('bad-input', { problems: [{ pointer, code: 'not-a-day' }] });

export const meetingHandlers = (
  records: RecordRoom,
): Readonly<Record<`meeting.${'list' | 'call' | 'hold' | 'read'}`, Handler<Caller>>> => ({
  'meeting.list': (facts) => list(records, facts),
  'meeting.call': (facts) => callOne(records, facts),
  'meeting.hold': (facts) => hold(records, facts),
  'meeting.read': (facts) =>
    runRecord(records, meetingLaw, facts, recordKey(facts.params['id'] ?? ''), (state, scene) =>
      decideMeeting({ kind: 'read-meeting' }, state, scene),
    ),
});

async function callOne(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, body } = facts;
  if (caller?.post === undefined) return refuse('sign-in-needed');
  const { on, invited, ...called } = body as Called;
  const day = readDay(on);
  if (day === undefined) return badDay('/on');
  const { division } = caller.post;
  const id = `${division}-${records.room.newId()}`;
  const about: MeetingAbout = { ...called, id, division, on: day, invited: invited.map((each) => brandAs<OfficeId>(each)) };
  return runRecord(records, meetingLaw, facts, { division, id }, (state, scene) =>
    decideMeeting({ kind: 'call-meeting', about }, state, scene),
  );
}

/** A resolution names an office of the meeting's own division: the order lies where that office's desk is. */
async function hold(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { attended, minutes, resolutions } = facts.body as Held;
  const key = recordKey(facts.params['id'] ?? '');
  const meeting = key === undefined ? undefined : await findRecord(sqlOf(records.room.pool), meetingLaw, key);
  if (meeting === undefined) return refuse('record-not-found');
  const read: Resolution[] = [];
  for (const [nth, { what, who, due }] of resolutions.entries()) {
    const [day, office] = [readDay(due), records.room.catalogue.offices.get(brandAs<OfficeId>(who))];
    if (day === undefined) return badDay(`/resolutions/${nth}/due`);
    if (office?.division !== meeting.division) return refuse('record-not-yours');
    read.push({ what, who: office.id, due: day });
  }
  const command = { kind: 'hold-meeting', attended: attended.map((each) => brandAs<OfficeId>(each)), minutes, resolutions: read } as const;
  return runRecord(records, meetingLaw, facts, key, (state, scene) => decideMeeting(command, state, scene));
}

const RED = 10;
async function redNow({ room }: RecordRoom, division: number, now: Instant): Promise<AgendaItem[]> {
  const page = [divisionsWithin(room.catalogue, division), 'running', Number.MAX_SAFE_INTEGER, '', 100];
  const rows = (await sqlOf(room.pool).run(ordersOfDivisions, page)).map((row) => orderRowView(room.catalogue, row, now));
  return rows
    .filter(({ light }) => light.tone === 'late' || light.tone === 'near')
    .slice(0, RED)
    .map(({ id, number, what }) => ({ words: `${number} ${what}`, kind: 'order', ref: id }));
}

async function list(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, now } = facts;
  if (caller?.post === undefined || !mayRead(facts)) return refuse('record-not-yours');
  const { room } = records;
  const { division, office, duty } = caller.post;
  const supervises = duty === 'supervision';
  const all = await listRecords(sqlOf(room.pool), meetingLaw, divisionsWithin(room.catalogue, division));
  const rows = supervises ? all : all.filter(({ invited }) => invited.includes(office));
  const actor = await room.actorOf(caller);
  const body: MeetingList = {
    rows: await Promise.all(rows.map((row) => viewOf(records, row, actor, now))),
    mayCall: supervises,
    red: supervises ? await redNow(records, division, now) : [],
  };
  return ok(body);
}

async function viewOf(records: RecordRoom, state: MeetingState, actor: Actor, now: Instant): Promise<MeetingView> {
  const { catalogue } = records.room;
  const scene = { actor, by: orderBy(actor), calendar: calendarAt(catalogue.calendar, state.division), now };
  const readAt = (office: OfficeId, of: 'notice' | 'minutes'): string | null => {
    const found = state.receipts.find((each) => each.office === office && each.of === of);
    return found === undefined ? null : instantText(found.at);
  };
  const mayHold = decideMeeting({ kind: 'hold-meeting', attended: [], minutes: '-', resolutions: [] }, state, scene).ok;
  return {
    id: state.id,
    kind: state.kind,
    title: state.title,
    place: state.place,
    on: dayText(state.on),
    state: state.state,
    calledBy: await personName(records, state.called.person),
    agenda: [...state.agenda],
    invited: state.invited.map((id) => ({
      id,
      name: officeName(catalogue, id),
      readNotice: readAt(id, 'notice'),
      readMinutes: readAt(id, 'minutes'),
      attended: state.attended.includes(id),
    })),
    minutes: state.minutes ?? null,
    resolutions: state.resolutions.map(({ what, who, due }, nth) => ({
      what,
      who: officeName(catalogue, who),
      due: dayText(due),
      order: orderIdOf(state.division, `meeting.${state.id}.${nth}`),
    })),
    acts: [
      ...(mayHold ? (['hold'] as const) : []),
      ...(decideMeeting({ kind: 'read-meeting' }, state, scene).ok ? (['read'] as const) : []),
    ],
  };
}
