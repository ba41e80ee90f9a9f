/** A county's own closures and hours, inherited downwards; reminders around a last day. */
import { describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { addDays, dayText, instantOf, instantText, startOfDay } from '#domain/kernel/instant.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { withLocal } from './build-calendar.ts';
import { decideCalendar, evolveCalendar, localDays, noVersions, type CalendarCommand, type CalendarState } from './calendar-version.ts';
import { readClock } from './clock-of.ts';
import { dueOf } from './due.ts';
import { calendarAt, firstChange, firstDayChanged } from './local-calendar.ts';
import { firstReminder, instantOfStep, nextReminder, REMINDER_STEPS } from './reminder.ts';

const [province, city, county, other] = [330000, 330500, 330521, 330522].map((code) => brandAs<DivisionCode>(code));
const covered = { first: 2016, last: 2026 };
const now = startOfDay(day('2026-06-08'));
const notice = { number: '德防指〔2026〕1号', title: '' };
const closed = (date: string) => ({ date, name: '台风停工', isOffDay: true });
const run = (commands: readonly (readonly [string, CalendarCommand])[]): CalendarState =>
  commands.reduce((state, [by, command]) => {
    const event = decideCalendar(command, state, covered, by, now);
    if (!event.ok) throw new Error(event.refusal.code);
    return evolveCalendar(state, event.value);
  }, noVersions);
const published = (division: DivisionCode | undefined, dates: readonly string[], more: object = {}): CalendarState =>
  run([
    [
      'one',
      { kind: 'propose-calendar', year: 2026, notice, days: dates.map(closed), ...(division === undefined ? {} : { division }), ...more },
    ],
    ['two', { kind: 'publish-calendar', version: 1 }],
  ]);
const of = (state: CalendarState) => withLocal(calendar, localDays(state));
const ten = { amount: 10, unit: 'working-day' as const };

describe('a division’s own days', () => {
  test('a typhoon day of one county moves its own last days and nobody else’s', () => {
    if (county === undefined || other === undefined) throw new Error('codes');
    const local = of(published(county, ['2026-06-10']));
    const dueIn = (division: DivisionCode) => dayText(dueOf(day('2026-06-08'), ten, calendarAt(local, division)));
    expect([dueIn(other), dueIn(county)]).toEqual(['2026-06-23', '2026-06-24']);
    expect(firstDayChanged(calendar, local)).toBe(day('2026-06-10'));
  });

  test('what a city closes its counties inherit, and the province’s own days too', () => {
    if (county === undefined || city === undefined || province === undefined) throw new Error('codes');
    const local = of(published(city, ['2026-06-10', '2026-06-11']));
    expect(dayText(dueOf(day('2026-06-08'), ten, calendarAt(local, county)))).toBe('2026-06-25');
    expect(calendarAt(local, province)).toBe(local);
  });

  test('a county works on no weekend of its own, and hours belong to a place', () => {
    const worked = decideCalendar(
      {
        kind: 'propose-calendar',
        year: 2026,
        notice,
        days: [{ date: '2026-06-13', name: '加班', isOffDay: false }],
        ...(county === undefined ? {} : { division: county }),
      },
      noVersions,
      covered,
      'one',
      now,
    );
    const hours = decideCalendar(
      { kind: 'propose-calendar', year: 2026, notice, days: [], week: [[540, 1020]] },
      noVersions,
      covered,
      'one',
      now,
    );
    const codes = [worked, hours].map((each) => (each.ok ? [] : (each.refusal.problems ?? []).map(({ code }) => code)));
    expect(codes).toEqual([['local-day-worked'], ['hours-are-local']]);
  });

  test('a day before today is taken away by nobody', () => {
    const state = run([
      [
        'one',
        {
          kind: 'propose-calendar',
          year: 2026,
          notice,
          days: [closed('2026-06-05')],
          ...(county === undefined ? {} : { division: county }),
        },
      ],
    ]);
    const after = decideCalendar({ kind: 'publish-calendar', version: 1 }, state, covered, 'two', now, () => day('2026-06-05'));
    expect(after.ok ? '' : after.refusal.code).toBe('calendar-past-day');
  });

  test('shorter office hours make a limit in office hours end later, and yellow comes when the division says', () => {
    if (county === undefined) throw new Error('codes');
    const local = of(published(county, [], { week: [[540, 720]], yellow: { share: 50, least: 1 } }));
    const start = instantOf(startOfDay(day('2026-06-08')) + 9 * 3_600_000);
    const office = brandAs<OfficeId>('x');
    const limit = { promised: { amount: 6, unit: 'hour' as const }, extensions: [], silence: 'none' as const, hours: 'office' as const };
    const dueIn = (at: typeof calendar) =>
      instantText(readClock([{ mark: 'accepted', at: start, office }], limit, at, start).dueAt ?? start);
    expect(dueIn(calendar)).toContain('2026-06-08T17:00');
    expect(dueIn(calendarAt(local, county))).toContain('2026-06-09T12:00');
    const days = { promised: ten, extensions: [], silence: 'none' as const };
    const yellowIn = (at: typeof calendar) => readClock([{ mark: 'accepted', at: start, office }], days, at, start).yellowOn;
    expect(Number(yellowIn(calendarAt(local, county)))).toBeLessThan(Number(yellowIn(calendar)));
    expect(firstChange(calendar, local)).toBe(calendar.from);
  });
});

describe('reminders', () => {
  const due = day('2026-06-23');
  test('the working day before, the day itself, then one, three and five working days over, when the office opens', () => {
    const at = REMINDER_STEPS.map((_, step) => instantText(instantOfStep(step, due, calendar) ?? now).slice(0, 16));
    expect(at).toEqual([
      '2026-06-22T08:30',
      '2026-06-23T08:30',
      '2026-06-24T08:30',
      '2026-06-24T08:30',
      '2026-06-26T08:30',
      '2026-06-30T08:30',
    ]);
  });

  test('what passed before the date was known is no news; after the last step there is none', () => {
    expect(firstReminder(due, startOfDay(due), calendar)?.step).toBe(1);
    expect(firstReminder(due, startOfDay(addDays(due, 30)), calendar)).toBeUndefined();
    expect(nextReminder(REMINDER_STEPS.length - 1, due, calendar)).toBeUndefined();
  });
});
