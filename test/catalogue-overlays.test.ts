/** A locality's file, or an entry of the basic catalogue, that says what it may not is told the line, and nothing is published. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_FOLDER, loadCatalogue, readCatalogue } from '#server/catalogue/load-catalogue.ts';
import { catalogueIn } from '#server/catalogue/local-items.ts';
import type { DivisionCode, ItemId } from '#domain/kernel/brand.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yici-overlays-'));
  await cp(CATALOGUE_FOLDER, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The faults after one edit of one file, which is put back. */
const faultsAfter = async (file: string, from: string, to: string) => {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8').catch(() => '');
  const after = from === '' ? to : before.replace(from, to);
  expect(after, 'the edit changes the file').not.toBe(before);
  await writeFile(path, after);
  const { catalogue, problems } = await readCatalogue(folder);
  if (before === '') await rm(path);
  else await writeFile(path, before);
  expect(catalogue === undefined).toBe(problems.length > 0);
  return problems.map((problem) => ({ at: `${problem.file} ${problem.code}`, text: after.split('\n')[problem.line - 1] ?? '' }));
};

const deqing = 'overlays/330521/food-permit.yaml';
const basic = 'basic.yaml';

describe('a county that says what it may not', () => {
  it.each([
    ['a promise longer than its city’s', deqing, 'amount: 8,', 'amount: 11,', 'only-shorter', 'amount: 11'],
    ['another name', deqing, 'changes:\n', 'changes:\n  name: { zh: 饭证, en: Meal permit }\n', 'locked', '饭证'],
    ['a paper the standard does not have', deqing, 'id: kitchen-plan', 'id: lease', 'not-in-standard', 'need: gap-allowed'],
    ['a channel less', 'overlays/330521/signboard.yaml', '[online, window, mail, terminal]', '[window]', 'only-more', '[window]'],
    ['a field nobody knows', deqing, 'changes:\n', 'changes:\n  surprise: 1\n', 'unknown-field', 'surprise'],
    [
      'an own fact that no department holds',
      deqing,
      '      need: gap-allowed\n',
      '      satisfiedBy: [{ by: fact, facts: [moon.phase], heldBy: tax }, { by: bring, form: photo }]\n',
      'unknown-fact',
      'moon.phase',
    ],
    ['a place it leaves out', deqing, '  phones: { consult: 0572-8060001, complain: 0572-8060009 }\n', '', 'left-empty', ''],
    [
      'a sentence in one language',
      deqing,
      'en: "Deqing promises eight working days: the visit to the premises and the reading of the papers go side by side."',
      'en: 八天',
      'text-not-translated',
      '八天',
    ],
    ['a file under another item', deqing, 'item: food-permit', 'item: signboard', 'id-is-not-folder', 'item: signboard'],
  ])('%s', async (_what, file, from, to, code, text) => {
    const found = await faultsAfter(file, from, to);
    expect(found.map(({ at }) => at)).toContain(`${file} ${code}`);
    expect(found.find(({ at }) => at.endsWith(code))?.text).toContain(text);
  });

  it('and leaves out what its entry of the basic catalogue makes it fill in', async () => {
    const found = await faultsAfter(basic, 'mandatory: [appointment]', 'mandatory: [appointment, payOnline]');
    expect(found.map(({ at }) => at)).toEqual([`${deqing} left-empty`]);
  });

  it('about the province’s own catalogue: the standard is changed by a version of its own', async () => {
    await mkdir(join(folder, 'overlays/330000'), { recursive: true });
    const file = 'overlays/330000/food-permit.yaml';
    const text = 'item: food-permit\ndivision: 330000\nversion: 1\nchanges: { payOnline: true }\n';
    expect((await faultsAfter(file, '', text)).map(({ at }) => at)).toEqual([`${file} unknown-division`]);
  });
});

describe('the basic catalogue', () => {
  it.each([
    ['has each entry once', 'code: "019900300000"', 'code: "019900200000"', 'duplicate-entry'],
    ['has the type its code says', 'type: "01"', 'type: "20"', 'type-against-code'],
    ['locks only fields there are', 'mandatory: [appointment]', 'mandatory: [weather]', 'unknown-node'],
    ['makes nobody fill in what is locked', 'mandatory: [appointment]', 'mandatory: [remedies]', 'node-locked'],
    ['knows its departments', 'departments: [fire-rescue]', 'departments: [magic]', 'unknown-department'],
  ])('%s', async (_what, from, to, code) => {
    expect((await faultsAfter(basic, from, to)).map(({ at }) => at)).toContain(`${basic} ${code}`);
  });

  it('has an entry for each item, of its department and level', async () => {
    const item = 'items/signboard/item.yaml';
    expect((await faultsAfter(item, 'basicCode: "019900300000"', 'basicCode: "019999999999"')).map(({ at }) => at)).toContain(
      `${item} unknown-entry`,
    );
    expect((await faultsAfter(item, 'basicCode: "019900300000"', 'basicCode: "019900400000"')).map(({ at }) => at)).toContain(
      `${item} department-not-of-entry`,
    );
  });
});

it('what is shipped makes at least six things better in Deqing, and leaves Changxing what its city gives', async () => {
  const catalogue = await loadCatalogue();
  const [deqingHere, changxing] = [330521, 330522].map((code) =>
    catalogueIn(catalogue, code as DivisionCode).items.get('food-permit' as ItemId),
  );
  expect([deqingHere?.limit.promised.amount, changxing?.limit.promised.amount]).toEqual([8, 10]);
  expect([...catalogue.overlays.values()].reduce((sum, here) => sum + here.size, 0)).toBeGreaterThanOrEqual(7);
});
