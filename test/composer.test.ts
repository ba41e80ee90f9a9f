/** The builders of the studio through the API: what they choose from, a matter composed and made a draft, sentences ticked off. */
import { describe, expect, test } from 'vitest';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import type { Composition, Dictionary, SentenceCheckRow } from '#contract/view/composer.ts';
import { useApp, type Visitor } from './support/app.ts';

const app = useApp();
const luoJia = () => app.signIn('luo-jia', 'zhejiang-reform');
const geLan = () => app.signIn('ge-lan', 'deqing-reform');
const shop = ['signboard', 'food-permit', 'business-licence'];
const propose = (who: Visitor, body: object) =>
  who.send<Composition & { readonly code: string }>('POST', '/api/v1/compositions', {
    body: { division: 330000, kind: 'life-event', name: { zh: '开一家小店', en: 'Open a small shop' }, items: shop, ...body },
  });

describe('the dictionary', () => {
  test('says of every fact who answers it, and so whether anybody is asked', async () => {
    const { body } = await (await luoJia()).send<Dictionary>('GET', '/api/v1/dictionary?division=330000');
    const fact = (id: string) => body.facts.find((each) => each.id === id);
    expect(fact('household.book')).toMatchObject({
      source: { id: 'public-security' },
      declared: false,
      held: { resource: expect.anything() },
    });
    expect(fact('shop.rules')).toMatchObject({ declared: true });
    expect(body.departments.find(({ id }) => id === 'market-supervision')?.levels).toContain('county');
    expect(body.items.find(({ id }) => id === 'food-permit')).toMatchObject({ certificate: 'food-permit', wants: ['business-licence'] });
  });
  test('is for officers', async () => {
    expect((await (await app.signIn('zhou-yining')).send('GET', '/api/v1/dictionary')).status).toBe(403);
  });
});

describe('a matter is composed', () => {
  test('and becomes a draft that the reform office goes on with', async () => {
    const clerk = await luoJia();
    const { status, body } = await propose(clerk, { id: 'open-small-shop' });
    expect([status, body.problems]).toEqual([200, []]);
    const subject = { kind: 'matter', id: 'open-small-shop' };
    const made = await clerk.send<CatalogueDraftView>('POST', '/api/v1/catalogue-drafts', {
      body: { division: 330000, subject, doc: body.doc },
    });
    expect([made.status, made.body.row.name.zh, made.body.row.state]).toEqual([201, '开一家小店', 'open']);
    expect(made.body.doc).toEqual(body.doc);
  });
  test('of the same items in another order it is the same', async () => {
    const clerk = await luoJia();
    const [one, other] = [await propose(clerk, {}), await propose(clerk, { items: shop.toReversed() })];
    expect(other.body.doc).toEqual(one.body.doc);
  });
  test('of an item nobody has it is refused by name', async () => {
    const { status, body } = await propose(await luoJia(), { items: ['no-such-item'] });
    expect([status, body.code]).toEqual([404, 'item-not-found']);
  });
});

describe('a sentence is ticked off', () => {
  const sentence = { zh: '一张表就够了。', en: 'One form is enough.' };
  const find = async (who: Visitor, division: number, zh = sentence.zh): Promise<readonly SentenceCheckRow[]> => {
    const body = {
      division,
      sentences: [
        { zh: '没人看过', en: 'unread' },
        { ...sentence, zh },
      ],
    };
    return (await who.send<{ readonly rows: readonly SentenceCheckRow[] }>('POST', '/api/v1/sentence-checks/find', { body })).body.rows;
  };
  const mark = (who: Visitor, division: number, checked: boolean) =>
    who.send('POST', '/api/v1/sentence-checks', { body: { division, sentence, checked } });

  test('by the county for itself, and by the province for all', async () => {
    const [province, county] = [await luoJia(), await geLan()];
    expect((await mark(county, 330521, true)).status).toBe(201);
    expect(await find(county, 330521)).toMatchObject([{ at: 1, by: '葛岚' }]);
    expect(await find(province, 330000)).toEqual([]);
    await mark(province, 330000, true);
    await mark(county, 330521, false);
    expect(await find(county, 330521)).toMatchObject([{ at: 1, by: '骆嘉' }]);
  });
  test('another wording is another sentence', async () => {
    expect(await find(await luoJia(), 330000, '一张表就够。')).toEqual([]);
  });
  test('a county ticks off nothing for the province', async () => {
    expect((await mark(await geLan(), 330000, true)).status).toBe(403);
  });
});
