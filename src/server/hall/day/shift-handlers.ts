/** Answers the operations of the hand-over: what is open, signed by who leaves, signed by who takes over. */
import { dayOfInstant, instantText, type Instant } from '#domain/kernel/instant.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { OpenAtShift, ShiftRow } from '#contract/view/shift.ts';
import { officeName } from '#server/case/words.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { codeOf, sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf } from '../hall-room.ts';
import { hallDayOf, type Facts, type VisitRoom } from '../visit/visit-room.ts';
import { fileReport, getReport } from './day-report.ts';
import { openThings } from './open-things.ts';

type Names = 'shift.open' | 'shift.hand-over' | 'shift.take' | 'shift.list' | 'day-report.get' | 'day-report.file';
export const shiftHandlers = (room: VisitRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'shift.open': (facts) => open(room, facts),
  'shift.hand-over': (facts) => handOver(room, facts),
  'shift.take': (facts) => take(room, facts),
  'shift.list': (facts) => list(room, facts),
  'day-report.get': (facts) => getReport(room, facts),
  'day-report.file': (facts) => fileReport(room, facts),
});

type Row = {
  readonly id: string;
  readonly seq: number;
  readonly officer: string;
  readonly body: { readonly kinds?: OpenAtShift['kinds']; readonly note?: string };
  readonly at: Instant;
};
const insert = statement(
  'shift-insert',
  'insert into yici.shift_event (division, id, seq, kind, hall, day, officer, body, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
);
const ofDay = statement<Row>(
  'shift-of-day',
  'select id, seq, officer, body, at from yici.shift_event where division = $1 and hall = $2 and day = $3 order by at desc, seq',
);
const ofId = statement<Row & { readonly hall: string; readonly day: number }>(
  'shift-find',
  'select id, seq, officer, body, at, hall, day from yici.shift_event where division = $1 and id = $2 order by seq',
);

async function open(room: VisitRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(caller);
  if (!clerk.ok) return clerk;
  const { division, office } = clerk.value.post;
  const body: OpenAtShift = {
    at: instantText(now),
    hall: officeName(room.catalogue, office),
    kinds: await openThings(sqlOf(room.pool), division, office, now),
  };
  return ok(body);
}

/** What is open is counted in the same transaction that signs it. */
async function handOver(room: VisitRoom, { caller, body, idempotencyKey, now }: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(caller);
  if (!clerk.ok) return clerk;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { person, post } = clerk.value;
  const { division, office } = post;
  return runOnce(room.pool, { division, person, key: idempotencyKey, payload: { act: 'shift.hand-over', body }, now }, async (tx) => {
    const id = `shift-${room.newId()}`;
    const { note } = body as { readonly note: string };
    const kinds = await openThings(tx, division, office, now);
    tx.send(insert, [division, id, 1, 'HandedOver', office, dayOfInstant(now), person, JSON.stringify({ kinds, note: note.trim() }), now]);
    return ok({ id });
  });
}

/** Signed by a second person; two who take over at once: the row of the first stands, and the other is told. */
async function take(room: VisitRoom, { caller, params, body, idempotencyKey, now }: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(caller);
  if (!clerk.ok) return clerk;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { person, post } = clerk.value;
  const use = { division: post.division, person, key: idempotencyKey, payload: { act: 'shift.take', params, body }, now };
  try {
    return await runOnce(room.pool, use, async (tx) => {
      const [given, taken] = await tx.run(ofId, [post.division, params['id'] ?? '']);
      if (given === undefined || given.hall !== post.office) return refuse('shift-not-found');
      if (given.officer === person) return refuse('own-hand-over');
      if (taken !== undefined) return refuse('already-taken-over');
      tx.send(insert, [post.division, given.id, 2, 'TakenOver', given.hall, given.day, person, '{}', now]);
      return ok({ id: given.id });
    });
  } catch (error) {
    if (codeOf(error) === '23505') return refuse('already-taken-over');
    throw error;
  }
}

async function list(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const asked = hallDayOf(room, facts);
  if (!asked.ok) return asked;
  const { division, hall, day, officer } = asked.value;
  const events = await sqlOf(room.pool).run(ofDay, [division, hall, day]);
  const names = new Map<string, string>();
  for (const id of new Set(events.map((event) => event.officer))) names.set(id, (await room.parties.nameOf(brandAs<PersonId>(id))) ?? id);
  const rows = events
    .filter(({ seq }) => seq === 1)
    .map((given): ShiftRow => {
      const taken = events.find(({ id, seq }) => id === given.id && seq === 2);
      return {
        id: given.id,
        at: instantText(given.at),
        by: names.get(given.officer) ?? '',
        own: given.officer === officer.person,
        kinds: given.body.kinds ?? [],
        note: given.body.note ?? '',
        taken: taken === undefined ? null : { at: instantText(taken.at), by: names.get(taken.officer) ?? '' },
      };
    });
  return ok({ rows, next: null });
}
