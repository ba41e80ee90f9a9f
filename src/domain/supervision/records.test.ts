/** Grades follow from figures and never fall when a figure rises; an error is tolerated with all five conditions and two people alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { calendar } from '#test/support/calendar.ts';
import { at, deqing, officer } from '#test/support/sample-case.ts';
import { gradeOf, gradePoints, weakestParts } from './grade.ts';
import { decideGrades, evolveGrades, type GradeCommand, type GradeRoundState } from './grade-round.ts';
import { decideMonthly, evolveMonthly, reportDue, type MonthlyCommand, type MonthlyState } from './monthly-report.ts';
import { dayText, readDay } from '#domain/kernel/instant.ts';
import type { RecordScene } from './record.ts';
import { decideTolerance, evolveTolerance, TOLERANCE_CONDITIONS, type ToleranceCommand, type ToleranceState } from './tolerance.ts';

const by: ActorRef = { kind: 'system', job: 'sweep' };
const scene = (actor: Actor, day = '2026-06-10'): RecordScene => ({ actor, by, calendar, now: at(day) });
const supervisor = (who: string): Actor => officer('supervision', who, 'supervision');
const unit = officer('b', 'zhao');
const office = 'deqing-b' as OfficeId;
const from = { excellent: 90, good: 75, pass: 60 };

const part = fc.record({ weight: fc.integer({ min: 1, max: 100 }), points: fc.double({ min: 0, max: 100, noNaN: true }) });
test('whoever does better in one part is not graded worse', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (parts, nth, more) => {
        const index = nth % parts.length;
        const better = parts.map((each, place) => (place === index ? { ...each, points: Math.min(each.points + more, 100) } : each));
        const [before, after] = [gradePoints(parts) ?? 0, gradePoints(better) ?? 0];
        expect(after).toBeGreaterThanOrEqual(before);
        const order = ['fail', 'pass', 'good', 'excellent'];
        expect(order.indexOf(gradeOf(after, { from }))).toBeGreaterThanOrEqual(order.indexOf(gradeOf(before, { from })));
      },
    ),
  );
});

test('a part of which nothing was counted takes no share; where nothing was counted nobody is graded', () => {
  expect(
    gradePoints([
      { weight: 30, points: null },
      { weight: 70, points: 80 },
    ]),
  ).toBe(80);
  expect(gradePoints([{ weight: 100, points: null }])).toBeNull();
  const parts = [
    { id: 'a', weight: 30, points: 20, numerator: 1, denominator: 5 },
    { id: 'b', weight: 70, points: 90, numerator: 9, denominator: 10 },
  ];
  expect(weakestParts(parts).map(({ id }) => id)).toEqual(['a', 'b']);
});

const lines = [{ office, parts: [], points: 55, grade: 'fail' as const }];
const propose: GradeCommand = { kind: 'propose-grades', id: 'g', division: deqing, quarter: 20261, scheme: '1', lines };
const graded = (...steps: readonly (readonly [Actor, string, GradeCommand])[]): GradeRoundState | string => {
  let state: GradeRoundState | undefined;
  for (const [actor, day, command] of steps) {
    const decided = decideGrades(command, state, scene(actor, day));
    if (!decided.ok) return decided.refusal.code;
    state = evolveGrades(state, decided.value);
  }
  return state ?? 'nothing';
};
const object: GradeCommand = { kind: 'object-grade', office, text: 'two cases were not ours' };
const settle: GradeCommand = {
  kind: 'decide-objection',
  office,
  kept: false,
  line: { office, parts: [], points: 62, grade: 'pass' },
  text: 'true',
};

test('a unit objects within five working days; a second person answers and publishes, after the days are over', () => {
  expect(graded([supervisor('cen'), '2026-06-10', propose], [unit, '2026-06-18', object])).toBe('record-too-late');
  expect(graded([supervisor('cen'), '2026-06-10', propose], [supervisor('tao'), '2026-06-12', { kind: 'publish-grades' }])).toBe(
    'record-too-early',
  );
  const answered = [
    [supervisor('cen'), '2026-06-10', propose],
    [unit, '2026-06-12', object],
    [supervisor('tao'), '2026-06-15', settle],
  ] as const;
  // Whoever objected for the unit does not answer the objection, under whatever second post.
  expect(graded(...answered.slice(0, 2), [supervisor(unit.kind === 'officer' ? unit.person : ''), '2026-06-15', settle])).toBe(
    'order-own-unit',
  );
  expect(graded(...answered, [supervisor('cen'), '2026-06-22', { kind: 'publish-grades' }])).toBe('second-person-needed');
  expect(graded(...answered, [supervisor('tao'), '2026-06-22', { kind: 'publish-grades' }])).toMatchObject({
    state: 'published',
    lines: [{ points: 62, grade: 'pass' }],
  });
});

const conditions = TOLERANCE_CONDITIONS.map((id) => ({ id, met: true, evidence: 'minutes of the meeting' }));
const file: ToleranceCommand = {
  kind: 'file-tolerance',
  id: 't',
  division: deqing,
  office,
  title: 'four wrong',
  what: 'renewed',
  conditions,
};
const tolerated = (...steps: readonly (readonly [Actor, ToleranceCommand])[]): ToleranceState | string => {
  let state: ToleranceState | undefined;
  for (const [actor, command] of steps) {
    const decided = decideTolerance(command, state, scene(actor));
    if (!decided.ok) return decided.refusal.code;
    state = evolveTolerance(state, decided.value);
  }
  return state ?? 'nothing';
};
const act = (kind: 'confirm-tolerance' | 'grant-tolerance'): ToleranceCommand => ({ kind, text: 'seen' });

test('one condition without evidence keeps the liability; the second decision is another person’s', () => {
  const short = { ...file, conditions: conditions.map((each, nth) => (nth === 4 ? { ...each, evidence: ' ' } : each)) };
  expect(tolerated([unit, short], [supervisor('cen'), act('confirm-tolerance')])).toBe('tolerance-condition-missing');
  const confirmed = [
    [unit, file],
    [supervisor('cen'), act('confirm-tolerance')],
  ] as const;
  expect(tolerated(...confirmed, [supervisor('cen'), act('grant-tolerance')])).toBe('second-person-needed');
  expect(tolerated(...confirmed, [supervisor('tao'), act('grant-tolerance')])).toMatchObject({ state: 'granted' });
});

test('a month is reported by the fifth working day of the next one, not before it is over, and what was accepted is frozen', () => {
  expect(dayText(reportDue(202605, calendar))).toBe('2026-06-05');
  const report: MonthlyCommand = {
    kind: 'file-report',
    id: 'm',
    division: deqing,
    office,
    month: 202605,
    text: 'x',
    files: [],
    figures: [],
  };
  const told = (state: MonthlyState | undefined, actor: Actor, day: string, command: MonthlyCommand): MonthlyState | string => {
    const decided = decideMonthly(command, state, scene(actor, day));
    return decided.ok ? evolveMonthly(state, decided.value) : decided.refusal.code;
  };
  expect(told(undefined, unit, '2026-05-30', report)).toBe('record-too-early');
  const late = told(undefined, unit, '2026-06-10', report);
  expect(late).toMatchObject({ late: true, due: readDay('2026-06-05') });
  if (typeof late === 'string') throw new Error(late);
  const accepted = told(late, supervisor('cen'), '2026-06-11', { kind: 'accept-report', text: 'seen' });
  if (typeof accepted === 'string') throw new Error(accepted);
  expect(told(accepted, unit, '2026-06-12', report)).toBe('record-there-already');
});
