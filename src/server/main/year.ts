/** A process that tells its share of the demo's year and ends: beside the worker, whose people wait for nothing, and at low priority. */
import { setPriority } from 'node:os';
import { readConfig } from '#server/kernel/config.ts';
import { makeLog } from '#server/kernel/log.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { wire } from './wire.ts';
import { fillYear } from './year/fill-year.ts';

/** Behind whoever uses the demo meanwhile. */
const NICE = 10;

const [share = 0, shares = 1] = process.argv.slice(2).map(Number);
setPriority(NICE);
const config = readConfig(process.env);
const log = makeLog('year', config.logLevel);
const wired = await wire({ config, log });
let stopped = false;
void whenStopped().then(() => {
  stopped = true;
});
try {
  const { cases, certificates, clock } = wired;
  await fillYear({ room: cases, certificates, log, now: clock(), stopped: () => stopped, share: { nth: share, of: shares } });
} finally {
  await wired.close();
}
process.exit(0);
