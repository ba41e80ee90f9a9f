/** The process that takes jobs: relays the outbox, does what was asked, passes deadlines, forgets old keys. */
import type { Job, PgBoss } from 'pg-boss';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import { forgetCodes } from '#server/certificate/store.ts';
import { applyImports } from '#server/integration/apply-import.ts';
import { loginProviderOf } from '#server/identity/login-provider.ts';
import { forgetExpired } from '#server/identity/forget-expired.ts';
import { forgetOld } from '#server/corridor/idempotency.ts';
import { jobDone, jobFailed, relayDivision, type Posted } from '#server/corridor/relay.ts';
import { moveDates } from '#server/clock/move-dates.ts';
import { sweepDivision } from '#server/clock/sweep.ts';
import { readConfig } from '#server/kernel/config.ts';
import { openQueue, QUEUE } from '#server/kernel/job-queue.ts';
import { makeLog } from '#server/kernel/log.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { contactSecret } from '#server/notice/confirm-code.ts';
import { NO_CASE, sendEverywhere } from '#server/notice/send-due.ts';
import { fillDemo } from './demo-cases.ts';
import { tellYear, type YearUnderWay } from './tell-year.ts';
import { seedDemo } from './demo.ts';
import { doJob } from './do-job.ts';
import { EXIT_REFUSED } from './keep-running.ts';
import { startRounds, type Round } from './rounds.ts';
import { wire, type Wired } from './wire.ts';

/** The poll is the safety net; what this process commits itself wakes the relay at once. */
const RELAY_MS = 500;
const SWEEP_MS = 3_000;
const SEND_MS = 1_000;
const FORGET_MS = 3_600_000;

/** Takes jobs one by one, four at a time; a fault is kept beside the outbox row and the queue tries again. */
const takeJobs = ({ pool, clock, cases, certificates, log }: Wired, boss: PgBoss): Promise<string> =>
  boss.work<Posted>(QUEUE, { localConcurrency: 4, batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]: Job<Posted>[]) => {
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

type Everywhere = (work: (division: DivisionCode) => Promise<unknown>) => () => Promise<void>;
const everywhereIn =
  (pool: Wired['pool']): Everywhere =>
  (work) =>
  async () => {
    for (const division of await activeDivisions(pool)) await work(division);
  };

/** Copies of notices, the days that pass, dates that a new calendar moves, files of old systems. */
function dailyRounds({ config, pool, clock, cases, calendar, catalogue, log }: Wired, year: YearUnderWay): readonly Round[] {
  const { home, publicUrl } = config;
  const secret = contactSecret(home);
  const sending = { pool, catalogue, log, publicUrl, clock, home, environment: process.env, secret, chance: Math.random };
  const sweep = everywhereIn(pool)((division) => sweepDivision({ ...cases, log }, division, clock()));
  const provider = loginProviderOf(config.demo, process.env);
  return [
    { name: 'send', ms: SEND_MS, work: () => sendEverywhere(sending).then(() => undefined) },
    // A case that is being told has days that are over today and not yet in its story.
    { name: 'sweep', ms: SWEEP_MS, work: async () => (year.isTold() ? sweep() : undefined) },
    { name: 'calendar', ms: SWEEP_MS, work: () => moveDates({ ...cases, calendar, log }, clock()) },
    { name: 'import', ms: SWEEP_MS, work: () => applyImports({ ...cases, provider, log }, clock) },
  ];
}

function roundsOf(wired: Wired, boss: PgBoss, worker: string, year: YearUnderWay): readonly Round[] {
  const { pool, clock } = wired;
  const everywhere = everywhereIn(pool);
  const relay = everywhere(async (division) => {
    if ((await relayDivision(pool, boss, division, clock())) > 0) boss.notifyWorker(worker);
  });
  const forget = async (): Promise<void> => {
    await everywhere((division) => forgetOld(sqlOf(pool), division, clock()))();
    await forgetOld(sqlOf(pool), NO_CASE, clock());
    await forgetExpired(pool, clock());
    await forgetCodes(sqlOf(pool), clock());
  };
  return [{ name: 'relay', ms: RELAY_MS, work: relay }, ...dailyRounds(wired, year), { name: 'forget', ms: FORGET_MS, work: forget }];
}

/** Before jobs and deadlines begin: what is told of the past must not meet today's sweep. A demo that stays empty works too. */
async function fill({ config, pool, clock, cases, log }: Wired, stopped: () => boolean): Promise<void> {
  if (!config.demo || config.empty) return;
  try {
    await seedDemo(pool, clock());
    await fillDemo({ room: cases, log, now: clock(), stopped });
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    log.error({ err: error }, 'the demo could not be filled; the next start goes on with it');
  }
}

async function work(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog('worker', config.logLevel);
  let wake = (): void => undefined;
  const wired = await wire({ config, log, onCommitted: ({ jobs }) => (jobs > 0 ? wake() : undefined) });
  const boss = await openQueue(wired.pool, log, true);
  const ended = whenStopped();
  let stopped = false;
  void ended.then(() => {
    stopped = true;
  });
  await fill(wired, () => stopped);
  const year = tellYear(wired, stopped);
  const rounds = startRounds(roundsOf(wired, boss, await takeJobs(wired, boss), year), log);
  wake = () => rounds.wake('relay');
  await ended;
  await Promise.all([rounds.stop(), year.stop()]);
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
