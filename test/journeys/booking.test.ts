/** A person books a time by phone, moves it, arrives, follows the ticket and is called: the page tells them where to go without being asked. */
import { beforeAll, expect, test } from 'vitest';
import type { WindowView } from '#contract/view/queue.ts';
import { pickPerson, settled, useJourney, type Visitor } from '#test/support/journey.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';

const journey = useJourney();
let guilan: Visitor;
let clerk: Tab;

/** Slots begin at the half hour: none may begin while somebody is choosing it. */
const SLOT_MS = 30 * 60_000;
const SAFE_MS = 40_000;
const betweenSlots = async (): Promise<void> => {
  const left = SLOT_MS - (Date.now() % SLOT_MS);
  if (left < SAFE_MS) await new Promise((later) => setTimeout(later, left + 1_000));
};

beforeAll(async () => {
  guilan = await journey.visitor();
  clerk = openTab(journey.origin());
  await clerk.signIn('wang-min');
  taken(await clerk.call('session.choose-post', { body: { office: 'deqing-hall' } }));
  await betweenSlots();
});

const press = (name: RegExp): Promise<void> => guilan.page.getByRole('button', { name }).click();
const heading = (): Promise<string | null> => guilan.page.locator('main h1').first().textContent();
const choose = async (nth: number): Promise<string> => {
  const slots = guilan.page.locator('.p-slots label:has(input:enabled)');
  const starts = (await slots.nth(nth).locator('b').textContent()) ?? '';
  await slots.nth(nth).click();
  return starts;
};
/** The first of all times offered, in whichever part of the day it lies. */
const openFirstPart = async (): Promise<void> => {
  const part = guilan.page.locator('.p-parts-of-day button').first();
  if (await part.isVisible()) await part.click();
};

test('chooses a time at the hall of her county, signs in and finds it still chosen, books it and moves it to the next one', async () => {
  journey.showWhenFailed('booking');
  const { page } = guilan;
  await guilan.open('/');
  await page.getByRole('link', { name: /要去大厅/ }).click();
  await page.getByRole('link', { name: /^德清县政务服务中心/ }).click();
  await page.getByRole('link', { name: '预约 综合' }).click();
  await settled(page);
  await openFirstPart();
  const wanted = await choose(1);
  await page.getByRole('link', { name: '登录后预约' }).click();
  await pickPerson(page, 'he-guilan');
  await settled(page);
  await page.getByRole('button', { name: new RegExp(`^约.* ${wanted}$`) }).click();
  await page.waitForURL(/\/bookings\/330521-/);
  await settled(page);
  expect(await page.locator('main').textContent()).toContain('约好了');
  await page.getByRole('link', { name: /^改期/ }).click();
  await settled(page);
  expect(await page.locator('main').innerText()).toMatch(new RegExp(`现在约的是.*${wanted}`));
  await openFirstPart();
  const starts = await choose(0);
  await press(/^改到/);
  await page.waitForURL(/\/bookings\/330521-[0-9a-f-]+$/);
  await settled(page);
  expect(await heading()).toContain(starts);
});

test('keeps it in her calendar', async () => {
  const { page } = guilan;
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '加到日历' }).click()]);
  expect(file.suggestedFilename()).toBe('booking.ics');
});

test('arrives, sees who is before her, and is called to a window while she looks', async () => {
  journey.showWhenFailed('booking-called');
  const { page } = guilan;
  await press(/我到了/);
  await page.waitForURL(/\/tickets\//);
  await settled(page);
  expect(await heading()).toContain('下一个就是您');
  taken(await clerk.call<WindowView>('window.sit', { body: { window: '1' } }));
  const called = taken(await clerk.call<WindowView>('window.call', { body: {} }));
  expect([called.current?.lane, called.current?.number]).toEqual(['booked', 'A001']);
  await page.getByRole('heading', { name: '请到1号窗口' }).waitFor();
});

test('takes an ordinary ticket by phone as well, and gives it up', async () => {
  const { page } = guilan;
  taken(await clerk.call<WindowView>('ticket.finish', { params: { id: await own() }, body: {} }));
  await page.getByRole('heading', { name: /用过了/ }).waitFor();
  await guilan.open('/halls/deqing-hall');
  await page.getByRole('button', { name: '取号 综合' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取号' }).click();
  await page.waitForURL(/\/tickets\//);
  // Home says where she stands in line, and leads back to it.
  await guilan.open('/');
  await page.getByRole('heading', { name: /您的号A\d{3}/ }).waitFor();
  await page.getByRole('link', { name: /^A\d{3} / }).click();
  await press(/不办了/);
  await page.getByRole('dialog').getByRole('button', { name: '取消这个号' }).click();
  await page.getByRole('heading', { name: '这个号取消了' }).waitFor();
});

const own = async (): Promise<string> => taken(await clerk.call<WindowView>('window.get')).current?.id ?? '';
