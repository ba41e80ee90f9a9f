/** What can be wrong with a page whatever it says: axe's rules, and anything that makes it scroll sideways. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

type Judge = (page: Page) => Promise<readonly string[]>;

/** Every rule of axe, its best practices included. */
export const axeFaults: Judge = (page) => axeFaultsOf(page, {});

const axeFaultsOf = async (page: Page, options: axe.RunOptions): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (chosen) => {
    const { violations } = await (globalThis as unknown as { readonly axe: typeof axe }).axe.run(document, chosen);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
  }, options);
};

/** Names what reaches past the right edge, the widest first. */
const sideways: Judge = (page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .map((element) => ({ right: element.getBoundingClientRect().right, name: `${element.tagName}.${element.className}` }))
      .filter(({ right }) => right > clientWidth + 0.5)
      .toSorted((one, other) => other.right - one.right);
    const names = wide.slice(0, 3).map(({ name, right }) => `${name} ${right}`);
    return [`${scrollWidth} of ${clientWidth} px: ${names.join('; ')}`];
  });

/** A phone of 320 px, which is also a desk screen magnified four times. */
export const narrowFaults: Judge = async (page) => {
  await page.setViewportSize({ width: 320, height: 568 });
  return (await sideways(page)).map((fault) => `on 320 px: ${fault}`);
};

/** The elder mode on a small phone: larger text, larger targets, and colours of its own. */
export const elderFaults: Judge = async (page) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.evaluate(() => document.documentElement.setAttribute('data-mode', 'elder'));
  const faults = [...(await sideways(page)), ...(await axeFaultsOf(page, { runOnly: ['color-contrast'] }))];
  await page.evaluate(() => document.documentElement.removeAttribute('data-mode'));
  return faults.map((fault) => `in elder mode: ${fault}`);
};

/** Text alone twice as large, on a phone. The page stays so until it is loaded anew. */
export const largeTextFaults: Judge = async (page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => {
    const texts = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
    const sizes = new Set(texts.flatMap((text) => text.match(/--fs-\w+(?=:)/g) ?? []));
    const root = document.documentElement;
    const now = getComputedStyle(root);
    const values = [...sizes].map((size) => [size, now.getPropertyValue(size)] as const);
    for (const [size, value] of values) root.style.setProperty(size, `calc(2 * (${value}))`);
  });
  return (await sideways(page)).map((fault) => `with text twice as large: ${fault}`);
};
