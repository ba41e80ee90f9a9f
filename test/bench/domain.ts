/** `npm run bench -- domain`: the law's speed on one core, one JSON line a figure; exit 1 when one misses its bar. */
import { measureClock } from './clock-speed.ts';
import type { Measured } from './engine-speed.ts';
import { measureEngine } from './engine-speed.ts';

/** A duration passes below its bar, a rate above it. */
const passes = ({ value, unit, bar }: Measured): boolean => (unit === 'ms' ? value < bar : value >= bar);

for (const measured of [...measureClock(), ...measureEngine()]) {
  process.stdout.write(`${JSON.stringify({ ...measured, passed: passes(measured) })}\n`);
  if (!passes(measured)) process.exitCode = 1;
}
