/** A ticket from the call to one delivery: a restaurant received as one, decided by its departments, its papers lying together; and a power cut in the middle. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#contract/view/case.ts';
import type { PickUpRow, PickUpView } from '#contract/view/issuing.ts';
import type { TicketView, WindowView } from '#contract/view/queue.ts';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { settled, useJourney, type Visitor } from '#test/support/journey.ts';
import { grantBody } from '#test/support/noodle-shop.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';
import { officer } from './office.ts';
import { atWork } from './together.ts';
import { askAboutShop, commit, takeOriginal, work } from './window.ts';

const journey = useJourney();
let wang: Visitor;
let number = '';

beforeAll(async () => {
  wang = await officer(journey, 'wang-min');
  await wang.page.getByRole('button', { name: '坐下，开始叫号' }).click();
  await wang.page.getByRole('button', { name: /叫下一位/ }).waitFor();
});

const draw = async (person: string, matters: readonly string[]): Promise<TicketView> => {
  const tab = openTab(journey.origin());
  await tab.signIn(person);
  return taken(await tab.call<TicketView>('ticket.take', { body: { hall: 'deqing-hall', matters }, key: randomUUID() }));
};

/** F2 calls, the document is compared, Enter begins. */
const meet = async (ticket: TicketView): Promise<void> => {
  const { page } = wang;
  await page.keyboard.press('F2');
  await page.getByRole('heading', { name: `${ticket.number} 到窗口了吗` }).waitFor();
  await page.getByRole('button', { name: /对得上，开始办/ }).press('Enter');
  await page.waitForURL('**/intake/walk-in-*');
  await settled(page);
};

describe('somebody called with a ticket', () => {
  test('stands there with what the ticket was drawn for, and a restaurant is received as one', async () => {
    journey.showWhenFailed('window-ticket');
    const { page } = wang;
    const ticket = await draw('shen-liqiu', ['open-restaurant']);
    await meet(ticket);
    await page.getByRole('heading', { name: '开一家餐饮店' }).waitFor();
    await page.getByText('号票和证件已核').waitFor();
    await askAboutShop(page, '湖墅老沈馄饨');
    await commit(page, /经营场所使用/);
    await commit(page, /食品安全管理制度/);
    for (const name of [/后厨布局图/, /招牌效果图/, /排水接管/]) await takeOriginal(page, name);
    await work(page).getByLabel('结果怎么领').selectOption('window');
  });

  test('loses nothing when the power goes: another page of the same computer, and a colleague, go on with what was typed', async () => {
    journey.showWhenFailed('window-power');
    const { context } = wang;
    const address = wang.page.url();
    const other = await atWork(journey.origin(), 'he-jing', 'deqing-hall');
    const id = address.split('/').at(-1) ?? '';
    const kept = async () => taken(await other.call<WalkIn>('walk-in.get', { params: { id } })).kept?.typed['delivery'];
    // Every change is on the computer at once, and a second later in the hall: a colleague needs no computer of hers.
    await expect.poll(kept, { timeout: 30_000 }).toBe('window');
    await wang.page.close({ runBeforeUnload: false });
    const page = await context.newPage();
    Object.assign(wang, { page });
    await page.goto(address);
    await settled(page);
    await work(page)
      .getByRole('row', { name: /城镇污水/ })
      .waitFor();
    expect(await work(page).getByLabel('店铺名称').inputValue()).toBe('湖墅老沈馄饨');
    const colleague = await officer(journey, 'he-jing');
    await colleague.open(new URL(address).pathname);
    await colleague.page.getByText(/王敏.*填到/).waitFor();
    expect(await work(colleague.page).getByLabel('招牌文字').inputValue()).toBe('湖墅老沈馄饨');
    await colleague.close();
  });

  test('goes with one receipt; the window is free for the next with one key', async () => {
    journey.showWhenFailed('window-sign');
    const { page } = wang;
    await page.keyboard.press('F9');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    number = (await page.locator('[data-case-number]').first().innerText()).trim();
    const next = await draw('gu-mingyuan', ['marriage-registration']);
    await page.keyboard.press('F2');
    await page.getByRole('heading', { name: `${next.number} 到窗口了吗` }).waitFor();
    const clerk = await atWork(journey.origin(), 'wang-min', 'deqing-hall');
    const { today, current } = taken(await clerk.call<WindowView>('window.get'));
    expect([today.done, current?.number]).toEqual([1, next.number]);
    // Handing on is opened and given up by keyboard.
    const transfer = page.getByRole('button', { name: '转号' }).first();
    await transfer.press('Enter');
    await page.locator('.o-sit--to select:focus').press('Escape');
    await page.locator('.o-sit--to').waitFor({ state: 'detached' });
    await expect.poll(() => transfer.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  });

  test('gets everything in one delivery once the departments have decided', async () => {
    const seen = async (tab: Tab): Promise<CaseView> => taken(await tab.call<CaseView>('case.get', { params: { number } }));
    const grant = async (person: string, office: string, part: string): Promise<void> => {
      const tab = await atWork(journey.origin(), person, office);
      taken(await tab.act(number, 'begin-review', { part }));
      taken(await tab.act(number, 'grant', { ...grantBody(part), reasons: '材料齐全' }));
    };
    const clerk = await atWork(journey.origin(), 'wang-min', 'deqing-hall');
    const parts = (await seen(clerk)).parts.map(({ id, state }) => `${id} ${state}`);
    expect(parts).toEqual(['licence accepted', 'food waiting', 'signboard accepted', 'drainage accepted']);
    await grant('chen-siyuan', 'deqing-market-supervision', 'licence');
    await grant('fang-chuan', 'deqing-urban-management', 'signboard');
    await grant('wu-qing', 'deqing-housing-construction', 'drainage');
    await expect.poll(async () => (await seen(clerk)).parts.find(({ id }) => id === 'food')?.state, { timeout: 30_000 }).toBe('accepted');
    await grant('chen-siyuan', 'deqing-market-supervision', 'food');
    const lying = async (): Promise<readonly PickUpRow[]> =>
      taken(await clerk.call<{ readonly rows: readonly PickUpRow[] }>('pick-up.list')).rows.filter((row) => row.number === number);
    await expect.poll(async () => (await lying()).length, { timeout: 30_000 }).toBe(1);
    const [one] = await lying();
    const { papers } = taken(await clerk.call<PickUpView>('pick-up.get', { params: { id: one?.id ?? '' } }));
    expect(papers.map(({ part }) => part).toSorted()).toEqual(['drainage', 'food', 'licence', 'signboard']);
  });
});
