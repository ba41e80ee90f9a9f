/** From outbox to queue: nothing is lost when the worker dies between sending and marking, nothing is done twice, poison blocks nobody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PgBoss } from 'pg-boss';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { DEAD, openQueue, QUEUE } from '#server/kernel/job-queue.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp } from '#test/support/app.ts';
import { openShop } from '#test/support/noodle-shop.ts';
import { queueId, relayDivision, type Posted } from './relay.ts';

const app = useApp();
const deqing = brandAs<DivisionCode>(330521);
let boss: PgBoss;
beforeAll(async () => {
  boss = await openQueue(app.wired().pool, app.wired().log, false);
});
afterAll(() => boss.stop({ graceful: false }));
const rows = async (where: string): Promise<number> =>
  Number((await app.wired().pool.query(`select count(*) as count from yici.outbox where ${where}`)).rows[0]?.count);

test('a worker that dies after sending and before marking sends again, and the queue holds each job once', async () => {
  const { pool } = app.wired();
  await openShop(await app.signIn('zhou-yining'));
  const waiting = await rows('taken_at is null');
  expect(waiting).toBeGreaterThan(0);
  expect(await relayDivision(pool, boss, deqing, wallClock())).toBe(waiting);
  await pool.query('update yici.outbox set taken_at = null');
  expect(await relayDivision(pool, boss, deqing, wallClock())).toBe(waiting);
  const jobs = await boss.findJobs<Posted>(QUEUE);
  expect(jobs).toHaveLength(waiting);
  expect(jobs.map((job) => job.id).toSorted((a, b) => a.localeCompare(b))).toEqual(
    jobs.map((job) => queueId(deqing, job.data.id)).toSorted((a, b) => a.localeCompare(b)),
  );
  expect(await rows('taken_at is null')).toBe(0);
});

test('two relays at once share the rows', async () => {
  const { pool } = app.wired();
  const owner = await app.signIn('zhou-yining');
  for (let shop = 0; shop < 3; shop += 1) await openShop(owner);
  const waiting = await rows('taken_at is null');
  const moved = await Promise.all([1, 2, 3].map(() => relayDivision(pool, boss, deqing, wallClock())));
  expect(moved.reduce((sum, each) => sum + each, 0)).toBe(waiting);
});

test('what waits for a department’s system is tried for days, everything else for minutes', async () => {
  const { pool } = app.wired();
  await boss.deleteAllJobs(QUEUE);
  const jobs = [{ kind: 'correction.tell', patient: true }, { kind: 'certificate.issue' }];
  for (const job of jobs)
    await pool.query('insert into yici.outbox (division, id, kind, body, at, tries) values ($1, $2, $3, $4, $5, 0)', [
      deqing,
      `${job.kind}#1`,
      job.kind,
      job,
      wallClock(),
    ]);
  await relayDivision(pool, boss, deqing, wallClock());
  const tries = new Map((await boss.findJobs<Posted>(QUEUE)).map(({ data, retryLimit }) => [data.job.kind, retryLimit]));
  expect([tries.get('correction.tell'), tries.get('certificate.issue')]).toEqual([350, 10]);
});

test('what cannot be done ends in the second queue and its neighbour is done', async () => {
  const [poison, good] = [crypto.randomUUID(), crypto.randomUUID()];
  await boss.deleteAllJobs(QUEUE);
  await boss.insert(QUEUE, [
    { id: poison, retryLimit: 0, data: { id: 'poison' } },
    { id: good, data: { id: 'good' } },
  ]);
  const done: string[] = [];
  await boss.work<{ id: string }>(QUEUE, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (job?.data.id === 'poison') throw new Error('cannot be done');
    done.push(job?.data.id ?? '');
  });
  await expect.poll(() => done, { timeout: 10_000 }).toEqual(['good']);
  await expect.poll(async () => (await boss.findJobs(DEAD)).length, { timeout: 10_000 }).toBe(1);
});
