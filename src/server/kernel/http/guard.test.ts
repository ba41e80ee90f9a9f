/** Who is let through the door: our own pages and programs, not other sites; everybody at a bearable pace. */
import { describe, expect, test } from 'vitest';
import { isCrossSite, makeLimiter, securityHeaders } from './guard.ts';

const own = 'http://localhost:8080';

describe('other sites', () => {
  test.each([
    ['a program without a browser', {}, false],
    ['our page', { 'sec-fetch-site': 'same-origin', origin: own }, false],
    ['our page by its other loopback name', { origin: 'http://127.0.0.1:8080' }, false],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, true],
    ['a neighbour on the same machine', { origin: 'http://localhost:9090' }, true],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, true],
    ['an origin that is none', { origin: 'null' }, true],
  ])('%s', (_who, headers, refused) => {
    expect(isCrossSite('POST', headers, own)).toBe(refused);
    expect(isCrossSite('GET', headers, own)).toBe(false);
  });
});

describe('pace', () => {
  const rate = { burst: 3, perSecond: 1 };
  test('three at once, then one a second, and the wait is told', () => {
    const { take } = makeLimiter();
    expect([1, 2, 3, 4].map(() => take('zhou', rate, 0))).toEqual([0, 0, 0, 1]);
    expect(take('shen', rate, 0)).toBe(0);
    expect([take('zhou', rate, 1_000), take('zhou', rate, 1_000)]).toEqual([0, 1]);
  });
  test('a clock set back by a year shuts nobody out', () => {
    const { take } = makeLimiter();
    take('zhou', rate, 31_536_000_000);
    expect(take('zhou', rate, 0)).toBe(0);
  });
  test('a hundred thousand strangers do not fill the memory', () => {
    const { take } = makeLimiter(100);
    for (let stranger = 0; stranger < 100_000; stranger += 1) take(`stranger-${stranger}`, rate, stranger);
    expect(take('stranger-0', rate, 100_000)).toBe(0);
  });
});

test('on https browsers are told to stay there, on http they are not', () => {
  expect(securityHeaders('n', true)['strict-transport-security']).toMatch(/max-age=\d{8}/);
  expect(securityHeaders('n', false)['strict-transport-security']).toBeUndefined();
});
