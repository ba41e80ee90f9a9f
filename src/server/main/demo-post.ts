/** The process of the demo's post: mail house and SMS gateway beside the platform, as real carriers are. Never in production. */
import { readConfig } from '#server/kernel/config.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import { makeLog } from '#server/kernel/log.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { openDemoPost } from '#server/notice/demo/demo-post.ts';
import { EXIT_REFUSED } from './keep-running.ts';

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog('demo-post', config.logLevel);
  if (!config.demo || config.databaseApp === undefined)
    throw new StartRefusal('bad-config', 'The demo’s post is started by the demo alone.');
  const pool = openPool(config.databaseApp, (error) => log.warn({ err: error }, 'a connection broke while idle'), 2);
  const post = await openDemoPost({ pool, clock: wallClock, home: config.home });
  await whenStopped();
  await post.close();
  await pool.end();
}

try {
  await run();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  console.error(`Refused to start: ${error.code}: ${error.message}`);
  process.exit(EXIT_REFUSED);
}
