import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { useDatabase } from '#test/support/database.ts';
import { ROOT } from '#test/support/sources.ts';
import { eachListing, findListing, listedDivisions } from '../store.ts';
import { fileOfBytes, type ListFile } from '../read/list-file.ts';
import { scanFile } from '../read/scan-file.ts';
import { beginListingRun } from './begin-run.ts';
import { importListings, type ImportHooks, type Imported } from './import-listings.ts';
import { findListingRun, runRows, tallyRun, type ListingRun, type RunRow } from './run-store.ts';

const database = useDatabase();
const DEQING = brandAs<DivisionCode>(330521);
const ZHEJIANG = brandAs<DivisionCode>(330000);
const NOW = 1_795_395_600_000 as Instant;
const known = new Set([330000, 330500, 330521, 330522]);
const GUANGAN = readFileSync(join(ROOT, 'test/fixtures/items-guangan.json'));

let count = 0;
type Ask = { readonly division?: DivisionCode; readonly takenAs?: DivisionCode; readonly resume?: boolean; readonly hooks?: ImportHooks };

async function bring(file: ListFile, { division = DEQING, takenAs, resume = false, hooks = {} }: Ask = {}) {
  const pool = database.pool();
  const scanned = await scanFile(file, 1e8);
  const ask = { division, file: file.name, scanned, person: 'operator:test', now: NOW, newId: () => `${(count += 1)}` };
  const run = await beginListingRun(pool, { ...ask, ...(takenAs === undefined ? {} : { takenAs }) }, resume);
  const parts = { pool, isKnown: (code: DivisionCode) => known.has(code), clock: () => NOW };
  const ended: Imported = await importListings(parts, run, file, hooks);
  const now = await findListingRun(sqlOf(pool), division, run.id);
  if (now === undefined) throw new Error('no run');
  return { run: now, ended };
}
const text = (content: string): ListFile => fileOfBytes(new TextEncoder().encode(content), 'list.csv');
const rows = (run: ListingRun): Promise<readonly RunRow[]> => runRows(sqlOf(database.pool()), run, 'all', 0, 10_000);
const codesOf = async (run: ListingRun) =>
  (await rows(run)).map(({ line, outcome, problems }) => [line, outcome, ...problems.map(({ code }) => code)]);

test('all 1,135 items of a Sichuan county come in, and every oddity is said', async () => {
  const { run, ended } = await bring(fileOfBytes(GUANGAN, 'items-guangan.json'), { takenAs: DEQING });
  expect(ended).toBe('done');
  expect(run).toMatchObject({ lines: 1135, added: 1135, refused: 0, format: 'json', encoding: 'utf-8' });
  const tally = await tallyRun(sqlOf(database.pool()), run);
  expect(Object.fromEntries(tally.map(({ column, code, count: found }) => [`${column} ${code}`, found]))).toMatchObject({
    'area_code area-taken-as': 1135,
    'task_code cell-longer-than-national': 1132,
    'task_name name-twice': 2,
    'parent_name parent-missing': 615,
    'task_type type-one-digit': 605,
    'task_type type-not-on-application': 348,
    'dept_code uscc-lower-case': 1,
    'dept_uscc uscc-check': 7,
  });
  const long = (await rows(run)).flatMap(({ problems }) => problems.filter(({ code }) => code === 'cell-longer-than-national'));
  expect(long.filter(({ values }) => values?.['length'] === 55)).toHaveLength(709);
  expect(await listedDivisions(sqlOf(database.pool()))).toEqual([{ division: DEQING, listed: 1135, changedAt: NOW }]);
});

test('the same list again changes nothing, one changed row is one change', async () => {
  const again = await bring(fileOfBytes(GUANGAN, 'items-guangan.json'), { takenAs: DEQING });
  expect(again.run).toMatchObject({ added: 0, changed: 0, same: 1135, refused: 0 });
  const list = JSON.parse(GUANGAN.toString('utf8')) as Record<string, unknown>[];
  const changed = list.map((row, index) => (index === 7 ? { ...row, name: '改了名字的事项' } : row));
  const next = await bring(fileOfBytes(Buffer.from(JSON.stringify(changed)), 'next.json'), { takenAs: DEQING });
  expect(next.run).toMatchObject({ added: 0, changed: 1, same: 1134 });
  expect((await findListing(sqlOf(database.pool()), DEQING, String(list[7]?.['itemCode'])))?.name).toBe('改了名字的事项');
});

test('a run that was killed goes on where it was: each row once', async () => {
  const list = Array.from({ length: 1700 }, (_, at) => `K-${at},事项${at},档案局`).join('\n');
  const file = text(`task_code,task_name,dept_name\n${list}\n`);
  let asked = 0;
  const first = await bring(file, { hooks: { stopped: () => (asked += 1) > 2 } });
  expect(first.ended).toBe('left');
  expect(first.run).toMatchObject({ state: 'running', reached: 1025, added: 1024 });
  const second = await bring(file, { resume: true });
  expect(second.run).toMatchObject({ id: first.run.id, state: 'done', lines: 1700, added: 1700 });
  const lines = (await rows(second.run)).map(({ line }) => line);
  expect(lines).toHaveLength(1700);
  expect(new Set(lines).size).toBe(1700);
});

test('two who work on one run do not write a row twice', async () => {
  const file = text(`task_code,task_name,dept_name\n${Array.from({ length: 1200 }, (_, at) => `T-${at},事项${at},档案局`).join('\n')}\n`);
  const scanned = await scanFile(file, 1e8);
  const pool = database.pool();
  const run = await beginListingRun(
    pool,
    { division: DEQING, file: 'x', scanned, person: 'operator:test', now: NOW, newId: () => 'two' },
    false,
  );
  const parts = { pool, isKnown: () => true, clock: () => NOW };
  const ended = await Promise.all([importListings(parts, run, file), importListings(parts, run, file)]);
  expect(ended).toContain('left');
  expect(await rows(run)).toHaveLength(1200);
});

test('an office that saves as GBK with semicolons is read, its formulas stay texts', async () => {
  const gbk = Buffer.from('CAC2CFEEB1E0C2EB3BCAC2CFEEC3FBB3C63BB2BFC3C50A', 'hex'); // 事项编码;事项名称;部门
  const { run } = await bring(
    fileOfBytes(Buffer.concat([gbk, Buffer.from("G-1;'=cmd|x;", 'latin1'), Buffer.from('B5B5B0B8BED60A', 'hex')]), 'gbk.csv'),
  );
  expect(run).toMatchObject({ encoding: 'gb18030', added: 1 });
  expect(await findListing(sqlOf(database.pool()), DEQING, 'G-1')).toMatchObject({ name: '=cmd|x', department: '档案局' });
});

test('what cannot be taken is refused with its reason, and the rest comes in', async () => {
  const { run } = await bring(
    text(
      [
        '\uFEFF事项编码,事项名称*,dept_name,area_code,uscc,办理份数',
        'R-1,建房,档案局,330521000000,11331002002673575G,1',
        'R-1,建房二,档案局,330521000000,,1',
        ',没有编码,档案局,330521,,',
        'R-3,,档案局,330521,,',
        'R-4,别的省,档案局,511602000000,,',
        'R-5,隔壁县,档案局,330522,,',
        'R-6,坏\u202E字,档案局,330521,,',
        'R-7,代码小写,档案局,330521,11331002002673575g,',
        'R-8,代码错,档案局,330521,91350100M0001TGQXX,',
      ].join('\r\n'),
    ),
  );
  expect(await codesOf(run)).toEqual([
    [2, 'added', 'column-unknown'],
    [3, 'refused', 'uscc-missing', 'code-twice'],
    [4, 'refused', 'code-missing', 'uscc-missing'],
    [5, 'refused', 'name-missing', 'uscc-missing'],
    [6, 'refused', 'area-unknown', 'uscc-missing'],
    [7, 'refused', 'area-outside', 'uscc-missing'],
    [8, 'refused', 'cell-hidden-signs', 'uscc-missing'],
    [9, 'added', 'uscc-lower-case'],
    [10, 'added', 'uscc-check'],
  ]);
});

test('a province brings the rows of its counties, each to its own', async () => {
  const { run } = await bring(text('task_code,task_name,dept_name,area_code\nP-1,甲,档案局,330521\nP-1,甲,档案局,330522\n'), {
    division: ZHEJIANG,
  });
  expect((await rows(run)).map(({ listed_in, outcome }) => [listed_in, outcome])).toEqual([
    [330521, 'added'],
    [330522, 'added'],
  ]);
});

test.each([
  ['a list without names', 'task_code,dept_name\nA,b\n', 'bad-input'],
  ['a column twice', 'task_code,task_name,dept_name,事项名称\nA,b,c,d\n', 'bad-input'],
  ['quotes that do not close', 'task_code,task_name,dept_name\nA,"b,c\n', 'import-broken'],
  ['JSON that is no list', '[1,2]', 'import-broken'],
  ['JSON that stops', '[{"task_code":"a"', 'import-broken'],
  ['headings alone', 'task_code,task_name,dept_name\n', 'import-empty'],
])('%s ends the run with the reason', async (_what, content, code) => {
  const { run, ended } = await bring(text(content));
  expect(ended).toBe('broken');
  expect(run).toMatchObject({ state: 'broken', broken: { code } });
});

test('a row of JSON that reaches into the language is refused alone', async () => {
  const { run } = await bring(
    text(
      '[{"task_code":"J-1","task_name":"甲","dept_name":"乙","__proto__":{"x":1}},{"task_code":"J-2","task_name":"甲","dept_name":"乙","constructor":"x"},{"task_code":"J-3","task_name":"甲","dept_name":"乙"}]',
    ),
  );
  expect((await rows(run)).map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'added']);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('whoever reads all listings gets each once, in pages', async () => {
  const codes: string[] = [];
  for await (const page of eachListing(sqlOf(database.pool()), { pageSize: 400 })) {
    expect(page.length).toBeLessThanOrEqual(400);
    codes.push(...page.map(({ division, code }) => `${division} ${code}`));
  }
  expect(new Set(codes).size).toBe(codes.length);
  const listed = await listedDivisions(sqlOf(database.pool()));
  expect(codes).toHaveLength(listed.reduce((sum, each) => sum + each.listed, 0));
});
