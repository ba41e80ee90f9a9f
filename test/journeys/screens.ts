/** Every screen there is and how one comes to it, in either language: for tests that look at all of them. */
import type { Page } from 'playwright-core';
import type { Verdict } from '#contract/view/certificate.ts';
import { settled, type Visitor } from '#test/support/journey.ts';
import type { Scene } from './scene.ts';

export type Who = 'guest' | 'zhou-yining' | 'wang-min' | 'wu-qing';
export type Screen = { readonly name: string; readonly who: Who; readonly show: (visitor: Visitor, scene: Scene) => Promise<void> };

const at = (
  name: string,
  who: Who,
  path: (scene: Scene) => string,
  then: (page: Page, scene: Scene) => Promise<void> = async () => undefined,
): Screen => ({
  name,
  who,
  show: async (visitor, scene) => {
    await visitor.open(path(scene));
    await then(visitor.page, scene);
    await settled(visitor.page);
  },
});

/** The first button or link that matches is pressed. */
const press =
  (selector: string) =>
  async (page: Page): Promise<void> =>
    page.locator(selector).first().click();
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
  at('home of a guest', 'guest', () => '/'),
  at(
    'search',
    'guest',
    () => '/',
    async (page) => {
      await page.getByRole('search').getByRole('textbox').fill('kd');
      await page.locator('.p-matters').waitFor();
    },
  ),
  at(
    'nothing found',
    'guest',
    () => '/',
    async (page) => {
      await page.getByRole('search').getByRole('textbox').fill('qqqq');
      await page.locator('.y-empty').waitFor();
    },
  ),
  at('matters', 'guest', () => '/matters'),
  at('guide', 'guest', () => '/matters/open-restaurant', press('#root fieldset label.y-opt')),
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

/** On a narrow screen the acts lie in a drawer that the key A opens. */
const acts = async (page: Page): Promise<void> => {
  await page.getByRole('tablist').waitFor();
  await page.keyboard.press('a');
  await page.locator('.o-acts').waitFor();
};
const desk = ({ running }: Scene): string => `/office/desk/${running}/drainage`;

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
  at('counter', 'wang-min', () => '/office/counter'),
  at(
    'counter, case open',
    'wang-min',
    () => '/office/counter',
    async (page) => {
      await press('.o-rows a')(page);
      await page.locator('.o-outcomes').waitFor({ state: 'attached' });
    },
  ),
  at('walk-in', 'wang-min', () => '/office/counter/intake'),
  at('walk-in, nobody known', 'wang-min', () => '/office/counter/intake', register),
  at('walk-in, matters chosen', 'wang-min', () => '/office/counter/intake', chooseMatter),
  at(
    'walk-in, acts',
    'wang-min',
    () => '/office/counter/intake',
    async (page) => {
      await chooseMatter(page);
      const decide = page.locator('.o-drawer-b');
      if (await decide.isVisible()) await decide.click();
      await page.locator('.o-outcomes').waitFor();
    },
  ),
  at('projects', 'wu-qing', () => '/office/projects'),
  at('desk', 'wu-qing', () => '/office/desk'),
  at('desk, case open', 'wu-qing', desk),
  at('desk, acts', 'wu-qing', desk, acts),
  at('desk, stop', 'wu-qing', desk, async (page) => {
    await acts(page);
    await press('.o-acts button')(page);
  }),
  at('desk, keys', 'wu-qing', desk, async (page) => {
    await page.getByRole('tablist').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  }),
  ...['materials', 'shared', 'timeline', 'siblings'].map((name, index) =>
    at(`desk, ${name}`, 'wu-qing', desk, async (page) =>
      page
        .getByRole('tab')
        .nth(index + 1)
        .click(),
    ),
  ),
];

/** One bit of one byte in the middle is another document. */
export const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
};
