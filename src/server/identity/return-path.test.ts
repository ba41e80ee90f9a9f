/** A sign-in leads back to our own pages and nowhere else. */
import { describe, expect, test } from 'vitest';
import { originOf } from './origin.ts';
import { returnPathOf } from './return-path.ts';

describe('the way back after signing in', () => {
  test.each(['/', '/cases/330521-2026-0000001-5?tab=1#papers', '/office/inbox'])('%s is kept', (path) => {
    expect(returnPathOf(path)).toBe(path);
  });
  test.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/..//evil.example',
    '/.//evil.example/a',
    '/a/../..//evil.example',
    'javascript:alert(1)',
    '/a\nSet-Cookie: x=1',
    '/sign-in',
    '/sign-in/callback?code=1',
    '/demo-idp/auth',
    `/${'a'.repeat(3000)}`,
  ])('%s leads to the start page', (path) => {
    expect(returnPathOf(path)).toBe('/');
  });
});

describe('the origin a browser came by', () => {
  test('localhost and 127.0.0.1 each stay what they are, on our port only', () => {
    const own = 'http://localhost:8080';
    expect(originOf('127.0.0.1:8080', own)).toBe('http://127.0.0.1:8080');
    expect(originOf('localhost:8080', own)).toBe(own);
    expect(originOf('localhost:9999', own)).toBe(own);
    expect(originOf('evil.example:8080', own)).toBe(own);
    expect(originOf('user@evil.example', own)).toBe(own);
  });
  test('in production a forged Host header changes nothing', () => {
    expect(originOf('localhost:443', 'https://yici.example.gov.cn')).toBe('https://yici.example.gov.cn');
  });
});
