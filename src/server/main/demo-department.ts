/** The process of one simulated department system: `demo-department.ts <id>`. Never in production. */
import { flushCompileCache } from 'node:module';
import { readDay } from '#domain/kernel/instant.ts';
import { openDepartment } from '#server/exchange/demo/open-department.ts';
import { SYSTEM_IDS } from '#server/exchange/demo/system.ts';
import { demoSystem } from '#server/exchange/demo/systems.ts';
import { readConfig } from '#server/kernel/config.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { demoWorld } from './demo-world.ts';
import { EXIT_REFUSED } from './keep-running.ts';

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const id = SYSTEM_IDS.find((each) => each === process.argv[2]);
  const today = readDay(process.env['YICI_DEMO_DAY'] ?? '');
  if (!config.demo || id === undefined || today === undefined)
    throw new StartRefusal('bad-config', 'A simulated department is started by the demo alone.');
  const land = process.env['YICI_DEMO_LAND'];
  const department = await openDepartment({
    system: demoSystem(id),
    world: demoWorld(today),
    home: config.home,
    now: wallClock,
    ...(land === undefined ? {} : { land }),
  });
  // The next of its kind starts without the compiler: 20 MB less each (decision 0063).
  flushCompileCache();
  await whenStopped();
  await department.close();
}

try {
  await run();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  console.error(`Refused to start: ${error.code}: ${error.message}`);
  process.exit(EXIT_REFUSED);
}
