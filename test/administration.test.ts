/** Administration: what people who administer a division do, what they cannot, and that every change is on record. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '#contract/view/session.ts';
import type { DirectoryLine, DirectoryRow, DirectoryView } from '#contract/view/directory.ts';
import { seedDirectory } from '#server/main/demo-directory.ts';
import { type Reply, useApp, type Visitor } from './support/app.ts';
import { directoryActs } from '#contract/operations/directory.ts';
import { bodyOf, openShop } from './support/noodle-shop.ts';
import { addressOf, everyOperation, nobodys } from './support/every-operation.ts';

const app = useApp();
const DEQING = 330521;
const GONGSHU = 330105;
let lin: Visitor;
let pan: Visitor;

const change = (
  who: Visitor,
  division: number,
  act: string,
  body: unknown,
): Promise<Reply<{ code?: string; events?: { kind: string; office?: string; person?: string; id?: string }[] }>> =>
  who.send('POST', `/api/v1/directories/${division}/${act}`, { body });
const look = async (who: Visitor, division: number): Promise<DirectoryView> =>
  bodyOf(await who.send<DirectoryView>('GET', `/api/v1/directories/${division}`));
const history = async (who: Visitor, division: number): Promise<readonly DirectoryLine[]> =>
  bodyOf(await who.send<{ rows: DirectoryLine[] }>('GET', `/api/v1/directories/${division}/history`)).rows;
const codeOf = (reply: Reply<{ code?: string }>) => [reply.status, reply.body.code];
const name = { zh: '便民服务中心', en: 'Service centre' };

beforeAll(async () => {
  const { pool, cases, catalogue, clock } = app.wired();
  await seedDirectory({ pool, corridor: cases.corridor, catalogue }, catalogue.offices.values(), clock());
  lin = await app.signIn('lin-an', 'deqing-government-services');
  pan = await app.signIn('pan-yu', 'gongshu-government-services');
});

describe('an administrator of Deqing', () => {
  test('finds every office, window, officer and post of the county, and what is still missing', async () => {
    const view = await look(lin, DEQING);
    expect(view.open).toBe(true);
    expect(view.offices.find(({ id }) => id === 'deqing-hall')?.kind).toBe('hall');
    expect(view.windows.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(view.people.map(({ name: called }) => called)).toContain('陈思远');
    expect(view.steps.filter(({ needed, done }) => needed && !done).map(({ step }) => step)).toEqual([]);
  });
  test('opens an office, and every process knows it at once, its public list included', async () => {
    const second = await app.instance();
    const opening = { department: 'transport', name, phone: '0572-8888888' };
    expect(codeOf(await change(lin, DEQING, 'open-office', opening))).toEqual([409, 'department-has-office']);
    bodyOf(await change(lin, DEQING, 'close-office', { office: 'deqing-transport', reason: '改革' }));
    const reply = await change(lin, DEQING, 'open-office', opening);
    const id = bodyOf(reply).events?.[0]?.office ?? '';
    expect(id).toBe('330521-transport');
    expect(app.wired().catalogue.offices.get(id as never)).toBeUndefined();
    await expect.poll(() => app.wired().catalogue.offices.get(id as never)?.name).toEqual(name);
    await expect.poll(() => second.wired.catalogue.offices.get(id as never)?.phone).toBe('0572-8888888');
    bodyOf(await change(lin, DEQING, 'change-office', { office: id, name: { zh: '改名', en: 'Renamed' } }));
    bodyOf(await change(lin, DEQING, 'close-office', { office: id, reason: '合并' }));
    await expect.poll(() => second.wired.catalogue.offices.get(id as never)?.closed).toBe(true);
    const { rows } = bodyOf(await lin.send<{ rows: { id: string }[] }>('GET', `/api/v1/offices?division=${DEQING}`));
    expect(rows.map((office) => office.id)).not.toContain(id);
    expect((await history(lin, DEQING)).slice(0, 3).map(({ kind, who }) => [kind, who.zh])).toEqual([
      ['OfficeClosed', '林安'],
      ['OfficeChanged', '林安'],
      ['OfficeOpened', '林安'],
    ]);
  });
  test('cannot close an office where parts lie or people work', async () => {
    expect(codeOf(await change(lin, DEQING, 'close-office', { office: 'deqing-tax', reason: '合并' }))).toEqual([409, 'office-has-posts']);
    await openShop(await app.signIn('zhou-yining'));
    const office = 'deqing-market-supervision';
    expect(codeOf(await change(lin, DEQING, 'close-office', { office, reason: '合并' }))).toEqual([409, 'office-has-parts']);
  });
  test('uses a township of the county, and no other', async () => {
    const { rows } = bodyOf(await lin.send<{ rows: DirectoryRow[] }>('GET', '/api/v1/directories'));
    const township = rows.find(({ level }) => level === 'township');
    expect(rows.every(({ code }) => String(code).startsWith('330521'))).toBe(true);
    bodyOf(await change(lin, township?.code ?? 0, 'open-division', {}));
    bodyOf(await change(lin, township?.code ?? 0, 'open-hall', { department: 'government-services', name }));
    expect(codeOf(await change(lin, township?.code ?? 0, 'open-division', {}))).toEqual([409, 'division-open']);
    expect((await change(lin, 330105001, 'open-division', {})).status).toBe(404);
  });
  test('is told field by field what is wrong', async () => {
    const reply = await lin.send<{ problems: { pointer: string; code: string }[] }>('POST', `/api/v1/directories/${DEQING}/open-office`, {
      body: { department: 'weather', name: { zh: ' ', en: 'x' }, phone: 'call me' },
    });
    expect(reply.status).toBe(400);
    expect(reply.body.problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/department unknown-department',
      '/name/zh answer-missing',
      '/phone phone-form',
    ]);
  });
});

describe('posts', () => {
  const title = { zh: '审批科', en: 'Licensing desk' };
  test('are given to an officer entered by their login, and bite on the next request', async () => {
    const entered = bodyOf(await change(lin, DEQING, 'enter-officer', { name: '柳舟', subject: 'liu-zhou' }));
    const person = entered.events?.[0]?.person ?? '';
    const post = { person, office: 'deqing-health', duty: 'approval' };
    bodyOf(await change(lin, DEQING, 'appoint', { ...post, from: '2026-01-01', title }));
    const liu = await app.signIn(person, 'deqing-health');
    const mine = async () => bodyOf(await liu.send<Session>('GET', '/api/v1/session'));
    expect((await mine()).post?.duty).toBe('approval');
    bodyOf(await change(lin, DEQING, 'end-post', { ...post, reason: '调离' }));
    expect((await mine()).post).toBeNull();
    expect(codeOf(await liu.send('GET', '/api/v1/inbox'))).toEqual([403, 'post-needed']);
  });
  test('are not taken by oneself, and the last administrator of a division stays', async () => {
    const own = { person: 'lin-an', office: 'deqing-market-supervision', duty: 'approval', from: '2026-01-01', title };
    expect(codeOf(await change(lin, DEQING, 'appoint', own))).toEqual([403, 'own-appointment']);
    const last = { person: 'pan-yu', office: 'gongshu-government-services', duty: 'administration', reason: '退休' };
    expect(codeOf(await change(pan, GONGSHU, 'end-post', last))).toEqual([409, 'last-administrator']);
    const song = { person: 'song-he', office: 'deqing-government-services', duty: 'administration', reason: '调离' };
    expect((await change(lin, DEQING, 'end-post', song)).status).toBe(200);
    expect(codeOf(await change(lin, DEQING, 'end-post', { ...song, person: 'lin-an' }))).toEqual([409, 'last-administrator']);
  });
  test('of reception belong to a hall, of handling to an office', async () => {
    const body = { person: 'wang-min', office: 'deqing-tax', duty: 'reception', from: '2026-01-01', title };
    expect(codeOf(await change(lin, DEQING, 'appoint', body))).toEqual([422, 'duty-not-here']);
  });
});

describe('a substitute', () => {
  test('works under the post from the first day to the last, is named beside its holder, and then no longer', async () => {
    const post = { person: 'chen-siyuan', office: 'deqing-market-supervision', duty: 'handling' };
    const today = bodyOf(await lin.send<DirectoryView>('GET', `/api/v1/directories/${DEQING}`)).today;
    bodyOf(await change(lin, DEQING, 'set-substitute', { ...post, substitute: 'zheng-lan', from: today, until: today }));
    expect(codeOf(await change(lin, DEQING, 'set-substitute', { ...post, substitute: 'xu-jia', from: today, until: today }))).toEqual([
      409,
      'substitute-overlaps',
    ]);
    const zheng = await app.signIn('zheng-lan', 'deqing-market-supervision');
    const session = bodyOf(await zheng.send<Session>('GET', '/api/v1/session'));
    expect([session.post?.standsInFor?.name, session.posts.length]).toEqual(['陈思远', 2]);
    expect((await zheng.send('GET', '/api/v1/inbox')).status).toBe(200);
    app.at((app.wired().clock() + 86_400_000) as never);
    const later = bodyOf(await (await app.signIn('zheng-lan')).send<Session>('GET', '/api/v1/session'));
    app.at(undefined);
    expect(later.posts.map(({ office }) => office.id)).toEqual(['deqing-public-security']);
  });
});

describe('who may not', () => {
  test.each(directoryActs.map((act) => [act] as const))(
    '%s: neither another county, nor an officer without the duty, nor a citizen',
    async (act) => {
      const { body = {} } = everyOperation(nobodys)[`directory.${act}`] ?? {};
      const before = (await history(lin, DEQING)).length;
      expect(codeOf(await change(pan, DEQING, act, body))).toEqual([404, 'not-found']);
      const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
      expect(codeOf(await change(chen, DEQING, act, body))).toEqual([403, 'not-yours']);
      expect(codeOf(await change(await app.signIn('zhou-yining'), DEQING, act, body))).toEqual([403, 'post-needed']);
      expect((await history(lin, DEQING)).length).toBe(before);
    },
  );
  test.each([['directory.get'], ['directory.history']])('%s is not there for another county', async (operation) => {
    const { path } = addressOf(operation, everyOperation(nobodys)[operation] ?? {});
    const [theirs, nowhere] = [await pan.send('GET', path), await pan.send('GET', path.replace('330521', '999999'))];
    expect([theirs.status, nowhere.status]).toEqual([404, 404]);
  });
  test('an administrator of the city changes what lies within it, and reads no case', async () => {
    const tao = await app.signIn('tao-ran', 'huzhou-government-services');
    expect((await look(tao, DEQING)).open).toBe(true);
    expect((await change(tao, GONGSHU, 'open-office', { department: 'health', name })).status).toBe(404);
    const { number } = await openShop(await app.signIn('zhou-yining'));
    expect((await lin.send('GET', `/api/v1/cases/${number}`)).status).toBe(404);
  });
});
