/** Screens of halls, bookings and tickets as people see them on their phones. */
import type { Page } from 'playwright-core';
import { at, press, type Screen } from './screen.ts';

/** The ticket of who has one; the first view takes it, the next ones find it. */
const ownTicket = async (page: Page): Promise<void> => {
  // Asked and not looked for: the page may not have heard of it yet, and nobody takes two.
  const has = await page.evaluate(async () => (await (await fetch('/api/v1/tickets')).json()).rows.length > 0);
  if (has) await page.locator('.p-ownticket').click();
  else {
    await page.locator('.p-queues button').first().click();
    await page.locator('dialog[open] .y-btn--p').click();
  }
  await page.locator('.p-ticket').waitFor();
};

export const bookingScreens: readonly Screen[] = [
  at('halls', 'guest', () => '/halls'),
  at('a hall', 'guest', () => '/halls/deqing-hall'),
  at('booking a time', 'guest', () => '/halls/deqing-hall/book?matter=open-restaurant'),
];
export const bookingScreensOfPerson: readonly Screen[] = [
  at('own bookings', 'zhou-yining', () => '/bookings'),
  at(
    'an own booking',
    'zhou-yining',
    () => '/bookings',
    async (page) => {
      await press('.p-halls a')(page);
      await page.locator('.p-booked').waitFor();
    },
  ),
  at('an own ticket', 'zhou-yining', () => '/halls/deqing-hall', ownTicket),
];
