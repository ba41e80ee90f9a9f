/** `npm start`: brings one instance up step by step, keeps its processes running, and takes it down cleanly. */
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '#server/kernel/config.ts';
import type { Config } from '#server/kernel/config.ts';
import { makeSetUpToken, setUpLines } from '#server/identity/set-up-token.ts';
import { connectionUrl } from '#server/kernel/database-connection.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import { refuseUnsafeSettings } from '#server/kernel/settings-refusal.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { buildWeb } from './build-web.ts';
import type { Database } from './database.ts';
import { prepareDatabase } from './database.ts';
import { takeHome } from './home-lock.ts';
import { keepPostgres } from './keep-postgres.ts';
import { keepRunning } from './keep-running.ts';
import { migrateSchema } from './migrate.ts';
import { startDepartments } from './start-departments.ts';
import { startSystems } from './start-systems.ts';

/** What must be undone at the end, the last first. */
const undo: (() => Promise<void> | void)[] = [];
let stopAsked = false;
let exitCode = 0;

const say = (line: string): void => console.log(`[${(performance.now() / 1000).toFixed(2).padStart(6)} s] ${line}`);
const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const askToStop = (code: number): void => {
  stopAsked = true;
  exitCode = Math.max(exitCode, code);
};

/** Thrown between steps when somebody asked to stop: a step under way is finished first, so that it can be undone. */
class Stopped extends Error {}

const nextStep = (): void => {
  if (stopAsked) throw new Stopped();
};

const start = async (): Promise<void> => {
  const config = readConfig(process.argv.includes('--empty') ? { ...process.env, YICI_EMPTY: '1' } : process.env);
  undo.push(takeHome(config.home, config.publicUrl));
  await waitForPort(config.port);
  const database = await prepareDatabase(config, say);
  const { postgres } = database;
  if (postgres !== undefined) {
    undo.push(keepPostgres(postgres, config.home, say, () => askToStop(1)).stop);
    say(postgres.created ? 'PostgreSQL: created and running' : 'PostgreSQL: running');
  }
  nextStep();
  const applied = await migrateSchema(database.migrator);
  say(applied.length === 0 ? 'Schema: up to date' : `Schema: ${applied.length} migrations applied`);
  await checkSettings(database.app);
  nextStep();
  const web = config.web ?? (await buildPages(config.home));
  nextStep();
  startProcesses(config, database, web);
  await waitUntilReady(config.port);
  console.log(`ready ${config.publicUrl}`);
  if (config.demo && config.departments) {
    openDepartments(config, database);
    openOutsiders(config);
    undo.push(startSystems(config.home, say));
  }
  if (!config.demo) await offerSetUp(database.app, config.publicUrl);
};

/** After everything else is up: whoever opens the first page does not wait for ten processes. */
const openDepartments = (config: Config, { postgres }: Database): void => {
  const admin = postgres === undefined ? config.databaseUrl : connectionUrl(postgres.connection);
  undo.push(startDepartments({ home: config.home, admin, log: say }).stop);
};

/** The demo's courier and payment provider are somebody outside, as its departments are: they get our home and nothing else of our environment. */
const openOutsiders = ({ home }: Config): void => {
  const environment = { PATH: process.env['PATH'], TZ: process.env['TZ'], YICI_HOME: home, YICI_DEMO: '1' };
  const flags = ['--max-old-space-size=64', '--max-semi-space-size=2'];
  for (const name of ['courier', 'payment']) {
    const onRefused = (): void => say(`The simulated ${name} refused to start`);
    undo.push(keepRunning({ name, file: fileOf(`./demo-${name}.ts`), flags, environment, log: say, onRefused }).stop);
  }
};

/** Printed here and nowhere else: the log of a service must not hold it, and a process that restarts makes no new one. */
const offerSetUp = async (url: string, publicUrl: string): Promise<void> => {
  const pool = openPool(url, () => undefined, 1);
  try {
    const token = await makeSetUpToken(pool, wallClock());
    if (token !== undefined) console.log(setUpLines(token, publicUrl).join('\n'));
  } finally {
    await pool.end();
  }
};

const buildPages = async (home: string): Promise<string> => {
  const { folder, fresh } = await buildWeb(home, () => say('Pages: building …'));
  say(fresh ? 'Pages: built' : 'Pages: unchanged');
  return folder;
};

const checkSettings = async (url: string): Promise<void> => {
  const pool = openPool(url, () => undefined, 1);
  try {
    await refuseUnsafeSettings(pool);
  } finally {
    await pool.end();
  }
};

const startProcesses = (config: Config, database: Database, web: string): void => {
  const environment = {
    ...process.env,
    PORT: String(config.port),
    YICI_HOME: config.home,
    YICI_PUBLIC_URL: config.publicUrl,
    YICI_DEMO: config.demo ? '1' : '0',
    YICI_EMPTY: config.empty ? '1' : '0',
    YICI_DEPARTMENTS: config.departments ? '1' : '0',
    YICI_DATABASE_APP: database.app,
    YICI_DATABASE_MIGRATOR: database.migrator,
    // Children connect as their roles; the administrator's address stays here.
    DATABASE_URL: undefined,
    YICI_WEB: web,
  };
  for (const name of ['serve', 'worker', ...(config.demo ? ['demo-post'] : [])]) {
    const kept = keepRunning({
      name,
      file: fileOf(`./${name}.ts`),
      environment,
      log: say,
      onRefused: () => askToStop(1),
    });
    undo.push(kept.stop);
  }
};

/** The server of a start that was just killed lets go of the port within a moment; any other holder is named as such. */
const waitForPort = async (port: number): Promise<void> => {
  for (let tries = 0; !(await isFree(port)); tries += 1) {
    nextStep();
    if (tries === 20) throw new StartRefusal('port-in-use', `Port ${port} is in use. Choose another: PORT=8090 npm start`);
    await wait(250);
  }
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });

const waitUntilReady = async (port: number): Promise<void> => {
  const slow = performance.now() + 20_000;
  let told = false;
  for (;;) {
    nextStep();
    try {
      const reply = await fetch(`http://127.0.0.1:${port}/readyz`);
      if (reply.status === 200) return;
    } catch {
      // Not listening yet.
    }
    if (!told && performance.now() > slow) {
      say('Still waiting for /readyz; what keeps it is in the lines above');
      told = true;
    }
    await wait(100);
  }
};

const stop = async (): Promise<never> => {
  for (const step of undo.toReversed()) {
    try {
      await step();
    } catch (error) {
      console.error(`While stopping: ${(error as Error).message}`);
    }
  }
  if (exitCode === 0) say('Stopped.');
  process.exit(exitCode);
};

void whenStopped().then((reason) => {
  say(`Stopping (${reason}) …`);
  askToStop(0);
});
try {
  await start();
} catch (error) {
  if (error instanceof StartRefusal) console.error(`Refused to start: ${error.code}: ${error.message}`);
  else if (!(error instanceof Stopped)) console.error(`Cannot start: ${(error as Error).message}`);
  if (!(error instanceof Stopped)) askToStop(1);
}
while (!stopAsked) await wait(50);
await stop();
