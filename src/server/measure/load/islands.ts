/** Facts of islands: places where people are still asked for what a department holds, as of a month. */
import type { FactRow } from '#domain/measure/fact-row.ts';
import { firstDayOf } from '#domain/measure/figure.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { currentMonth } from './items.ts';
import type { Loader } from './loader.ts';

export const islands: Loader = {
  keepsPast: true,
  load: async (room, _sql, division, ids) => {
    const month = currentMonth(room);
    if (!ids.includes(month)) return new Map();
    const here = (await room.islands(dayOfInstant(room.clock()))).filter((each) => each.division === division);
    const rows = here.map(
      ({ id, reason, items }): FactRow => ({
        about: 'island',
        line: id,
        day: firstDayOf(Number(month)),
        keys: { item: items },
        facts: { reason },
      }),
    );
    return new Map([[month, rows]]);
  },
  list: (room, _sql, _division, after) => Promise.resolve(after < currentMonth(room) ? [currentMonth(room)] : []),
};
