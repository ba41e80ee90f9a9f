/** Screens around the guide: the check, samples, the law, drafts for comment. */
import type { Page } from 'playwright-core';
import { at, press, type Screen } from './screen.ts';

const MARRIAGE = '/matters/marriage-registration?division=330521';
const openCheck = press('#who .y-btn');

/** The youngest who may not marry yet. */
const failCheck = async (page: Page): Promise<void> => {
  await openCheck(page);
  await press('.p-check label.y-opt')(page);
  await press('.p-check button[type=submit]')(page);
  await page.locator('.p-check input').first().fill('21');
  await press('.p-check button[type=submit]')(page);
  await page.locator('[data-verdict="no"]').waitFor();
};
const openDraft = async (page: Page): Promise<void> => {
  await press('.p-cons__l a')(page);
  await page.locator('.p-remarks').waitFor({ state: 'attached' });
};

export const guideScreens: readonly Screen[] = [
  at('guide, the check', 'guest', () => MARRIAGE, openCheck),
  at('guide, the check says no', 'guest', () => MARRIAGE, failCheck),
  at('guide, a sample', 'guest', () => MARRIAGE, press('.p-results .y-btn')),
  at('a law', 'guest', () => '/law/household-registration-1958#article-7'),
  at('a law without its text', 'guest', () => '/law/civil-code-2020#article-1047'),
  at('a listing that is none', 'guest', () => '/services/330521/none'),
  at('drafts for comment', 'guest', () => '/consultations'),
  at('a draft', 'guest', () => '/consultations', openDraft),
];
export const guideScreensOfPerson: readonly Screen[] = [
  at(
    'a draft, to comment on',
    'zhou-yining',
    () => '/consultations',
    async (page) => {
      await openDraft(page);
      await press('.p-read summary')(page);
      await page.locator('.p-draft').waitFor();
    },
  ),
];
export const commentScreens: readonly Screen[] = [
  at('comments in the studio', 'luo-jia', () => '/office/catalogue/comments'),
  at(
    'a comment to answer',
    'luo-jia',
    () => '/office/catalogue/comments',
    async (page) => {
      await press('.o-vrow')(page);
      await press('.o-com__b .y-btn')(page);
      await page.locator('.o-com__f').waitFor();
    },
  ),
];
