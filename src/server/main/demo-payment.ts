/** The process of the demo’s payment provider beside the platform, as a real one is. Never in production. */
import { demoPaymentSecret } from '#server/payment/find-provider.ts';
import { openDemoProvider } from '#server/payment/demo/open-demo-provider.ts';
import { readConfig } from '#server/kernel/config.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { EXIT_REFUSED } from './keep-running.ts';

/** A real bank takes a day; whoever watches sees it paid in half a minute. */
const STEP_MS = 30_000;

async function run(): Promise<void> {
  const { demo, home } = readConfig(process.env);
  if (!demo) throw new StartRefusal('bad-config', 'The simulated provider is started by the demo alone.');
  const provider = await openDemoProvider({ home, secret: demoPaymentSecret(home), now: wallClock, stepMs: STEP_MS });
  await whenStopped();
  await provider.close();
}

try {
  await run();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  console.error(`Refused to start: ${error.code}: ${error.message}`);
  process.exit(EXIT_REFUSED);
}
