/** How each source does today, from the log of calls: up, slow, down since when; nothing is said of one that was not called. */
import { dayOfInstant, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { HealthView } from '#contract/view/exchange.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { readCalls, readDown } from '../map/read-figures.ts';

/** A page is ready in half a second where sources answer within it (issue 4); twice that is slow. */
const SLOW_MS = 1_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export async function readHealth(sql: Sql, now: Instant): Promise<ReadonlyMap<string, HealthView>> {
  const [{ byResource, middles }, down] = await Promise.all([readCalls(sql, dayOfInstant(now)), readDown(sql)]);
  const known = new Set([...byResource.keys(), ...down.keys()]);
  return new Map(
    [...known].map((resource) => {
      const rows = byResource.get(resource) ?? [];
      const calls = sum(rows.map((row) => row.calls));
      const since = down.get(resource)?.since;
      const medianMs = middles.get(resource) ?? null;
      const state = since !== undefined ? 'down' : calls === 0 ? 'unknown' : (medianMs ?? 0) > SLOW_MS ? 'slow' : 'up';
      const answered = sum(rows.map((row) => row.answered));
      const view: HealthView = {
        state,
        calls,
        successPercent: calls === 0 ? null : Math.round((1000 * answered) / calls) / 10,
        medianMs,
        downSince: since === undefined ? null : instantText(since),
      };
      return [resource, view];
    }),
  );
}
