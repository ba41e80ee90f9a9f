/** How many interactions a prepared clerk needs, by keyboard alone: a ticket called, a document compared, what is asked, signed and printed. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { TicketView } from '#contract/view/queue.ts';
import { settled, useJourney, type Visitor } from '#test/support/journey.ts';
import { openTab, taken } from '#test/support/tab.ts';
import { officer } from './office.ts';

// Registers answer here: what departments know is not asked.
const journey = useJourney({ YICI_DEPARTMENTS: '1' });
let wang: Visitor;
/** Registers are asked before the first question is led to. */
const SLOW = { timeout: 30_000 };

beforeAll(async () => {
  wang = await officer(journey, 'wang-min');
  const { page } = wang;
  await page.getByRole('button', { name: '坐下，开始叫号' }).click();
  await page.getByRole('button', { name: /叫下一位/ }).waitFor();
});

/**
 * An interaction is one key that commands, or one field filled: typing into it or choosing in it, with the Enter that goes on to
 * the next field. Keys that only move are not needed and not counted; none is pressed.
 */
const counted = (page: Page) => {
  let count = 0;
  return {
    count: (): number => count,
    press: async (key: string): Promise<void> => {
      count += 1;
      await page.keyboard.press(key);
    },
    /** The field that has the focus, known by its label or question. */
    fill: async (question: RegExp, text: string): Promise<void> => {
      count += 1;
      await expect.poll(() => focusedName(page), SLOW).toMatch(question);
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    /** Space takes the first of a set, the arrow the second. */
    choose: async (question: RegExp, key: 'Space' | 'ArrowRight'): Promise<void> => {
      count += 1;
      await expect.poll(() => focusedName(page), SLOW).toMatch(question);
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    },
  };
};

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (active instanceof HTMLButtonElement) return active.innerText;
    if (!(active instanceof HTMLInputElement || active instanceof HTMLSelectElement || active instanceof HTMLTextAreaElement)) return '';
    if (active.type === 'radio') return active.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
    return active.labels?.[0]?.textContent ?? '';
  });

/** Drawn on the person's phone, while signed in, for what they come for. */
const drawTicket = async (person: string, matter: string): Promise<TicketView> => {
  const tab = openTab(journey.origin());
  await tab.signIn(person);
  return taken(await tab.call<TicketView>('ticket.take', { body: { hall: 'deqing-hall', matters: [matter] }, key: randomUUID() }));
};

const called = async (ticket: TicketView): Promise<void> => {
  const { page } = wang;
  await page.getByRole('heading', { name: `${ticket.number} 到窗口了吗` }).waitFor();
  await expect.poll(() => focusedName(page), SLOW).toMatch(/对得上，开始办/);
};

const printed = async (): Promise<void> => {
  await wang.page.getByRole('heading', { name: '办好了' }).waitFor();
  await settled(wang.page);
};

test('a matter of one item is accepted with six interactions at most', async () => {
  journey.showWhenFailed('keys-one');
  const ticket = await drawTicket('shen-liqiu', 'reconsideration');
  const { page } = wang;
  const hand = counted(page);
  await hand.press('F2');
  await called(ticket);
  await hand.press('Enter');
  await hand.fill(/不服的决定/, '330521-2026-0000001 不予许可');
  await hand.fill(/请求|要求/, '撤销不予许可决定');
  await hand.fill(/理由/, '材料齐全，理由不成立');
  await hand.press('F9');
  await printed();
  process.stdout.write(`interactions, one item: ${hand.count()}\n`);
  expect(hand.count()).toBeLessThanOrEqual(6);
});

test('a birth, five departments and more, is accepted with twelve interactions at most', async () => {
  journey.showWhenFailed('keys-birth');
  // Drawn at the hall's desk for somebody without a phone: the card is read, which types its number.
  const clerk = openTab(journey.origin());
  await clerk.signIn('he-jing');
  taken(await clerk.call('session.choose-post', { body: { office: 'deqing-hall' } }));
  const body = { hall: 'deqing-hall', queue: 'A', matters: ['birth-of-a-child'] };
  const ticket = taken(await clerk.call<TicketView>('ticket.take', { body, key: randomUUID() }));
  const { page } = wang;
  // A busy engine: F9 comes before it has said which parts the last answer adds, and all five must be signed for all the same.
  await page.route('**/preview', async (route) => {
    await new Promise((later) => setTimeout(later, 500));
    await route.continue();
  });
  const hand = counted(page);
  await hand.press('F2');
  await page.getByRole('heading', { name: `${ticket.number} 到窗口了吗` }).waitFor();
  await hand.fill(/身份证号/, '330199199410101125');
  await hand.choose(/居民医保/, 'Space');
  // A register that is slow today leaves one question more: it is answered, and counted.
  await expect.poll(() => focusedName(page), SLOW).toMatch(/姓名|职工医保/);
  if (/职工医保/.test(await focusedName(page))) await hand.choose(/职工医保/, 'ArrowRight');
  await hand.fill(/姓名/, '石小满');
  await hand.press('F9');
  await printed();
  const parts = await page.locator('.o-items tbody tr').count();
  await page.unroute('**/preview');
  process.stdout.write(`interactions, ${parts} items: ${hand.count()}\n`);
  expect(parts).toBeGreaterThanOrEqual(5);
  expect(hand.count()).toBeLessThanOrEqual(12);
});

test('Enter while the next one is being called begins with nobody', async () => {
  journey.showWhenFailed('keys-hasty');
  const first = await drawTicket('shen-liqiu', 'reconsideration');
  const second = await drawTicket('tang-wan', 'reconsideration');
  const { page } = wang;
  await page.keyboard.press('F2');
  await called(first);
  const began: string[] = [];
  page.on('request', (request) => (request.url().endsWith('/from-ticket') ? began.push(request.url()) : undefined));
  const call = Promise.withResolvers<undefined>();
  await page.route('**/api/v1/window/call', async (route) => {
    await call.promise;
    await route.continue();
  });
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  call.resolve(undefined);
  await called(second);
  expect(began).toEqual([]);
});
