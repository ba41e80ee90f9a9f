/** The search on a real server: found by everybody, its words kept in order by the reform office, nothing of anybody kept. */
import { expect, test } from 'vitest';
import type { SearchReply, SearchWordRow, SynonymPreview, SynonymRow } from '#contract/view/search.ts';
import { useApp, type Visitor } from './support/app.ts';

const app = useApp();
const pool = () => app.wired().pool;

const ask = async (who: Visitor, words: string, more = '') =>
  (await who.send<SearchReply>('GET', `/api/v1/search?q=${encodeURIComponent(words)}&division=330521${more}`)).body;
const names = ({ rows }: Pick<SearchReply, 'rows'>): readonly string[] => rows.map(({ name }) => name.zh);

/** Rows as an import leaves them. */
async function list(division: number, rows: readonly (readonly [name: string, department: string])[]): Promise<void> {
  for (const [at, [name, department]] of rows.entries())
    await pool().query(
      `insert into yici.listing (division, code, name, department, row, hash, state, run, updated_at)
       values ($1, $2, $3, $4, '{}', '', 'listed', 'test', 0)`,
      [division, `L-${division}-${at}`, name, department],
    );
  await pool().query(
    `insert into yici.listing_division (division, listed, changed_at, run) values ($1, $2, 0, 'test')
     on conflict (division) do update set listed = excluded.listed + 1`,
    [division, rows.length],
  );
}
/** As another process would tell it. */
const tell = (kind: string): void =>
  app.wired().live.tell({
    kind,
    key: { division: 330_000 as never, id: 'test' },
    version: 1,
    jobs: 0,
    audience: { people: [], offices: [], halls: [] },
  });

test('a guest finds a matter by initials and is told why, with what it promises', async () => {
  const found = await ask(app.stranger(), 'kd');
  expect(found.rows[0]).toMatchObject({ kind: 'matter', id: 'open-restaurant', here: true, visits: 0, items: 5 });
  const suggested = await app.stranger().send<SearchReply>('GET', '/api/v1/search/suggest?q=jiehun&division=330521');
  expect([suggested.status, suggested.body.rows[0]?.id]).toEqual([200, 'marriage-registration']);
});

test('what a county imported is found at once: one row for one name, wherever it is offered', async () => {
  const guest = app.stranger();
  expect(names(await ask(guest, '犬类准养证'))).toEqual([]);
  await list(330_521, [['犬类准养证核发', '县公安局']]);
  await list(330_522, [['犬类准养证核发', '县公安局']]);
  tell('listing');
  await expect
    .poll(async () => (await ask(guest, '养狗')).rows[0], { timeout: 20_000 })
    .toMatchObject({
      kind: 'listing',
      id: 'L-330521-0',
      division: { code: 330_521 },
      places: 2,
      here: true,
      why: { how: 'synonym' },
    });
  const elsewhere = await guest.send<SearchReply>('GET', `/api/v1/search?q=${encodeURIComponent('犬类准养证')}&division=330602`);
  expect(elsewhere.body.rows[0]).toMatchObject({ here: false, places: 2 });
});

test('what is asked in vain is counted for the reform office; numbers of people are not kept', async () => {
  const guest = app.stranger();
  for (const words of ['跳广场舞', '跳广场舞', '330199199304120023', '我的电话138 0000 0017', 'zhang@example.cn']) await ask(guest, words);
  const manager = await app.signIn('ge-lan', 'deqing-reform');
  const missed = await manager.send<{ rows: SearchWordRow[] }>('GET', '/api/v1/search-words?of=missed');
  expect(missed.body.rows.find(({ words }) => words === '跳广场舞')).toMatchObject({ words: '跳广场舞', count: 2, divisions: [330_521] });
  expect(missed.body.rows.filter(({ words }) => /\d|example/.test(words))).toEqual([]);
  const found = await manager.send<{ rows: SearchWordRow[] }>('GET', '/api/v1/search-words?of=found');
  expect(found.body.rows.map(({ words }) => words)).toContain('kd');
  const clerk = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  expect((await clerk.send('GET', '/api/v1/search-words?of=missed')).status).toBe(403);
});

test('a word is given a meaning: seen before it is saved, in force at once, for the own county alone', async () => {
  const manager = await app.signIn('ge-lan', 'deqing-reform');
  const guest = app.stranger();
  const body = { division: 330_521, word: '盘个店', means: ['餐饮店'], revision: 0 };
  const seen = await manager.send<SynonymPreview>(
    'GET',
    `/api/v1/synonym-preview?word=${encodeURIComponent(body.word)}&means=${encodeURIComponent('餐饮店')}&division=330521`,
  );
  expect([seen.body.before.some(({ id }) => id === 'open-restaurant'), seen.body.after[0]?.id]).toEqual([false, 'open-restaurant']);
  expect((await manager.send('PUT', '/api/v1/synonyms', { body })).status).toBe(201);
  const found = await ask(guest, '盘个店');
  expect([found.rows[0]?.id, found.understood]).toEqual(['open-restaurant', [{ said: '盘个店', as: '餐饮店', how: 'synonym' }]]);
  const next = await guest.send<SearchReply>('GET', `/api/v1/search?q=${encodeURIComponent('盘个店')}&division=330522`);
  expect(next.body.rows.some(({ id }) => id === 'open-restaurant')).toBe(false);
  const { body: rows } = await manager.send<{ rows: SynonymRow[] }>('GET', `/api/v1/synonyms?q=${encodeURIComponent('盘个店')}`);
  expect(rows.rows).toEqual([expect.objectContaining({ word: '盘个店', revision: 1, shipped: null })]);
});

test('two managers at once: the second is told; nobody changes the words of another county, or with signs alone', async () => {
  const manager = await app.signIn('ge-lan', 'deqing-reform');
  const head = await app.signIn('ji-yunzhou', 'deqing-reform');
  const body = { division: 330_521, word: '盘个店', means: ['个体工商户设立登记'], revision: 1 };
  expect((await manager.send('PUT', '/api/v1/synonyms', { body })).status).toBe(201);
  const late = await head.send<{ code: string }>('PUT', '/api/v1/synonyms', { body: { ...body, means: ['餐饮店'] } });
  expect([late.status, late.body.code]).toEqual([409, 'word-changed']);
  const foreign = await manager.send<{ code: string }>('PUT', '/api/v1/synonyms', { body: { ...body, division: 330_522, revision: 0 } });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'not-yours']);
  const signs = await manager.send<{ code: string }>('PUT', '/api/v1/synonyms', { body: { ...body, word: '？！', revision: 0 } });
  expect([signs.status, signs.body.code]).toEqual([422, 'word-empty']);
  const { rows } = await pool().query('select revision from yici.synonym_event order by revision');
  expect(rows).toEqual([{ revision: 1 }, { revision: 2 }]);
});

test('what was opened is counted by day and place, of whom is nowhere', async () => {
  const guest = app.stranger();
  const body = { kind: 'matter', id: 'open-restaurant', division: 330_521 };
  expect((await guest.send('POST', '/api/v1/search/opened', { body })).status).toBe(200);
  const manager = await app.signIn('ge-lan', 'deqing-reform');
  await manager.send('GET', '/api/v1/search-words?of=missed');
  const { rows } = await pool().query('select * from yici.search_open');
  expect(rows).toEqual([{ division: 330_521, day: expect.any(String), kind: 'matter', id: 'open-restaurant', count: 1 }]);
});

test('a question of ten thousand characters is refused, a strange one answered, and pages end', async () => {
  const guest = app.stranger();
  expect((await guest.send('GET', `/api/v1/search?q=${'a'.repeat(10_000)}`)).status).toBe(400);
  for (const q of ['__proto__', '(a%2B)%2B$', '%00%E2%80%AE', '%20'])
    expect((await guest.send('GET', `/api/v1/search?q=${q}`)).status).toBeLessThan(500);
  const one = await ask(guest, '登记', '&limit=1');
  expect([one.rows.length, one.next]).toEqual([1, '1']);
  expect((await ask(guest, '登记', '&limit=1&after=999')).rows).toEqual([]);
  expect((await ask(guest, '登记', '&limit=1&after=zz')).rows).toHaveLength(1);
});
