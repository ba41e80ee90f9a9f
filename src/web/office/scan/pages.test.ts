/** Pages are put in order without any being lost or doubled. */
import { describe, expect, test } from 'vitest';
import { openProblem, pagesAfter, type CapturedPage } from './pages.ts';

const page = (key: string, more: Partial<CapturedPage> = {}): CapturedPage => ({
  key,
  url: '',
  kind: 'picture',
  turn: 0,
  faults: [],
  reason: '',
  ...more,
});
const three = [page('a'), page('b'), page('c')];
const keys = (pages: readonly CapturedPage[]): string => pages.map(({ key }) => key).join('');

describe('pages', () => {
  test('are moved to any place, and beyond the ends to the ends', () => {
    expect(keys(pagesAfter(three, { kind: 'move', key: 'c', to: 0 }))).toBe('cab');
    expect(keys(pagesAfter(three, { kind: 'move', key: 'a', to: 9 }))).toBe('bca');
    expect(keys(pagesAfter(three, { kind: 'move', key: 'b', to: -1 }))).toBe('bac');
    expect(keys(pagesAfter(three, { kind: 'move', key: 'x', to: 0 }))).toBe('abc');
  });
  test('are turned by quarters, round and round', () => {
    const turned = [1, 2, 3, 4].reduce((pages) => pagesAfter(pages, { kind: 'turn', key: 'b' }), three as readonly CapturedPage[]);
    expect(turned[1]?.turn).toBe(0);
    expect(pagesAfter(three, { kind: 'turn', key: 'b' })[1]?.turn).toBe(90);
  });
  test('are taken again in their own place, and dropped', () => {
    expect(keys(pagesAfter(three, { kind: 'retake', key: 'b', page: page('z') }))).toBe('azc');
    expect(keys(pagesAfter(three, { kind: 'drop', key: 'a' }))).toBe('bc');
  });
  test('are kept once there is one, none of them a PDF among pictures, and every poor one explained', () => {
    expect(openProblem([])).toBe('empty');
    expect(openProblem([page('a'), page('b', { kind: 'pdf' })])).toBe('mixed');
    expect(openProblem([page('a', { faults: ['blurred'] })])).toBe('unexplained');
    expect(openProblem([page('a', { faults: ['blurred'], reason: '原件本来就不清' })])).toBeUndefined();
    expect(openProblem([page('a', { kind: 'pdf' })])).toBeUndefined();
  });
});
