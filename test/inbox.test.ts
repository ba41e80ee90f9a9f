/** The desk's list over the API: hands, views, search by sound, and one act on several cases. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Inbox } from '#contract/view/case.ts';
import type { Batch, InboxViewRow } from '#contract/view/inbox.ts';
import { useApp, type Visitor } from './support/app.ts';
import { acceptAll, act, bodyOf, openShop } from './support/noodle-shop.ts';

const app = useApp();
const HOUSING = 'deqing-housing-construction';
const list = async (who: Visitor, query = ''): Promise<Inbox> => bodyOf(await who.send<Inbox>('GET', `/api/v1/inbox?limit=100${query}`));
const numbers = ({ rows }: Inbox): readonly string[] => rows.map(({ number }) => number);
const views = async (who: Visitor) =>
  bodyOf(await who.send<{ rows: readonly InboxViewRow[] }>('GET', '/api/v1/inbox-views')).rows.map(({ name, count, shared }) => ({
    name,
    count,
    shared,
  }));
const batch = async (who: Visitor, body: object, key?: string) =>
  who.send<Batch>('POST', '/api/v1/inbox/batch', { body, ...(key === undefined ? {} : { key }) });

let wu: Visitor;
let fu: Visitor;
const shops: string[] = [];
const rowsOf = (...chosen: readonly string[]) => chosen.map((number) => ({ number, part: 'drainage' }));

beforeAll(async () => {
  wu = await app.signIn('wu-qing', HOUSING);
  fu = await app.signIn('fu-yan', HOUSING);
  const [owner, clerk] = [await app.signIn('zhou-yining'), await app.signIn('wang-min', 'deqing-hall')];
  for (let count = 0; count < 3; count += 1) {
    const { number } = await openShop(owner);
    await acceptAll(clerk, number);
    shops.push(number);
  }
});

describe('the list of a desk', () => {
  test('who claims a part finds it among the own ones, and nobody else finds it unclaimed', async () => {
    const [first = '', second = ''] = shops;
    bodyOf(await act(wu, first, 'claim', { part: 'drainage', reason: '' }));
    expect(numbers(await list(wu, '&who=mine'))).toEqual([first]);
    expect(numbers(await list(fu, '&who=mine'))).toEqual([]);
    const unclaimed = await list(fu, '&who=unclaimed');
    expect(numbers(unclaimed)).toContain(second);
    expect(numbers(unclaimed)).not.toContain(first);
    expect((await list(fu)).rows.find(({ number }) => number === first)?.handler).toEqual({ person: 'wu-qing', name: '吴清', mine: false });
  });
  test('a head gives a part to a colleague; somebody of another office cannot have it', async () => {
    const [, second = ''] = shops;
    bodyOf(await act(fu, second, 'assign', { part: 'drainage', to: 'wu-qing', reason: '' }));
    expect(numbers(await list(wu, '&who=mine'))).toContain(second);
    const elsewhere = await act(fu, second, 'assign', { part: 'drainage', to: 'chen-siyuan', reason: 'busy' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'assignee-not-entitled']);
  });
  test('what was in the hands of somebody who left the office lies in the pool again', async () => {
    const [first = ''] = shops;
    await app.wired().pool.query(`update yici.post set until_day = '2020-01-01' where person = 'wu-qing'`);
    const head = await app.signIn('fu-yan', HOUSING);
    expect(numbers(await list(head, '&who=unclaimed'))).toContain(first);
    bodyOf(await act(head, first, 'claim', { part: 'drainage', reason: '' }));
    await app.wired().pool.query(`update yici.post set until_day = null where person = 'wu-qing'`);
    bodyOf(await act(head, first, 'release', { part: 'drainage', reason: '' }));
  });
  test('a part is found by number, and by name, sound and initials of applicant and item', async () => {
    const [first = ''] = shops;
    for (const word of [first.slice(12, 19), '周以宁', 'zhouyining', 'zyn', '排水', 'paishui']) {
      const found = await list(wu, `&q=${encodeURIComponent(word)}`);
      expect([word, numbers(found).includes(first)]).toEqual([word, true]);
      expect(found.counts.ok + found.counts.near + found.counts.late).toBe(found.rows.length);
    }
    expect(numbers(await list(wu, '&q=nobody'))).toEqual([]);
  });
});

describe('saved views', () => {
  test('a view keeps its filter and says how many parts it shows; the office’s are written by its head', async () => {
    const mine = { name: '我的', filter: { who: 'mine' }, shared: false };
    const { id } = bodyOf(await wu.send<{ id: string }>('POST', '/api/v1/inbox-views', { body: mine }));
    const refused = await wu.send<{ code: string }>('POST', '/api/v1/inbox-views', { body: { ...mine, shared: true } });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-yours']);
    const all = { name: '没人办的', filter: { who: 'unclaimed', item: 'drainage-permit' }, shared: true };
    bodyOf(await fu.send('POST', '/api/v1/inbox-views', { body: all }));
    const unclaimed = await list(wu, '&who=unclaimed&item=drainage-permit');
    expect(await views(wu)).toEqual([
      { name: '我的', count: 1, shared: false },
      { name: '没人办的', count: unclaimed.rows.length, shared: true },
    ]);
    expect((await views(fu)).map(({ name }) => name)).toEqual(['没人办的']);
    bodyOf(await wu.send('POST', `/api/v1/inbox-views/${id}/delete`, { body: {} }));
    expect((await views(wu)).map(({ name }) => name)).toEqual(['没人办的']);
  });
});

describe('one act on several cases', () => {
  test('each is done by itself: what a colleague has is refused with its words, the others are under review; the same key does nothing twice', async () => {
    const [first = '', second = '', third = ''] = shops;
    bodyOf(await act(fu, third, 'claim', { part: 'drainage', reason: '' }));
    const body = { act: 'begin-review', rows: rowsOf(first, second, third) };
    const done = bodyOf(await batch(wu, body, 'batch-key-of-wu-qing-1'));
    expect(done.rows.map(({ number, done: yes, code }) => [number, yes, code])).toEqual([
      [first, true, null],
      [second, true, null],
      [third, false, 'in-other-hands'],
    ]);
    expect(done.rows[2]?.words?.zh).toContain('同事正在办');
    const again = bodyOf(await batch(wu, body, 'batch-key-of-wu-qing-1'));
    expect(again).toEqual(done);
    expect((await list(wu, '&who=mine&state=reviewing')).rows.length).toBe(2);
    // Under the same key another act is another request, and does nothing.
    const other = bodyOf(await batch(wu, { act: 'release', rows: rowsOf(first), reason: '' }, 'batch-key-of-wu-qing-1'));
    expect(other.rows.map(({ done: yes, code }) => [yes, code])).toEqual([[false, 'idempotency-key-reused']]);
  });
  test('unlike parts are not judged together, and only what is decided at once is granted together', async () => {
    const [first = '', second = ''] = shops;
    const grant = { act: 'grant', rows: rowsOf(first, second), reason: '' };
    expect((await batch(wu, grant)).text).toContain('batch-not-instant');
    const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    const unlike = {
      act: 'begin-review',
      rows: [
        { number: first, part: 'licence' },
        { number: second, part: 'food' },
      ],
    };
    expect((await batch(chen, unlike)).text).toContain('batch-not-alike');
  });
});

describe('a substitute', () => {
  test('sees and may act on what the person on leave has in hand, and both are named by what is done', async () => {
    const [first = ''] = shops;
    const { pool } = app.wired();
    await pool.query(
      `insert into yici.substitute (id, division, person, office, duty, substitute, from_day, until_day)
       values ('leave-of-wu', 330521, 'wu-qing', $1, 'handling', 'fu-yan', '2020-01-01', '2099-01-01')`,
      [HOUSING],
    );
    const substitute = await app.signIn('fu-yan', HOUSING);
    const post = { office: HOUSING, duty: 'handling', standsInFor: 'wu-qing' };
    bodyOf(await substitute.send('POST', '/api/v1/session/post', { body: post }));
    const own = await list(substitute, '&who=substitute');
    expect(own.standsInFor).toEqual([{ person: 'wu-qing', name: '吴清' }]);
    expect(numbers(own)).toEqual(numbers(await list(wu, '&who=mine')));
    bodyOf(await act(substitute, first, 'release', { part: 'drainage', reason: '' }));
    const { rows } = await pool.query(
      `select body -> 'by' as by from yici.case_event where number = $1 and kind = 'Released' order by seq desc`,
      [first],
    );
    expect(rows[0]?.by).toMatchObject({ person: 'fu-yan', standsInFor: 'wu-qing' });
  });
});
