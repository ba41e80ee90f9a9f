/** The process that takes jobs. */
import { whenStopped } from '#server/kernel/stop-signal.ts';

const alive = setInterval(() => undefined, 60_000);
await whenStopped();
clearInterval(alive);
process.exit(0);
