/** A new calendar moves the last days of a case: on record with the act, only where they move, and by nobody but its job. */
import { expect, test } from 'vitest';
import { buildCalendar } from '#domain/clock/build-calendar.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dayText } from '#domain/kernel/instant.ts';
import { readShipped } from '#server/catalogue/load-calendar.ts';
import { calendar as old } from '#test/support/calendar.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  itemStep,
  person,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  story,
  submission,
  sweep,
} from '#test/support/sample-case.ts';
import type { Actor } from './actor.ts';
import { lastDaysOf, type CalendarAct } from './last-days.ts';

const job: Actor = { kind: 'system', job: 'calendar' };
const now = at('2026-06-10');
const act: CalendarAct = {
  version: 'cn-2026.1+1',
  notice: '国办发明电〔2026〕9号',
  proposedBy: person('tong'),
  publishedBy: person('jin'),
  publishedAt: now,
};

/** 2026 with one more day off. */
const withDayOff = async (date: string): Promise<Calendar> => {
  const { files } = await readShipped();
  const built = buildCalendar(
    files.map((file) => (file.year === 2026 ? { ...file, days: [...file.days, { date, name: '防汛', isOffDay: true }] } : file)),
    'new',
  );
  if (!built.ok) throw new Error('the calendar is sound');
  return built.value;
};

/** Accepted on Monday the 8th, and from then on reckoned by a calendar with this day off. */
const movedBy = async (date: string) => {
  const definition = sampleDefinition(sampleMatter([itemStep('licence')]), [sampleItem('licence')]);
  const it = story({ ...definition, calendar: await withDayOff(date) });
  it.act(citizen('mei'), submission(), at('2026-06-08'));
  it.act(clerk, accept('licence'), at('2026-06-08', '11:00'));
  const command = { kind: 'move-dates', act, before: lastDaysOf(it.now(), old, now) } as const;
  return { it, command };
};

test('a day off before the last day moves it by one working day, and the event names the act and both days', async () => {
  const { it, command } = await movedBy('2026-06-11');
  expect(it.act(job, command, now)).toBe('ok');
  const event = it.events.at(-1);
  if (event?.kind !== 'DatesMoved') throw new Error('the dates moved');
  expect(event.act).toEqual(act);
  expect(event.by).toEqual({ kind: 'system', job: 'calendar' });
  const [moved] = event.moved;
  expect(moved).toMatchObject({ part: 'licence', deadline: 'decision', provisional: false });
  expect((moved?.to ?? 0) - (moved?.from ?? 0)).toBeGreaterThan(0);
  expect(moved?.from).toBe(command.before[0]?.due);
});

test('a day off after the last day moves nothing and leaves no event', async () => {
  const { it, command } = await movedBy('2026-12-30');
  const before = it.events.length;
  expect(it.act(job, command, now)).toBe('dates-unmoved');
  expect(it.events).toHaveLength(before);
});

test('nobody moves dates but the calendar’s own job', async () => {
  const { it, command } = await movedBy('2026-06-11');
  expect(it.act(clerk, command, now)).toBe('not-yours');
  expect(it.act(sweep, command, now)).toBe('not-yours');
});

test('on the old last day the part is still in time', async () => {
  const { it, command } = await movedBy('2026-06-11');
  const due = command.before[0]?.due;
  if (due === undefined) throw new Error('an accepted part has a last day');
  const late = at(dayText(due), '23:00');
  // Reckoned by the new calendar the part is in time on the old last day: the sweep says so.
  expect(it.act(sweep, { kind: 'pass-deadline', part: command.before[0]?.part ?? ('' as never), deadline: 'decision' }, late)).toBe(
    'deadline-not-passed',
  );
});
