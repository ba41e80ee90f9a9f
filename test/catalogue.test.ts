/** The catalogue is sound, its stories come out as told, and its faults are found with their line. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileProblem } from '#server/catalogue/file-problem.ts';
import { CATALOGUE_FOLDER, loadCatalogue, readCatalogue } from '#server/catalogue/load-catalogue.ts';
import { tellStories } from '#server/catalogue/story/read-stories.ts';

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

/** The faults found after one edit of one file, and that file's lines. */
const faultsAfter = async (
  file: string,
  from: string | RegExp,
  to: string,
): Promise<{ readonly problems: readonly FileProblem[]; readonly lines: readonly string[] }> => {
  const folder = await mkdtemp(join(tmpdir(), 'yici-catalogue-'));
  folders.push(folder);
  await cp(CATALOGUE_FOLDER, folder, { recursive: true });
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, 'the edit changes the file').not.toBe(before);
  await writeFile(path, after);
  return { problems: (await readCatalogue(folder)).problems, lines: after.split('\n') };
};

describe('the catalogue that is shipped', () => {
  it('has no fault', async () => {
    expect((await readCatalogue()).problems).toEqual([]);
  });

  it('tells every story as it comes out', async () => {
    const { told, problems } = await tellStories(CATALOGUE_FOLDER, await loadCatalogue());
    expect(problems).toEqual([]);
    expect(told.length).toBeGreaterThanOrEqual(45);
    const storiesOf = (matter: string) => told.filter((each) => each.matter === matter).length;
    const events = ['birth-of-a-child', 'firm-set-up', 'marriage-registration', 'open-restaurant', 'retirement'];
    // The good way, a refusal or supplement, and what is special: fewer would leave out how it ends for somebody.
    expect(events.filter((matter) => storiesOf(matter) < 3)).toEqual([]);
  });
});

describe('an author who makes a mistake is told the line', () => {
  const item = 'items/food-permit/item.yaml';
  const matter = 'matters/open-restaurant/matter.yaml';
  const filing = 'matters/project-filing/matter.yaml';
  it.each([
    [
      'a promise longer than the law',
      item,
      'amount: 12, unit: working-day',
      'amount: 25, unit: working-day',
      'promise-longer-than-law',
      'amount: 25',
    ],
    [
      'an article the law does not have',
      item,
      'food-safety-law-2021, article: 35 }',
      'food-safety-law-2021, article: 335 }',
      'unknown-article',
      'article: 335',
    ],
    ['a law nobody knows', item, 'law: food-safety-law-2021, article: 35 }', 'law: food-law, article: 35 }', 'unknown-law', 'food-law'],
    ['paper the police already hold', item, '后厨布局图（可手机拍照）', '居民户口簿', 'asks-for-held-paper', '- id: kitchen-plan'],
    [
      'a word that is not translated',
      item,
      'en: Food business permit }\ndepartment',
      'en: 食品经营许可 }\ndepartment',
      'text-not-translated',
      '食品经营许可 }',
    ],
    ['a department nobody set up', item, 'department: market-supervision', 'department: magic', 'unknown-department', 'magic'],
    ['a mistyped key', item, 'handling: promised', 'handlign: promised', 'unknown-key', 'id: food-permit'],
    ['a word outside the list', item, 'procedure: licence', 'procedure: license', 'not-one-of', 'license'],
    [
      'a deadline of the applicant by an article the law does not have',
      'items/household-entry-newborn/item.yaml',
      'basis: { law: household-registration-1958, article: 7 } }\nfields',
      'basis: { law: household-registration-1958, article: 77 } }\nfields',
      'unknown-article',
      'article: 77',
    ],
    ['the same key twice', item, 'level: county', 'level: county\nlevel: city', 'yaml-broken', 'level: city'],
    [
      'an instant item that takes twelve days',
      item,
      'handling: promised',
      'handling: instant',
      'handling-against-promise',
      'handling: instant',
    ],
    ['a visit without its reason', item, 'visits: { count: 0 }', 'visits: { count: 1 }', 'visit-without-reason', 'count: 1'],
    [
      'a condition over a question nobody asks',
      item,
      'shop.service == "dine-in"',
      'shop.servise == "dine-in"',
      'condition-unsound',
      'servise',
    ],
    [
      'a condition that compares a number with a word',
      'items/fire-check/item.yaml',
      'premises.area > 200',
      'premises.area > "big"',
      'condition-unsound',
      '"big"',
    ],
    ['a ground that stops no clock', item, 'stopGrounds: [inspection]', 'stopGrounds: [lunch]', 'unknown-stop-ground', 'lunch'],
    ['an edge to a step that is not there', matter, 'step: licence', 'step: license', 'unknown-step', 'license'],
    [
      'a route by a question that is no place',
      matter,
      'field: premises.division }',
      'field: shop.service }',
      'routing-not-a-division',
      'shop.service',
    ],
    ['an item that does not exist', matter, 'item: signboard', 'item: sign-board', 'unknown-item', 'sign-board'],
    ['a graph that runs in a circle', filing, 'step: P04, needs: granted', 'step: C08, needs: granted', 'circle', '- id: P01'],
    ['two steps under one id', filing, '- id: C03', '- id: C04', 'duplicate-step', '- id: C04'],
    ['a budget to a step that is not there', filing, 'step: C08, mark', 'step: C09, mark', 'unknown-step', 'C09'],
    ['a folder under another name', 'items/signboard/item.yaml', 'id: signboard', 'id: sign', 'id-is-not-folder', 'id: sign'],
    [
      'an office of a division nobody knows',
      'departments/offices/330521.yaml',
      'division: 330521',
      'division: 339999',
      'unknown-division',
      '339999',
    ],
  ])('%s', async (_what, file, from, to, code, shown) => {
    const { problems, lines } = await faultsAfter(file, from, to);
    const found = problems.filter((problem) => problem.code === code && problem.file === file);
    expect(
      found.map((problem) => lines[problem.line - 1]),
      JSON.stringify(problems, null, 1),
    ).toContainEqual(expect.stringContaining(shown));
  });

  it('a question asked only because of itself is told at the matter that asks it', async () => {
    const { problems } = await faultsAfter(item, 'shop.service == "dine-in"', 'shop.seats > 1');
    expect(problems.map(({ file, code, message }) => `${file} ${code} ${message}`)).toEqual([
      `${matter} question-circle questions shop.seats`,
    ]);
  });

  it('a story that no longer comes out names the act and what was found instead', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yici-catalogue-'));
    folders.push(folder);
    await cp(CATALOGUE_FOLDER, folder, { recursive: true });
    const path = join(folder, 'matters/open-restaurant/examples.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('due: { food: 2026-06-17 }', 'due: { food: 2026-06-16 }'));
    const { problems } = await tellStories(folder, await loadCatalogue(folder));
    expect(problems.map((problem) => problem.message)).toEqual([
      'three-departments-act: market-supervision grant: due of food: expected 2026-06-16, found 2026-06-17',
    ]);
  });
});
