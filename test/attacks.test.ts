/** What was tried against the platform from within: each test is an attack by somebody who is signed in, and what becomes of it. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Receipt } from '#contract/view/case.ts';
import type { Draft } from '#contract/view/draft.ts';
import type { ImportView } from '#contract/view/import.ts';
import type { MandateBegun, MandateView } from '#contract/view/mandate.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { changeCorrection } from '#server/exchange/correction/change-correction.ts';
import { correctionKey } from '#server/exchange/correction/store.ts';
import { applyImports } from '#server/integration/apply-import.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp, type Reply, type Visitor } from './support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, prepareShop } from './support/noodle-shop.ts';
import { photo } from './support/restaurant.ts';

const app = useApp();
const morning = Date.parse('2026-06-18T10:00:00+08:00');
const until = '2027-06-01';
const codeOf = (reply: Reply): string => (reply.body as ProblemDocument).code;
const looksAt = async (subject: string): Promise<number> =>
  (await app.database.pool().query('select 1 from yici.look where subject = $1', [subject])).rowCount ?? 0;
const under = async (person: string, office: string, duty: string): Promise<Visitor> => {
  const own = await app.signIn(person);
  bodyOf(await own.send('POST', '/api/v1/session/post', { body: { office, duty } }));
  return own;
};
const administrator = () => under('pan-yu', 'gongshu-government-services', 'administration');

beforeEach(() => app.at(instantOf(morning)));

describe('an administrator with a file of an old system', () => {
  const bring = async (file: string): Promise<ImportView> => {
    const admin = await administrator();
    const view = bodyOf(
      await admin.send<ImportView>('POST', '/api/v1/imports?kind=people&system=旧系统&file=a.csv', {
        raw: Buffer.from(file),
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
    bodyOf(await admin.send('POST', `/api/v1/imports/${view.run.id}/apply`, { body: { skipFaulty: true, takeDoubtful: true } }));
    const { cases, log } = app.wired();
    await applyImports({ ...cases, provider: 'demo', log }, () => instantOf(morning));
    return bodyOf(await admin.send<ImportView>('GET', `/api/v1/imports/${view.run.id}`));
  };
  const accountsOf = async (person: string) =>
    (await app.database.pool().query('select subject from yici.person_login where person = $1 order by subject', [person])).rows;

  test('cannot put a login of their own beside the one a citizen has', async () => {
    const before = await accountsOf('shen-liqiu');
    const view = await bring('姓名,证件号码,登录账号\n沈立秋,330199196107080049,attacker\n');
    expect(await accountsOf('shen-liqiu')).toEqual(before);
    expect(view.run.refused).toBe(1);
  });
  test('cannot give an account that has its number another number', async () => {
    await bring('姓名,证件号码,登录账号\n沈立秋,330199197001010012,shen-liqiu\n');
    const { rows } = await app.database
      .pool()
      .query("select value from yici.person_fact where person = 'shen-liqiu' and fact = 'person.identifier'");
    expect(rows[0]?.value).toBe('330199196107080049');
  });
  test('cannot lead a citizen’s messages to another telephone', async () => {
    const view = await bring('姓名,证件号码,电话\n沈立秋,330199196107080049,13800009999\n');
    const { rows } = await app.database
      .pool()
      .query("select value from yici.person_fact where person = 'shen-liqiu' and fact = 'person.phone'");
    expect([rows[0]?.value, view.lines[0]?.problems[0]?.code]).toEqual(['13800000028', 'phone-kept']);
  });
  test('who asks which of many numbers are known here leaves a row with each person found', async () => {
    const before = await looksAt('shen-liqiu');
    const admin = await administrator();
    await admin.send('POST', '/api/v1/imports?kind=people&system=旧系统&file=b.csv', {
      raw: Buffer.from('姓名,证件号码\n测试,330199196107080049\n'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(await looksAt('shen-liqiu')).toBe(before + 1);
  });
});

describe('a natural person', () => {
  const gu = { name: '顾明远', identifier: { kind: 'citizen', value: '330199199111030013' } };
  test('cannot be acted for without an end and in person-only matters by calling themself a firm', async () => {
    const [lu, he] = [await app.signIn('lu-xiaoman'), await app.signIn('gu-mingyuan')];
    const given = await lu.send<MandateBegun>('POST', '/api/v1/mandates/give', { body: { kind: 'firm', other: gu, role: 'admin' } });
    if (given.status < 300) {
      await he.send<MandateView>('POST', `/api/v1/mandates/${given.body.mandate.id}/accept`, { body: {} });
      const draft = await he.send('POST', '/api/v1/drafts', {
        body: { matter: 'marriage-registration', division: 330521, onBehalfOf: 'lu-xiaoman' },
      });
      expect(draft.status).toBe(409);
    }
    expect(given.status).toBeGreaterThanOrEqual(400);
  });
  test('who administers a firm in one matter until a day gives nobody more than that', async () => {
    app.at(undefined);
    const [shao, lin] = [await app.signIn('shao-heng'), await app.signIn('lin-xiaozhou')];
    const firm = { kind: 'firm', firm: 'zhuli', role: 'admin' };
    const other = { name: '林晓舟', identifier: { kind: 'citizen', value: '330199198809200016' } };
    const limited = { ...firm, other, matters: ['open-restaurant'], until };
    const given = bodyOf(await shao.send<MandateBegun>('POST', '/api/v1/mandates/give', { body: limited }));
    bodyOf(await lin.send('POST', `/api/v1/mandates/${given.mandate.id}/accept`, { body: {} }));
    const give = (body: object) => lin.send('POST', '/api/v1/mandates/give', { body });
    expect(codeOf(await give({ ...firm, other: gu }))).toBe('not-narrower');
    expect((await give({ ...limited, other: gu, role: 'filer' })).status).toBe(201);
  });
  test('who lets another act in one case only does not open the wallet', async () => {
    const [zhou, he] = [await app.signIn('zhou-yining'), await app.signIn('gu-mingyuan')];
    const { number } = await openShop(zhou);
    await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
    const desk = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    bodyOf(await act(desk, number, 'begin-review', { part: 'licence' }));
    bodyOf(await act(desk, number, 'grant', grantBody('licence')));
    await app.workOff();
    const held = async (who: Visitor): Promise<number> =>
      bodyOf(await who.send<{ rows: unknown[] }>('GET', '/api/v1/certificates?for=zhou-yining')).rows.length;
    const body = { kind: 'parent', other: gu, until, case: number };
    const given = bodyOf(await zhou.send<MandateBegun>('POST', '/api/v1/mandates/give', { body }));
    bodyOf(await he.send('POST', `/api/v1/mandates/${given.mandate.id}/accept`, { body: {} }));
    expect([await held(zhou), await held(he)]).toEqual([1, 0]);
  });
  test('cannot apply in the name and under the number of somebody else by saying that their own are wrong', async () => {
    const zhou = await app.signIn('zhou-yining');
    const draft = await prepareShop(zhou);
    const forged = { 'applicant.name': gu.name, 'applicant.identifier': gu.identifier.value };
    const { revision, situation, given } = draft;
    const body = { revision, situation, given, answers: { ...draft.answers, ...forged }, contested: Object.keys(forged) };
    const saved = bodyOf(await zhou.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body }));
    const sent = await zhou.send<ProblemDocument>('POST', '/api/v1/cases', { body: { draft: draft.id, revision: saved.revision } });
    expect(sent.body.problems?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/contested/applicant.name', 'proved-at-sign-in'],
      ['/contested/applicant.identifier', 'proved-at-sign-in'],
    ]);
  });
  test('cannot turn the messages of somebody they fill a form in for to another telephone by contesting it', async () => {
    app.at(undefined);
    const { cases, pool } = app.wired();
    const zhou = await app.signIn('zhou-yining');
    const { revision, situation, given, answers, id } = await prepareShop(zhou);
    const body = { revision, situation, given, answers: { ...answers, 'applicant.phone': '13900000099' }, contested: ['applicant.phone'] };
    const saved = bodyOf(await zhou.send<Draft>('PUT', `/api/v1/drafts/${id}`, { body }));
    bodyOf(await zhou.send('POST', '/api/v1/cases', { body: { draft: id, revision: saved.revision } }));
    await app.workOff();
    const { rows } = await pool.query<{ id: string; office: OfficeId }>(
      "select id, office from yici.correction_now where fact = 'person.phone'",
    );
    const [open] = rows;
    const key = correctionKey(open?.id ?? '');
    if (open === undefined || key === undefined) throw new Error('The contest opens a correction');
    const post = {
      office: open.office,
      duty: 'handling',
      division: key.division,
      from: '2026-01-01',
      title: { zh: '经办人', en: 'Officer' },
    } as const;
    const settled = await changeCorrection(cases, {
      key,
      command: { kind: 'settle', settlement: { outcome: 'corrected', to: { as: 'claimed' }, reasons: '同意' } },
      actor: { kind: 'officer', person: brandAs('somebody'), post },
      person: 'somebody',
      idempotencyKey: 'settle-phone',
      requestId: 'settle-phone',
      now: wallClock(),
      payload: {},
    });
    expect(settled.ok).toBe(true);
    await app.workOff();
    expect(await cases.profileOf(brandAs('zhou-yining'))).toContainEqual(
      expect.objectContaining({ fact: 'person.phone', value: '13800000006' }),
    );
  });
  test('cannot have the platform send a stranger a hundred mails', async () => {
    const he = await app.signIn('gu-mingyuan');
    const replies: number[] = [];
    for (let n = 0; n < 30; n += 1) {
      app.at(instantOf(morning + n * 5000));
      replies.push((await he.send('PUT', '/api/v1/contact', { body: { mail: `victim+${n}@mail.example` } })).status);
    }
    expect(replies.filter((status) => status < 300).length).toBeLessThanOrEqual(5);
  });
});

describe('a clerk at a window', () => {
  const clerk = () => under('wang-min', 'deqing-hall', 'reception');
  test('who sends the same search again finds nothing more of the person without a row in the ledger, and nothing on the next day', async () => {
    const who = await clerk();
    const key = crypto.randomUUID();
    const search = (own: Visitor) =>
      own.send<WalkIn>('POST', '/api/v1/walk-ins', { key, body: { way: 'identifier', value: '330199196107080049' } });
    const first = bodyOf(await search(who));
    const before = await looksAt('shen-liqiu');
    const again = await search(who);
    expect([again.body.id, await looksAt('shen-liqiu')]).toEqual([first.id, before + 1]);
    app.at(instantOf(morning + 86_400_000));
    const later = await search(await clerk());
    expect([later.status, codeOf(later)]).toEqual([404, 'walk-in-not-found']);
  });
  test('who tries a number under a wrong name leaves a row with whoever has it', async () => {
    const before = await looksAt('shen-liqiu');
    const wish = { name: '某人', identifier: { kind: 'citizen', value: '330199196107080049' } };
    const reply = await (await clerk()).send('POST', '/api/v1/walk-ins/register', { body: wish });
    expect([codeOf(reply), await looksAt('shen-liqiu')]).toEqual(['name-differs', before + 1]);
  });
});

describe('who carries mail for all counties', () => {
  test('is not chosen by one county’s administrator', async () => {
    const admin = await administrator();
    const body = { endpoint: 'https://attacker.example/sms', sender: 'x', secret: 'env:YICI_PROVIDER_SMS', active: true };
    const saved = await admin.send('PUT', '/api/v1/providers/sms', { body });
    expect([saved.status, codeOf(saved)]).toEqual([403, 'not-yours']);
    expect(codeOf(await admin.send('POST', '/api/v1/providers/sms/test', { body: { to: '13800000006' } }))).toBe('not-yours');
    const city = await under('tao-ran', 'huzhou-government-services', 'administration');
    expect((await city.send('PUT', '/api/v1/providers/sms', { body })).status).toBeLessThan(300);
    for (const endpoint of ['https://169.254.169.254/latest', 'https://2852039166/', 'https://[::ffff:169.254.169.254]/', 'https://0/'])
      expect([endpoint, (await city.send('PUT', '/api/v1/providers/sms', { body: { ...body, endpoint } })).status]).toEqual([
        endpoint,
        400,
      ]);
    expect((await city.send('PUT', '/api/v1/providers/sms', { body: { ...body, sender: 'x\r\ny' } })).status).toBe(400);
  });
});

describe('who administers posts', () => {
  test('handles no case and reads none: neither the certificates nor the questions of the office the post lies in', async () => {
    const zhou = await app.signIn('zhou-yining');
    const { number } = await openShop(zhou);
    await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
    const desk = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    bodyOf(await act(desk, number, 'begin-review', { part: 'licence' }));
    bodyOf(await zhou.send('POST', `/api/v1/cases/${number}/petitions`, { body: { part: 'licence', text: '什么时候办好？' } }));
    bodyOf(await act(desk, number, 'grant', grantBody('licence')));
    await app.workOff();
    const [held] = bodyOf(await zhou.send<{ rows: { id: string }[] }>('GET', '/api/v1/certificates')).rows;
    const file = `/api/v1/certificates/${encodeURIComponent(held?.id ?? '')}/jws`;
    expect((await desk.send('GET', file)).status).toBe(200);
    await app.database.pool().query(
      `insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
       values ('he-jing', 'deqing-market-supervision', 330521, 'administration', '2026-01-01', '管理员', 'Administrator')`,
    );
    const admin = await under('he-jing', 'deqing-market-supervision', 'administration');
    expect(codeOf(await admin.send('GET', '/api/v1/petitions'))).toBe('not-yours');
    expect((await admin.send('GET', file)).status).toBe(404);
  });
});

test('what one person may keep is counted over all divisions, whichever they name', async () => {
  await app.database.pool().query(
    `insert into yici.file (division, id, owner, name, type, size, sha256, bytes, at)
     values (330521, '330521-big', 'lu-xiaoman', 'a', 'image/png', 209715200, '', '', 1)`,
  );
  const lu = await app.signIn('lu-xiaoman');
  const more = await lu.send('POST', '/api/v1/files?division=330522', { raw: photo, headers: { 'content-type': 'image/png' } });
  expect(codeOf(more)).toBe('quota-exceeded');
});

test('an office of the case learns what was contested where it may read the answer, and nowhere else', async () => {
  app.at(undefined);
  const zhou = await app.signIn('zhou-yining');
  const { revision, situation, given, answers, id } = await prepareShop(zhou);
  const body = {
    revision,
    situation,
    given,
    answers: { ...answers, 'applicant.household': '德清县新市镇1号' },
    contested: ['applicant.household'],
  };
  const saved = bodyOf(await zhou.send<Draft>('PUT', `/api/v1/drafts/${id}`, { body }));
  const { number } = bodyOf(await zhou.send<Receipt>('POST', '/api/v1/cases', { body: { draft: id, revision: saved.revision } }));
  await app.workOff();
  const rowsFor = async (reader: Visitor): Promise<number> =>
    bodyOf(await reader.send<{ rows: unknown[] }>('GET', `/api/v1/cases/${number}/corrections`)).rows.length;
  const market = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  const signboards = await app.signIn('fang-chuan', 'deqing-urban-management');
  expect([await rowsFor(zhou), await rowsFor(market), await rowsFor(signboards)]).toEqual([1, 1, 0]);
});
