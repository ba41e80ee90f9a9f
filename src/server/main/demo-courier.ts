/** The process of the demo's courier beside the platform, as a real one is. Never in production. */
import { demoCourierSecret } from '#server/hall/courier/find-courier.ts';
import { openDemoCourier } from '#server/hall/courier/demo/open-demo-courier.ts';
import { readConfig } from '#server/kernel/config.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { EXIT_REFUSED } from './keep-running.ts';

/** A leg of a real day in half a minute, so that whoever watches sees a parcel arrive. */
const STEP_MS = 30_000;

async function run(): Promise<void> {
  const { demo, home } = readConfig(process.env);
  if (!demo) throw new StartRefusal('bad-config', 'The simulated courier is started by the demo alone.');
  const courier = await openDemoCourier({ home, secret: demoCourierSecret(home), now: wallClock, stepMs: STEP_MS });
  await whenStopped();
  await courier.close();
}

try {
  await run();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  console.error(`Refused to start: ${error.code}: ${error.message}`);
  process.exit(EXIT_REFUSED);
}
