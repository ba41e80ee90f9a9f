/** What the government holds is not asked for: the catalogue binds every question and paper to facts, lists its exceptions, and counts what is left. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { factOf } from '#domain/catalogue/fact-name.ts';
import { brandAs, type FactId } from '#domain/kernel/brand.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { askReports } from '#server/catalogue/ask-reports.ts';
import { CATALOGUE_FOLDER, loadCatalogue, readCatalogue } from '#server/catalogue/load-catalogue.ts';

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const edited = async (file: string, from: string | RegExp, to: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'yici-binding-'));
  folders.push(folder);
  await cp(CATALOGUE_FOLDER, folder, { recursive: true });
  const before = await readFile(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  expect(after, 'the edit changes the file').not.toBe(before);
  await writeFile(join(folder, file), after);
  return folder;
};
const codesOf = async (folder: string, day?: string): Promise<readonly string[]> =>
  (await readCatalogue(folder, day === undefined ? undefined : readDay(day))).problems.map(({ code }) => code);

describe('the dictionary that is shipped', () => {
  test('has at least 150 facts about persons, households, firms, land and projects, each with its law and its one source', async () => {
    const { facts, laws } = await loadCatalogue();
    expect(facts.size).toBeGreaterThanOrEqual(150);
    const heads = new Set([...facts.keys()].map((id) => id.split('.')[0]));
    expect([...heads]).toEqual(expect.arrayContaining(['person', 'household', 'firm', 'land', 'project']));
    expect([...facts.values()].filter(({ basis }) => !laws.has(basis.law))).toEqual([]);
  });
  test('leaves no question and no paper without its facts', async () => {
    const { items, matters, facts } = await loadCatalogue();
    const fields = [...items.values(), ...matters.values()].flatMap((each) =>
      'situation' in each ? [...each.situation, ...each.fields] : each.fields,
    );
    expect(fields.filter(({ fact }) => fact === undefined)).toEqual([]);
    const papers = [...items.values()].flatMap(({ materials }) => materials);
    const proven = papers.flatMap(({ proves = [], satisfiedBy }) => [
      ...proves,
      ...satisfiedBy.flatMap((way) => (way.by === 'fact' ? way.facts : [])),
    ]);
    expect(proven.filter((fact) => !facts.has(brandAs<FactId>(factOf(fact).fact)))).toEqual([]);
    expect(papers.length).toBeGreaterThan(70);
  });
});

describe('an item that asks for what the government holds is not published', () => {
  const food = 'items/food-permit/item.yaml';
  const birth = 'items/birth-certificate/item.yaml';
  it.each([
    ['a question about nothing', food, '    fact: shop.hours\n', '', ['field-unbound']],
    ['a question of another type than its fact', food, 'fact: shop.hours', 'fact: shop.seats', ['fact-type-mismatch']],
    ['a choice whose codes the register does not have', birth, 'value: male', 'value: man', ['fact-values-mismatch']],
    ['a paper that proves nothing', food, '    proves: [shop.kitchen]\n', '', ['material-unbound']],
    [
      'a paper to bring whose facts a register has',
      food,
      'proves: [shop.kitchen]',
      'proves: [premises.area, premises.use]',
      ['asks-for-held-paper'],
    ],
    [
      'a paper of somebody who has no part in it',
      'items/sale-contract-filing/item.yaml',
      'seller.premises.title',
      'neighbour.premises.title',
      ['unknown-role'],
    ],
    [
      'a question that must be answered and is never asked',
      food,
      /required: false\n( +)ifKnown/,
      'required: true\n$1ifKnown',
      ['never-answered'],
    ],
    [
      'a fact whose law nobody knows',
      'dictionary/persons.yaml',
      'law: household-registration-1958, article: 4',
      'law: a-law, article: 4',
      ['unknown-law'],
    ],
  ])('%s', async (_words, file, from, to, codes) => {
    expect(await codesOf(await edited(file, from, to))).toEqual(codes);
  });
  test('a paper that proves one thing more, which only the person can say, may be asked for', async () => {
    expect(await codesOf(await edited(food, 'proves: [shop.kitchen]', 'proves: [shop.kitchen, premises.area]'))).toEqual([]);
  });
});

describe('an exception', () => {
  const file = 'exceptions.yaml';
  test('lets an item ask for one held paper until its last day, and not a day longer', async () => {
    expect(await codesOf(CATALOGUE_FOLDER, '2027-12-31')).toEqual([]);
    expect(await codesOf(CATALOGUE_FOLDER, '2028-01-01')).toEqual(['exception-expired']);
  });
  test('that has run out does not keep a server from starting again', async () => {
    expect(await codesOf(await edited(file, '2027-12-31', '2020-12-31'))).toEqual([]);
  });
  test('is needed: without it the item is refused', async () => {
    const without = await edited(file, /exceptions:[\s\S]*/, 'exceptions: []\n');
    expect(await codesOf(without)).toEqual(['asks-for-held-paper']);
  });
  it.each([
    ['for a paper that nobody holds', 'material: work-record', 'material: nothing', ['exception-for-nothing', 'asks-for-held-paper']],
    ['approved by nobody', 'approver: zhejiang-data', 'approver: somebody', ['unknown-office']],
    ['without a law', 'article: 74', 'article: 740', ['unknown-article']],
    ['until a day that does not exist', '2027-12-31', '2027-02-30', ['no-such-day', 'asks-for-held-paper']],
  ])('%s is a fault', async (_words, from, to, codes) => {
    expect(await codesOf(await edited(file, from, to), '2026-06-01')).toEqual(codes);
  });
});

describe('when every register answers', () => {
  const reportOf = async (id: string) => (await askReports(CATALOGUE_FOLDER, await loadCatalogue())).find(({ matter }) => matter.id === id);
  test('a mother is asked three things, whatever she applies for, and brings nothing', async () => {
    const report = await reportOf('birth-of-a-child');
    expect(report?.asked).toEqual(['child.household', 'child.insurance', 'newborn.name']);
    // Seven items: the registration and the allowance too. The five that most families need have 17 questions.
    expect([report?.items.length, report?.fields, report?.papers]).toEqual([7, 21, []]);
  });
  test('who opens a restaurant is asked twelve of about sixty questions', async () => {
    const report = await reportOf('open-restaurant');
    expect([report?.ownFields, report?.asked.length]).toEqual([60, 12]);
    expect(report?.papers).toEqual(['kitchen-plan', 'sign-sketch', 'evacuation-plan', 'drainage-sketch']);
  });
  test('what only a register can say of the premises is not asked of anybody', async () => {
    const { matters, items } = await loadCatalogue();
    const asked = [...matters.values(), ...items.values()].flatMap(({ fields }) => fields).filter(({ ifKnown }) => ifKnown === true);
    expect(asked.map(({ id }) => id)).toEqual(expect.arrayContaining(['premises.number', 'fire.acceptance', 'drainage.outlet']));
    const report = await reportOf('open-restaurant');
    expect(report?.confirmed).toEqual(expect.arrayContaining(['premises.number', 'fire.acceptance', 'drainage.outlet']));
  });
  test('of no matter more is asked than its one form has, and never more papers than its items list', async () => {
    for (const report of await askReports(CATALOGUE_FOLDER, await loadCatalogue())) {
      expect(report.asked.length + report.confirmed.length, report.matter.id).toBe(report.fields);
      expect(report.papers.length, report.matter.id).toBeLessThanOrEqual(report.ownPapers);
    }
  });
});
