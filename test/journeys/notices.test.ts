/** Zhou Yining is told: the bell, the notice with its last day, the receipt of reading, and a mail address proved by a code that came by SMTP. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { ServedRow } from '#contract/view/notice.ts';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { prepare, submit } from '#test/support/restaurant.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';
import { axeFaults, largeTextFaults, narrowFaults } from './judge.ts';

const journey = useJourney();
let clerk: Tab;
let zhou: Visitor;
let number = '';

const dayAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const servedRows = async (): Promise<readonly ServedRow[]> =>
  taken(await clerk.call<{ rows: ServedRow[] }>('notice.case-list', { params: { number } })).rows;

beforeAll(async () => {
  const applicant = openTab(journey.origin());
  await applicant.signIn('zhou-yining');
  clerk = openTab(journey.origin());
  await clerk.signIn('wang-min');
  taken(await clerk.call('session.choose-post', { body: { office: 'deqing-hall' } }));
  number = taken(await submit(applicant, (await prepare(applicant)).id, randomUUID())).number;
  const missing = [{ what: '店招示意图没有标明高度' }];
  taken(await clerk.act(number, 'receive', { receptions: [{ part: 'signboard', outcome: 'supplement', missing, until: dayAhead(18) }] }));
  zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining');
});

test('the bell says that something came, and the list what', async () => {
  journey.showWhenFailed('notice-bell');
  const { page } = zhou;
  await page.getByRole('link', { name: /通知，\d+条未读/ }).click();
  await page.locator('.p-notice.is-new').filter({ hasText: '需要补正材料' }).waitFor();
});

test('opened, it says what to do by when and on which law, and the clerk sees it was served and read', async () => {
  journey.showWhenFailed('notice-open');
  const { page } = zhou;
  await page.locator('.p-notice').filter({ hasText: '需要补正材料' }).click();
  await page.getByRole('heading', { level: 1, name: '需要补正材料' }).waitFor();
  await page.getByText('店招示意图没有标明高度').waitFor();
  await page.getByText(/进入您的账户，当日视为送达/).waitFor();
  await page.getByText(/电子签名法第11条/).waitFor();
  for (const look of [axeFaults, largeTextFaults, narrowFaults]) expect(await look(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await servedRows()).find(({ event }) => event === 'SupplementAsked')?.people[0]?.seenAt).toBeTruthy();
  const row = (await servedRows()).find(({ event }) => event === 'SupplementAsked');
  expect(row?.served?.how).toBe('account');
  await page.getByRole('link', { name: '去办理' }).click();
  await page.waitForURL(`**/cases/${number}`);
});

test('she types a mail address; the code arrives by SMTP in the demo’s mailbox and proves it', async () => {
  journey.showWhenFailed('notice-mail');
  const { page } = zhou;
  await zhou.open('/me/contact');
  await page.getByLabel('邮箱地址').fill('zhou@nowhere');
  await page.getByRole('button', { name: '发验证码' }).click();
  await page.getByText('邮箱地址不对').waitFor();
  // The browser itself notes an answer of 400; nothing else went wrong.
  expect(zhou.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel('邮箱地址').fill('zhou@yici.example');
  await page.getByRole('button', { name: '发验证码' }).click();
  await page.getByText('验证码寄到了 zhou@yici.example').waitFor();
  const mailbox = await journey.visitor({ width: 1440, height: 900 });
  await expect
    .poll(
      async () => {
        // No script runs in that page, not even one that would wait for it.
        await mailbox.page.goto(`${journey.origin()}/demo-mailbox`);
        return mailbox.page
          .locator('article pre')
          .first()
          .textContent({ timeout: 2_000 })
          .catch(() => '');
      },
      { timeout: 30_000 },
    )
    .toMatch(/\d{6}/);
  const code = /\d{6}/.exec((await mailbox.page.locator('article pre').first().textContent()) ?? '')?.[0] ?? '';
  await mailbox.close();
  await page.getByLabel('6位验证码').fill(code);
  await page.getByRole('button', { name: '确认' }).click();
  await page.getByText('邮箱已确认').waitFor();
  for (const look of [axeFaults, largeTextFaults, narrowFaults]) expect(await look(page)).toEqual([]);
  await settled(page);
}, 60_000);
