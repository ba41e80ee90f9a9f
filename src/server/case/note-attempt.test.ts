/** An officer who tries one paper after another under one key: every one of them stands before supervision. */
import { beforeAll, expect, test } from 'vitest';
import { brandAs } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { refuse } from '#domain/kernel/result.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { noteAttempt } from './note-attempt.ts';

const database = useDatabase();
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue();
});

const trying = (paper: string, number = '330521-2026-0000001-1') =>
  noteAttempt(
    { pool: database.pool(), catalogue },
    refuse('paper-held', { values: { part: 'licence', item: 'business-licence', paper } }),
    {
      division: 330521,
      officer: brandAs('chen-siyuan'),
      office: brandAs('deqing-market-supervision'),
      number,
      idempotencyKey: 'one-key-for-all-of-it',
      requestId: 'request',
      now: instantOf(0),
    },
  );

test('the same try sent again is one attempt; another paper or another case under the same key is another', async () => {
  await trying('身份证');
  await trying('身份证');
  await trying('户口簿');
  await trying('身份证', '330521-2026-0000002-2');
  const { rows } = await database.pool().query<{ paper: string }>('select paper from yici.attempt order by number, paper');
  expect(rows.map(({ paper }) => paper).toSorted()).toEqual(['户口簿', '身份证', '身份证'].toSorted());
});
