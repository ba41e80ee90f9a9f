/** Tickets and windows over HTTP: each number once, each ticket called once, and nobody's name where it does not belong. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ScreenView, TicketView, WindowView } from '#contract/view/queue.ts';
import { applyPlan } from '#server/hall/queue/plan-handlers.ts';
import { seedDirectory } from '#server/main/demo-directory.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { firstPlan, type HallPlan } from '#domain/hall/hall-plan.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { closeDays } from '#server/hall/queue/close-days.ts';
import { useApp, type Visitor } from './support/app.ts';
import { bodyOf } from './support/noodle-shop.ts';

const app = useApp();
const always = [{ from: '00:00', until: '24:00' }];
const plan: HallPlan = {
  ...firstPlan,
  hours: [always, always, always, always, always, always, always],
  everyDay: true,
  queues: [...firstPlan.queues, { id: 'E', name: { zh: '项目', en: 'Projects' }, theme: 'project', matters: 'all' }],
  windows: [
    { number: '1', queues: ['A'] },
    { number: '2', queues: ['A', 'E'] },
    { number: '3', queues: ['E'] },
  ],
};
let wang: Visitor;
let he: Visitor;

beforeAll(async () => {
  const { cases, pool, catalogue } = app.wired();
  await seedDirectory({ ...cases, pool }, catalogue.offices.values(), wallClock());
  const hall = catalogue.offices.get(brandAs<OfficeId>('deqing-hall'));
  if (hall === undefined) throw new Error('The demo has a hall');
  const planned = await applyPlan(cases, {
    hall,
    actor: { kind: 'system', job: 'test' },
    person: 'test',
    idempotencyKey: 'test-plan',
    requestId: 'test-plan',
    now: wallClock(),
    version: 0,
    plan,
  });
  expect(planned.ok).toBe(true);
  wang = await app.signIn('wang-min', 'deqing-hall');
  he = await app.signIn('he-jing', 'deqing-hall');
});

const draw = async (who: Visitor, more: object = {}) =>
  bodyOf(await who.send<TicketView>('POST', '/api/v1/tickets', { body: { hall: 'deqing-hall', ...more } }));
const at = async (who: Visitor, path: string, body: object = {}) => bodyOf(await who.send<WindowView>('POST', `/api/v1/${path}`, { body }));
const codeOf = async (sent: ReturnType<Visitor['send']>) => ((await sent).body as { code?: string }).code;

describe('a day in the hall', () => {
  test('a person draws one ticket on the phone, sees who is ahead, and no second one', async () => {
    const gu = await app.signIn('gu-mingyuan');
    const first = await draw(wang);
    const ticket = await draw(gu);
    expect([first.number, ticket.number, ticket.state, ticket.ahead]).toEqual(['A001', 'A002', 'waiting', 1]);
    expect(await codeOf(gu.send('POST', '/api/v1/tickets', { body: { hall: 'deqing-hall' } }))).toBe('ticket-live');
    const followed = bodyOf(await app.stranger().send<TicketView>('GET', `/api/v1/ticket-codes/${ticket.code}`));
    expect(followed.number).toBe('A002');
    expect(await codeOf((await app.signIn('lin-xiaozhou')).send('GET', `/api/v1/tickets/${ticket.id}`))).toBe('ticket-not-found');
    const own = bodyOf(await gu.send<{ rows: TicketView[] }>('GET', '/api/v1/tickets'));
    expect(own.rows.map(({ number }) => number)).toEqual(['A002']);
  });

  test('a clerk sits down, calls, recalls, finishes; who drew it is seen by the one who serves it and written to the ledger', async () => {
    expect(await codeOf(wang.send('POST', '/api/v1/window/call', { body: {} }))).toBe('no-seat');
    const sat = await at(wang, 'window/sit', { window: '1' });
    expect([sat.seat?.window, sat.waiting.map(({ number }) => number)]).toEqual(['1', ['A001', 'A002']]);
    expect((await at(wang, 'window/call')).current?.number).toBe('A001');
    const second = await at(wang, 'window/call');
    expect([second.current?.number, second.today.done]).toEqual(['A002', 1]);
    const id = second.current?.id ?? '';
    const seen = bodyOf(await wang.send<{ holder: { name: string } | null }>('GET', `/api/v1/tickets/${id}/holder`));
    expect(seen.holder?.name).toBe('顾明远');
    await at(he, 'window/sit', { window: '2' });
    expect(await codeOf(he.send('GET', `/api/v1/tickets/${id}/holder`))).toBe('not-at-this-window');
    const looks = bodyOf(await (await app.signIn('gu-mingyuan')).send<{ rows: { purpose: { en: string } }[] }>('GET', '/api/v1/looks'));
    expect(looks.rows.filter(({ purpose }) => purpose.en === 'serving the ticket you drew')).toHaveLength(1);
    expect((await at(wang, `tickets/${id}/recall`)).current?.calls).toBe(2);
    expect((await at(wang, `tickets/${id}/finish`)).current).toBeNull();
    expect(await codeOf(wang.send('POST', '/api/v1/window/call', { body: {} }))).toBe('nothing-waiting');
  });

  test('missed, back behind the next, handed to another queue, and the screen shows numbers alone', async () => {
    const [one, two, three] = [await draw(wang), await draw(wang, { lane: 'elder' }), await draw(wang)];
    expect((await at(wang, 'window/call')).current?.number).toBe(two.number);
    const skipped = await at(wang, `tickets/${two.id}/skip`);
    expect([skipped.current, skipped.missed.map(({ number }) => number)]).toEqual([null, [two.number]]);
    const back = await at(wang, `tickets/${two.id}/return`);
    expect(back.waiting).toHaveLength(3);
    expect((await at(wang, 'window/call')).current?.number).toBe(one.number);
    const handed = await at(wang, `tickets/${one.id}/transfer`, { queue: 'E' });
    expect(handed.current).toBeNull();
    expect((await at(he, 'window/call')).current?.number).toBe(one.number);
    const screen = await app.stranger().send<ScreenView>('GET', '/api/v1/halls/deqing-hall/screen');
    const view = bodyOf(screen);
    expect(view.calls.map(({ number, window, spoken }) => [number, window, spoken.zh])).toEqual([
      [one.number, '2', '请A零零三号到二号窗口'],
    ]);
    expect(view.queues.map(({ id, waiting }) => [id, waiting])).toEqual([
      ['A', 2],
      ['E', 0],
    ]);
    expect(screen.text).not.toMatch(/顾明远|王敏|person|330199/);
    expect(three.state).toBe('waiting');
  });

  test('a paused window calls nobody; a colleague takes a window over with the ticket that is there', async () => {
    await at(he, 'window/pause');
    expect(await codeOf(he.send('POST', '/api/v1/window/call', { body: {} }))).toBe('seat-paused');
    expect(await codeOf(he.send('POST', '/api/v1/window/leave', { body: {} }))).toBe('ticket-in-hand');
    const taken = await at(wang, 'window/sit', { window: '2' });
    expect(taken.current?.number).toBe('A003');
    expect(bodyOf(await he.send<WindowView>('GET', '/api/v1/window')).seat).toBeNull();
    await at(wang, `tickets/${taken.current?.id}/finish`);
  });

  test('who gives a ticket up leaves a void number that says why', async () => {
    const lu = await app.signIn('lu-xiaoman');
    const ticket = await draw(lu);
    const done = bodyOf(await lu.send<{ state: string }>('POST', `/api/v1/tickets/${ticket.id}/cancel`, { body: {} }));
    expect(done.state).toBe('cancelled');
    expect((await draw(lu)).number).not.toBe(ticket.number);
    expect(await codeOf(lu.send('POST', `/api/v1/tickets/${ticket.id}/cancel`, { body: {} }))).toBe('ticket-not-found');
  });

  test('the hall says when it is closed, with its hours', async () => {
    const xu = await app.signIn('xu-ji');
    const closed = await xu.send('POST', '/api/v1/tickets', { body: { hall: 'huzhou-hall' }, language: 'zh' });
    const page = bodyOf(await app.stranger().send<{ open: boolean; opens: string | null }>('GET', '/api/v1/halls/huzhou-hall'));
    if (page.open) expect(closed.status).toBe(200);
    else expect([(closed.body as { code: string }).code, page.opens === null]).toEqual(['hall-closed', false]);
  });
});

describe('at the same time', () => {
  test('forty draw at once: no number twice and none left out; two clerks call them all, each once', async () => {
    const drawn = await Promise.all(Array.from({ length: 40 }, () => draw(wang, { queue: 'E' })));
    const numbers = drawn.map(({ number }) => number).toSorted();
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => `E${String(index + 1).padStart(3, '0')}`));
    await at(wang, 'window/sit', { window: '2' });
    await at(he, 'window/sit', { window: '3' });
    const called: string[] = [];
    const callAll = async (who: Visitor): Promise<void> => {
      for (;;) {
        const reply = await who.send<WindowView>('POST', '/api/v1/window/call', { body: {} });
        const number = reply.status === 200 ? reply.body.current?.number : undefined;
        if (number === undefined) return;
        called.push(number);
      }
    };
    await Promise.all([callAll(wang), callAll(he)]);
    expect(called.filter((number) => number.startsWith('E')).toSorted()).toEqual(numbers);
  });
});

test('who draws and gives up by phone again and again is sent to the kiosk, and the next person is not', async () => {
  const zhou = await app.signIn('zhou-yining');
  const take = () =>
    zhou.send<TicketView & { readonly code: string }>('POST', '/api/v1/tickets', { body: { hall: 'deqing-hall', queue: 'A' } });
  for (let round = 0; round < 10; round += 1) {
    const { id } = bodyOf(await take());
    bodyOf(await zhou.send('POST', `/api/v1/tickets/${id}/cancel`, { body: {} }));
  }
  expect(await codeOf(take())).toBe('ticket-drawn-often');
  expect((await draw(wang)).state).toBe('waiting');
});

describe('screens', () => {
  test('a screen of another process hears of a call by the hall’s stream and then shows it', async () => {
    const { app: other } = await app.instance();
    const origin = await other.listen({ port: 0, host: '127.0.0.1' });
    const stop = new AbortController();
    const stream = await fetch(`${origin}/api/v1/halls/deqing-hall/stream`, { signal: stop.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    /** The next version the stream tells that is not before this one. */
    const heard = async (from: number): Promise<number> => {
      for (;;) {
        const chunk = await reader?.read();
        const versions = [...(chunk?.value ?? '').matchAll(/"version":(\d+)/g)].map(([, version]) => Number(version));
        const last = versions.at(-1);
        if (last !== undefined && last >= from) return last;
        if (chunk === undefined || chunk.done) throw new Error('the stream ended');
      }
    };
    const known = await heard(0);
    const ticket = await draw(wang, { queue: 'A' });
    const called = await at(wang, 'window/call', { ticket: ticket.id });
    expect(called.version).toBeGreaterThan(known);
    expect(await heard(called.version)).toBe(called.version);
    const screen = (await (
      await fetch(`${origin}/api/v1/halls/deqing-hall/screen`, { headers: { connection: 'close' } })
    ).json()) as ScreenView;
    expect(screen.calls[0]?.number).toBe(ticket.number);
    stop.abort();
  });

  test('with the day over, who waited has missed and the windows are empty', async () => {
    const left = await draw(wang, { queue: 'E' });
    const tomorrow = instantOf(wallClock() + 86_400_000);
    const { cases } = app.wired();
    expect(await closeDays(cases, [brandAs<DivisionCode>(330521)], tomorrow)).toBe(1);
    expect(await closeDays(cases, [brandAs<DivisionCode>(330521)], tomorrow)).toBe(0);
    const followed = bodyOf(await app.stranger().send<TicketView>('GET', `/api/v1/ticket-codes/${left.code}`));
    expect(followed.state).toBe('missed');
    expect(bodyOf(await he.send<WindowView>('GET', '/api/v1/window')).seat).toBeNull();
  });
});
