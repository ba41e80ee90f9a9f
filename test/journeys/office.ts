/** What officers do at the counter and at their desks, by what is on the screen. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled, signIn, type Journey, type Visitor } from '#test/support/journey.ts';
import { press } from './apply.ts';

/** An officer at a desk screen, in the office and under their post. */
export const officer = async (journey: Journey, person: string): Promise<Visitor> => {
  const visitor = await journey.visitor({ width: 1440, height: 900 });
  await signIn(visitor, person, '/office/');
  await visitor.page.waitForURL(/\/office\/(counter|desk)/);
  return visitor;
};

/** Opens one part of a case from the inbox. */
export const openPart = async (visitor: Visitor, number: string, part: string): Promise<void> => {
  // A part that was asked about is linked once more, in the closed list of questions.
  await visitor.page.locator(`a[href="/office/desk/${number}/${part}"]:visible`).click();
  await visitor.page.waitForURL(`**/office/desk/${number}/${part}`);
  await settled(visitor.page);
};

export const beginReview = async (page: Page): Promise<void> => {
  await press(page, '开始审查');
  await page.getByRole('heading', { name: '决定', exact: true }).waitFor();
};

/** Grants the open part; with conditions when some are given. */
export const grant = async (page: Page, conditions = ''): Promise<void> => {
  if (conditions !== '') {
    await press(page, '附条件');
    await page.getByLabel('条件（一行一条）').fill(conditions);
    await press(page, '签发：附条件准予');
  } else await press(page, '签发：准予');
  await page.getByRole('heading', { name: '决定前，系统替您查过' }).waitFor({ state: 'detached' });
};

/** Fetches what a link leads to, as the browser would with its cookies; PDFs have no viewer in a headless one. */
export const fetchLink = async (
  visitor: Visitor,
  origin: string,
  href: string | null,
): Promise<{ readonly type: string; readonly body: Buffer }> => {
  expect(href).not.toBeNull();
  const reply = await visitor.context.request.get(new URL(href ?? '', origin).href);
  expect(reply.status()).toBe(200);
  return { type: reply.headers()['content-type'] ?? '', body: await reply.body() };
};

export const expectPdf = async (visitor: Visitor, origin: string, href: string | null): Promise<void> => {
  const { type, body } = await fetchLink(visitor, origin, href);
  expect(type).toContain('application/pdf');
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
};
