/** People propose and support ideas, and third parties ask by keys of their own: counted exactly, shown to nobody who should not see. */
import { beforeAll, describe, expect, test } from 'vitest';
import { votesToAnswer } from '#domain/society/decide-idea.ts';
import { VOTES_TO_ANSWER } from '#domain/society/idea.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { hashOfSecret, openClientDoor } from '#server/society/client/client-door.ts';
import type { ApiClientKey, ApiClientView } from '#contract/view/api-client.ts';
import type { IdeaDone, IdeaView } from '#contract/view/idea.ts';
import type { StatisticsMeasure, StatisticsView } from '#contract/view/statistics.ts';
import { useApp, type Visitor } from './support/app.ts';
import { bodyOf } from './support/noodle-shop.ts';

const app = useApp();
type Refused = { readonly code?: string };
let zhou: Visitor;
let lan: Visitor;
beforeAll(async () => {
  zhou = await app.signIn('zhou-yining');
  lan = await app.signIn('ge-lan', 'deqing-reform');
});
const post = <Body>(visitor: Visitor, path: string, body: object = {}) => visitor.send<Body & Refused>('POST', `/api/v1/${path}`, { body });
const get = async <Body>(visitor: Visitor, path: string): Promise<Body> => bodyOf(await visitor.send<Body>('GET', `/api/v1/${path}`));
type Page<Row> = { readonly rows: readonly Row[] };

describe('an idea', () => {
  const propose = async (title: string): Promise<string> =>
    bodyOf(await post<IdeaDone>(zhou, 'ideas', { division: 330521, title, text: '上班的人平时来不了。' })).id;
  const seenBy = async (visitor: Visitor): Promise<readonly string[]> =>
    (await get<Page<IdeaView>>(visitor, 'ideas?division=330521')).rows.map(({ title }) => title);

  test('is seen by nobody else until the reform office let it be, and never says whose it is', async () => {
    const id = await propose('周末也能取件');
    const stranger = app.stranger();
    expect(await seenBy(stranger)).toEqual([]);
    expect((await stranger.send<Refused>('GET', `/api/v1/ideas/${id}`)).body.code).toBe('idea-not-found');
    expect((await post(await app.signIn('tao-xi', 'huzhou-reform'), `ideas/${id}/show`)).body.code).toBe('idea-not-found');
    expect((await get<Page<IdeaView>>(lan, 'kept-ideas')).rows.map((row) => row.id)).toEqual([id]);
    bodyOf(await post(lan, `ideas/${id}/show`));
    expect(await seenBy(stranger)).toEqual(['周末也能取件']);
    const shown = await stranger.send('GET', `/api/v1/ideas/${id}`);
    expect(shown.text).not.toMatch(/zhou-yining|周以宁/);
    expect(
      (await get<Page<{ title: string }>>(zhou, `alike-ideas?division=330521&words=${encodeURIComponent('周末能不能取件')}`)).rows,
    ).toMatchObject([{ title: '周末也能取件' }]);
  });

  test('is supported once by each however often and at how many windows at once, and enough of them oblige', async () => {
    const id = await propose('大厅装母婴室');
    expect((await post(zhou, `ideas/${id}/vote`, { support: true })).body.code).toBe('idea-not-shown');
    bodyOf(await post(lan, `ideas/${id}/show`));
    expect((await post(lan, `ideas/${id}/vote`, { support: true })).body.code).toBe('not-yours');
    const people = await Promise.all(['zhou-yining', 'shen-liqiu', 'su-ye', 'bai-shu', 'mei-ruoxue'].map((person) => app.signIn(person)));
    expect(people.length).toBe(VOTES_TO_ANSWER.county);
    expect(votesToAnswer(brandAs<DivisionCode>(330521))).toBe(people.length);
    await Promise.all([...people, ...people].map(async (person) => bodyOf(await post(person, `ideas/${id}/vote`, { support: true }))));
    const [first] = people;
    const own = await get<IdeaView>(first ?? zhou, `ideas/${id}`);
    expect([own.votes, own.voted, own.due === null]).toEqual([people.length, true, false]);
    bodyOf(await post(zhou, `ideas/${id}/vote`, { support: false }));
    expect((await get<IdeaView>(app.stranger(), `ideas/${id}`)).votes).toBe(people.length - 1);
    const owed = await get<Page<IdeaView>>(lan, 'kept-ideas?state=owed');
    expect(owed.rows.map((row) => row.id)).toEqual([id]);
    expect(
      (await post(lan, `ideas/${id}/answer`, { standing: 'planned', text: '十月装好', link: 'https://elsewhere.example' })).body.code,
    ).toBe('idea-link-outside');
    bodyOf(await post(lan, `ideas/${id}/answer`, { standing: 'planned', text: '十月装好', link: '/programme' }));
    expect((await get<IdeaView>(app.stranger(), `ideas/${id}`)).answers.map(({ text }) => text)).toEqual(['十月装好']);
  });

  test('joins a like one with its votes, each person counted once', async () => {
    const [one, other] = [await propose('加一台自助机'), await propose('多一台自助机')];
    for (const id of [one, other]) {
      bodyOf(await post(lan, `ideas/${id}/show`));
      bodyOf(await post(zhou, `ideas/${id}/vote`, { support: true }));
    }
    bodyOf(await post(await app.signIn('su-ye'), `ideas/${other}/vote`, { support: true }));
    bodyOf(await post(lan, `ideas/${other}/merge`, { into: one }));
    expect((await get<IdeaView>(app.stranger(), `ideas/${one}`)).votes).toBe(2);
    expect(await get<IdeaView>(app.stranger(), `ideas/${other}`)).toMatchObject({ state: 'merged', into: one });
  });
});

describe('a key of a third party', () => {
  const list = 'api/v1/divisions';
  const by = (key: string, path = list) => app.stranger().send<Refused>('GET', `/${path}`, { headers: { authorization: `Bearer ${key}` } });

  test('is asked for, granted by the data office alone, counted by day, used up, renewed and revoked', async () => {
    const asked = bodyOf(
      await post<{ id: string }>(zhou, 'api-clients', {
        division: 330521,
        name: '办事地图',
        purpose: '地图上标大厅',
        contact: 'a@example.org',
      }),
    );
    const keeper = [...app.wired().catalogue.offices.values()].find((office) => office.division === 330521 && office.department === 'data');
    const officer = await app.signIn('yao-wang', keeper?.id);
    const until = dayText(addDays(dayOfInstant(wallClock()), 30));
    expect((await post(zhou, `api-clients/${asked.id}/take-key`)).body.code).toBe('client-wrong-state');
    expect((await post(lan, `api-clients/${asked.id}/grant`, { perDay: 3, until })).body.code).toBe('client-not-found');
    bodyOf(await post(officer, `api-clients/${asked.id}/grant`, { perDay: 3, until }));
    const taken = await zhou.send<ApiClientKey>('POST', `/api/v1/api-clients/${asked.id}/take-key`, { body: {}, key: 'first-key' });
    const { key } = bodyOf(taken);
    expect((await by(`${key.slice(0, -1)}x`)).body.code).toBe('client-key-wrong');
    expect([(await by(key)).status, (await by(key)).status, (await by(key)).status]).toEqual([200, 200, 200]);
    expect((await by(key)).body.code).toBe('client-quota-used');
    // What is somebody's is not opened by it.
    expect((await by(key, 'api/v1/own-ideas')).body.code).toBe('sign-in-needed');
    const { key: second } = bodyOf(
      await zhou.send<ApiClientKey>('POST', `/api/v1/api-clients/${asked.id}/take-key`, { body: {}, key: 'second-key' }),
    );
    await expect.poll(async () => (await by(key)).body.code).toBe('client-key-wrong');
    await expect.poll(async () => (await by(second)).body.code).toBe('client-quota-used');
    const [own] = (await get<Page<ApiClientView>>(zhou, 'own-api-clients')).rows;
    expect(own?.usage).toMatchObject([{ operation: 'division.list', calls: 3 }]);
    expect((await get<Page<ApiClientView>>(officer, 'api-clients')).rows.map(({ id }) => id)).toEqual([asked.id]);
    expect((await get<Page<ApiClientView>>(await app.signIn('su-ye'), 'own-api-clients')).rows).toEqual([]);
    bodyOf(await post(officer, `api-clients/${asked.id}/revoke`, { reason: '转卖' }));
    await expect.poll(async () => (await by(second)).body.code).toBe('client-key-wrong');
    const { rows } = await app.wired().pool.query(
      `select count(*)::int as count from yici.api_client_event where body::text like $1
       union all select count(*)::int from yici.idempotency where reply like $1`,
      [`%${second.slice(-43)}%`],
    );
    expect(rows.map(({ count }) => count)).toEqual([0, 0]);
  });
});

describe('many at once', () => {
  const keyOf = (last: string): string => `yk_330521-${'0'.repeat(8)}-0000-4000-8000-${last.padStart(12, '0')}_${'a'.repeat(43)}`;

  test('a key lets in as many as it was granted, however many ask in the same moment', async () => {
    const { pool } = app.wired();
    const key = keyOf('1');
    await pool.query(
      `insert into yici.api_client_now (division, id, version, state, person, name, key_hash, per_day, until_on, body, asked_at)
       values (330521, $1, 1, 'granted', 'zhou-yining', 'many', $2, 5, $3, '{}', 0)`,
      [key.slice(3, 46), hashOfSecret('a'.repeat(43)), dayOfInstant(wallClock()) + 9],
    );
    const door = openClientDoor(pool);
    const entered = await Promise.all(Array.from({ length: 30 }, () => door.enter(key, 'division.list', wallClock())));
    expect(entered.filter(({ ok }) => ok).length).toBe(5);
    await door.flush();
    const { rows } = await pool.query('select calls, refused from yici.api_client_use where client = $1', [key.slice(3, 46)]);
    expect(rows).toEqual([{ calls: 5, refused: 25 }]);
  });

  test('an address that tries key after key is not asked about any more', async () => {
    const codes: (string | undefined)[] = [];
    for (const nth of Array.from({ length: 40 }).keys()) {
      const authorization = `Bearer ${keyOf(String(nth))}`;
      codes.push((await app.stranger().send<Refused>('GET', '/api/v1/divisions', { headers: { authorization } })).body.code);
    }
    expect([codes[0], codes.at(-1)]).toEqual(['client-key-wrong', 'too-many-requests']);
  });
});

describe('what is published of the figures', () => {
  test('has a formula, a place and a time; says little is few, and gives the same to page and file', async () => {
    const stranger = app.stranger();
    const page = await get<StatisticsView>(stranger, 'statistics?division=330521');
    expect(page.figures.map(({ id }) => id)).toContain('actual.once');
    expect(page.figures.every(({ formula }) => formula.zh !== '' && formula.en !== '')).toBe(true);
    const one = await get<StatisticsMeasure>(stranger, 'statistics/measures/actual.once?division=330521');
    expect(one.line.length).toBe(page.line.length);
    const [csv] = one.files;
    const file = await stranger.send('GET', csv?.path ?? '');
    expect([file.status, file.headers['content-type'], file.text.split(/\r?\n/)[0]]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'measure,version,division,name_zh,name_en,month,numerator,denominator,value,kept_back',
    ]);
    const again = await stranger.send('GET', csv?.path ?? '', { headers: { 'if-none-match': String(file.headers['etag']) } });
    expect(again.status).toBe(304);
    expect((await stranger.send<Refused>('GET', '/api/v1/statistics?division=110101')).body.code).toBe('statistics-place-unknown');
    expect((await stranger.send<Refused>('GET', '/api/v1/statistics/measures/actual.none')).body.code).toBe('statistics-measure-unknown');
  });
});
