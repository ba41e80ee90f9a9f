/** A report says rise, fall and nothing as the measures do, and every figure in it is an answer of theirs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import type { Figure } from '#domain/measure/figure.ts';
import type { Measure, MeasureId } from '#domain/measure/measure.ts';
import { buildReport, type Answers, type Scene } from './build-report.ts';
import { changedFigures } from './compare-reports.ts';
import { periodOf, readPeriod } from './period.ts';
import { figuresIn, textOfParagraph, worded, type ReportModel } from './report-model.ts';
import type { Template } from './template.ts';

const once = 'actual.once' as MeasureId;
const both = (text: string) => ({ zh: text, en: text });
const measure: Measure = {
  ...{ id: once, family: 'actual', name: both('once'), unit: 'percent', direction: 'up', about: 'case', kind: 'ratio' },
  ...{ numerator: both('n'), denominator: both('d'), formula: both('n ÷ d'), events: [], basis: [], versions: [] },
};
const template: Template = {
  ...{ id: 'sample', version: 1, name: both('sample'), reader: both('reader'), title: { zh: '{place}{period}', en: '{place} {period}' } },
  sections: [
    {
      heading: both('一'),
      blocks: [
        {
          kind: 'sentences',
          sentences: [
            { when: { measure: once, is: 'none' }, say: both('无办件。') },
            { when: { measure: once, is: 'few' }, say: both('件数少，{actual.once:d}件。') },
            { when: { measure: once, is: 'some' }, say: both('{actual.once}。') },
            { when: { measure: once, is: 'rise' }, say: { zh: '较{before}{actual.once:change}。', en: '{actual.once:change}.' } },
            { when: { measure: once, is: 'fall' }, say: { zh: '较{before}{actual.once:change}，查原因。', en: '{actual.once:change}.' } },
            { when: { measure: once, is: 'same' }, say: both('持平。') },
          ],
        },
        { kind: 'table', by: 'division', measures: [once], top: 9, caption: both('表') },
        { kind: 'chart', measures: [once], top: 9, caption: both('图') },
      ],
    },
  ],
};
const period = periodOf('month', 202610);
const scene: Scene = {
  ...{ language: 'zh', division: 330_521, place: '德清县', body: '办', period, asOf: instantOf(Date.UTC(2026, 9, 31)) },
  measures: new Map([[once, measure]]),
  titleOfLaw: (law) => law,
};
const figure = (numerator: number, denominator: number): Figure => ({
  ...{ measure: once, numerator, denominator },
  value: denominator === 0 ? null : (numerator / denominator) * 100,
});
const answersOf = (now: Figure, then: Figure): Answers => ({
  of: (_measure, { to }) => (to === 202610 ? now : then),
  by: () => [{ key: '330521', name: '德清县', figure: now }],
  series: () => [
    { ...then, month: 202609 },
    { ...now, month: 202610 },
  ],
  list: () => [],
});
const build = (now: Figure, then: Figure): ReportModel => buildReport(template, answersOf(now, then), scene);
const words = (model: ReportModel): string => {
  const block = model.blocks[1];
  return block?.kind === 'paragraph' ? textOfParagraph(block) : '';
};

test('a rise, a fall, the same, nothing and a few are each told in their own sentence', () => {
  expect(words(build(figure(90, 100), figure(88, 100)))).toBe('90.0%。较上月上升2.0个百分点。');
  expect(words(build(figure(85, 100), figure(88, 100)))).toBe('85.0%。较上月下降3.0个百分点，查原因。');
  expect(words(build(figure(90, 100), figure(9001, 10_000)))).toBe('90.0%。持平。');
  expect(words(build(figure(0, 0), figure(88, 100)))).toBe('无办件。');
  expect(words(build(figure(3, 4), figure(0, 0)))).toBe('件数少，4件。');
});

test('every figure of every block is what the measures answered', () => {
  const some = fc.record({ numerator: fc.nat(2_000_000), more: fc.nat(2_000_000) });
  fc.assert(
    fc.property(some, some, (one, other) => {
      const now = figure(one.numerator, one.numerator + one.more);
      const then = figure(other.numerator, other.numerator + other.more);
      for (const span of figuresIn(build(now, then))) {
        const { value, numerator, denominator } = span.to === 202610 ? now : then;
        expect({ value: span.value, numerator: span.numerator, denominator: span.denominator }).toEqual({ value, numerator, denominator });
        if (span.against !== undefined) expect(span.against.value).toBe(then.value);
      }
    }),
    { numRuns: 200 },
  );
});

test('words stay when figures change, and what changed is said', () => {
  const [older, newer] = [build(figure(90, 100), figure(88, 100)), build(figure(95, 100), figure(88, 100))];
  const wording = { s1b1: ['我们看到', { span: 'actual.once:value' }, '。'] };
  expect(words(worded(older, wording))).toBe('我们看到90.0%。');
  expect(words(worded(newer, wording))).toBe('我们看到95.0%。');
  expect(changedFigures(older, newer)).toContainEqual({ block: 's1b1', what: 'once', from: '90.0%', to: '95.0%' });
});

test('months, quarters and years are read as they are written, and nothing else is', () => {
  expect(readPeriod('2026-Q3')).toEqual({ grain: 'quarter', from: 202607, to: 202609 });
  expect(readPeriod('2026')).toEqual({ grain: 'year', from: 202601, to: 202612 });
  for (const wrong of ['2026-13', '2026-Q5', '26', '2026-10-01', '']) expect(readPeriod(wrong)).toBeUndefined();
});
