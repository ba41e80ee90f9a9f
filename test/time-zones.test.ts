/** The clock's laws hold wherever the machine stands: the same properties in six time zones, each in a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#test/support/sources.ts';

const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata', 'Europe/Berlin'];
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');

const run = (zone: string): Promise<string> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [VITEST, 'run', '--project', 'pure', 'src/domain/clock/clock-stretches.test.ts'], {
      cwd: ROOT,
      env: { ...process.env, TZ: zone, NO_COLOR: '1' },
    });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.on('exit', (code) => done(code === 0 ? 'held' : told));
  });

test('stretches, sums, growth and last days are the same in six time zones of the host', async () => {
  const answers: string[] = [];
  for (let next = 0; next < ZONES.length; next += 2) answers.push(...(await Promise.all(ZONES.slice(next, next + 2).map(run))));
  expect(answers).toEqual(ZONES.map(() => 'held'));
});
