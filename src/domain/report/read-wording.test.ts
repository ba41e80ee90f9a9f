/** Words of a report: a number that measures something is never typed, one that names something may be. */
import { expect, test } from 'vitest';
import { hasTypedFigure, readWording } from './read-wording.ts';
import type { Paragraph } from './report-model.ts';

const paragraph: Paragraph = { kind: 'paragraph', id: 's1b1', pieces: [], spans: [{ kind: 'word', id: 'period', text: '2026年10月' }] };

test('nobody types a figure, in whatever digits', () => {
  for (const words of [
    '一次办结率99%',
    '办结１２件',
    '提高三个百分点',
    '满意率百分之百',
    '减少两成',
    '跑了三次',
    'up 3 points',
    'ninety percent',
    '办理用了5日',
  ])
    expect([words, hasTypedFigure(words)]).toEqual([words, true]);
});

test('dates, articles, documents and the names of the reform are written freely', () => {
  for (const words of [
    '2018年11月30日通过的规定第31条',
    '浙政发〔2018〕48号',
    '“最多跑一次”“一件事”一次办成',
    '12345热线',
    'article 31 of 2018',
    '2026 年 10 月',
  ])
    expect([words, hasTypedFigure(words)]).toEqual([words, false]);
});

test('a span of another paragraph is refused, neighbouring words are joined', () => {
  expect(readWording(paragraph, [{ span: 'actual.once:value' }])).toMatchObject({ refusal: { code: 'report-figure-unknown' } });
  expect(readWording(paragraph, ['在', '', { span: 'period' }, '，', '有'])).toEqual({
    ok: true,
    value: ['在', { span: 'period' }, '，有'],
  });
});
