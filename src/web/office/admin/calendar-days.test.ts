import { expect, test } from 'vitest';
import { changesBetween, daysOfMonth, isOff, specialsOf, sumsOf, toggled, weekdayOf } from './calendar-days.ts';

const newYear = { date: '2027-01-01', name: '元旦', off: true };

test('a year of the weekend rule alone has 261 working days in 2027', () => {
  expect(sumsOf(2027, new Map())).toEqual({ work: 261, off: 0, swapped: 0 });
  expect(daysOfMonth(2027, 1)).toHaveLength(28);
  expect(weekdayOf('2027-01-01')).toBe(4);
});

test('a weekday pressed is off, a Sunday pressed is worked, and pressed again both are ordinary', () => {
  const once = toggled('2027-01-04', toggled('2027-01-03', specialsOf([newYear]), '元旦'), '元旦');
  expect(isOff('2027-01-03', once)).toBe(false);
  expect(isOff('2027-01-04', once)).toBe(true);
  expect(sumsOf(2027, once)).toEqual({ work: 260, off: 2, swapped: 1 });
  const twice = toggled('2027-01-03', once, '元旦');
  expect(isOff('2027-01-03', twice)).toBe(true);
});

test('what a version changes is told day by day, a weekend day that a notice only names is no change', () => {
  const before = specialsOf([newYear]);
  const after = specialsOf([newYear, { date: '2027-01-02', name: '元旦', off: true }, { date: '2027-02-05', name: '春节', off: true }]);
  expect(changesBetween(before, after)).toEqual([{ date: '2027-02-05', off: true, name: '春节' }]);
  expect(changesBetween(after, new Map())).toEqual([
    { date: '2027-01-01', off: false, name: '元旦' },
    { date: '2027-02-05', off: false, name: '春节' },
  ]);
});
