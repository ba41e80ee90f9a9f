/** The demo's hall at work: clerks seated, some people served, some called, a dozen waiting, as of the minute the demo starts. */
import type { Lane } from '#domain/hall/lane.ts';
import type { QueueActor, QueueCommand } from '#domain/hall/queue-day.ts';
import type { TicketId } from '#domain/hall/ticket.ts';
import { brandAs, type DivisionCode, type MatterId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { changeQueue } from '#server/hall/queue/change-queue.ts';
import { freshCode, freshTicketId } from '#server/hall/queue/draw-ticket.ts';
import type { QueueRoom } from '#server/hall/queue/queue-room.ts';
import { findQueueDay } from '#server/hall/queue/queue-store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type Room = Pick<QueueRoom, 'pool' | 'corridor' | 'catalogue' | 'newId'>;
type Drawn = { readonly queue: string; readonly lane?: Lane; readonly matters?: readonly string[]; readonly person?: string };

const HALL = brandAs<OfficeId>('deqing-hall');
const MINUTE = 60_000;

/** Who sits where; 3 stays closed, and 8 is away for a moment. */
const seats: readonly (readonly [clerk: string, window: string])[] = [
  ['wang-min', '1'],
  ['he-jing', '2'],
  ['ye-fan', '4'],
  ['qin-yue', '5'],
  ['sun-qi', '6'],
  ['lu-yan', '7'],
  ['wei-yun', '8'],
];

/** Served before: minutes it took, and at which window. */
const served: readonly (readonly [queue: string, clerk: string, minutes: number])[] = [
  ['A', 'wang-min', 8],
  ['A', 'he-jing', 6],
  ['C', 'qin-yue', 9],
  ['B', 'lu-yan', 11],
  ['D', 'ye-fan', 7],
  ['A', 'sun-qi', 5],
  ['A', 'wang-min', 9],
  ['A', 'he-jing', 7],
  ['C', 'qin-yue', 8],
  ['A', 'sun-qi', 10],
];

/** At a window now; Shen Liqiu came for her wonton shop and is Wang Min's. */
const called: readonly (readonly [drawn: Drawn, clerk: string, minutesAgo: number])[] = [
  [{ queue: 'B', matters: ['house-sale'] }, 'lu-yan', 7],
  [{ queue: 'A' }, 'he-jing', 5],
  [{ queue: 'D', matters: ['firm-set-up'] }, 'ye-fan', 4],
  [{ queue: 'A', matters: ['marriage-registration'] }, 'sun-qi', 3],
  [{ queue: 'A', matters: ['open-restaurant'], person: 'shen-liqiu' }, 'wang-min', 1],
];

const waiting: readonly Drawn[] = [
  { queue: 'A', lane: 'elder', matters: ['retirement'] },
  { queue: 'C', matters: ['retirement'] },
  { queue: 'A', matters: ['open-restaurant'] },
  { queue: 'B', matters: ['house-sale'] },
  { queue: 'A' },
  { queue: 'C', lane: 'pregnant', matters: ['birth-of-a-child'] },
  { queue: 'A', matters: ['marriage-registration'] },
  { queue: 'D', matters: ['firm-set-up'] },
  { queue: 'A', lane: 'soldier' },
  { queue: 'C' },
  { queue: 'B', matters: ['house-sale'] },
  { queue: 'A', matters: ['open-restaurant'] },
];

type Told = { readonly minutesAgo: number; readonly actor: QueueActor; readonly command: QueueCommand };

/** Nothing where something happened today already: a second start does not send twelve more people. */
export async function fillHallDay(room: Room, now: Instant): Promise<void> {
  const hall = room.catalogue.offices.get(HALL);
  if (hall === undefined) throw new Error('The demo has no hall');
  const place = { division: hall.division, hall: hall.id, day: dayOfInstant(now) };
  if ((await findQueueDay(sqlOf(room.pool), place)).version > 0) return;
  const told = storyOf(room, hall.division).toSorted((one, other) => other.minutesAgo - one.minutesAgo);
  for (const [index, { minutesAgo, actor, command }] of told.entries()) {
    // The day has no minutes before midnight: what would lie there happened at its first instants, in order.
    const at = instantOf(Math.max(startOfDay(place.day) + index, now - minutesAgo * MINUTE));
    const key = `demo-hall-${dayText(place.day)}-${index}`;
    const seen = { person: 'demo', idempotencyKey: key, requestId: key, now: at, payload: { index } };
    const done = await changeQueue(room, { place, actor, command, ...seen });
    if (!done.ok) throw new Error(`The demo's hall refused ${command.kind}: ${JSON.stringify(done.refusal)}`);
  }
}

const clerk = (person: string): QueueActor => ({ kind: 'clerk', person: brandAs<PersonId>(person), office: HALL });

function storyOf(room: Room, division: DivisionCode): readonly Told[] {
  const told: Told[] = [];
  const draw = ({ queue, lane = 'ordinary', matters = [], person }: Drawn, minutesAgo: number): TicketId => {
    const id = freshTicketId(room, division);
    const wish = { id, code: freshCode(division), queue, lane, matters: matters.map((matter) => brandAs<MatterId>(matter)) };
    const who = person === undefined ? {} : { person: brandAs<PersonId>(person) };
    told.push({ minutesAgo, actor: { kind: 'kiosk', device: 'demo' }, command: { kind: 'take', channel: 'kiosk', ...wish, ...who } });
    return id;
  };
  const act = (person: string, command: QueueCommand, minutesAgo: number) => told.push({ minutesAgo, actor: clerk(person), command });
  for (const [person, window] of seats) act(person, { kind: 'sit', window }, 120);
  for (const [index, [queue, person, minutes]] of served.entries()) {
    const began = 90 - index * 6;
    const ticket = draw({ queue }, began + 6);
    act(person, { kind: 'call', ticket }, began);
    act(person, { kind: 'finish', ticket }, began - minutes);
  }
  for (const [drawn, person, minutesAgo] of called) act(person, { kind: 'call', ticket: draw(drawn, minutesAgo + 9) }, minutesAgo);
  act('wei-yun', { kind: 'pause' }, 4);
  for (const [index, drawn] of waiting.entries()) draw(drawn, 13 - index);
  return told;
}
