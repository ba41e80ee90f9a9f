/** The command line as people and scripts call it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

type Ran = { readonly code: number; readonly out: string; readonly err: string };
const yiciIn = (environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    execFile(process.execPath, [join(import.meta.dirname, 'yici.ts'), ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
const yici = (...args: readonly string[]): Promise<Ran> => yiciIn({}, ...args);
const json = async (...args: readonly string[]) => {
  const ran = await yici(...args, '--json');
  return { ...ran, answer: JSON.parse(ran.out) as Record<string, unknown> };
};

describe('yici clock due', () => {
  test('tells the date of seven working days over the spring festival, with a line for every day', async () => {
    const { code, answer, err } = await json(
      'clock',
      'due',
      '--start',
      '2018-02-09',
      '--amount',
      '7',
      '--unit',
      'working-day',
      '--division',
      '330521',
    );
    expect([code, err]).toEqual([0, '']);
    expect(answer).toMatchObject({
      due: '2018-02-24',
      provisional: false,
      division: 330521,
      calendar: { coveredUntil: '2026-12-31' },
    });
    expect(answer['trace']).toHaveLength(16);
  });
  test('marks a date past the known holidays as provisional', async () => {
    expect((await json('clock', 'due', '--start', '2026-12-28', '--amount', '20', '--unit', 'working-day')).answer).toMatchObject({
      provisional: true,
    });
  });
  test.each([
    [['--start', '2018-02-30', '--amount', '1', '--unit', 'month'], 'not a day'],
    [['--start', '2018-02-09', '--amount', '-1', '--unit', 'month'], '--amount'],
    [['--start', '2018-02-09', '--amount', '3651', '--unit', 'month'], 'whole number'],
    [['--start', '2018-02-09', '--amount', '1', '--unit', 'fortnight'], 'none of'],
    [['--start', '2018-02-09', '--amount', '1', '--unit', 'month', '--division', 'Deqing'], 'division'],
    [['--amount', '1', '--unit', 'month'], '--start is missing'],
    [['--beginning', '2018-02-09'], 'Unknown option'],
  ])('%j is answered with a sentence and exit 2', async (args, sentence) => {
    const ran = await yici('clock', 'due', ...args);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(sentence);
  });
});

describe('yici identifier check', () => {
  test('takes, doubts and refuses', async () => {
    expect(await json('identifier', 'check', 'citizen', '11010519491231002x')).toMatchObject({
      code: 0,
      answer: { ok: true, normalized: '11010519491231002X', warnings: [] },
    });
    expect(await json('identifier', 'check', 'credit-code', '91350100M0001TGQXM')).toMatchObject({
      code: 0,
      answer: { ok: true, warnings: ['identifier-check-doubtful'] },
    });
    expect(await json('identifier', 'check', 'citizen', '110105194912310021')).toMatchObject({
      code: 1,
      answer: { ok: false, code: 'identifier-check' },
    });
    expect(await yici('identifier', 'check', 'library-card', '1')).toMatchObject({ code: 2 });
  });
});

describe('yici project forecast', () => {
  const run = async (matter: string, ...more: readonly string[]) =>
    (await json('project', 'forecast', '--matter', matter, '--start', '2018-03-05', ...more, '--without', 'T04', 'C05', 'P05')).answer;
  test('gives the reference runs of the catalogue to the day', async () => {
    expect(await run('project-filing')).toMatchObject({
      unionDays: 85,
      unionWorkingDays: 60,
      last: '2018-07-16',
      wallDays: 133,
      longestCountedChain: { workingDays: 38 },
    });
    expect(await run('project-standard-land')).toMatchObject({ unionDays: 29, last: '2018-05-04', wallDays: 60 });
    expect(await run('project-approval')).toMatchObject({ unionDays: 127, last: '2018-08-23', wallDays: 171 });
    expect(await run('project-filing', '--serial')).toMatchObject({ unionDays: 123, serial: true });
  });
  test('refuses matters and steps that nobody knows', async () => {
    expect(await yici('project', 'forecast', '--matter', 'moon', '--start', '2018-03-05')).toMatchObject({ code: 2 });
    expect((await yici('project', 'forecast', '--matter', 'project-filing', '--start', '2018-03-05', '--without', 'Z99')).err).toContain(
      'Z99',
    );
  });
});

describe('yici', () => {
  test('knows its nouns and verbs, and says so', async () => {
    expect((await yici('--help')).out).toContain('clock due');
    expect((await yici('clock', 'due', '--help')).out).toContain('--start <YYYY-MM-DD>');
    expect(await yici('weather')).toMatchObject({ code: 2, out: '' });
    expect(await yici('clock', 'stop-time')).toMatchObject({ code: 2, out: '' });
    expect(await yici('constructor')).toMatchObject({ code: 2 });
    expect((await yici('clock')).code).toBe(2);
  });
});

describe('yici catalogue ask-report', () => {
  test('prints for every matter what is asked and brought: of a birth three questions, of a restaurant twelve of sixty', async () => {
    const { code, out } = await yici('catalogue', 'ask-report');
    expect(code).toBe(0);
    expect(out).toMatch(/^ +46 +21 +3 +18 +13 +0 +0 {2}birth-of-a-child 出生一件事$/m);
    expect(out).toMatch(/^ +60 +32 +12 +20 +9 +4 +0 {2}open-restaurant 开一家餐饮店$/m);
    const { answer } = await json('catalogue', 'ask-report');
    expect(answer['matters']).toHaveLength(12);
  });
});

describe('yici catalogue diff', () => {
  test('says in sentences what is worse and what better for people, and by its exit code that something differs', async () => {
    const { code, out } = await yici('catalogue', 'diff', 'eia-report', 'eia-form');
    expect(code).toBe(1);
    expect(out).toContain('+ 承诺时限由30个工作日改为15个工作日');
    expect(out).toContain('- 多要一份“环境影响报告表”');
    expect((await yici('catalogue', 'diff', 'eia-form', 'eia-form')).code).toBe(0);
  });
  test('names what it cannot find', async () => {
    const { code, err } = await yici('catalogue', 'diff', 'eia-form', 'no-such-item');
    expect([code, err]).toEqual([2, expect.stringContaining('no-such-item')]);
  });
});

describe('yici overlay check', () => {
  test('of a file that is no YAML says so in a sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yici-overlay-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'broken.yaml');
    writeFileSync(file, 'changes: [\n');
    const { code, err } = await yici('overlay', 'check', '330521', 'food-permit', '--file', file);
    expect(code).toBe(2);
    expect(err).toContain('broken.yaml is no YAML');
    expect(err).not.toContain('node_modules');
  });
});

describe('yici edition list', () => {
  test('takes no word for a division', async () => {
    const { code, err } = await yici('edition', 'list', '--division', 'Deqing');
    expect([code, err]).toEqual([2, 'yici: --division Deqing is not a division code (six or nine digits)\n']);
  });
  test('on a database that was never started says what to do', async () => {
    const home = mkdtempSync(join(tmpdir(), 'yici-fresh-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const { code, err } = await yiciIn({ YICI_HOME: home }, 'edition', 'list');
    expect([code, err]).toEqual([2, expect.stringContaining('start the instance once')]);
  }, 60_000);
});

describe('yici exchange register', () => {
  test('names line and fault of a file that is none of resources, and changes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yici-resources-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'tax.yaml');
    writeFileSync(file, 'department: tax\nowner: zhejiang-tax\ndivision: 330000\nresources:\n  - id: tax.paid\n    name: paid\n');
    const ran = await yici('exchange', 'register', '--file', file);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('tax.yaml:6:');
    expect(ran.err).not.toContain('node_modules');
  });
});
