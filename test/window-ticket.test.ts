/** Whoever was called with a ticket: met with one key, known by it again, and what was typed for them goes on with a colleague. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { HandoverShown, HandoverTaken } from '#contract/view/handover.ts';
import type { TicketView, WindowView } from '#contract/view/queue.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import type { WalkIn, WalkInBegun } from '#contract/view/walk-in.ts';
import { seedDirectory } from '#server/main/demo-directory.ts';
import { seedHalls } from '#server/main/demo-halls.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf } from '#test/support/noodle-shop.ts';

const app = useApp();
let wang: Visitor;
let jing: Visitor;
let shen: Visitor;
beforeAll(async () => {
  const { cases, pool, catalogue } = app.wired();
  await seedDirectory({ ...cases, pool }, catalogue.offices.values(), wallClock());
  await seedHalls(cases, wallClock());
  wang = await app.signIn('wang-min', 'deqing-hall');
  jing = await app.signIn('he-jing', 'deqing-hall');
  shen = await app.signIn('shen-liqiu');
  for (const [clerk, window] of [
    [wang, '1'],
    [jing, '2'],
  ] as const)
    bodyOf(await clerk.send<WindowView>('POST', '/api/v1/window/sit', { body: { window } }));
});

const draw = async (who: Visitor, body: object): Promise<TicketView> =>
  bodyOf(await who.send<TicketView>('POST', '/api/v1/tickets', { body }));
const call = async (clerk: Visitor, ticket: string): Promise<WindowView> =>
  bodyOf(await clerk.send<WindowView>('POST', '/api/v1/window/call', { body: { ticket } }));
const meet = (clerk: Visitor, ticket: string, document = 'id-card') =>
  clerk.send<WalkIn & ProblemDocument>('POST', '/api/v1/walk-ins/from-ticket', { body: { ticket, document } });

describe('a ticket drawn on the phone', () => {
  test('says who stands there and what for, once it is called to this window and a document was compared', async () => {
    const ticket = await draw(shen, { hall: 'deqing-hall', matters: ['open-restaurant'] });
    const early = await meet(wang, ticket.id);
    await call(wang, ticket.id);
    const elsewhere = await meet(jing, ticket.id);
    expect([early.body.code, elsewhere.body.code]).toEqual(['not-at-this-window', 'not-at-this-window']);
    expect((await meet(wang, ticket.id, 'business-licence')).body.problems?.[0]?.pointer).toBe('/document');
    const walkIn = bodyOf(await meet(wang, ticket.id, 'social-security-card'));
    expect([walkIn.person.name, walkIn.document, walkIn.ticket?.number, walkIn.ticket?.matters]).toEqual([
      '沈立秋',
      'social-security-card',
      ticket.number,
      ['open-restaurant'],
    ]);
  });

  test('handed on to a colleague finds the same person with what was typed, and who typed it; covered in the list before', async () => {
    const { current } = bodyOf(await wang.send<WindowView>('GET', '/api/v1/window'));
    const ticket = current?.id ?? '';
    const walkIn = bodyOf(await meet(wang, ticket));
    const typed = { matters: ['open-restaurant'], answers: { 'shop.name': '老沈馄饨' } };
    bodyOf(await wang.send('PUT', `/api/v1/walk-ins/${walkIn.id}/typed`, { body: { typed } }));
    const { rows } = bodyOf(await jing.send<{ readonly rows: readonly WalkInBegun[] }>('GET', '/api/v1/walk-ins'));
    expect(rows.map(({ id, name, by, mine }) => [id, name, by, mine])).toEqual([[walkIn.id, '沈*秋', '王敏', false]]);
    bodyOf(await wang.send('POST', `/api/v1/tickets/${ticket}/transfer`, { body: { window: '2' } }));
    await call(jing, ticket);
    const again = bodyOf(await meet(jing, ticket));
    expect([again.id, again.kept?.typed, again.kept?.by]).toEqual([walkIn.id, typed, '王敏']);
  });
});

describe('a ticket nobody signed in for', () => {
  test('tells no name: the person is found by their document, and the ticket is theirs from then on', async () => {
    const ticket = await draw(wang, { hall: 'deqing-hall', queue: 'A' });
    await call(wang, ticket.id);
    expect((await meet(wang, ticket.id)).body.code).toBe('ticket-unheld');
    const body = { way: 'identifier', value: '330199199111030013', ticket: ticket.id, document: 'id-card' };
    const found = bodyOf(await wang.send<WalkIn>('POST', '/api/v1/walk-ins', { body }));
    expect(found.ticket?.number).toBe(ticket.number);
    expect(bodyOf(await meet(wang, ticket.id)).id).toBe(found.id);
  });
});

describe('a ticket with which somebody handed themself over', () => {
  test('tells nothing of them once they took that back, also to the window that has it', async () => {
    const ticket = await draw(wang, { hall: 'deqing-hall', queue: 'A' });
    await call(wang, ticket.id);
    const { code, handover } = bodyOf(await shen.send<HandoverShown>('POST', '/api/v1/handovers', { body: { hall: 'deqing-hall' } }));
    const { walkIn } = bodyOf(await wang.send<HandoverTaken>('POST', '/api/v1/handover-takings', { body: { code, ticket: ticket.id } }));
    expect(bodyOf(await meet(wang, ticket.id)).id).toBe(walkIn.id);
    await shen.send('POST', `/api/v1/handovers/${handover.id}/end`, { body: {} });
    expect((await meet(wang, ticket.id)).body.code).toBe('ticket-unheld');
  });
});

test('a clerk of another hall reads nothing that was typed here', async () => {
  const { rows } = bodyOf(await jing.send<{ readonly rows: readonly WalkInBegun[] }>('GET', '/api/v1/walk-ins'));
  const other = await app.signIn('tang-yue', 'gongshu-hall');
  const seen = await other.send<ProblemDocument>('GET', `/api/v1/walk-ins/${rows[0]?.id ?? ''}`);
  const kept = await other.send<ProblemDocument>('PUT', `/api/v1/walk-ins/${rows[0]?.id ?? ''}/typed`, { body: { typed: {} } });
  const list = bodyOf(await other.send<{ readonly rows: readonly WalkInBegun[] }>('GET', '/api/v1/walk-ins'));
  expect([seen.body.code, kept.body.code, list.rows]).toEqual(['walk-in-not-found', 'walk-in-not-found', []]);
});
