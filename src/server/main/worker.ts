/** The process that takes jobs: relays the outbox, does what was asked, passes deadlines, forgets old keys. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from 'pg-boss';
import { activeDivisions } from '#server/corridor/divisions.ts';
import { forgetOld } from '#server/corridor/idempotency.ts';
import { jobDone, jobFailed, relayDivision, type Posted } from '#server/corridor/relay.ts';
import { sweepDivision } from '#server/clock/sweep.ts';
import { readConfig } from '#server/kernel/config.ts';
import { openQueue, QUEUE } from '#server/kernel/job-queue.ts';
import { makeLog } from '#server/kernel/log.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { doJob } from './do-job.ts';
import { EXIT_REFUSED } from './keep-running.ts';
import { wire } from './wire.ts';

const RELAY_MS = 500;
const SWEEP_MS = 3_000;
const FORGET_MS = 3_600_000;

async function work(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog('worker', config.logLevel);
  const stop = new AbortController();
  let wakeRelay = (): void => undefined;
  const wired = await wire({ config, log, onCommitted: ({ jobs }) => (jobs > 0 ? wakeRelay() : undefined) });
  const { pool, clock, cases, certificates } = wired;
  const boss = await openQueue(pool, log, true);
  const worker = await boss.work<Posted>(QUEUE, { localConcurrency: 4, batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]: Job<Posted>[]) => {
    if (job === undefined) return;
    try {
      await doJob({ ...cases, certificates, log }, job.data, clock());
      await jobDone(pool, job.data, clock());
    } catch (error) {
      log.error({ err: error, job: job.data.id, kind: job.data.job.kind }, 'a job failed and will be tried again');
      await jobFailed(pool, job.data, error instanceof Error ? error.name : 'unknown').catch(() => undefined);
      throw error;
    }
  });

  /** Does `round` again and again until stopped; a fault is told and the next round tries again. */
  const every = async (name: string, ms: number, round: () => Promise<void>, woken?: (wake: () => void) => void): Promise<void> => {
    while (!stop.signal.aborted) {
      const wakened = new Promise<void>((done) => woken?.(done));
      await round().catch((error: unknown) => log.error({ err: error, round: name }, 'a round failed'));
      await Promise.race([wait(ms, undefined, { signal: stop.signal }).catch(() => undefined), wakened]);
    }
  };
  const relay = async (): Promise<void> => {
    let moved = 0;
    for (const division of await activeDivisions(pool)) moved += await relayDivision(pool, boss, division, clock());
    if (moved > 0) boss.notifyWorker(worker);
  };
  const sweep = async (): Promise<void> => {
    for (const division of await activeDivisions(pool)) await sweepDivision({ ...cases, log }, division, clock());
  };
  const forget = async (): Promise<void> => {
    for (const division of await activeDivisions(pool)) await forgetOld(sqlOf(pool), division, clock());
  };
  const rounds = [
    every('relay', RELAY_MS, relay, (wake) => {
      wakeRelay = wake;
    }),
    every('sweep', SWEEP_MS, sweep),
    every('forget', FORGET_MS, forget),
  ];
  await whenStopped();
  stop.abort();
  await Promise.all(rounds);
  await boss.stop({ graceful: true, timeout: 8_000 });
  await wired.close();
}

try {
  await work();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  console.error(`Refused to start: ${error.code}: ${error.message}`);
  process.exit(EXIT_REFUSED);
}
