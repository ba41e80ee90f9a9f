/** Puts measures together: their answers, and the rounds that count what changed. */
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { readMap } from '#server/exchange/map/read-map.ts';
import { scopeOf } from '#server/exchange/map/scope.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { countRound, declareRound } from '#server/measure/count-round.ts';
import { measureHandlers } from '#server/measure/measure-handlers.ts';
import type { MeasureRoom } from '#server/measure/measure-room.ts';
import type { Round } from './rounds.ts';
import type { Wired } from './wire.ts';

export const measureRoomOf = ({ pool, catalogue, clock }: Pick<Wired, 'pool' | 'catalogue' | 'clock'>): MeasureRoom => ({
  pool,
  catalogue,
  clock,
  islands: async (today) => {
    const { map } = await readMap(pool, catalogue, scopeOf(PROVINCE), today, today);
    return map.islands.flatMap(({ id, why, places, items }) =>
      places.map((division) => ({ id, division, reason: why, items: items.map(({ item }): string => item) })),
    );
  },
});

export const measureHandlersOf = (wired: Wired): Readonly<Record<string, Handler<Caller>>> => measureHandlers(measureRoomOf(wired));

/** What changed is in the figures within a second or two; what is published and months that are over can wait a little. */
const COUNT_MS = 700;
const DECLARE_MS = 30_000;

export const measureRounds = (wired: Wired): readonly Round[] => {
  const room = measureRoomOf(wired);
  return [
    { name: 'measure-count', ms: COUNT_MS, work: () => countRound(room) },
    { name: 'measure-declare', ms: DECLARE_MS, work: () => declareRound(room) },
  ];
};
