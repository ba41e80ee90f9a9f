/** Kill -9 of the server or PostgreSQL while people draw tickets and two windows call: what was acknowledged is there, each ticket once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScreenView, TicketView, WindowView } from '#contract/view/queue.ts';
import { startInstance, type Instance } from '#test/support/instance.ts';
import { openTab, taken, type Answer, type Tab } from '#test/support/tab.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance();
});
afterAll(async () => {
  expect(await instance.stop()).toBe(0);
});

/** Sent again under the same key until the server answers, as the window's page does after a broken connection. */
const persist = async <Body>(work: () => Promise<Answer<Body>>): Promise<Answer<Body>> => {
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await work();
      if (answer.status < 500) return answer;
    } catch (error) {
      if (tries === 300) throw error;
    }
    await new Promise((later) => setTimeout(later, 50));
  }
};

const clerkAt = async (person: string, window: string): Promise<Tab> => {
  const tab = openTab(instance.origin);
  await tab.signIn(person);
  taken(await tab.call('session.choose-post', { body: { office: 'deqing-hall' } }));
  taken(await tab.call('window.sit', { body: { window } }));
  return tab;
};

test('whoever is killed, no acknowledged ticket is lost, none is called twice, numbers have no gap', async () => {
  const [wang, he] = [await clerkAt('wang-min', '1'), await clerkAt('he-jing', '2')];
  const drawn: string[] = [];
  const called: string[] = [];
  const drawAll = async (): Promise<void> => {
    for (let nth = 0; nth < 40; nth += 1) {
      const key = randomUUID();
      const body = { hall: 'deqing-hall', queue: 'A' };
      drawn.push(taken(await persist(() => wang.call<TicketView>('ticket.take', { body, key }))).number);
    }
  };
  let over = false;
  const callAll = async (tab: Tab): Promise<void> => {
    for (;;) {
      const wasOver = over;
      const key = randomUUID();
      const answer = await persist(() => tab.call<WindowView>('window.call', { body: {}, key }));
      const number = answer.status === 200 ? answer.body.current?.number : undefined;
      if (number !== undefined) called.push(number);
      else if (wasOver) return;
      await new Promise((later) => setTimeout(later, 20));
    }
  };
  const calling = [callAll(wang), callAll(he)];
  const drawing = drawAll();
  for (const victim of ['serve', 'postgres'] as const) {
    await new Promise((later) => setTimeout(later, 700));
    const pid = instance.pidOf(victim);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await instance.ready();
  }
  await drawing;
  over = true;
  await Promise.all(calling);
  expect(drawn).toEqual(Array.from({ length: 40 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`));
  expect(called.toSorted()).toEqual(drawn);
  const screen = taken(await wang.call<ScreenView>('hall.screen', { params: { id: 'deqing-hall' } }));
  expect(screen.queues.map(({ waiting }) => waiting)).toEqual([0, 0, 0, 0, 0]);
}, 60_000);
