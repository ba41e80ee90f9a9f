/** Runs everything CI runs, on any Node, and ends with one line: how much passed and how much failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'yici-ci-'));
const total = { passed: 0, failed: 0 };

const run = (title, file, args, env = {}) => {
  console.log(`\n── ${title}: ${file} ${args.join(' ')}`);
  return spawnSync(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
};
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** A run that ends badly without a failed test to show for it (a leak, a crash, no report) counts as one failure. */
const count = (succeeded, passed, failed) => {
  total.passed += passed;
  total.failed += succeeded || failed > 0 ? failed : 1;
};

const tests = (title, file, args) => {
  const report = join(scratch, `${title}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run(title, file, [...args, '--', ...reporters]);
  const found = read(report);
  count(succeeded && found !== undefined, found?.numPassedTests ?? 0, found?.numFailedTests ?? 0);
};

tests('tests', 'npm', ['test']);

const report = join(scratch, 'check.json');
const checked = run('checks', 'npm', ['run', 'check'], { YICI_CHECK_REPORT: report });
const steps = read(report) ?? [];
count(checked, steps.filter(({ passed }) => passed).length, steps.filter(({ passed }) => !passed).length);

// The npm that comes with Node 20, which links no node of ours into node_modules/.bin.
tests('door', 'npx', ['--yes', 'npm@10.8.2', 'test', 'test/door.test.ts']);

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
