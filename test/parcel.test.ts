/** The results of Zhou Yining's noodle shop go out in one parcel, by a courier that is down, slow, forgetful and once loses its way. */
import { describe, expect, test } from 'vitest';
import type { OwnDeliveries, ParcelRow } from '#contract/view/issuing.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { demoCourierSecret } from '#server/hall/courier/find-courier.ts';
import { newsSignature } from '#server/kernel/ask-provider.ts';
import { askCourier, passDays } from '#server/hall/issuing/rounds.ts';
import { issuingRoom } from '#server/main/wire-issuing.ts';
import type { Reply } from './support/app.ts';
import { codeOf, parcelTo, useIssuing } from './support/issuing-desk.ts';
import { bodyOf } from './support/noodle-shop.ts';
import { pdfText } from './support/pdf-text.ts';

const DAY = 86_400_000;
const deqing = brandAs<DivisionCode>(330521);
const { app, who, courier, openCourier, moods, deliveries, shopWith, finish, told, statesOf } = useIssuing(8317);

describe('a parcel', () => {
  const rows = async (list: string): Promise<readonly ParcelRow[]> =>
    bodyOf(await who('wang').send<{ rows: ParcelRow[] }>('GET', `/api/v1/parcels?list=${list}`)).rows;
  const parcelOf = async (number: string) => (await deliveries(who('zhou'), number)).parcels[0];
  const handToCourier = async (id: string): Promise<void> => {
    bodyOf(await who('wang').send('POST', '/api/v1/parcel-hand-overs', { body: { parcels: [id] } }));
    await app.workOff();
  };
  /** Until the courier has told it, or is asked for it. */
  const until = async (number: string, state: string): Promise<void> => {
    for (let tries = 0; (await parcelOf(number))?.state !== state; tries += 1) {
      if (tries > 100) throw new Error(`not ${state}: ${JSON.stringify(await parcelOf(number))}`);
      await new Promise((later) => setTimeout(later, 50));
    }
    await app.workOff();
  };
  /** As the queue does: again until it is done. */
  const patiently = async (work: () => Promise<unknown>): Promise<number> => {
    for (let tries = 1; ; tries += 1) {
      try {
        await work();
        return tries;
      } catch (error) {
        if (tries > 20) throw error;
        await app
          .wired()
          .pool.query("update yici.outbox set taken_at = null where kind like 'parcel.%' and taken_at = 1 and done_at is null");
      }
    }
  };
  const shipped = async (address: string): Promise<string> => {
    const number = await shopWith(parcelTo(address));
    await finish(number);
    return number;
  };

  test('is ordered once, though the courier is down, says nothing of what it did, and the worker is killed before it reports', async () => {
    const before = courier().book.orders().length;
    moods(['broken', 'lost', 'well']);
    const number = await shopWith(parcelTo('德清县武康街道示例路10号'));
    let tries = 0;
    await patiently(async () => {
      tries += 1;
      if (tries === 1) await finish(number);
      else await app.workOff();
    });
    const parcel = await parcelOf(number);
    expect([parcel?.state, tries > 1, courier().book.orders().length - before]).toEqual(['ordered', true, 1]);
    moods(['well']);
    // Killed after the order and before the report: the same reference gives the same order.
    const again = await issuingRoom(app.wired())
      .courier()
      ?.order({ reference: parcel?.id ?? '', recipient: 'x', phone: 'x', address: 'x', from: 'x' });
    expect([again?.tracking, courier().book.orders().length - before]).toEqual([parcel?.tracking, 1]);
    expect((await rows('to-hand')).map(({ number: own }) => own)).toContain(number);
    const labels = await who('wang').send('GET', `/api/v1/parcel-labels?ids=${parcel?.id}`);
    const words = (await pdfText(labels.bytes ?? new Uint8Array())).replaceAll(/\s/g, '');
    for (const word of ['示例路10号', parcel?.tracking ?? '没有单号', '交寄清单']) expect(words).toContain(word);
  });
  test('arrives: news come twice, late and out of order, and every part is delivered once', async () => {
    const number = await shipped('德清县武康街道示例路11号');
    await handToCourier((await parcelOf(number))?.id ?? '');
    await until(number, 'delivered');
    const parcel = await parcelOf(number);
    expect(parcel?.tracks.map(({ news }) => news)).toEqual(['collected', 'moving', 'out', 'delivered']);
    expect(parcel?.to).toMatchObject({ recipient: '林*舟', phone: '138****0017' });
    expect(await statesOf(number)).toMatchObject({ licence: 'delivered', food: 'delivered', drainage: 'delivered' });
    expect(await told(number)).toEqual(['结果已寄出']);
    const track = { id: 'late', reference: parcel?.id, news: 'moving', when: Date.now(), place: '' };
    const payload = JSON.stringify(track);
    const post = (signature: string): Promise<Reply> =>
      app.stranger().send('POST', '/api/v1/courier-events', { body: { payload, signature } });
    expect(codeOf(await post('0'.repeat(64)))).toBe('courier-signature-wrong');
    expect((await post(newsSignature(demoCourierSecret(app.home), payload))).status).toBe(200);
    expect((await parcelOf(number))?.state).toBe('delivered');
  });
  test('comes back from where nobody is known: she chooses again, once more free, then the window is left', async () => {
    const number = await shipped('德清县武康街道查无此人路1号');
    await handToCourier((await parcelOf(number))?.id ?? '');
    await until(number, 'returned');
    expect((await rows('back')).map(({ number: own }) => own)).toContain(number);
    expect((await deliveries(who('zhou'), number)).chooseAgain).toEqual(['window', 'courier']);
    const choose = (body: object): Promise<Reply<OwnDeliveries>> =>
      who('zhou').send<OwnDeliveries>('POST', `/api/v1/cases/${number}/deliveries/choose-again`, { body });
    expect(codeOf(await choose({ how: 'courier' }))).toBe('address-missing');
    const [fresh, old] = bodyOf(await choose(parcelTo('德清县武康街道查无此人路2号'))).parcels;
    expect([fresh?.again, old?.state, old?.to?.recipient]).toEqual([true, 'returned', '林*舟']);
    await app.workOff();
    await handToCourier(fresh?.id ?? '');
    await until(number, 'returned');
    expect((await deliveries(who('zhou'), number)).chooseAgain).toEqual(['window']);
    expect(codeOf(await choose(parcelTo('德清县武康街道示例路3号')))).toBe('sent-twice');
    expect(bodyOf(await choose({ how: 'window' })).pickUps[0]).toMatchObject({ state: 'ready', early: false });
    expect(codeOf(await choose({ how: 'window' }))).toBe('nothing-to-choose');
  });
  test('is found by asking where the courier told nothing; its address is erased a fortnight after it arrived', async () => {
    await courier().close();
    const number = await shopWith(parcelTo('德清县武康街道示例路12号'));
    const failed = await patiently(async () => {
      if ((await statesOf(number))['drainage'] === 'accepted') await finish(number);
      if ((await parcelOf(number))?.state === 'packed') await openCourier();
      await app.workOff();
      if ((await parcelOf(number))?.state !== 'ordered') throw new Error('not yet');
    });
    expect(failed).toBeGreaterThan(1);
    await handToCourier((await parcelOf(number))?.id ?? '');
    const room = issuingRoom(app.wired());
    const later = instantOf(Date.now() + 60_000);
    await new Promise((done) => setTimeout(done, 100));
    await askCourier(room, deqing, later);
    await until(number, 'delivered');
    await passDays(room, deqing, instantOf(Date.now() + 13 * DAY));
    expect((await parcelOf(number))?.to).not.toBeNull();
    await passDays(room, deqing, instantOf(Date.now() + 15 * DAY));
    expect((await parcelOf(number))?.to).toBeNull();
  });
});
