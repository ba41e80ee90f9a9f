/** `npm run check`: the static checks one after the other, each named, all of them run even when one fails. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const module = (...parts) => [process.execPath, join(root, 'node_modules', ...parts)];

/** Name, command. Formatting is biome's, rules are oxlint's (type-aware), so neither tool repeats the other. */
/** @type {readonly (readonly [string, readonly string[]])[]} */
const steps = [
  ['format', [...module('@biomejs', 'biome', 'bin', 'biome'), 'format', '--max-diagnostics=20', '.']],
  ['lint', [...module('oxlint', 'bin', 'oxlint'), '--type-aware', '--quiet', '.']],
  ['types', [...module('typescript', 'bin', 'tsc'), '-b']],
  ['house', [...module('vitest', 'vitest.mjs'), 'run', '--project', 'house']],
  ['unused', [...module('knip', 'bin', 'knip.js'), '--no-progress']],
  ['catalogue', [process.execPath, join(root, 'src/server/main/yici.ts'), 'catalogue', 'check']],
  ['catalogue lint', [process.execPath, join(root, 'src/server/main/yici.ts'), 'catalogue', 'lint', '--errors']],
];

const wanted = process.argv.slice(2);
const results = [];
for (const [name, [file, ...args]] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = performance.now();
  const run = spawnSync(file, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.error) throw run.error;
  const passed = run.status === 0;
  results.push({ name, passed });
  console.log(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (!passed) process.stdout.write(run.stdout + run.stderr);
}
if (process.env.YICI_CHECK_REPORT) writeFileSync(process.env.YICI_CHECK_REPORT, JSON.stringify(results));
process.exit(results.every(({ passed }) => passed) ? 0 : 1);
