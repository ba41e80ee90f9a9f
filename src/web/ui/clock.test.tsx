/** The stroke of a clock: to scale, with today in the right place, and one sentence for who cannot see it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ClockBar, clockSentence, todayAt } from './clock.tsx';

const segments = [
  { kind: 'run' as const, days: 5, from: '2026-06-09', to: '2026-06-15' },
  { kind: 'stop' as const, days: 4, from: '2026-06-16', to: '2026-06-22' },
  { kind: 'left' as const, days: 5, from: '2026-06-23', to: '2026-06-29' },
];

test('today stands inside the stop while the clock is stopped', () => {
  expect(todayAt(segments, '2026-06-18')).toBeCloseTo(((5 + (4 * 3) / 7) / 14) * 100);
});

test('a day before the start or after the end is not on the bar', () => {
  expect(todayAt(segments, '2026-06-01')).toBeUndefined();
  expect(todayAt(segments, '2026-07-01')).toBeUndefined();
});

test('an overdue clock says by how much, in both languages', () => {
  const late = { used: 12, left: -2, stopped: 0, due: '2026-06-26', unit: 'working-day' };
  expect(clockSentence(late).zh).toBe('已计12个工作日，超2个工作日，6月26日到期');
  expect(clockSentence(late).en).toBe('12 used, 2 working days over, due 26 June');
});

test('who listens hears the label; the bars are to scale', () => {
  const html = renderToStaticMarkup(<ClockBar segments={segments} label="剩5日" light="late" />);
  expect(html).toContain('role="img" aria-label="剩5日"');
  expect(html).toContain('y-clock--late');
  expect(html).toContain('--d:4');
});
