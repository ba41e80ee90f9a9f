/** Hands on a keyboard and nowhere else: Tab until the focus is where one wants it, then Enter, Space, arrows or letters. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, as somebody would describe it, and whether it can be seen. */
type Focus = { readonly fits: boolean; readonly covered: string };

/** A hidden radio or file input is seen by its label; what is seen must not lie under a bar that stays in place. */
const focusOf = (page: Page, css: string, words: string): Promise<Focus> =>
  page.evaluate(
    ([css, words]) => {
      const element = document.activeElement;
      if (element === null || element === document.body) return { fits: false, covered: '' };
      const name = `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`.trim();
      const shown = element.closest('label') ?? element;
      const { left, top, width, height } = shown.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      // The page itself or a heading takes the focus when it opens: nothing is pressed there.
      const passive = element.getAttribute('tabindex') === '-1';
      const seen = passive || (above !== null && (shown.contains(above) || above.contains(shown)));
      return {
        fits: element.matches(css) && name.includes(words),
        covered: seen ? '' : `${element.tagName} ${element.id} “${name.slice(0, 30)}”`,
      };
    },
    [css, words] as const,
  );

const MOST_STOPS = 90;

/** Presses Tab until the focus is on an element that matches and bears these words; every stop on the way must be in sight. */
export const tabTo = async (page: Page, css: string, words = ''): Promise<void> => {
  const covered: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const focus = await focusOf(page, css, words);
    if (focus.covered !== '') covered.push(focus.covered);
    if (focus.fits) {
      expect(covered).toEqual([]);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${css} ${words}`);
};

/** Tab to it, then Enter. */
export const enter = async (page: Page, css: string, words = ''): Promise<void> => {
  await tabTo(page, css, words);
  await page.keyboard.press('Enter');
};

/** Tab to a field and type over what is in it. */
export const type = async (page: Page, css: string, text: string): Promise<void> => {
  await tabTo(page, css);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};

/** Tab into a group of radios, then arrows until the wanted one is chosen. */
export const pick = async (page: Page, name: string, value: string): Promise<void> => {
  await tabTo(page, `input[name="${name}"]`);
  for (let tries = 0; tries < 8; tries += 1) {
    const at = await page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : ''));
    if (at === value) {
      await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`arrows do not reach ${value} of ${name}`);
};
