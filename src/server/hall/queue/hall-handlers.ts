/** Answers what anybody may ask of halls: hours, who waits, about how long, what the screen shows. */
import type { Office } from '#domain/catalogue/directory.ts';
import { hoursOn } from '#domain/hall/opening.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import { addDays, dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { HallPage, HallRow } from '#contract/view/queue.ts';
import { lawTitle } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Board } from './board.ts';
import { hallOf, hallsOf, type QueueFacts, type QueueRoom } from './queue-room.ts';
import { matterNames, openingOf, queueViews } from './queue-words.ts';
import { screenView } from './screen-view.ts';

type Names = 'hall.list' | 'hall.get' | 'hall.screen';

export const publicHallHandlers = (room: QueueRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'hall.list': async ({ query, now }) => {
    const halls = hallsOf(room).filter(({ division }) => query['division'] === undefined || String(division) === query['division']);
    const rows = await Promise.all(halls.map(async (hall) => rowOf(room, hall, await room.boards.boardOf(hall, now), now)));
    return ok({ rows, next: null });
  },
  'hall.get': (facts) => ofHall(room, facts, (hall, board) => pageOf(room, hall, board, facts.now)),
  'hall.screen': (facts) => ofHall(room, facts, (hall, board) => screenView(room, hall, board, facts.now)),
});

async function ofHall<View>(
  room: QueueRoom,
  { params, now }: QueueFacts,
  view: (hall: Office, board: Board) => View,
): Promise<Result<View>> {
  const hall = hallOf(room, params['id']);
  return hall.ok ? ok(view(hall.value, await room.boards.boardOf(hall.value, now))) : hall;
}

function rowOf(room: QueueRoom, hall: Office, board: Board, now: Instant): HallRow {
  const queues = queueViews(board);
  const minutes = queues.flatMap((queue) => queue.minutes ?? []);
  return {
    id: hall.id,
    division: hall.division,
    divisionName: room.catalogue.divisions.get(hall.division)?.name ?? hall.name,
    level: levelOfDivision(hall.division),
    name: hall.name,
    phone: hall.phone ?? null,
    ...openingOf(board.planned.plan, room.catalogue, now),
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    minutes: minutes.length === 0 ? null : Math.max(...minutes),
  };
}

/** As far as people plan. */
const DAYS_SHOWN = 14;
const PUBLIC_HOURS = { law: 'zhejiang-at-most-once-2018', article: 12 };

function pageOf(room: QueueRoom, hall: Office, board: Board, now: Instant): HallPage {
  const { plan } = board.planned;
  const today = dayOfInstant(now);
  return {
    ...rowOf(room, hall, board, now),
    demo: room.demo,
    queues: queueViews(board).map((queue) => {
      const planned = plan.queues.find(({ id }) => id === queue.id);
      const rule = plan.appointments.find((each) => each.queue === queue.id);
      return {
        ...queue,
        matters: planned === undefined || planned.matters === 'all' ? null : matterNames(room.catalogue, planned.matters),
        appointments:
          rule === undefined
            ? null
            : { slotMinutes: rule.slotMinutes, places: rule.places, daysAhead: rule.daysAhead, opensAt: rule.opensAt },
      };
    }),
    days: Array.from({ length: DAYS_SHOWN }, (_, ahead) => {
      const day = addDays(today, ahead);
      const { spans, because, provisional } = hoursOn(plan, day, room.catalogue.calendar);
      return { day: dayText(day), spans: spans.map(({ from, until }) => ({ from, until })), because: because ?? null, provisional };
    }),
    basis: { ...PUBLIC_HOURS, title: lawTitle(room.catalogue, PUBLIC_HOURS.law) },
  };
}
