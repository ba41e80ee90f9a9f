import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deriveSecret, keepSecret } from './secret-file.ts';

const home = mkdtempSync(join(tmpdir(), 'yici-secret-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a secret is made once, for its owner alone', () => {
  const secret = keepSecret(home, 'cookie');
  expect(secret).toHaveLength(43);
  expect(keepSecret(home, 'cookie')).toBe(secret);
  expect(statSync(join(home, 'secrets/cookie')).mode & 0o777).toBe(0o600);
  expect(statSync(join(home, 'secrets')).mode & 0o777).toBe(0o700);
  expect(keepSecret(home, 'other')).not.toBe(secret);
});

test('a secret others can read, or a short one, refuses the start', () => {
  keepSecret(home, 'open');
  chmodSync(join(home, 'secrets/open'), 0o644);
  expect(() => keepSecret(home, 'open')).toThrow(/chmod 600/);
  writeFileSync(join(home, 'secrets/short'), 'secret', { mode: 0o600 });
  expect(() => keepSecret(home, 'short')).toThrow(/fewer than 32/);
});

test('derived secrets differ by purpose and reveal nothing of each other', () => {
  expect(deriveSecret('a', 'one')).not.toBe(deriveSecret('a', 'two'));
  expect(deriveSecret('a', 'one')).toBe(deriveSecret('a', 'one'));
});
