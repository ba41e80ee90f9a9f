/** Every screen there is and how one comes to it, in either language: for tests that look at all of them. */
import type { Page } from 'playwright-core';
import type { Verdict } from '#contract/view/certificate.ts';
import { builderScreens } from './builder-screens.ts';
import { exchangeScreens } from './exchange-screens.ts';
import { flipped } from './flipped.ts';
import { commentScreens, guideScreens, guideScreensOfPerson } from './guide-screens.ts';
import { deskCaseScreens } from './desk-case-screens.ts';
import { deskScreens, deskScreensOfOffice, deskScreensOfPerson } from './desk-screens.ts';
import { reformScreens, reformScreensOfOffice, reformScreensOfPerson } from './reform-screens.ts';
import { hallScreens, hallScreensOfOffice, hallScreensOfPerson } from './hall-screens.ts';
import { at, press, type Screen, toList, type Who } from './screen.ts';
import { studioScreens } from './studio-screens.ts';
import { openDataScreens, transferScreens } from './transfer-screens.ts';

const step = (name: string, then?: (page: Page) => Promise<void>): Screen =>
  at(`apply: ${name}`, 'zhou-yining', ({ drafts }) => `/apply/${drafts.complete}?step=${name}`, then);

const checkFile = async (page: Page, buffer: Buffer): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({ name: 'licence.pdf', mimeType: 'application/pdf', buffer });
  await page.locator('[data-answer]').waitFor();
};

/** These answers come from a record nobody can bring about in a minute: the page is told them, and must show them. */
const told = (answer: Verdict['answer']): Screen =>
  at(
    `verify: ${answer}`,
    'guest',
    () => '/verify',
    async (page, { pdf }) => {
      await page.route('**/api/v1/verify', async (route) => {
        const reply = await route.fetch();
        const verdict = (await reply.json()) as Verdict;
        const { certificate } = verdict;
        const revoked = answer === 'revoked' && certificate !== null ? { ...certificate, revokedAt: verdict.checkedAt } : null;
        await route.fulfill({ response: reply, json: { ...verdict, answer, certificate: revoked } });
      });
      await checkFile(page, pdf);
      await page.unroute('**/api/v1/verify');
    },
  );

/** Pressed on the page itself, as people come to it. The choice is remembered, so these screens come last for their visitor. */
const elderAt = (name: string, who: Who, selector: string): Screen =>
  at(
    name,
    who,
    () => '/',
    async (page) => {
      await page
        .locator('.p-pill')
        .filter({ hasText: /长辈版|Larger/ })
        .click();
      await page.locator(selector).waitFor();
    },
  );

export const publicScreens: readonly Screen[] = [
  ...hallScreens,
  ...deskScreens,
  ...reformScreens,
  at('home of a guest', 'guest', () => '/'),
  at(
    'search',
    'guest',
    () => '/',
    async (page) => {
      await page.getByRole('search').getByRole('combobox').fill('kd');
      await page.locator('[role=option]').first().waitFor();
    },
  ),
  at('search results', 'guest', () => '/search?q=%E4%B8%8A%E6%88%B7%E5%8F%A3'),
  at(
    'nothing found',
    'guest',
    () => '/search?q=qqqq',
    async (page) => {
      await page.locator('.y-empty').waitFor();
    },
  ),
  at('matters', 'guest', () => '/matters'),
  at(
    'guide',
    'guest',
    () => '/matters/open-restaurant',
    async (page) => {
      await press('#who summary')(page);
      await press('#root fieldset label.y-opt')(page);
      await press('.p-folds summary')(page);
    },
  ),
  ...guideScreens,
  ...openDataScreens,
  at('place', 'guest', () => '/', press('.p-loc')),
  at('sign in first', 'guest', () => '/wallet'),
  at('me of a guest', 'guest', () => '/me'),
  at('no such page', 'guest', () => '/there/is/none'),
  at('sign-in', 'guest', () => '/sign-in?return=/'),
  at(
    'progress',
    'guest',
    () => '/progress',
    async (page, { running, password }) => {
      await page.locator('#p-number').fill(running);
      await page.locator('#p-password').fill(password);
      await page.locator('button[type=submit]').click();
      await page.locator('.p-parts').waitFor();
    },
  ),
  at('progress without number', 'guest', () => '/progress', press('button[type=submit]')),
  at('verify', 'guest', () => '/verify'),
  at(
    'verify: genuine',
    'guest',
    () => '/verify',
    (page, { pdf }) => checkFile(page, pdf),
  ),
  at(
    'verify: changed',
    'guest',
    () => '/verify',
    (page, { pdf }) => checkFile(page, flipped(pdf)),
  ),
  at('verify: none', 'guest', () => '/verify/ZZZZ-ZZZZ-ZZZZ'),
  told('revoked'),
  told('code-expired'),
  told('cannot-check'),
];

export const citizenScreens: readonly Screen[] = [
  ...hallScreensOfPerson,
  ...deskScreensOfPerson,
  ...reformScreensOfPerson,
  ...guideScreensOfPerson,
  at('home', 'zhou-yining', () => '/'),
  at('guide, draft begun', 'zhou-yining', () => '/matters/open-restaurant'),
  step('situation'),
  step('fill'),
  step('materials'),
  step('review'),
  step('fill', async (page) => {
    await page.locator('#q-shop-name').fill('');
    await page.locator('footer button').last().click();
    await page.locator('#q-shop-name-error').waitFor();
    await page.locator('#q-shop-name').fill('一碗面馆');
    await page.locator('#q-shop-name').blur();
  }),
  step('fill', async (page) => {
    // The draft is one for both languages: what was contested in the first is contested in the second.
    const contested = page.locator('.p-row--bad').first();
    if (!(await contested.isVisible())) await page.locator('.p-row dd > button').first().click();
    await contested.waitFor();
  }),
  step('fill', async (page) => {
    await page.locator('.p-chip').first().click();
    await page.locator('.p-source').first().waitFor();
  }),
  at('receipt', 'zhou-yining', ({ drafts }) => `/receipt/${drafts.lacking}`),
  at('cases', 'zhou-yining', () => '/cases'),
  at('case, clock stopped', 'zhou-yining', ({ running }) => `/cases/${running}`),
  at(
    'why this date',
    'zhou-yining',
    ({ running }) => `/cases/${running}`,
    async (page) => {
      await press('.p-why')(page);
      await page.locator('.p-trace').waitFor();
    },
  ),
  at('case, refused', 'zhou-yining', ({ refused }) => `/cases/${refused}`),
  at('a matter that is none', 'zhou-yining', () => '/matters/no-such-matter'),
  at('a case that is none', 'zhou-yining', () => '/cases/330521-2026-0009999-0'),
  at('a draft that is none', 'zhou-yining', () => '/apply/330521-00000000-0000-4000-8000-000000000000'),
  at(
    'wallet',
    'zhou-yining',
    ({ certificate }) => `/wallet?show=${certificate}`,
    async (page) => {
      await press('.p-show button')(page);
      await page.locator('[data-shown-code]').waitFor();
    },
  ),
  at('notices', 'zhou-yining', () => '/notices'),
  at(
    'a notice',
    'zhou-yining',
    () => '/notices',
    async (page) => {
      await page
        .locator('.p-notice')
        .filter({ hasText: '不予许可' })
        .or(page.locator('.p-notice').filter({ hasText: 'Refused' }))
        .first()
        .click();
      await page.locator('.p-service').waitFor();
    },
  ),
  at('where copies go', 'zhou-yining', () => '/me/contact'),
  at('looks', 'zhou-yining', () => '/looks'),
  at(
    'looks by case, with its filter',
    'zhou-yining',
    () => '/looks',
    async (page) => {
      await page.locator('.y-seg button').nth(1).click();
      await page.locator('.p-filter summary').click();
    },
  ),
  at('consents', 'zhou-yining', () => '/me/consents'),
  at('me', 'zhou-yining', () => '/me'),
  at('mandates', 'zhou-yining', () => '/mandates'),
  at('one mandate', 'zhou-yining', () => '/mandates/mandate-zhou-lin'),
  at('a mandate that is none', 'zhou-yining', () => '/mandates/mandate-none'),
  at('a code that is none', 'zhou-yining', () => `/mandates/code/${'A'.repeat(43)}`),
  at('new mandate', 'zhou-yining', () => '/mandates/new?as=ask', press('input[value="parent"] + span')),
  at('new mandate, by code', 'zhou-yining', () => '/mandates/new?as=give', press('input[value="single-matter"] + span')),
  elderAt('home in elder mode', 'zhou-yining', '.p-elder'),
  elderAt('home of a guest in elder mode', 'guest', '.p-elder'),
];

const register = async (page: Page): Promise<void> => {
  await page.locator('.o-find__b button').first().click();
  await page.locator('#register-number').waitFor();
};
/** Shen Liqiu stands at the window and wants a restaurant. */
const chooseMatter = async (page: Page): Promise<void> => {
  await page.locator('#find-value').fill('330199196107080049');
  await page.locator('.o-find__b button').last().click();
  await page.waitForURL('**/intake/walk-in-*');
  await page
    .locator('.o-chip')
    .filter({ hasText: /开一家餐饮店|Open a restaurant/ })
    .click();
  await page.locator('.o-items').waitFor();
};

export const officeScreens: readonly Screen[] = [
  ...hallScreensOfOffice,
  ...deskScreensOfOffice,
  ...reformScreensOfOffice,
  at('counter', 'wang-min', () => '/office/counter'),
  at(
    'counter, case open',
    'wang-min',
    () => '/office/counter',
    async (page) => {
      await toList(page);
      await press('.o-rows a')(page);
      await page.locator('.o-outcomes').waitFor({ state: 'attached' });
    },
  ),
  at('corrections', 'wu-qing', () => '/office/exchange/corrections'),
  at('questions about looks', 'wu-qing', () => '/office/exchange/looks'),
  at('a ticket in hand', 'wang-min', () => '/office/counter/intake'),
  at('walk-in', 'wang-min', () => '/office/counter/intake/new'),
  at('walk-in, nobody known', 'wang-min', () => '/office/counter/intake/new', register),
  at('walk-in, matters chosen', 'wang-min', () => '/office/counter/intake/new', chooseMatter),
  at(
    'walk-in, acts',
    'wang-min',
    () => '/office/counter/intake/new',
    async (page) => {
      await chooseMatter(page);
      const decide = page.locator('.o-drawer-b');
      if (await decide.isVisible()) await decide.click();
      await page.locator('.o-outcomes').waitFor();
    },
  ),
  ...exchangeScreens,
  ...studioScreens,
  ...builderScreens,
  ...commentScreens,
  ...transferScreens,
  at('exceptions of the catalogue', 'luo-jia', () => '/office/catalogue/exceptions'),
  at('words of the search', 'luo-jia', () => '/office/catalogue/search', press('.o-sw__tools > .y-btn')),
  at('a certificate at its office', 'chen-siyuan', ({ certificate }) => `/office/certificates/${certificate}`),
  at('a certificate that is none', 'chen-siyuan', () => '/office/certificates/330521-00000000000000000000'),
  at('projects', 'wu-qing', () => '/office/projects'),
  ...deskCaseScreens,
];
