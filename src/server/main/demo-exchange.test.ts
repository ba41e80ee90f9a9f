/** The demo's requests are told whole: two at least in every state, and told twice nothing is added. */
import { expect, test } from 'vitest';
import { REQUEST_STATES } from '#domain/exchange/data-request.ts';
import { makeLog } from '#server/kernel/log.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp } from '#test/support/app.ts';
import { makeDemoRequests } from './demo-exchange-requests.ts';
import { registerResource } from '#server/exchange/resource/change-resource.ts';

const app = useApp();

test('of every state a request can be in the demo tells two at least', async () => {
  const { cases, pool } = app.wired();
  const warnings: unknown[] = [];
  const log = { ...makeLog('test', 'error'), warn: (told: unknown) => warnings.push(told) } as unknown as ReturnType<typeof makeLog>;
  for (const resource of cases.catalogue.resources) await registerResource(cases, resource, { job: 'demo', now: wallClock() });
  await makeDemoRequests({ ...cases, log }, wallClock)();
  await makeDemoRequests({ ...cases, log }, wallClock)();
  expect(warnings).toEqual([]);
  const { rows } = await pool.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from yici.data_request_now group by state',
  );
  const counts = new Map(rows.map(({ state, n }) => [state, n]));
  expect(REQUEST_STATES.filter((state) => (counts.get(state) ?? 0) < 2)).toEqual([]);
});
