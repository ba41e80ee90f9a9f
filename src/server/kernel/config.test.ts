import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without any setting an instance runs as a demo on port 8080 in .yici', () => {
  expect(readConfig({})).toMatchObject({
    port: 8080,
    home: resolve('.yici'),
    publicUrl: 'http://localhost:8080',
    production: false,
    demo: true,
    databaseUrl: undefined,
  });
});

test('everything wrong is said at once, and no password is repeated', () => {
  const wrong = {
    PORT: '80a',
    YICI_PRODUCTION: 'yes',
    DATABASE_URL: 'mysql://root:hunter2@db',
    YICI_LOG_LEVEL: 'loud',
  };
  expect(() => readConfig(wrong)).toThrow(/PORT=80a.*YICI_PRODUCTION=yes.*DATABASE_URL.*YICI_LOG_LEVEL=loud/);
  expect(() => readConfig(wrong)).not.toThrow(/hunter2/);
  expect(() => readConfig({ PORT: '70000' })).toThrow(/65535/);
});

test('production has an https address of its own and no demo', () => {
  expect(() => readConfig({ YICI_PRODUCTION: '1' })).toThrow(/YICI_PUBLIC_URL/);
  expect(() => readConfig({ YICI_PRODUCTION: '1', YICI_PUBLIC_URL: 'http://a.example' })).toThrow(/https/);
  expect(() => readConfig({ YICI_PRODUCTION: '1', YICI_PUBLIC_URL: 'https://a.example', YICI_DEMO: '1' })).toThrow(/demo/);
  const config = readConfig({ YICI_PRODUCTION: '1', YICI_PUBLIC_URL: 'https://a.example' });
  expect(config).toMatchObject({ production: true, demo: false, publicUrl: 'https://a.example' });
});

test('the two roles come together, as two', () => {
  const one = 'postgres://a:b@c/d';
  expect(() => readConfig({ YICI_DATABASE_APP: one })).toThrow(/both or neither/);
  expect(() => readConfig({ YICI_DATABASE_APP: one, YICI_DATABASE_MIGRATOR: one })).toThrow(/two roles/);
});
