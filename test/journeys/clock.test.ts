/** Last days that move and are watched: two persons close a county for some days, the applicant reads why; a card is raised, answered and lifted. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Visitor as Sender } from '#test/support/app.ts';
import { acceptAll, openShop } from '#test/support/noodle-shop.ts';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { press } from './apply.ts';
import { axeFaults, narrowFaults } from './judge.ts';

const journey = useJourney({ YICI_EMPTY: '1', YICI_DEPARTMENTS: '0' });
let number = '';

/** Sends as the person of this window would, for what this journey is not about. */
const senderOf = ({ context }: Visitor): Sender => ({
  send: async (method, path, { body, raw, headers = {} } = {}) => {
    const reply = await context.request.fetch(new URL(path, journey.origin()).href, {
      method,
      headers: { ...headers, ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }) },
      ...(raw === undefined ? (body === undefined ? {} : { data: body }) : { data: raw }),
    });
    const text = await reply.text();
    return { status: reply.status(), text, body: JSON.parse(text), headers: reply.headers() };
  },
});
const desk = async (person: string, path: string): Promise<Visitor> => {
  const visitor = await journey.visitor({ width: 1440, height: 900 });
  await signIn(visitor, person, path);
  await visitor.open(path);
  return visitor;
};
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000));

test('one administrator closes the county for some days, a second sees what moves and publishes; the applicant reads by whose act', async () => {
  journey.showWhenFailed('clock');
  const zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining', '/');
  number = (await openShop(senderOf(zhou))).number;
  const clerk = await journey.visitor();
  await signIn(clerk, 'wang-min', '/office/counter');
  await acceptAll(senderOf(clerk), number);
  await clerk.close();

  const lin = await desk('lin-an', '/office/admin/calendars');
  await press(lin.page, '起草新版本');
  await lin.page.getByLabel('适用范围').selectOption('local');
  await lin.page.getByLabel('通知文号').fill('德防指〔2026〕7号');
  const days = Array.from({ length: 9 }, (_, index) => dayFromNow(index + 1)).filter((day) => day.startsWith(dayFromNow(0).slice(0, 4)));
  for (const day of days) {
    const button = lin.page.getByRole('button', { name: day, exact: false });
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday > 0 && weekday < 6 && (await button.getAttribute('aria-pressed')) === 'false') await button.click();
  }
  await press(lin.page, '提交，等另一位管理员发布');
  await lin.page.getByText('待发布').waitFor();
  await lin.close();

  const song = await desk('song-he', '/office/admin/calendars');
  await press(song.page, '看看会改动多少件');
  await song.page.getByText(/会改动 1 件在办件/).waitFor();
  await song.page.getByRole('cell', { name: '德清县综合行政执法局' }).waitFor();
  expect(await axeFaults(song.page)).toEqual([]);
  await press(song.page, '发布');
  await song.page.getByText(/其中 1 件改了日期/).waitFor({ timeout: 30_000 });
  await song.close();

  await zhou.open(`/cases/${number}/why/signboard`);
  await zhou.page.getByText(/德防指〔2026〕7号/).waitFor();
  await zhou.page.getByText(/不计/).first().waitFor();
  expect(await axeFaults(zhou.page)).toEqual([]);
  expect(await narrowFaults(zhou.page)).toEqual([]);
  await zhou.open('/notices');
  await zhou.page.getByText('工作日历更新，您有1件办件的日期变了').waitFor({ timeout: 30_000 });
  await zhou.close();
});

test('supervision raises a card, the office answers, supervision lifts it with reasons', async () => {
  journey.showWhenFailed('card');
  const cen = await desk('cen-chuan', '/office/watch/cards');
  await press(cen.page, '发一张牌');
  await cen.page.getByLabel('单位').selectOption({ label: '德清县综合行政执法局' });
  await cen.page.getByLabel('为什么').selectOption('no-reasons');
  await cen.page.getByLabel('发生了什么').fill('口头说不行，没有书面理由');
  await press(cen.page, '发出');
  const card = cen.page.getByRole('link', { name: '不说明理由' });
  await card.waitFor();
  const path = (await card.getAttribute('href')) ?? '';

  const fang = await desk('fang-chuan', path);
  await fang.page.getByLabel('怎么回事，怎么改').fill('已当面书面说明并致歉');
  await press(fang.page, '答复');
  await fang.page.getByText('已当面书面说明并致歉').waitFor();
  await fang.close();

  await card.click();
  await settled(cen.page);
  await cen.page.getByLabel('理由').fill('已改正，书面说明在卷');
  await press(cen.page, '撤牌');
  await cen.page.getByText('已撤牌').first().waitFor();
  expect(await axeFaults(cen.page)).toEqual([]);
  await cen.close();
});
