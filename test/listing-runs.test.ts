import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ListingRunList, ListingRunPage, ListingRunView } from '#contract/view/listing-run.ts';
import { workOffListings } from '#server/listing/run/work-off.ts';
import { listingWork } from '#server/main/wire-listings.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { ROOT } from '#test/support/sources.ts';

const app = useApp();
const GUANGAN = readFileSync(join(ROOT, 'test/fixtures/items-guangan.json'));

const upload = (visitor: Visitor, query: string, raw: Buffer | string, key?: string) =>
  visitor.send<ListingRunView>('POST', `/api/v1/listing-runs?${query}`, {
    raw,
    headers: { 'content-type': 'application/octet-stream' },
    ...(key === undefined ? {} : { key }),
  });
const work = () => workOffListings(listingWork(app.wired()));
const reform = () => app.signIn('ge-lan', 'deqing-reform');
const page = async (visitor: Visitor, id: string, query = '') =>
  (await visitor.send<ListingRunPage>('GET', `/api/v1/listing-runs/${id}?${query}`)).body;

test('the reform office brings a list in; the worker takes it, each row says what became of it, and searchers hear of it', async () => {
  const ge = await reform();
  const heard: string[] = [];
  const deaf = app.wired().live.hear(({ kind }) => void heard.push(kind));
  const begun = await upload(ge, 'file=guangan.json&as=330521', GUANGAN);
  expect([begun.status, begun.body.state]).toEqual([200, 'waiting']);
  await work();
  deaf();
  expect(heard).toContain('listing');
  const told = await page(ge, begun.body.id);
  expect(told.run).toMatchObject({ state: 'done', lines: 1135, added: 1135, refused: 0, takenAs: { code: 330521 } });
  expect(told.rows).toHaveLength(100);
  const lower = await page(ge, begun.body.id, `which=all&problem=${encodeURIComponent('dept_code uscc-lower-case')}`);
  expect(lower.rows.map(({ problems }) => problems.some(({ code }) => code === 'uscc-lower-case'))).toEqual([true]);
  const report = (await ge.send('GET', `/api/v1/listing-runs/${begun.body.id}/report`)).text;
  expect(
    report
      .split('\r\n')
      .filter((line) => line.startsWith('628,'))
      .join('\n'),
  ).toContain('小写字母');
  const { listed, rows } = (await ge.send<ListingRunList>('GET', '/api/v1/listing-runs')).body;
  expect([listed, rows.length]).toEqual([1135, 1]);
});

test('the same press twice is one import; a file that is no list says so', async () => {
  const ge = await reform();
  const list = 'task_code,task_name,dept_name\nA-1,甲,乙\n';
  const [one, other] = [await upload(ge, 'file=a.csv', list, 'key-of-one-press'), await upload(ge, 'file=a.csv', list, 'key-of-one-press')];
  expect(other.body.id).toBe(one.body.id);
  expect((await upload(ge, 'file=b.csv', list, 'key-of-one-press')).status).toBe(409);
  const bad = await upload(ge, 'file=c.bin', Buffer.from([0xff, 0x80, 0x81, 0xff, 0xff]));
  expect([bad.status, (bad.body as unknown as { code: string }).code]).toEqual([422, 'import-encoding']);
  const headless = await upload(ge, 'file=d.csv', 'x,y\n1,2\n');
  await work();
  expect((await page(ge, headless.body.id)).run).toMatchObject({ state: 'broken', broken: { code: 'bad-input' } });
});

test('a worker that died leaves the rest to the next one', async () => {
  const ge = await reform();
  const list = Array.from({ length: 1300 }, (_, at) => `W-${at},事项${at},档案局`).join('\n');
  const begun = await upload(ge, 'file=w.csv', `task_code,task_name,dept_name\n${list}\n`);
  let asked = 0;
  await workOffListings(listingWork(app.wired()), () => (asked += 1) > 2);
  expect((await page(ge, begun.body.id)).run.state).toBe('running');
  await work();
  expect((await page(ge, begun.body.id)).run).toMatchObject({ state: 'done', lines: 1300, added: 1300 });
});

test.each([
  ['wu-qing', 'deqing-housing-construction'],
  ['wang-min', 'deqing-hall'],
])('%s of %s brings no list in and takes none out', async (person, office) => {
  const visitor = await app.signIn(person, office);
  expect((await upload(visitor, 'file=a.csv', 'a')).status).toBe(403);
  expect((await visitor.send('GET', '/api/v1/listing-export?format=csv')).status).toBe(403);
});

test("a county's reform office reaches no neighbour's list", async () => {
  const ge = await reform();
  for (const path of ['/api/v1/listing-runs?division=330522', '/api/v1/listing-export?format=csv&division=330522'])
    expect((await ge.send('GET', path)).status).toBe(403);
  expect((await upload(ge, 'file=a.csv&as=330522', 'a')).status).toBe(403);
});

test('what is taken out as CSV, JSON or a spreadsheet comes back in unchanged', async () => {
  const ge = await reform();
  for (const format of ['csv', 'json', 'xlsx']) {
    const given = await ge.send('GET', `/api/v1/listing-export?format=${format}&what=listings`);
    expect(given.status).toBe(200);
    const begun = await upload(ge, `file=back.${format}&as=330521`, given.bytes ?? '');
    await work();
    expect((await page(ge, begun.body.id)).run).toMatchObject({ state: 'done', added: 0, changed: 0, refused: 0 });
  }
});

test('the empty list has every national column, in a spreadsheet too', async () => {
  const ge = await reform();
  expect((await ge.send('GET', '/api/v1/listing-template')).text).toContain('Name');
  const sheet = await ge.send('GET', '/api/v1/listing-template?format=xlsx');
  expect(Object.keys(unzipSync(new Uint8Array(sheet.bytes ?? [])))).toContain('xl/workbook.xml');
});

/** A zip whose directory says of its only part that it is as long as this. */
const claiming = (length: number): Buffer => {
  const zip = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(100_000) }));
  zip.writeUInt32LE(length, zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  return zip;
};

test.each([
  ['swells to gigabytes', 3_000_000_000, 'too-large'],
  ['lies about its length', 10, 'import-broken'],
])('a spreadsheet that %s breaks its own import and nothing else', async (_what, length, code) => {
  const ge = await reform();
  const begun = await upload(ge, `file=${length}.xlsx`, claiming(length));
  await work();
  expect((await page(ge, begun.body.id)).run).toMatchObject({ state: 'broken', broken: { code } });
});
