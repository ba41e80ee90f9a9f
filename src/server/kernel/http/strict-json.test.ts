/** What a browser, a script or an attacker may send as JSON, and what is refused before anybody looks at it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './strict-json.ts';

const read = (text: string) => readJson(new TextEncoder().encode(text));
const refusalOf = (text: string) => {
  const result = read(text);
  return result.ok ? undefined : result.refusal.problems?.[0];
};

describe('strict JSON', () => {
  test('reads everything JSON.parse reads, where nothing is lost', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'small' }), (text) => {
        const result = read(text);
        if (result.ok) expect(result.value).toEqual(JSON.parse(text));
        else
          expect(['json-number-too-large', 'json-forbidden-key', 'json-repeated-key', 'json-broken-text']).toContain(
            result.refusal.problems?.[0]?.code,
          );
      }),
    );
  });
  test.each([
    ['{"a":{"__proto__":{"admin":true}}}', 'json-forbidden-key', '/a/__proto__'],
    ['{"constructor":1}', 'json-forbidden-key', '/constructor'],
    ['{"a":1,"a":2}', 'json-repeated-key', '/a'],
    ['{"n":1e400}', 'json-number-too-large', '/n'],
    ['{"n":9007199254740993}', 'json-number-too-large', '/n'],
    [String.raw`{"name":"a\u0000b"}`, 'json-broken-text', '/name'],
    [String.raw`{"name":"\ud800"}`, 'json-broken-text', '/name'],
    ['{"a":[1,2', 'json-broken', '/a'],
    ['', 'json-broken', ''],
    ['{"a":01}', 'json-broken', '/a'.slice(0, 0)],
    ['[1]x', 'json-broken', ''],
  ])('%s is refused', (text, code, pointer) => {
    expect(refusalOf(text)).toEqual({ code, pointer });
  });
  test('a thousand brackets end in a refusal, not in a stack', () => {
    expect(refusalOf('['.repeat(100_000))?.code).toBe('json-too-deep');
    expect(read(`${'['.repeat(60)}${']'.repeat(60)}`).ok).toBe(true);
  });
  test('bytes that are no UTF-8 are refused', () => {
    expect(readJson(new Uint8Array([0x22, 0xff, 0x22])).ok).toBe(false);
  });
  test('nothing sent changes what every object inherits', () => {
    for (const text of ['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}']) read(text);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('x' in {}).toBe(false);
  });
});
