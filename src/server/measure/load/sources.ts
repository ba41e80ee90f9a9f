/** Facts of departments' sources: how many look-ups of a day really asked one, and how many it answered. */
import { startOfDay, type Day } from '#domain/kernel/instant.ts';
import type { FactRow } from '#domain/measure/fact-row.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Loader } from './loader.ts';

/** What was answered from memory asked nobody; that there is no record is an answer. */
const read = statement<{ readonly calls: number; readonly answered: number }>(
  'measure-source-day',
  `select count(*) filter (where outcome <> 'cached') as calls, count(*) filter (where outcome in ('answered', 'none')) as answered
   from yici.look_up where division = $1 and resource = $2 and at >= $3 and at < $4`,
);
const page = statement<{ readonly id: string }>(
  'measure-source-page',
  `select distinct resource || '/' || floor((at + 28800000) / 86400000)::int as id from yici.look_up
   where division = $1 and resource || '/' || floor((at + 28800000) / 86400000)::int > $2 order by 1 limit 500`,
);

export const sources: Loader = {
  load: async (_room, sql, division, ids) => {
    const rows = await Promise.all(
      ids.map(async (id): Promise<readonly [string, readonly FactRow[]]> => {
        const cut = id.lastIndexOf('/');
        const [resource, day] = [id.slice(0, cut), Number(id.slice(cut + 1)) as Day];
        const [row] = await sql.run(read, [division, resource, startOfDay(day), startOfDay((day + 1) as Day)]);
        if (row === undefined || row.calls === 0) return [id, []];
        return [
          id,
          [{ about: 'source', line: '', day, keys: { channel: [resource] }, facts: { calls: row.calls, answered: row.answered } }],
        ];
      }),
    );
    return new Map(rows);
  },
  list: async (_room, sql, division, after) => (await sql.run(page, [division, after])).map(({ id }) => id),
};
