/** Zhou Yining rates badly: it is verified, ordered, corrected and called back; nobody in an office learns that it was she. */
import { expect, test } from 'vitest';
import type { OwnRating, RatingForm, RatingOrder, RatingRow, RatingView } from '#contract/view/rating.ts';
import type { RatingResults } from '#contract/view/rating-results.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { addressOf, everyOperation, makeThings, operationNames, operationOf } from '#test/support/every-operation.ts';
import { bodyOf } from '#test/support/noodle-shop.ts';

const app = useApp();
type Rows<Row> = { readonly rows: readonly Row[] };
type Done = { readonly id: string; readonly code: string };

const WORDS = '窗口让我回去再拿一张图';

async function rateBadly(): Promise<{ readonly owner: Visitor; readonly number: string; readonly id: string }> {
  const { owner, things } = await makeThings(app);
  const path = `/api/v1/cases/${encodeURIComponent(things.case)}/ratings`;
  const form = bodyOf(await owner.send<RatingForm>('GET', path));
  expect(form.contacts.map(({ contact }) => contact)).toContain('accept');
  const body = { contact: 'accept', grade: 1, indicators: ['more-papers'], sentAway: true, words: WORDS };
  expect((await owner.send<Done>('POST', path, { body: { ...body, indicators: ['friendly'] } })).status).toBe(400);
  const { id } = bodyOf(await owner.send<Done>('POST', path, { body }));
  expect((await owner.send<Done>('POST', path, { body })).body.code).toBe('already-rated');
  return { owner, number: things.case, id };
}

/** All that an officer may ask for without changing anything, on her case and on the rating. */
const readsOn = (number: string, id: string) =>
  operationNames
    .filter((name) => ['officer', 'person', 'public'].includes(operationOf(name)?.who ?? ''))
    .map((name) => ({
      name,
      entry:
        everyOperation({ case: number, draft: 'x', file: 'x', certificate: 'x', paper: 'receipt', notice: 'x', petition: 'x' })[name] ?? {},
    }))
    .map(({ name, entry }) => {
      const params = name.startsWith('rating.') && entry.thing === undefined ? { ...entry.params, id } : entry.params;
      return { name, ...addressOf(name, params === undefined ? entry : { ...entry, params }) };
    })
    .filter(({ method }) => method === 'GET');

test('whoever works in an office reads neither that she rated nor what, over every operation there is', async () => {
  const { number, id } = await rateBadly();
  const rated = [
    await app.signIn('chen-siyuan', 'deqing-market-supervision'),
    await app.signIn('meng-yue', 'deqing-market-supervision'),
    await app.signIn('wang-min', 'deqing-hall'),
  ];
  const supervisor = await app.signIn('he-qing', 'deqing-reform');
  const told: string[] = [];
  for (const { name, method, path } of readsOn(number, id)) {
    for (const officer of rated) {
      const { text, status } = await officer.send(method, path);
      if (status === 200 && (text.includes(WORDS) || text.includes('Rated') || text.includes(id))) told.push(name);
    }
    const { text, status } = await supervisor.send(method, path);
    // Supervision reads the words, and in the same answer neither her name nor her case.
    const words = status === 200 && (text.includes(WORDS) || text.includes(id));
    if (words && (text.includes('周以宁') || text.includes('zhou-yining') || text.includes(number))) told.push(`${name} to supervision`);
  }
  expect(told).toEqual([]);
  for (const officer of rated) {
    const results = bodyOf(await officer.send<RatingResults>('GET', '/api/v1/rating-results'));
    expect([results.shown, results.total.rated]).toEqual(['batches', null]);
  }
});

test('a bad rating is verified, ordered, put right and called back; she follows all of it', async () => {
  const supervisor = await app.signIn('he-qing', 'deqing-reform');
  const office = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  const owner = await app.signIn('zhou-yining');
  const [row] = bodyOf(await supervisor.send<Rows<RatingRow>>('GET', '/api/v1/ratings?state=verifying')).rows;
  const at = (act: string) => `/api/v1/ratings/${row?.id ?? ''}/${act}`;
  const code = async (who: Visitor, act: string, body: object): Promise<string> => {
    const { body: answer } = await who.send<{ code?: string; state?: string }>('POST', at(act), { body });
    return answer.code ?? answer.state ?? '';
  };
  expect(await code(office, 'correct', { text: '改了' })).toBe('rating-not-found');
  expect(await code(supervisor, 'verify', { outcome: 'invalid', text: '查不到' })).toBe('rating-ground-missing');
  const opened = bodyOf(await supervisor.send<{ number: string }>('POST', at('open-case'), { body: { text: '记录说不清' } }));
  const looks = bodyOf(await owner.send<Rows<{ basis: { article: number } | null; number: string | null }>>('GET', '/api/v1/looks'));
  expect(looks.rows.some(({ basis, number }) => basis?.article === 43 && number === opened.number)).toBe(true);
  expect(await code(supervisor, 'verify', { outcome: 'valid', text: '一次说清要哪张图' })).toBe('ordered');
  expect(await code(supervisor, 'open-case', { text: '再看' })).toBe('rating-not-open');
  const [order] = bodyOf(await office.send<Rows<RatingOrder>>('GET', '/api/v1/rating-orders')).rows;
  expect(order).toMatchObject({ what: '一次说清要哪张图', acts: ['appeal', 'correct'] });
  expect(JSON.stringify(order)).not.toContain(WORDS);
  expect(await code(office, 'correct', { text: '指南里加了样图' })).toBe('corrected');
  expect(await code(supervisor, 'call-back', { code: 'wrong', helped: true, text: '' })).toBe('rating-code-wrong');
  const mine = bodyOf(await owner.send<Rows<OwnRating>>('GET', '/api/v1/own-ratings')).rows[0];
  expect(mine).toMatchObject({ state: 'corrected', correction: { text: '指南里加了样图' } });
  expect(await code(supervisor, 'call-back', { code: mine?.code ?? '', helped: true, text: '电话里说好多了' })).toBe('closed');
  const view = bodyOf(await supervisor.send<RatingView>('GET', `/api/v1/ratings/${row?.id ?? ''}`));
  expect(view.callBack).toMatchObject({ by: 'phone', helped: true });
  expect(await code(supervisor, 'publish', { words: '打13800000000问', reply: '谢谢' })).toBe('rating-names-somebody');
  expect(await code(supervisor, 'publish', { words: '要了两次图', reply: '加了样图' })).toBe('closed');
  const open = bodyOf(await owner.send<Rows<object>>('GET', '/api/v1/published-ratings'));
  expect(open.rows).toHaveLength(1);
});
