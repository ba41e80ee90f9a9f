import { expect, test } from 'vitest';
import type { ClockView } from '#contract/view/case.ts';
import { clockMarks, withPlannedStop } from './clock-scale.ts';

const clock: ClockView = {
  unit: 'working-day',
  used: 5,
  left: 5,
  stopped: 4,
  total: 10,
  due: '2026-06-30',
  light: 'stop',
  provisional: false,
  startedOn: '2026-05-29',
  segments: [
    { kind: 'run', days: 5, from: '2026-06-01', to: '2026-06-12' },
    { kind: 'stop', days: 6, from: '2026-06-13', to: '2026-06-23' },
    { kind: 'left', days: 5, from: '2026-06-24', to: '2026-06-30' },
  ],
  promised: { amount: 10, unit: 'working-day' },
  statutory: null,
  statutoryBasis: null,
};

test('below the clock stand acceptance, the day it stopped, and the due day, in their true places', () => {
  const marks = clockMarks(clock, '2026-06-18');
  expect(marks.map((mark) => mark.words.zh)).toEqual(['5月29日 受理', '6月13日 停', '6月30日']);
  expect(marks[1]?.at).toBeCloseTo((5 / 16) * 100);
});

test('marks too near to each other give way, never the due day', () => {
  const short = {
    ...clock,
    segments: [
      { kind: 'run' as const, days: 1, from: '', to: '' },
      { kind: 'stop' as const, days: 20, from: '2026-06-02', to: '' },
    ],
  };
  expect(clockMarks(short, '2026-06-18').map((mark) => mark.at)).toEqual([0, 100]);
});

test('a stop planned beyond today keeps its hatch, and what is left comes after it', () => {
  const stop = {
    id: 's',
    ground: 'testing',
    name: { zh: '检测', en: 'testing' },
    basis: { law: 'l', article: 45, title: { zh: '', en: '' } },
    from: '2026-06-12T17:00:00.000+08:00',
    plannedDays: { amount: 6, unit: 'working-day' as const },
    plannedUntil: '2026-06-24',
    note: '',
  };
  const soFar = [
    { kind: 'run' as const, days: 5, from: '2026-06-01', to: '2026-06-12' },
    { kind: 'stop' as const, days: 4, from: '2026-06-13', to: '2026-06-18' },
    { kind: 'left' as const, days: 5, from: '2026-06-19', to: '2026-06-26' },
  ];
  expect(withPlannedStop(soFar, [stop], '2026-06-18').map((one) => [one.kind, one.days, one.to])).toEqual([
    ['run', 5, '2026-06-12'],
    ['stop', 6, '2026-06-24'],
    ['left', 5, '2026-06-26'],
  ]);
  expect(withPlannedStop(soFar, [stop], '2026-06-24')).toBe(soFar);
});

test('past the due day its mark stands where the red begins, and the end of the stroke is nobody’s date', () => {
  const late = (run: number): readonly string[] => {
    const segments = [
      ...(run === 0 ? [] : [{ kind: 'run' as const, days: run, from: '2026-06-01', to: '2026-06-30' }]),
      { kind: 'over' as const, days: 3, from: '2026-07-01', to: '2026-07-03' },
    ];
    return clockMarks({ ...clock, segments }, '2026-07-03').map((mark) => `${Math.round(mark.at)} ${mark.words.zh}`);
  };
  expect(late(12)).toEqual(['0 5月29日 受理', '80 6月30日 到期']);
  expect(late(0)).toEqual(['0 5月29日 受理，6月30日 到期']);
});
