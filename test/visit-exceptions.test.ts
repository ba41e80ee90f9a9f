/** What cannot be done in one visit stands on the province's list, and nobody adds to it (2018 regulation, article 4 paragraph 4). */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CATALOGUE_FOLDER, readCatalogue } from '#server/catalogue/load-catalogue.ts';

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const entry = (change: Readonly<Record<string, string>> = {}) => {
  const row = {
    item: 'marriage-registration',
    visits: '2',
    approver: 'zhejiang-reform',
    published: '2019-01-01',
    article: '1049',
    ...change,
  };
  return `exceptions:
  - item: ${row.item}
    visits: ${row.visits}
    reason: { zh: 要等三十天再来一次。, en: One waits thirty days and comes again. }
    basis: { law: civil-code-2020, article: ${row.article} }
    approver: ${row.approver}
    published: ${row.published}
`;
};

/** The shipped catalogue in which a marriage takes `visits`, with this list. */
const codesWith = async (visits: number, list: string): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'yici-visits-'));
  folders.push(folder);
  await cp(CATALOGUE_FOLDER, folder, { recursive: true });
  const file = join(folder, 'items/marriage-registration/item.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('visits: { count: 1', `visits: { count: ${visits}`));
  await writeFile(join(folder, 'one-visit-exceptions.yaml'), list);
  return (await readCatalogue(folder)).problems.map(({ code }) => code);
};

describe('an item that takes two visits', () => {
  test('is refused where the province has not listed it', async () => {
    expect(await codesWith(2, 'exceptions: []\n')).toEqual(['more-than-one-visit']);
  });
  test('is published where the province has', async () => {
    expect(await codesWith(2, entry())).toEqual([]);
  });
  test('may not take three where two are listed', async () => {
    expect(await codesWith(3, entry())).toEqual(['more-than-one-visit']);
  });
  test('is refused where a county put it on the list', async () => {
    expect(await codesWith(2, entry({ approver: 'deqing-reform' }))).toContain('visit-exception-not-of-province');
  });
  test('is listed under a law that exists, by an office that exists, on a day that exists, once', async () => {
    expect(await codesWith(2, entry({ article: '9999' }))).toContain('unknown-article');
    expect(await codesWith(2, entry({ approver: 'nobody' }))).toContain('unknown-office');
    expect(await codesWith(2, entry({ published: '2019-02-30' }))).toContain('no-such-day');
    expect(await codesWith(2, entry() + entry().replace('exceptions:\n', ''))).toEqual(['duplicate-exception']);
  });
});

test('an entry that no item needs is a fault: it would cover the next one unseen', async () => {
  expect(await codesWith(1, entry())).toEqual(['visit-exception-for-nothing']);
  expect(await codesWith(1, entry({ item: 'no-such-item' }))).toEqual(['visit-exception-for-nothing']);
});
