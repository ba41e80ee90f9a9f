/** The own window as the clerk sees it: seat, ticket, who waits for it, the hall's windows, figures of today. */
import type { Office } from '#domain/catalogue/directory.ts';
import { callingOrder } from '#domain/hall/choose-next.ts';
import { ticketAt } from '#domain/hall/decide-ticket.ts';
import { queuesOfWindow, shiftsOn } from '#domain/hall/hall-plan.ts';
import { seatOf } from '#domain/hall/queue-day.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, weekdayOf, type Instant } from '#domain/kernel/instant.ts';
import type { TicketRow, WindowView } from '#contract/view/queue.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Board } from './board.ts';
import type { QueueRoom } from './queue-room.ts';
import { hallName, openingOf, queueViews } from './queue-words.ts';
import { ticketRow } from './ticket-view.ts';

type Figures = { readonly done: number; readonly missed: number; readonly seconds: number | null };
const figures = statement<Figures>(
  'window-figures',
  `select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'missed')::int as missed,
     round(avg(ended_at - coalesce(served_from, called_at)) filter (where state = 'done') / 1000)::int as seconds
   from yici.ticket where division = $1 and hall = $2 and day = $3 and officer = $4`,
);

type Sitting = { readonly hall: Office; readonly person: PersonId; readonly now: Instant };

const windowRows = ({ planned: { plan }, state, windows }: Board, person: PersonId): WindowView['windows'] =>
  windows.map(({ number, name, staff }) => {
    const seat = state.seats.find(({ window }) => window === number);
    return {
      number,
      name,
      queues: [...queuesOfWindow(plan, number)],
      state: seat?.state ?? 'closed',
      ticket: ticketAt(state, number)?.number ?? null,
      mine: seat?.person === person,
      sits: staff.includes(person),
    };
  });

/** More than a clerk reads; how many wait in all stands beside each queue. */
const MOST_SHOWN = 60;

/** In the order in which the own window would call them; without a seat, as they came. */
function waitingRows(room: QueueRoom, board: Board, window: string | undefined, now: Instant): TicketRow[] {
  const { planned, state } = board;
  const waiting = state.tickets.filter((ticket) => ticket.state === 'waiting');
  const choice = { ordinaryEvery: planned.plan.ordinaryEvery, streaks: state.streaks, now };
  const order =
    window === undefined
      ? waiting.toSorted((one, other) => one.place - other.place).slice(0, MOST_SHOWN)
      : callingOrder(waiting, { ...choice, window, queues: queuesOfWindow(planned.plan, window) }, MOST_SHOWN);
  return order.map((ticket) => ticketRow(ticket, { board, catalogue: room.catalogue }));
}

/** Where the plan has somebody sit today. */
function plannedFor({ planned: { plan } }: Board, person: PersonId, now: Instant): string | null {
  const day = dayOfInstant(now);
  const clock = instantText(now).slice(11, 16);
  const own = shiftsOn(plan, dayText(day), weekdayOf(day)).filter((shift) => shift.person === person);
  return (own.find(({ from, until }) => from <= clock && clock < until) ?? own[0])?.window ?? null;
}

export async function windowView(room: QueueRoom, { hall, person, now }: Sitting): Promise<WindowView> {
  const sql = sqlOf(room.pool);
  const [board, [today]] = await Promise.all([
    room.boards.boardOf(hall, now),
    sql.run(figures, [hall.division, hall.id, dayOfInstant(now), person]),
  ]);
  const { plan } = board.planned;
  const seat = seatOf(board.state, person);
  const current = seat === undefined ? undefined : ticketAt(board.state, seat.window);
  const waiting = waitingRows(room, board, seat?.window, now);
  const row = (ticket: NonNullable<typeof current>): TicketRow => ticketRow(ticket, { board, catalogue: room.catalogue });
  const { open, opens } = openingOf(plan, room.catalogue, now);
  return {
    hall: hallName(hall),
    open,
    opens,
    seat:
      seat === undefined
        ? null
        : {
            window: seat.window,
            name: board.windows.find(({ number }) => number === seat.window)?.name ?? { zh: seat.window, en: seat.window },
            state: seat.state,
            since: instantText(seat.since),
            queues: [...queuesOfWindow(plan, seat.window)],
          },
    planned: plannedFor(board, person, now),
    current: current === undefined ? null : row(current),
    waiting,
    missed: board.state.tickets.filter((ticket) => ticket.state === 'missed').map(row),
    minutes: waiting.at(-1)?.minutes ?? null,
    queues: queueViews(board),
    windows: windowRows(board, person),
    today: { done: today?.done ?? 0, missed: today?.missed ?? 0, averageSeconds: today?.seconds ?? null },
    version: board.state.version,
    at: instantText(now),
  };
}
