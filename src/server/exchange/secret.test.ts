/** A department's secret is read from where the operator put it, whatever its length, and from nowhere else. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ok } from '#domain/kernel/result.ts';
import { sourceSecret } from './secret.ts';

const home = mkdtempSync(join(tmpdir(), 'yici-secret-'));
afterAll(() => rmSync(home, { recursive: true }));
mkdirSync(join(home, 'secrets'));
const put = (name: string, text: string): string => {
  const file = join(home, 'secrets', name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
};
const read = (place: string) => sourceSecret(place, { home, environment: { YICI_SOURCE_TAX: 'short', DATABASE_URL: 'postgres://…' } });

test('the tax office’s password of eight characters is taken, from a file or the environment', () => {
  put('source-tax', 'tax-2026\n');
  expect([read('file:source-tax'), read('env:YICI_SOURCE_TAX')]).toEqual([ok('tax-2026'), ok('short')]);
});

test('one that is empty, that others can read, that is not there or that is ours is missing', () => {
  put('source-empty', '\n');
  chmodSync(put('source-open', 'tax-2026'), 0o644);
  put('receipt-key', 'ours');
  const places = ['file:source-empty', 'file:source-open', 'file:source-none', 'file:receipt-key', 'file:source-/../receipt-key'];
  for (const place of [...places, 'env:DATABASE_URL', 'env:YICI_SOURCE_NONE'])
    expect([place, read(place)]).toMatchObject([place, { ok: false, refusal: { code: 'secret-missing' } }]);
});
