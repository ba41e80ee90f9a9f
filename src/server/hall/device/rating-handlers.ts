/** Answers the operations on ratings: what a window's device asks, what people say, and what supervision and clerks may see of it. */
import { ASKED_MS, BY_SLIP_MS, checkRating, reasonsFor, type Grade, type RatingReason } from '#domain/hall/service-rating.ts';
import type { Ticket } from '#domain/hall/ticket.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantOf, instantText, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { RatingGiven, RatingOfTicket, RatingRow, RatingWanted } from '#contract/view/device.ts';
import { officeName } from '#server/case/words.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readSmallMark } from '#server/kernel/http/page.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { findTicketByCode, findTicketById } from '../queue/ticket-rows.ts';
import type { DeviceRoom, Facts } from './device-room.ts';
import { findDevice } from './find-device.ts';
import { isRated, keepRating, lastDoneAt, lowRatings } from './rating-store.ts';
import { counts } from './rating-counts.ts';

type Names = 'service-rating.wanted' | 'service-rating.of-ticket' | 'service-rating.give' | 'service-rating.list' | 'service-rating.counts';

export const ratingHandlers = (room: DeviceRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'service-rating.wanted': (facts) => wanted(room, facts),
  'service-rating.of-ticket': (facts) => ofTicket(room, facts),
  'service-rating.give': (facts) => give(room, facts),
  'service-rating.list': (facts) => list(room, facts),
  'service-rating.counts': (facts) => counts(room, facts),
});

/** Who is called needs a while to come: so long the person before may still speak. Milliseconds. */
const WALK_MS = 60_000;

async function wanted(room: DeviceRoom, { device: key, now }: Facts): Promise<Result<unknown>> {
  const sql = sqlOf(room.pool);
  const device = await findDevice(sql, key, now);
  if (device?.kind !== 'rating' || device.window === undefined) return refuse('device-unknown');
  const { division, hall, window } = device;
  const last = await lastDoneAt(sql, { division, hall, day: dayOfInstant(now), window }, instantOf(now - WALK_MS));
  const asks = last !== undefined && !last.rated && now - last.ended_at <= ASKED_MS;
  const view: RatingWanted = {
    ticket: asks ? { id: last.id, number: last.number, endedAt: instantText(last.ended_at) } : null,
    window,
    hall: { id: hall, name: officeName(room.catalogue, hall) },
    demo: room.demo,
  };
  return ok(view);
}

const judged = (ticket: Ticket, rated: boolean, within: number, now: Facts['now']) =>
  checkRating({ done: ticket.state === 'done', rated, ...(ticket.endedAt === undefined ? {} : { endedAt: ticket.endedAt }) }, within, now);

async function ofTicket(room: DeviceRoom, { params, now }: Facts): Promise<Result<unknown>> {
  const sql = sqlOf(room.pool);
  const ticket = await findTicketByCode(sql, params['code'] ?? '');
  if (ticket === undefined) return refuse('ticket-not-found');
  const checked = judged(ticket, await isRated(sql, ticket), BY_SLIP_MS, now);
  const standing = { 'not-done': 'not-done', 'already-rated': 'rated', 'rating-late': 'late' } as const;
  const view: RatingOfTicket = {
    number: ticket.number,
    hall: { id: ticket.hall, name: officeName(room.catalogue, ticket.hall) },
    state: checked.ok ? 'open' : standing[checked.refusal.code],
    demo: room.demo,
  };
  return ok(view);
}

type Body = {
  readonly ticket?: string;
  readonly code?: string;
  readonly grade: Grade;
  readonly reasons: readonly RatingReason[];
  readonly sentAway?: boolean;
  readonly words?: string;
};
type Rater = { readonly ticket: Ticket; readonly channel: 'device' | 'phone'; readonly within: number };

/** The slip's code proves who holds it; a device may speak for the tickets of its own window alone. */
async function raterOf(room: DeviceRoom, { body, device: key, now }: Facts): Promise<Result<Rater>> {
  const sql = sqlOf(room.pool);
  const { code, ticket: id } = body as Body;
  if (code !== undefined) {
    const ticket = await findTicketByCode(sql, code);
    return ticket === undefined ? refuse('ticket-not-found') : ok({ ticket, channel: 'phone', within: BY_SLIP_MS });
  }
  const device = await findDevice(sql, key, now);
  if (device?.kind !== 'rating' || device.window === undefined) return refuse('device-unknown');
  const ticket = await findTicketById(sql, id ?? '');
  const here = ticket?.division === device.division && ticket.hall === device.hall && ticket.window === device.window;
  return ticket === undefined || !here ? refuse('ticket-not-found') : ok({ ticket, channel: 'device', within: ASKED_MS });
}

async function give(room: DeviceRoom, facts: Facts): Promise<Result<unknown>> {
  const { idempotencyKey, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const body = facts.body as Body;
  const rater = await raterOf(room, facts);
  if (!rater.ok) return rater;
  const misfit = body.reasons.findIndex((reason) => !reasonsFor(body.grade).includes(reason));
  if (misfit >= 0) return refuse('bad-input', { problems: [{ pointer: `/reasons/${misfit}`, code: 'not-allowed-value' }] });
  const { ticket } = rater.value;
  const asked = { division: ticket.division, person: `ticket ${ticket.id}`, key: idempotencyKey, payload: body, now };
  return runOnce(room.pool, asked, (tx) => keep(tx, room, body, { ...rater.value, requestId: facts.requestId, now }));
}

async function keep(
  tx: Transaction,
  room: DeviceRoom,
  { grade, reasons, sentAway, words }: Body,
  { ticket, within, channel, requestId, now }: Rater & Pick<Facts, 'requestId' | 'now'>,
): Promise<Result<unknown>> {
  const checked = judged(ticket, await isRated(tx, ticket), within, now);
  if (!checked.ok) return checked;
  const said = { id: room.newId(), grade, reasons: [...new Set(reasons)], sentAway, words, channel, at: now };
  if (!(await keepRating(tx, ticket, said))) return refuse('already-rated');
  const way = channel === 'device' ? 'device' : 'slip';
  await room.alsoRated?.(tx, { ticket, channel: way, grade, indicators: said.reasons, sentAway, words: words ?? '', requestId, now });
  const reply: RatingGiven = { grade };
  return ok(reply);
}

/** Supervision hears of bad service (2018 regulation article 43), and of nothing by which it could be told who said so. */
async function list(room: DeviceRoom, { caller, query }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post?.duty !== 'supervision') return refuse('not-yours');
  const limit = limitOf(query);
  const [day, id] = readSmallMark(query['after'], 2) ?? [2_147_483_647, ''];
  const rows = await lowRatings(sqlOf(room.pool), post.division, [day, id ?? ''], limit);
  const last = rows.at(-1);
  const shown: readonly RatingRow[] = rows.map((row) => ({
    id: row.id,
    day: dayText(row.day as Day),
    hall: { id: row.hall, name: officeName(room.catalogue, brandAs<OfficeId>(row.hall)) },
    queue: row.queue,
    grade: row.grade,
    reasons: [...row.reasons],
    sentAway: row.sent_away,
    words: row.words,
  }));
  return ok({ rows: shown, next: nextMark(rows, limit, [last?.day ?? 0, last?.id ?? '']) });
}
