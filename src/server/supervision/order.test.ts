/** Supervision orders through the API: raised, answered, returned, accepted, published, marked; let pass, reminded and carded once. */
import { beforeEach, expect, test } from 'vitest';
import type { CardRow, ReminderRow } from '#contract/view/card.ts';
import type { OrderDone, OrderList, OrderRulesView, OrderView, PublicOrders } from '#contract/view/order.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { remindOrders } from './order-timers.ts';
import { raiseOrder } from './raise-order.ts';

const app = useApp();
const on = (day: string, time = '10:00') => instantOf(Date.parse(`${day}T${time}:00+08:00`));
const unit = 'deqing-urban-management';
const parts = () => ({ corridor: app.wired().cases.corridor, calendar: app.wired().catalogue.calendar });
const leader = (): Promise<Visitor> => app.signIn('he-qing', 'deqing-reform');
const officer = (): Promise<Visitor> => app.signIn('fang-chuan', unit);
const raise = async (own: Visitor, due?: string): Promise<OrderDone> =>
  bodyOf(
    await own.send<OrderDone>('POST', '/api/v1/orders', {
      body: { source: 'leader', unit, what: '店招审批三次超期', ...(due === undefined ? {} : { due }) },
    }),
  );
const bodyOf = <Body>(answer: { readonly status: number; readonly body: Body }): Body => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
type Refused = { readonly code: string };

beforeEach(() => app.at(on('2026-06-08')));

test('an order is fed back, returned, fed back again, accepted, closed, published and marked; the unit cannot mark it', async () => {
  const [he, fang] = [await leader(), await officer()];
  const { id, number } = await raise(he);
  expect(number).toMatch(/^D-2026-\d{3}$/u);
  const path = `/api/v1/orders/${id}`;
  const act = async (own: Visitor, name: string, body: object): Promise<string> =>
    bodyOf(await own.send<OrderDone>('POST', `${path}/${name}`, { body })).state;
  expect(await act(fang, 'feed-back', { text: '加了一名审批员', files: [] })).toBe('fed-back');
  const own = await fang.send<Refused>('POST', `${path}/score`, { body: { text: '很好', points: 100 } });
  expect(own.body.code).toBe('order-not-yours');
  expect(await act(he, 'return', { text: '没有说三件怎么办', due: '2026-06-20' })).toBe('returned');
  expect(await act(fang, 'feed-back', { text: '三件已办结，附清单', files: [] })).toBe('fed-back');
  expect(await act(he, 'accept', { text: '属实，月底前看一个月的数据' })).toBe('correcting');
  expect(await act(fang, 'feed-back', { text: '本月没有超期', files: [] })).toBe('corrected');
  expect(await act(he, 'close', { text: '办结' })).toBe('closed');
  const personal = await he.send<Refused>('POST', `${path}/publish`, { body: { text: '投诉人13800000006满意' } });
  expect(personal.body.code).toBe('order-words-personal');
  await act(he, 'publish', { text: '店招审批超期已整改' });
  await act(he, 'score', { text: '退回一次', points: 85 });
  expect((await he.send<Refused>('POST', `${path}/score`, { body: { text: '再想想', points: 90 } })).body.code).toBe('order-scored');
  const view = bodyOf(await fang.send<OrderView>('GET', path));
  expect([view.points, view.published, view.acts]).toEqual([85, true, ['appeal-score']]);
  const open = bodyOf(await app.stranger().send<PublicOrders>('GET', '/api/v1/published-orders?division=330521'));
  expect(open.rows.find((row) => row.number === number)).toMatchObject({ words: '店招审批超期已整改', points: 85, everLate: false });
});

test('a day let pass is told once, gets a yellow card, and reminds the unit in order; another office does not see it', async () => {
  const he = await leader();
  const { id } = await raise(he, '2026-06-10');
  const late = on('2026-06-12');
  app.at(late);
  await Promise.all([remindOrders(parts(), late), remindOrders(parts(), late)]);
  await app.workOff();
  const fang = await officer();
  const notes = bodyOf(await fang.send<{ rows: ReminderRow[] }>('GET', '/api/v1/reminders')).rows.filter((row) => row.part === id);
  expect(notes.map(({ kind }) => kind).toSorted()).toEqual(['order-over', 'order-raised', 'order-today', 'order-tomorrow']);
  const cards = bodyOf(await fang.send<{ rows: CardRow[] }>('GET', '/api/v1/cards')).rows.filter((row) => row.trigger === 'order-late');
  expect(cards).toHaveLength(1);
  const list = bodyOf(await (await leader()).send<OrderList>('GET', '/api/v1/orders'));
  expect(list.rows[0]).toMatchObject({ id, light: { tone: 'late', days: 2 } });
  const other = await app.signIn('wu-qing', 'deqing-housing-construction');
  expect((await other.send('GET', `/api/v1/orders/${id}`)).status).toBe(404);
});

test('what is raised twice for one cause is one order, and a division’s own days hold once a second person published them', async () => {
  const he = await leader();
  const now = on('2026-06-08');
  const order = {
    id: 'rating-7',
    division: brandAs<DivisionCode>(330521),
    source: { kind: 'rating' as const, ref: '7', words: { zh: '差评', en: 'a bad rating' } },
    unit: brandAs<OfficeId>(unit),
    unitDivision: brandAs<DivisionCode>(330521),
    what: '要了清单外的材料',
    due: undefined,
  };
  const scope = { actor: { kind: 'system', job: 'sweep' } as const, now, requestId: 'test' };
  const [one, other] = await Promise.all([raiseOrder(parts(), order, scope), raiseOrder(parts(), order, scope)]);
  expect([one.ok, other.ok]).toEqual([true, true]);
  const rows = bodyOf(await he.send<OrderList>('GET', '/api/v1/orders')).rows.filter(({ source }) => source === 'rating');
  expect(rows.map(({ due }) => due)).toEqual(['2026-06-30']);
  const before = bodyOf(await he.send<OrderRulesView>('GET', '/api/v1/order-rules'));
  const days = Object.fromEntries(before.sources.map((each) => [each.source, each.source === 'leader' ? 3 : each.days]));
  const body = { redCard: true, yellowCard: false, days, reason: '领导交办要快' };
  bodyOf(await he.send('POST', '/api/v1/order-rules/versions', { body }));
  const publish = '/api/v1/order-rules/versions/1/publish';
  expect((await he.send<Refused>('POST', publish, { body: {} })).body.code).toBe('second-person-needed');
});
