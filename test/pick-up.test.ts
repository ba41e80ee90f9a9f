/** The results of Zhou Yining's noodle shop come from several departments and lie at the hall under one code, until she takes them. */
import { describe, expect, test } from 'vitest';
import type { OwnDeliveries, PickUpView } from '#contract/view/issuing.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { passDays } from '#server/hall/issuing/rounds.ts';
import { issuingRoom } from '#server/main/wire-issuing.ts';
import type { Reply } from './support/app.ts';
import { codeOf, parcelTo, useIssuing } from './support/issuing-desk.ts';
import { act, bodyOf, viewCase } from './support/noodle-shop.ts';
import { pdfText } from './support/pdf-text.ts';

const DAY = 86_400_000;
const deqing = brandAs<DivisionCode>(330521);
const { app, who, deliveries, shopWith, finish, told, statesOf, grantBy } = useIssuing(8316);

describe('a pick-up', () => {
  let number = '';
  let code = '';
  let id = '';
  const strokes = [Array.from({ length: 12 }, (_none, at) => [100 + at * 20, 200, at * 16])];
  const shown = async (): Promise<PickUpView> => bodyOf(await who('wang').send<PickUpView>('GET', `/api/v1/pick-ups/${id}`));
  const card = { kind: 'id-card', value: '330199199304120023' };
  const hand = (body: object): Promise<Reply> =>
    who('wang').send('POST', `/api/v1/pick-ups/${id}/hand-over`, {
      body: { code, document: card, signature: { way: 'witness', signed: '周以宁' }, ...body },
    });
  test('begins when the last result on paper is there: everything of four departments, told once', async () => {
    number = await shopWith({ how: 'window' });
    const early = await deliveries(who('zhou'), number);
    expect([early.pickUps, early.waiting.length, early.toCome.length, early.mayAskNow]).toEqual([[], 1, 3, true]);
    const waiting = bodyOf(await who('wang').send<{ rows: { number: string }[] }>('GET', '/api/v1/issuing-waiting')).rows;
    expect(waiting.map((row) => row.number)).toContain(number);
    await finish(number);
    const [pickUp] = (await deliveries(who('zhou'), number)).pickUps;
    expect(pickUp?.papers.map(({ part, kind }) => `${part} ${kind}`)).toEqual([
      'licence certificate',
      'food certificate',
      'drainage certificate',
      'signboard letter',
    ]);
    expect(await told(number)).toEqual(['结果都齐了，可以来取']);
    [code, id] = [pickUp?.code ?? '', pickUp?.id ?? ''];
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
    const { rows } = await app
      .wired()
      .pool.query<{ all: string }>(
        "select string_agg(body::text, ' ') || string_agg(n.code_hash, ' ') as all from yici.pick_up_event e join yici.pick_up_now n using (division, id)",
      );
    expect(rows[0]?.all).not.toContain(code);
  });
  test('is found by its code, read with small letters and blanks too; the clerk is not told the code by us', async () => {
    const spoken = `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`;
    const found = bodyOf(await who('wang').send<PickUpView>('POST', '/api/v1/pick-up-codes', { body: { code: spoken } }));
    expect([found.id, found.people.map(({ name }) => name)]).toEqual([id, ['周以宁']]);
    expect(bodyOf(await who('wang').send<PickUpView>('POST', '/api/v1/pick-up-codes', { body: { code: number } })).id).toBe(id);
    expect((await deliveries(who('wang'), number)).pickUps[0]?.code).toBeNull();
    expect(codeOf(await who('wang').send('POST', '/api/v1/pick-up-codes', { body: { code: 'ZZZZZZZZ' } }))).toBe('pick-up-not-found');
    expect((await who('wang').send('POST', `/api/v1/pick-ups/${id}/place`, { body: { shelf: 'B-07' } })).status).toBe(200);
  });
  test('is handed to nobody with a wrong code, without her mandate, or without a signature', async () => {
    expect(codeOf(await hand({ code: 'AAAAAAAA' }))).toBe('code-wrong');
    expect(codeOf(await hand({ document: { kind: 'id-card', value: '330199198809200016' } }))).toBe('not-entitled-to-take');
    expect(codeOf(await hand({ document: { kind: 'nothing', value: 'x' } }))).toBe('bad-input');
    expect(codeOf(await hand({ signature: { way: 'witness', signed: ' ' } }))).toBe('signature-needed');
    const read = await shown();
    expect(codeOf(await hand({ signature: { way: 'pad', text: read.toSign?.sha256, strokes: [[[1, 1, 0]]] } }))).toBe('signature-needed');
    expect(codeOf(await hand({ signature: { way: 'pad', text: 'a'.repeat(64), strokes } }))).toBe('signed-other-text');
    expect(codeOf(await who('chen').send('GET', `/api/v1/pick-ups/${id}`))).toBe('not-yours');
    expect(codeOf(await who('wang').send('GET', `/api/v1/pick-ups/${id}/slip`))).toBe('not-taken-yet');
    expect(await statesOf(number)).toMatchObject({ licence: 'issued', food: 'issued', drainage: 'issued' });
  });
  test('is handed to her once, all parts in one commit, signed on the pad, with a proof of service', async () => {
    const { toSign } = await shown();
    expect(toSign?.text.zh).toContain('当面领到下列文书共4份');
    const pad = { signature: { way: 'pad', text: toSign?.sha256, strokes } };
    const [one, other] = await Promise.all([hand(pad), hand(pad)]);
    expect([one.status, other.status].toSorted((low, high) => low - high)).toEqual([200, 409]);
    expect(await statesOf(number)).toMatchObject({ licence: 'delivered', food: 'delivered', drainage: 'delivered', signboard: 'refused' });
    expect(codeOf(await hand({}))).toBe('already-taken-away');
    const { rows } = await app
      .wired()
      .pool.query<{ text: string; strokes: unknown }>('select text, strokes from yici.signature_event where walk_in = $1', [id]);
    expect(rows).toEqual([{ text: toSign?.text.zh, strokes }]);
    const slip = await who('wang').send('GET', `/api/v1/pick-ups/${id}/slip`);
    expect([slip.status, slip.headers['content-type']]).toEqual([200, 'application/pdf']);
    const words = await pdfText(slip.bytes ?? new Uint8Array());
    for (const word of ['送达回证', '周以宁', '居民身份证', '户外招牌设置', '电子签名板']) expect(words).toContain(word);
    const looks = bodyOf(await who('zhou').send<{ rows: { purpose: { zh: string } }[] }>('GET', '/api/v1/looks?limit=200')).rows;
    expect(looks.map(({ purpose }) => purpose.zh)).toContain('把办好的证照交给您');
  });
});

test('what is ready may be had before the rest, and then only the rest comes', async () => {
  const number = await shopWith({ how: 'window' });
  expect(codeOf(await who('fang').send('POST', `/api/v1/cases/${number}/deliveries`, { body: {} }))).toBe('not-yours');
  const [first] = bodyOf(await who('zhou').send<OwnDeliveries>('POST', `/api/v1/cases/${number}/deliveries`, { body: {} })).pickUps;
  expect([first?.early, first?.papers.map(({ part }) => part)]).toEqual([true, ['licence']]);
  expect(codeOf(await who('zhou').send('POST', `/api/v1/cases/${number}/deliveries`, { body: {} }))).toBe('nothing-ready');
  await app.workOff();
  await finish(number);
  const { pickUps } = await deliveries(who('zhou'), number);
  expect(pickUps.map(({ papers }) => papers.map(({ part }) => part))).toEqual([['food', 'drainage', 'signboard'], ['licence']]);
  expect(await told(number)).toEqual(['先出来的结果可以来取', '结果都齐了，可以来取']);
});

test('who does not come is reminded after ten working days and offered a courier after fifteen, each once', async () => {
  const number = await shopWith({ how: 'window' });
  await finish(number);
  const room = issuingRoom(app.wired());
  const { rows } = await app
    .wired()
    .pool.query<{ remind_on: number; offer_on: number }>('select remind_on, offer_on from yici.pick_up_now where number = $1', [number]);
  const [days] = rows;
  /** On the morning after a day, twice. */
  const passedAfter = async (day: number | undefined): Promise<readonly string[]> => {
    const at = instantOf(((day ?? 0) + 1) * DAY);
    app.at(at);
    await passDays(room, deqing, at);
    await passDays(room, deqing, at);
    await app.workOff();
    app.at(undefined);
    return (await told(number)).slice(1);
  };
  expect(await passedAfter((days?.remind_on ?? 0) - 1)).toEqual([]);
  expect(await passedAfter(days?.remind_on)).toEqual(['结果还在大厅等着领取']);
  expect(await passedAfter(days?.offer_on)).toEqual(['结果还在大厅等着领取', '一直没有来取，可以改为快递']);
  const sent = await who('zhou').send<OwnDeliveries>('POST', `/api/v1/cases/${number}/deliveries/choose-again`, {
    body: parcelTo('德清县武康街道示例路9号'),
  });
  expect([bodyOf(sent).pickUps[0]?.state, bodyOf(sent).parcels.map(({ state, again }) => [state, again])]).toEqual([
    'sent',
    [['packed', false]],
  ]);
  await app.workOff();
});

test('matters filed together at a window are collected together where the person wanted so: one that ends without a result keeps nothing back', async () => {
  const clerk = who('wang');
  const found = await clerk.send<{ id: string }>('POST', '/api/v1/walk-ins', { body: { way: 'identifier', value: '330199196107080049' } });
  const shop = {
    matter: 'open-restaurant',
    parties: [],
    situation: {
      'premises.division': '330521',
      'shop.service': 'takeaway',
      'premises.area': 30,
      'shop.signboard': false,
      'shop.wasteWater': false,
    },
    answers: {
      'shop.name': '沈记馄饨',
      'shop.scope': 'hot-dishes',
      'premises.address': '乾元镇直街57号',
      'shop.hours': '06:00–13:00',
      'shop.safetyManager': '沈立秋',
    },
    contested: [],
    receptions: [{ part: 'licence', outcome: 'accept' }],
  };
  const sale = {
    matter: 'house-sale',
    parties: [{ role: 'seller', name: '顾明远', identifier: { kind: 'citizen', value: '330199199111030013' } }],
    situation: { 'house.division': '330521', 'house.utilities': false },
    answers: {
      'seller.name': '顾明远',
      'seller.identifier': '330199199111030013',
      'house.address': '武康街道塔山街5号',
      'house.price': 1_200_000,
    },
    contested: [],
  };
  const given = {
    'premises-use': { by: 'commitment' },
    'food-safety-rules': { by: 'commitment' },
    'kitchen-plan': { by: 'original', pages: 1 },
  };
  const body = { cases: [shop, sale], given, visit: '不方便在网上办', delivery: 'together' };
  const filed = bodyOf(
    await clerk.send<{ receipts: { number: string }[] }>('POST', `/api/v1/walk-ins/${bodyOf(found).id}/cases`, { body }),
  );
  const [one = '', other = ''] = filed.receipts.map(({ number }) => number);
  await app.workOff();
  for (const part of ['licence', 'food']) await grantBy('chen', one, part);
  expect((await deliveries(clerk, one)).pickUps).toEqual([]);
  const parts = (await viewCase(clerk, other)).parts.map(({ id }) => id);
  bodyOf(await act(clerk, other, 'withdraw', { parts, reason: '房子不卖了' }));
  await app.workOff();
  const [shared] = (await deliveries(clerk, one)).pickUps;
  expect(shared?.papers.map(({ number, part }) => `${number} ${part}`)).toEqual([`${one} licence`, `${one} food`]);
});
