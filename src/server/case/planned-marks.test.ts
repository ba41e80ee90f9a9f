/** What a person is told by which day it will be done while the clock stands still. */
import { expect, test } from 'vitest';
import { readClock } from '#domain/clock/clock-of.ts';
import { dayText } from '#domain/kernel/instant.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  itemStep,
  officer,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  stop,
  story,
  submission,
} from '#test/support/sample-case.ts';
import { plannedMarks } from './planned-marks.ts';

const definition = sampleDefinition(sampleMatter([itemStep('water')]), [sampleItem('water')]);
const { calendar } = definition;

/** Accepted on Monday 8 June 2026 with ten working days; stopped on Wednesday for three working days, until Monday 15 June. */
const stopped = () => {
  const told = story(definition);
  expect(told.act(citizen('mei'), submission(), at('2026-06-08', '09:00'))).toBe('ok');
  expect(told.act(clerk, accept('water'), at('2026-06-08'))).toBe('ok');
  expect(told.act(officer('water'), review('water'), at('2026-06-09'))).toBe('ok');
  expect(told.act(officer('water'), stop('water'), at('2026-06-10'))).toBe('ok');
  const part = told.of('water');
  if (part === undefined) throw new Error('the part is in the case');
  return part;
};

const dueOn = (day: string): string => {
  const part = stopped();
  const { due } = readClock(plannedMarks(part, calendar, at(day)), part.plan.limit, calendar, at(day));
  return due === undefined ? '' : dayText(due);
};

test('from the first hour of a stop the date holds the days its notice plans', () => {
  expect(dueOn('2026-06-10')).toBe('2026-06-26');
  expect(dueOn('2026-06-12')).toBe('2026-06-26');
});

test('a stop that lasts longer than planned moves the date day by day', () => {
  expect(dueOn('2026-06-15')).toBe('2026-06-26');
  expect(dueOn('2026-06-16')).toBe('2026-06-29');
});
