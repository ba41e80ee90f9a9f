/** A register that is down when somebody applies: nobody is sent for paper, the case goes on, and what it says later joins the case. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseView, Receipt } from '#contract/view/case.ts';
import type { Draft } from '#contract/view/draft.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { checkAwaited } from '#server/exchange/check-later/check-awaited.ts';
import { act, bodyOf, openShop, prepareShop, viewCase } from '#test/support/noodle-shop.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { resourceOf, seedResource } from '#test/support/exchange.ts';
import { json, openSource, type Behaviour } from '#test/support/source-server.ts';

const police = await openSource();
const app = useApp({ YICI_EXCHANGE_PRIVATE: police.place });
afterAll(() => police.close());

const KEY = '330199199304120023';
const HOUR = 3_600_000;
/** A Thursday, ten in the morning: what is asked again for four hours is asked again the same day. */
const MORNING = instantOf(Date.parse('2026-06-18T10:00:00+08:00'));
const street = '浙江省德清县武康街道永安街1号';
const answered = json({ GMSFHM: KEY, JZ_QC: street });
const away: Behaviour = (_request, response) => void response.writeHead(503).end();
/** Asked again for four hours: no part of the shop is due before that. */
const residents = resourceOf('residents', {
  fields: [{ name: 'JZ_QC', fact: 'person.residence' as never }],
  retryHours: 4,
});

let zhou: Visitor;
beforeAll(async () => {
  app.at(MORNING);
  const items = ['business-licence', 'food-permit', 'signboard', 'drainage-permit', 'fire-check'];
  await seedResource(app.wired().pool, {
    resource: residents,
    address: police.address,
    grant: { department: 'market-supervision', items },
  });
});

beforeEach(async () => {
  app.at(MORNING);
  zhou = await app.signIn('zhou-yining');
});

const draftNow = async (): Promise<Draft> => {
  const body = { matter: 'open-restaurant', division: 330521, situation: {} };
  return bodyOf(await zhou.send<Draft>('POST', '/api/v1/drafts', { body }));
};
/** The worker's round, so many hours after the morning. */
const checkAt = async (hours: number): Promise<void> => {
  const now = instantOf(MORNING + hours * HOUR);
  const { cases, log } = app.wired();
  app.at(now);
  await checkAwaited({ ...cases, log }, brandAs<DivisionCode>(330521), now);
  // Whoever was away for hours signs in anew.
  zhou = await app.signIn('zhou-yining');
};
const residence = (view: CaseView) => view.answers.find(({ field }) => field === 'applicant.residence')?.value;

describe('while the register answers', () => {
  test('the address is shown with its register, time and article, and not asked', async () => {
    police.behave(answered);
    const draft = await draftNow();
    expect(draft.confirm.find(({ field }) => field === 'applicant.residence')).toMatchObject({
      value: street,
      fact: 'person.residence',
      resource: { id: 'residents' },
      basis: { law: 'zhejiang-at-most-once-2018', article: 38 },
    });
    expect(draft.sources).toMatchObject([{ resource: 'residents', state: 'answered' }]);
  });
  test('a form that lay for days asks anew before anything old is confirmed', async () => {
    police.behave(answered);
    const draft = await draftNow();
    app.at(instantOf(MORNING + 30 * HOUR));
    zhou = await app.signIn('zhou-yining');
    const later = bodyOf(await zhou.send<Draft>('GET', `/api/v1/drafts/${draft.id}`));
    expect(later.sources).toMatchObject([{ state: 'pending' }]);
    police.behave(json({ GMSFHM: KEY, JZ_QC: '浙江省德清县武康街道新街9号' }));
    const again = bodyOf(await zhou.send<Draft>('POST', `/api/v1/drafts/${draft.id}/look-up`, { body: {} }));
    expect(again.sources).toMatchObject([{ state: 'answered' }]);
    expect(again.confirm.find(({ field }) => field === 'applicant.residence')?.value).toBe('浙江省德清县武康街道新街9号');
  });
  test('a beginning that is repeated with its key asks nobody again', async () => {
    police.behave(answered);
    const sent = { body: { matter: 'open-restaurant', division: 330521, situation: {} }, key: '0b1e7f0a-5d1f-4c0e-9a43-5f3c2a1d9e77' };
    const first = bodyOf(await zhou.send<Draft>('POST', '/api/v1/drafts', sent));
    const asked = police.requests.length;
    expect(bodyOf(await zhou.send<Draft>('POST', '/api/v1/drafts', sent)).id).toBe(first.id);
    expect(police.requests.length).toBe(asked);
  });
  test('who says it is wrong shows why: without a file the case is not taken, with it their word holds', async () => {
    const draft = await prepareShop(zhou);
    const contested = ['applicant.residence'];
    const answers = { ...draft.answers, 'applicant.residence': '德清县武康街道新街9号' };
    const save = { revision: draft.revision, situation: draft.situation, answers, given: draft.given, contested };
    const saved = bodyOf(await zhou.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body: save }));
    const send = (revision: number) => zhou.send<Receipt>('POST', '/api/v1/cases', { body: { draft: draft.id, revision } });
    const refused = await send(saved.revision);
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('/evidence/applicant.residence')]);
    const picture = Object.values(draft.given).find((way) => way.by === 'file');
    if (picture?.by !== 'file') throw new Error('the shop gave a picture');
    const evidence = { 'applicant.residence': { file: picture.file, sha256: picture.sha256 } };
    const body = { ...save, revision: saved.revision, evidence };
    const again = bodyOf(await zhou.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body }));
    const { number } = bodyOf(await send(again.revision));
    expect(residence(await viewCase(zhou, number))).toBe('德清县武康街道新街9号');
  });
});

describe('while the register is away', () => {
  test('the address is neither asked nor a paper wanted, and the case is taken', async () => {
    police.behave(away);
    const draft = await draftNow();
    expect(draft.ask.map(({ id }) => id)).not.toContain('applicant.residence');
    expect(draft.later.map(({ id }) => id)).toEqual(['applicant.residence']);
    expect(draft.sources).toMatchObject([{ resource: 'residents', state: 'down', retryUntil: expect.any(String) }]);
    const { number } = await openShop(zhou);
    const view = await viewCase(zhou, number);
    expect(view.awaited).toMatchObject([{ field: { id: 'applicant.residence' }, asked: false }]);
  });
  test('what it says later joins the case, once, and the applicant had nothing to do', async () => {
    police.behave(away);
    const { number } = await openShop(zhou);
    await app.workOff();
    await checkAt(0);
    expect((await viewCase(zhou, number)).awaited).toHaveLength(1);
    police.behave(answered);
    await checkAt(1);
    await checkAt(2);
    const view = await viewCase(zhou, number);
    expect([view.awaited, residence(view)]).toEqual([[], street]);
    expect(view.timeline.filter(({ kind }) => kind === 'FactsSupplied')).toHaveLength(1);
  });
  test('a case that cannot be asked for keeps no other from its answer', async () => {
    police.behave(away);
    const [broken, sound] = [await openShop(zhou), await openShop(zhou)];
    await app.workOff();
    police.behave(answered);
    const { cases, log } = app.wired();
    const lookUp: typeof cases.lookUp = (order) =>
      order.number === broken.number ? Promise.reject(new Error('the ledger of relatives was not written')) : cases.lookUp(order);
    const now = instantOf(MORNING + HOUR);
    app.at(now);
    await checkAwaited({ ...cases, lookUp, log }, brandAs<DivisionCode>(330521), now);
    zhou = await app.signIn('zhou-yining');
    expect(residence(await viewCase(zhou, sound.number))).toBe(street);
    await checkAt(2);
    expect(residence(await viewCase(zhou, broken.number))).toBe(street);
  });
  test('silent to the end, it is asked of the applicant once; their answer closes it', async () => {
    police.behave(away);
    const { number } = await openShop(zhou);
    await app.workOff();
    for (const hours of [0, 5, 6]) await checkAt(hours);
    const asked = await viewCase(zhou, number);
    expect(asked.awaited).toMatchObject([{ asked: true }]);
    expect(asked.timeline.filter(({ kind }) => kind === 'FactsMissed')).toHaveLength(1);
    expect((await act(zhou, number, 'supply-facts', { answers: { 'shop.name': 'another' } })).status).toBe(422);
    expect((await act(zhou, number, 'supply-facts', { answers: { 'applicant.residence': street } })).status).toBe(200);
    const view = await viewCase(zhou, number);
    expect([view.awaited, residence(view)]).toEqual([[], street]);
  });
  test('it is asked at once where a part is due before the register will have been asked long enough', async () => {
    police.behave(away);
    await seedResource(app.wired().pool, { resource: { ...residents, retryHours: 960 }, address: police.address, grant: null });
    const draft = await draftNow();
    await seedResource(app.wired().pool, { resource: residents, address: police.address, grant: null });
    expect([draft.ask.some(({ id }) => id === 'applicant.residence'), draft.later]).toEqual([true, []]);
  });
  test('a page that asks again finds what has come back meanwhile', async () => {
    police.behave(away);
    const draft = await draftNow();
    police.behave(answered);
    // The circuit lets a second caller try after a pause of its own; until then the answer stays "down", never an error.
    const again = bodyOf(await zhou.send<Draft>('POST', `/api/v1/drafts/${draft.id}/look-up`, { body: {} }));
    expect(['answered', 'down']).toContain(again.sources[0]?.state);
    expect(again.revision).toBe(draft.revision);
  });
  test('nobody asks for somebody else', async () => {
    const draft = await draftNow();
    const stranger = await app.signIn('gu-mingyuan');
    expect((await stranger.send('POST', `/api/v1/drafts/${draft.id}/look-up`, { body: {} })).status).toBe(404);
  });
});
