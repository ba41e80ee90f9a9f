/** What departments publish of their registers is judged in the files as at the screen. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOGUE_FOLDER, readCatalogue } from './load-catalogue.ts';

/** The shipped catalogue with one file changed. */
async function problemsWith(file: string, from: string, to: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yici-catalogue-'));
  try {
    await cp(CATALOGUE_FOLDER, folder, { recursive: true });
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
    const { problems } = await readCatalogue(folder);
    return problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the shipped resources are sound, most of them shared, one by consent, one kept back by its law', async () => {
  const { catalogue, problems } = await readCatalogue();
  expect(problems).toEqual([]);
  const shares = catalogue?.resources.map(({ share }) => share.kind) ?? [];
  expect(shares.filter((kind) => kind === 'shared').length).toBeGreaterThan(shares.length / 2);
  expect(catalogue?.resources.filter(({ share }) => share.kind === 'conditional' && share.consent).map(({ id }) => id)).toEqual([
    'housing-fund.account',
  ]);
  expect(catalogue?.resources.filter(({ share }) => share.kind === 'not-shared').map(({ id }) => id)).toEqual(['tax.income']);
});

test('a department cannot publish what another is the source of', async () => {
  expect(await problemsWith('resources/tax.yaml', 'fact: tax.deed }', 'fact: marriage.married }')).toEqual([
    expect.stringMatching(/^resources\/tax\.yaml:\d+ fact-of-another$/),
  ]);
});

test('an owner must be an office, a code must mean a value of the choice, and a file is said once', async () => {
  expect(await problemsWith('resources/health.yaml', 'owner: zhejiang-health', 'owner: nowhere-health')).toContainEqual(
    expect.stringMatching(/^resources\/health\.yaml:2 unknown-office$/),
  );
  expect(await problemsWith('resources/health.yaml', '"1": male', '"1": boy')).toEqual([
    expect.stringMatching(/^resources\/health\.yaml:\d+ code-means-nothing$/),
  ]);
  expect(await problemsWith('resources/civil-affairs.yaml', 'id: civil.marriage', 'id: tax.deed')).toEqual([
    expect.stringMatching(/^resources\/tax\.yaml:\d+ duplicate-resource$/),
  ]);
});
