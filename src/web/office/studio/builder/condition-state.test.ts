/** What a clerk has half typed waits; what is finished is the condition. */
import { describe, expect, test } from 'vitest';
import type { Field } from '#domain/catalogue/item.ts';
import type { ConditionRows } from '#domain/rule/condition-rows.ts';
import { comparisonsFor, freshRow, isFinished, readCondition, usable, withComparison, writtenOf } from './condition-state.ts';
import { moved } from './order-buttons.tsx';

const words = (word: string) => ({ zh: word, en: word });
const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label: words(id),
  required: true,
  ...more,
});
const service = field('shop.service', 'choice', { options: ['dine-in', 'takeaway'].map((value) => ({ value, label: words(value) })) });
const area = field('premises.area', 'number');
const sign = field('shop.signboard', 'yes-no');
const fields = [service, area, sign, field('legal-person.name', 'text')];
const rows = (...entries: ConditionRows['entries']): ConditionRows => ({ join: 'all', entries });

describe('a line just added', () => {
  test('about a yes or no is whole at once, about anything else waits for its value', () => {
    expect(isFinished(rows(freshRow(sign)))).toBe(true);
    expect(isFinished(rows(freshRow(service)))).toBe(false);
    expect(isFinished(rows({ ...freshRow(area), values: [200] }))).toBe(true);
    expect(isFinished(rows({ join: 'any', rows: [] }))).toBe(false);
  });
  test('keeps its value when another comparison takes one as well', () => {
    const row = { ...freshRow(service), values: ['dine-in'] };
    expect(withComparison(row, 'one-of').values).toEqual(['dine-in']);
    expect(withComparison(row, 'filled').values).toEqual([]);
  });
  test('offers what may be said of such a question', () => {
    expect(comparisonsFor(service)).toContain('one-of');
    expect(comparisonsFor(area)[0]).toBe('at-least');
  });
});

describe('a condition in a document', () => {
  test('comes as rows, as a fault in words, or as text where it says more', () => {
    expect(readCondition(undefined, fields).rows).toEqual({ join: 'all', entries: [] });
    expect(readCondition('premises.area > 200', fields).rows?.entries).toHaveLength(1);
    expect(readCondition('premises.size > 200', fields).refusal).toMatchObject({
      code: 'rule-unknown-name',
      values: { name: 'premises.size' },
    });
    expect(readCondition('premises.area * 2.0 > 200.0', fields)).toMatchObject({ rows: undefined, refusal: undefined });
  });
  test('is written with the type of each question', () => {
    expect(writtenOf(rows({ question: 'premises.area', comparison: 'is', values: [200] }), fields)).toBe('premises.area == 200.0');
  });
  test('speaks of no question that CEL cannot name', () => {
    expect(usable(fields).map(({ id }) => id)).not.toContain('legal-person.name');
  });
});

test('a row moves up and down, and never out of its list', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});
