/** Counts how often the owner of a resource let the term of a request pass: its silence decides nothing and is seen. */
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { EXCHANGE_DIVISION } from '../store/resources.ts';

const silent = statement<{ readonly count: number }>(
  'data-request-silent',
  `select count(*)::int as count from yici.data_request_now where division = $1 and resource = $2 and (body #>> '{silent,owner}')::boolean`,
);

/** Requests for a resource whose owner let the term pass. */
export const silencesOf = async (sql: Sql, resource: string): Promise<number> =>
  (await sql.run(silent, [EXCHANGE_DIVISION, resource]))[0]?.count ?? 0;
