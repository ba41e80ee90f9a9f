/** The clerk's own window over time: seat, ticket in hand and who waits; read anew when the hall's day has news, and acts on it with one key each. */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { WindowView } from '#contract/view/queue.ts';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { hearHall } from '#web/ui/hear-hall.ts';
import { useReply } from '#web/ui/use-reply.ts';

export type SeatAct =
  | 'window.sit'
  | 'window.pause'
  | 'window.resume'
  | 'window.leave'
  | 'window.call'
  | 'ticket.recall'
  | 'ticket.serve'
  | 'ticket.skip'
  | 'ticket.return'
  | 'ticket.transfer'
  | 'ticket.finish';
type Ask = { readonly ticket?: string; readonly body?: Readonly<Record<string, string>> };
export type OwnSeat = {
  readonly view: WindowView | undefined;
  /** The window could not be read. */
  readonly unread: Refused | undefined;
  readonly busy: SeatAct | undefined;
  readonly refused: Refused | undefined;
  /** Undefined where it was refused. */
  readonly act: (name: SeatAct, ask?: Ask) => Promise<WindowView | undefined>;
  readonly reload: () => void;
};

/** As the counter's screens share it. */
export type Seat = OwnSeat & {
  /** Tickets are being called: F2 is the next person, not the next case of the list. */
  readonly calling: boolean;
  /** Finishes the one in hand and calls the next, or the one named. */
  readonly callNext: (ticket?: string) => void;
};

/** News may be lost on the way; a window that calls people does not rest on them alone. */
const ANYWAY_MS = 20_000;

/** The later of what was read and what an act answered. */
const later = (read: WindowView | undefined, acted: WindowView | undefined): WindowView | undefined =>
  acted === undefined || (read !== undefined && read.at > acted.at) ? read : acted;

/** The hall's stream carries the version of its day and no more; several acts at once are read once. */
function useHallNews(hall: string | undefined, onNews: () => void): void {
  useEffect(() => {
    if (hall === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = hearHall(hall, () => {
      clearTimeout(timer);
      timer = setTimeout(onNews, 150);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [hall, onNews]);
}

export function useOwnSeat(): OwnSeat {
  const { value, refused: unread, reload } = useReply('window.get', {});
  const [acted, setActed] = useState<WindowView>();
  const [busy, setBusy] = useState<SeatAct>();
  const [refused, setRefused] = useState<Refused>();
  const view = later(value, acted);
  useHallNews(view?.hall.id, reload);
  useEffect(() => {
    const timer = setInterval(reload, ANYWAY_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const sent = useRef<{ readonly key: string; readonly text: string }>(undefined);
  const act = useCallback(
    async (name: SeatAct, { ticket, body = {} }: Ask = {}): Promise<WindowView | undefined> => {
      const text = JSON.stringify([name, ticket, body]);
      // Pressed again because no answer came: the same act, one ticket called.
      if (sent.current?.text !== text) sent.current = { key: freshKey(), text };
      setBusy(name);
      const answer = await call(name, { body, key: sent.current.key, ...(ticket === undefined ? {} : { params: { id: ticket } }) });
      setBusy(undefined);
      setRefused(answer.ok ? undefined : answer.refused);
      if (answer.ok || !comesAgain(answer.refused)) sent.current = undefined;
      if (!answer.ok) {
        reload();
        return undefined;
      }
      setActed(answer.value);
      return answer.value;
    },
    [reload],
  );
  return { view, unread, busy, refused, act, reload };
}

export const SeatContext = createContext<Seat | undefined>(undefined);

/** Throws outside of the counter. */
export const useSeat = (): Seat => {
  const seat = useContext(SeatContext);
  if (seat === undefined) throw new Error('useSeat outside of the counter');
  return seat;
};
