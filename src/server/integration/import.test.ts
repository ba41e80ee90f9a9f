/** An old system's file: judged line by line before anything happens, then taken over once, however often it is tried. */
import { beforeEach, expect, test } from 'vitest';
import type { ImportList, ImportView } from '#contract/view/import.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf, viewCase } from '#test/support/noodle-shop.ts';
import { applyImports } from './apply-import.ts';

const app = useApp();
const today = instantOf(Date.parse('2026-06-18T10:00:00+08:00'));

/** An administrator of Deqing with a post of these tests' own. */
const administrator = async (): Promise<Visitor> => {
  await app.wired().pool.query(
    `insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
     values ('he-jing', 'deqing-hall', 330521, 'administration', '2026-01-01', '管理员', 'Administrator') on conflict do nothing`,
  );
  const own = await app.signIn('he-jing');
  await own.send('POST', '/api/v1/session/post', { body: { office: 'deqing-hall', duty: 'administration' } });
  return own;
};
const upload = (who: Visitor, kind: string, text: string | Buffer, key?: string) =>
  who.send<ImportView & { code: string; problems: { code: string }[] }>(
    'POST',
    `/api/v1/imports?kind=${kind}&system=旧审批系统&file=old.csv`,
    {
      raw: typeof text === 'string' ? Buffer.from(text) : text,
      headers: { 'content-type': 'application/octet-stream' },
      ...(key === undefined ? {} : { key }),
    },
  );
const apply = (who: Visitor, id: string, body: object = { skipFaulty: true, takeDoubtful: true }) =>
  who.send<ImportView & { code: string }>('POST', `/api/v1/imports/${id}/apply`, { body });
const workOff = () => {
  const { cases, log } = app.wired();
  return applyImports({ ...cases, provider: 'demo', log }, () => today);
};
const codes = (view: ImportView) => view.lines.map(({ line, problems }) => `${line} ${problems.map(({ code }) => code).join(' ')}`);

beforeEach(() => app.at(today));

test('people come with what the old system knew of them; a line that cannot be taken says in which column and why', async () => {
  const admin = await administrator();
  const file = `姓名,证件号码,电话,地址\n叶知秋,330199199001010011,13800000101,德清县武康街道1号\n叶知秋,330199199001010011,,\n钱三,123,,\n周以明,330199199304120023,,\n`;
  const view = bodyOf(await upload(admin, 'people', file));
  expect(view.run).toMatchObject({ rows: 4, faulty: 3, state: 'checked' });
  expect(codes(view)).toEqual(['3 row-twice', '4 identifier-length', '5 name-differs']);
  const count = async () => (await app.wired().pool.query("select 1 from yici.person where name = '叶知秋'")).rowCount;
  expect(await count()).toBe(0);
  expect((await apply(admin, view.run.id, { skipFaulty: false, takeDoubtful: false })).body.code).toBe('import-faulty');
  bodyOf(await apply(admin, view.run.id));
  expect((await apply(admin, view.run.id)).body.code).toBe('import-begun');
  await workOff();
  await workOff();
  expect(await count()).toBe(1);
  const after = bodyOf(await admin.send<ImportView>('GET', `/api/v1/imports/${view.run.id}`));
  expect(after.run).toMatchObject({ state: 'done', done: 1 });
  const { rows } = await app.wired().pool.query('select 1 from yici.import_row where cells is not null and run = $1', [view.run.id]);
  expect(rows).toEqual([]);
});

test('a file of a spreadsheet in GB18030 is read as one in UTF-8 with a mark; headings that mean nothing are named', async () => {
  const admin = await administrator();
  // 姓名,证件号码 in GB18030, then 吴 (CEC2) and a number.
  const gb = Buffer.from([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd6, 0xa4, 0xbc, 0xfe, 0xba, 0xc5, 0xc2, 0xeb, 0x0a, 0xce, 0xe2, 0xc8, 0xfd, 0x2c,
  ]);
  const view = bodyOf(await upload(admin, 'people', Buffer.concat([gb, Buffer.from('330199199001020017\n')])));
  expect(view.run).toMatchObject({ rows: 1, faulty: 0, encoding: 'gb18030' });
  const wrong = await upload(admin, 'people', '\uFEFF姓名,心情\n吴三,好\n');
  expect(wrong.body.problems.map(({ code }) => code)).toEqual(['column-unknown', 'column-missing']);
  expect((await upload(admin, 'people', '姓名,证件号码\n"吴三,3\n')).body.code).toBe('import-broken');
});

test('a report opens in a spreadsheet without a cell becoming a formula', async () => {
  const admin = await administrator();
  const view = bodyOf(await upload(admin, 'people', '姓名,证件号码\n=cmd,=1+1\n'));
  const report = await admin.send('GET', `/api/v1/imports/${view.run.id}/report`);
  expect(report.headers['content-disposition']).toContain('attachment');
  expect(report.text).toContain("'=1+1");
  expect(report.text).not.toMatch(/(^|,)=/m);
});

const situation = 'premises.division,shop.service,premises.area,shop.signboard,shop.wasteWater';
const cases = `原办件号,一件事,申请人,证件号码,提交时间,受理时间,承办人账号,到期日,${situation}\n`;
const line = (reference: string, rest: string) =>
  `${reference},open-restaurant,周以宁,330199199304120023,${rest},330521,takeaway,30,是,否\n`;

test('a running case comes with its own instants: the days used before count, and its last day is the law’s', async () => {
  const admin = await administrator();
  const file = cases + line('OLD-1', '2026-06-16 09:00,2026-06-17 10:00,fang-chuan,2026-12-31') + line('OLD-2', '2026-06-17,,,');
  const view = bodyOf(await upload(admin, 'cases', file));
  expect(codes(view)).toEqual(['2 due-differs']);
  bodyOf(await apply(admin, view.run.id));
  await Promise.all([workOff(), workOff()]);
  const { rows } = await app
    .wired()
    .pool.query<{ reference: string; number: string }>('select reference, number from yici.import_case order by reference');
  expect(rows.map(({ reference }) => reference)).toEqual(['OLD-1', 'OLD-2']);
  const seen = await viewCase(await app.signIn('zhou-yining'), rows[0]?.number ?? '');
  const signboard = seen.parts.find(({ id }) => id === 'signboard');
  expect(signboard?.state).toBe('reviewing');
  expect(seen.submittedAt).toBe('2026-06-16T09:00:00.000+08:00');
  expect(signboard?.clock?.used).toBe(1);
  expect(seen.timeline[0]?.who.en).toBe('Imported from 旧审批系统');
  // Nobody is told again what the old system told.
  await app.workOff();
  expect((await app.wired().pool.query('select 1 from yici.notice where number = $1', [rows[0]?.number])).rowCount).toBe(0);
  const officer = await app.signIn('fang-chuan', 'deqing-urban-management');
  expect((await officer.send('GET', `/api/v1/cases/${rows[0]?.number}`)).status).toBe(200);
});

test('the same case does not come twice, from whatever file', async () => {
  const admin = await administrator();
  const view = bodyOf(await upload(admin, 'cases', cases + line('OLD-1', '2026-06-15 09:00,,,')));
  expect(codes(view)).toEqual(['2 already-imported']);
  bodyOf(await apply(admin, view.run.id));
  await workOff();
  expect((await app.wired().pool.query("select 1 from yici.import_case where reference = 'OLD-1'")).rowCount).toBe(1);
  expect(bodyOf(await admin.send<ImportView>('GET', `/api/v1/imports/${view.run.id}`)).run).toMatchObject({ known: 1, done: 0 });
});

test('after all of it the books are clean', async () => {
  await app.workOff();
  expect(await verifyCases(app.wired().pool, app.wired().catalogue.calendar)).toMatchObject({ clean: true, findings: [] });
});

test('nobody but an administrator of the division sees an import, and no other division does', async () => {
  const admin = await administrator();
  const { rows } = bodyOf(await admin.send<ImportList>('GET', '/api/v1/imports'));
  expect(rows.length).toBeGreaterThan(3);
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  expect((await clerk.send('GET', '/api/v1/imports')).status).toBe(403);
  await app.wired().pool.query(
    `insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
     values ('wang-min', 'huzhou-hall', 330522, 'administration', '2026-01-01', '管理员', 'Administrator')`,
  );
  const other = await app.signIn('wang-min');
  await app
    .wired()
    .pool.query("update yici.session set post_office = 'huzhou-hall', post_duty = 'administration' where person = 'wang-min'");
  expect((await other.send('GET', `/api/v1/imports/${rows[0]?.id}`)).status).toBe(404);
  expect((await other.send('GET', `/api/v1/imports/${rows[0]?.id}?division=330521`)).status).toBe(403);
});
