/** What is said to have changed: only what the sums show, beyond chance, with its place and its number. */
import { describe, expect, test } from 'vitest';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Sum } from './figure.ts';
import type { MeasureId } from './measure.ts';
import { spansOf } from './period.ts';
import { distanceOf, excessOf, whatChanged, type Move, type MovePart } from './what-changed.ts';

const once: Move['measure'] = {
  id: brandAs<MeasureId>('actual.once'),
  name: { zh: '一次办成率', en: 'Done with at most one visit' },
  unit: 'percent',
  direction: 'up',
  kind: 'ratio',
};
const place = (zh: string, en: string, now: Sum, before: Sum): MovePart => ({ name: { zh, en }, now, before });
const moved = (now: Sum, before: Sum, parts: readonly MovePart[] = []): Move => ({ measure: once, now, before, parts });

describe('What changed', () => {
  test('a fall that one city made is told with the city and how many cases', () => {
    const parts = [place('湖州市', 'Huzhou', [150, 200], [190, 200]), place('杭州市', 'Hangzhou', [285, 300], [285, 300])];
    const [told] = whatChanged([moved([435, 500], [475, 500], parts)]);
    expect(told?.better).toBe(false);
    expect(told?.text.zh).toBe('一次办成率87.0%，比前7天低8.0个百分点（500件）。湖州市一处就少了40件。');
    expect(told?.text.en).toBe(
      'Done with at most one visit: 87.0%, 8.0 points below the seven days before (500 counted). Huzhou alone accounts for 40 fewer.',
    );
  });

  test('what chance alone could do is not told', () => {
    expect(whatChanged([moved([46, 50], [48, 50])])).toEqual([]);
  });

  test('of a handful of cases nothing is said, however far it moved', () => {
    expect(whatChanged([moved([0, 20], [20, 20])])).toEqual([]);
  });

  test('a place with fewer than five is never named', () => {
    const parts = [place('大镇', 'Large', [196, 296], [270, 296]), place('小镇', 'Small', [0, 4], [4, 4])];
    const [told] = whatChanged([moved([196, 300], [274, 300], parts)]);
    expect(told?.text.zh).not.toContain('小镇');
  });

  test('what places have beyond the old rate adds up to the whole move', () => {
    const parts = [place('甲', 'A', [150, 200], [190, 200]), place('乙', 'B', [285, 300], [285, 300])];
    const whole = moved([435, 500], [475, 500], parts);
    const rate = 475 / 500;
    const sum = parts.reduce((total, part) => total + excessOf(part, rate), 0);
    expect(sum).toBeCloseTo(excessOf(whole, rate), 9);
    expect(distanceOf(moved([0, 0], [1, 1]))).toBe(0);
  });
});

describe('Periods', () => {
  test('a quarter that runs ends with today, and is set beside the whole one before', () => {
    expect(spansOf('quarter', 202_611, 202_611)).toEqual({
      now: { from: 202_610, to: 202_611 },
      before: { from: 202_607, to: 202_609 },
      running: true,
    });
    expect(spansOf('month', 202_601, 202_611)).toEqual({
      now: { from: 202_601, to: 202_601 },
      before: { from: 202_512, to: 202_512 },
      running: false,
    });
    expect(spansOf('year', 202_611, 202_611).before).toEqual({ from: 202_501, to: 202_512 });
  });
});
