/** The command line as people and scripts call it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Ran = { readonly code: number; readonly out: string; readonly err: string };
const yici = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'yici.ts'), ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
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
