/** The process that takes jobs: relays the outbox, does what was asked, passes deadlines, forgets old keys. */
import type { Job, PgBoss } from 'pg-boss';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { forgetCodes } from '#server/certificate/store.ts';
import { applyImports } from '#server/integration/apply-import.ts';
import { loginProviderOf } from '#server/identity/login-provider.ts';
import { checkAwaited } from '#server/exchange/check-later/check-awaited.ts';
import { forgetUses } from '#server/exchange/quota.ts';
import { fetchDueBatches } from '#server/exchange/csv-batch/fetch-batches.ts';
import { passRequestDeadlines } from '#server/exchange/request/pass-deadlines.ts';
import { sweepCorrections } from '#server/exchange/correction/sweep-corrections.ts';
import { forgetExpired } from '#server/identity/forget-expired.ts';
import { forgetOld } from '#server/corridor/idempotency.ts';
import { jobDone, jobFailed, relayDivision, type Posted } from '#server/corridor/relay.ts';
import { moveDates } from '#server/clock/move-dates.ts';
import { remindDivision } from '#server/clock/remind.ts';
import { sweepDivision } from '#server/clock/sweep.ts';
import { readConfig } from '#server/kernel/config.ts';
import { openQueue, QUEUE } from '#server/kernel/job-queue.ts';
import { makeLog } from '#server/kernel/log.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { contactSecret } from '#server/notice/confirm-code.ts';
import { isHeld } from '#server/notice/hold.ts';
import { CALENDAR_PREFIX, calendarCopy } from '#server/notice/tell-moved.ts';
import { forgetCounts } from '#server/search/word-log.ts';
import { lintListings } from '#server/studio/lint/lint-listings.ts';
import { NO_CASE, sendEverywhere } from '#server/notice/send-due.ts';
import { fillDemo } from './demo-cases.ts';
import { tellRatings } from './demo-ratings.ts';
import { fillIdeas } from './demo-ideas.ts';
import { societySecretOf } from './wire-society.ts';
import { fillEditions } from './demo-editions.ts';
import { fillPilots } from './demo-pilots.ts';
import { fillHotline } from './demo-hotline.ts';
import { fillProgramme } from './demo-programme.ts';
import { makeDemoRequests } from './demo-exchange-requests.ts';
import { makeDemoExchange } from './demo-exchange-resources.ts';
import { hotlineRoomOf } from './wire-hotline.ts';
import { demoSystemRounds } from './wire-systems.ts';
import { tellYear, type YearUnderWay } from './tell-year.ts';
import { seedDemo } from './demo.ts';
import { doJob } from './do-job.ts';
import { EXIT_REFUSED } from './keep-running.ts';
import { inTurn, startRounds, type Everywhere, type Round } from './rounds.ts';
import { deskRounds } from './wire-desk.ts';
import { adoptRoomOf } from './wire-pilots.ts';
import { reformRounds } from './wire-reform.ts';
import { bookingCopies, bookingRounds } from './wire-bookings.ts';
import { listingRound } from './wire-listings.ts';
import { queueRound } from './wire-queue.ts';
import { entitlementCopies, entitlementRoomOf } from './wire-entitlement.ts';
import { issuingRoom, issuingRounds } from './wire-issuing.ts';
import { surveyCopies } from './wire-ratings.ts';
import { wire, type Wired } from './wire.ts';
import { editionRoomOf } from './wire-editions.ts';
import { programmeRoomOf } from './wire-programme.ts';

/** The poll is the safety net; what this process commits itself wakes the relay at once. */
const RELAY_MS = 500;
const SWEEP_MS = 3_000;
const SEND_MS = 1_000;
const LINT_MS = 15_000;
const FORGET_MS = 3_600_000;

/** Takes jobs one by one, four at a time; a fault is kept beside the outbox row and the queue tries again. */
const takeJobs = (wired: Wired, boss: PgBoss): Promise<string> => {
  const { pool, clock, cases, certificates, corrections, log } = wired;
  const issuing = issuingRoom(wired);
  const paying = entitlementRoomOf(wired);
  return boss.work<Posted>(QUEUE, { localConcurrency: 4, batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]: Job<Posted>[]) => {
    if (job === undefined) return;
    try {
      await doJob({ ...cases, certificates, corrections, issuing, paying, log }, job.data, clock());
      await jobDone(pool, job.data, clock());
    } catch (error) {
      log.error({ err: error, job: job.data.id, kind: job.data.job.kind }, 'a job failed and will be tried again');
      await jobFailed(pool, job.data, error instanceof Error ? error.name : 'unknown').catch(() => undefined);
      throw error;
    }
  });
};

const everywhereIn =
  (pool: Wired['pool']): Everywhere =>
  (work) =>
  async () =>
    inTurn(await activeDivisions(pool), work);

/** Copies of notices, by whatever channel a person chose. */
function sendRound(wired: Wired): Round {
  const { config, pool, clock, calendar, catalogue, log } = wired;
  const { home, publicUrl } = config;
  const others = {
    ...surveyCopies(wired),
    ...bookingCopies({ pool, catalogue, publicUrl }),
    ...entitlementCopies({ pool, catalogue, publicUrl }),
    [CALENDAR_PREFIX]: calendarCopy(pool, calendar.versions, publicUrl),
  };
  const secret = contactSecret(home);
  const sending = { pool, catalogue, log, publicUrl, clock, home, environment: process.env, secret, chance: Math.random, others };
  return { name: 'send', ms: SEND_MS, work: () => sendEverywhere(sending).then(() => undefined) };
}

/** Copies of notices, the days that pass, dates that a new calendar moves, files of old systems. */
function dailyRounds(wired: Wired, year: YearUnderWay): readonly Round[] {
  const { config, pool, clock, cases, calendar, catalogue, exchange, lint, live, log } = wired;
  const sweep = everywhereIn(pool)((division) => sweepDivision({ ...cases, log }, division, clock()));
  const remind = everywhereIn(pool)((division) => remindDivision(pool, calendar.current(), division, clock()));
  const corrections = everywhereIn(pool)((division) => sweepCorrections({ ...cases, log }, division, clock()));
  const awaited = everywhereIn(pool)((division) => checkAwaited({ ...cases, log }, division, clock()));
  const provider = loginProviderOf(config.demo, process.env);
  return [
    sendRound(wired),
    // A case that is being told has days that are over today and not yet in its story.
    // The same holds of reminders: of what is being told of the past nobody needs to be reminded.
    { name: 'remind', ms: SWEEP_MS, work: async () => (year.isTold() ? remind() : undefined) },
    { name: 'sweep', ms: SWEEP_MS, work: async () => (year.isTold() ? sweep() : undefined) },
    // A restored copy asks nobody by itself: the original does.
    { name: 'facts', ms: SWEEP_MS, work: async () => ((await isHeld(pool)) ? undefined : awaited()) },
    { name: 'correction', ms: SWEEP_MS, work: corrections },
    { name: 'calendar', ms: SWEEP_MS, work: () => moveDates({ ...cases, calendar, log }, clock()) },
    { name: 'data-request', ms: SWEEP_MS, work: () => passRequestDeadlines({ ...cases, log }, clock()).then(() => undefined) },
    { name: 'batch', ms: SWEEP_MS, work: () => fetchDueBatches(exchange.batches, clock()) },
    { name: 'import', ms: SWEEP_MS, work: () => applyImports({ ...cases, provider, log }, clock) },
    // Two small queries where nothing was imported.
    { name: 'lint', ms: LINT_MS, work: () => lintListings(pool, lint.plainWords).then(() => undefined) },
    listingRound({ pool, catalogue, live, clock, log }, SWEEP_MS),
    ...issuingRounds({ config, cases, log, clock }, everywhereIn(pool)),
    queueRound({ cases, clock }, LINT_MS),
    ...bookingRounds({ pool, cases, clock, log }, SWEEP_MS),
    ...deskRounds(wired, everywhereIn(pool)),
    ...reformRounds(wired, everywhereIn(pool)),
    ...demoSystemRounds(wired, () => year.isTold()),
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
    await forgetUses(sqlOf(pool), dayOfInstant(clock()));
    await forgetCounts(sqlOf(pool), clock());
  };
  return [{ name: 'relay', ms: RELAY_MS, work: relay }, ...dailyRounds(wired, year), { name: 'forget', ms: FORGET_MS, work: forget }];
}

/** The demo's departments start beside us and move when their port is taken; they need not wait for what is told of the past. */
function departmentRounds({ config, cases, clock, log }: Wired): readonly Round[] {
  if (!config.demo || !config.departments) return [];
  const enter = makeDemoExchange({ ...cases, log, home: config.home }, clock);
  // A demo without its cases has nothing told of its past either.
  const ask = config.empty ? () => Promise.resolve() : makeDemoRequests({ ...cases, log }, clock);
  return [{ name: 'departments', ms: SWEEP_MS, work: () => enter().then(ask) }];
}

/** What is told of the past was asked of nobody today. */
const noLookUps: CaseRoom['lookUp'] = () => Promise.resolve({ known: [], sources: [] });

/** Before jobs and deadlines begin: what is told of the past must not meet today's sweep. A demo that stays empty works too. */
async function fill(wired: Wired, stopped: () => boolean): Promise<void> {
  const { config, pool, clock, cases, log } = wired;
  if (!config.demo || config.empty) return;
  try {
    await seedDemo(pool, clock());
    await fillEditions({ room: editionRoomOf(wired), log, now: clock() });
    await fillPilots({ room: adoptRoomOf(wired), log, now: clock() });
    await fillProgramme({ room: programmeRoomOf(wired), log, now: clock() });
    await fillDemo({ room: { ...cases, lookUp: noLookUps }, log, now: clock(), stopped });
    await fillHotline({ room: hotlineRoomOf(cases), log, now: clock() });
    await tellRatings({ room: cases, now: clock() });
    await fillIdeas({ room: cases, now: clock(), keySecret: societySecretOf(config) });
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
  const departments = startRounds(departmentRounds(wired), log);
  await fill(wired, () => stopped);
  const year = tellYear(wired, stopped);
  const rounds = startRounds(roundsOf(wired, boss, await takeJobs(wired, boss), year), log);
  wake = () => rounds.wake('relay');
  await ended;
  await Promise.all([departments.stop(), rounds.stop(), year.stop()]);
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
