/** Who may put which calendar in force: never one person alone, never a year out of turn. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import type { HolidayFile } from './build-calendar.ts';
import { decideCalendar, evolveCalendar, filesInForce, noVersions, type CalendarCommand, type CalendarState } from './calendar-version.ts';

const at = instantOf(0);
const covered = { first: 2015, last: 2026 };
const notice = { number: '国办发明电〔2026〕9号', title: '' };
const newYear = { date: '2027-01-01', name: '元旦', isOffDay: true };
const propose: CalendarCommand = { kind: 'propose-calendar', year: 2027, notice, days: [newYear] };
const publish: CalendarCommand = { kind: 'publish-calendar', version: 1 };
const withdraw: CalendarCommand = { kind: 'withdraw-calendar', version: 1 };

const run = (
  acts: readonly (readonly [string, CalendarCommand])[],
): { readonly state: CalendarState; readonly told: readonly string[] } => {
  let state = noVersions;
  const told = acts.map(([who, command]) => {
    const decided = decideCalendar(command, state, covered, who, at);
    if (!decided.ok) return decided.refusal.code;
    state = evolveCalendar(state, decided.value);
    return decided.value.kind;
  });
  return { state, told };
};

describe('two persons', () => {
  test('one proposes, a second publishes, and once is enough', () => {
    const { told, state } = run([
      ['Tong', propose],
      ['Tong', publish],
      ['Jin', publish],
      ['Jin', publish],
      ['Tong', withdraw],
    ]);
    expect(told).toEqual([
      'CalendarProposed',
      'second-person-needed',
      'CalendarPublished',
      'calendar-version-settled',
      'calendar-version-used',
    ]);
    expect(state.versions[0]).toMatchObject({ proposedBy: 'Tong', settledBy: 'Jin', state: 'published' });
  });

  test('whatever two or three people try, nobody’s own proposal is in force by their own act', () => {
    const who = fc.constantFrom('Tong', 'Jin', 'Bei');
    const command = fc.oneof(
      fc.constant(propose),
      fc.nat(5).map((version): CalendarCommand => ({ kind: 'publish-calendar', version })),
      fc.nat(5).map((version): CalendarCommand => ({ kind: 'withdraw-calendar', version })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(who, command), { maxLength: 30 }), (acts) => {
        const { state } = run(acts);
        for (const { state: settled, proposedBy, settledBy } of state.versions)
          if (settled === 'published') expect(settledBy).not.toBe(proposedBy);
        expect(new Set(state.published).size).toBe(state.published.length);
      }),
    );
  });
});

describe('what a version may say', () => {
  test('a year follows the last one known, and every day lies in it or at its turn', () => {
    const problems = (command: CalendarCommand) => {
      const decided = decideCalendar(command, noVersions, covered, 'Tong', at);
      return decided.ok ? [] : (decided.refusal.problems ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    };
    const days = [
      newYear,
      newYear,
      { ...newYear, date: '2027-02-30' },
      { ...newYear, date: '2026-06-01' },
      { ...newYear, date: '2026-12-31' },
    ];
    expect(problems({ kind: 'propose-calendar', year: 2027, notice, days })).toEqual([
      '/days/1/date day-twice',
      '/days/2/date not-a-day',
      '/days/3/date not-in-year',
    ]);
    expect(problems({ kind: 'propose-calendar', year: 2029, notice: { number: ' ', title: '' }, days: [] })).toEqual([
      '/year year-not-next',
      '/notice/number answer-missing',
    ]);
  });

  test('the version published last stands for its year; a proposal and a withdrawn one change nothing', () => {
    const shipped: readonly HolidayFile[] = [{ year: 2026, days: [] }];
    const { state } = run([
      ['Tong', propose],
      ['Tong', propose],
      ['Jin', publish],
      ['Jin', { kind: 'withdraw-calendar', version: 2 }],
    ]);
    expect(filesInForce(shipped, noVersions).map(({ year }) => year)).toEqual([2026]);
    expect(filesInForce(shipped, state).map(({ year, days }) => [year, days.length])).toEqual([
      [2026, 0],
      [2027, 1],
    ]);
  });
});
