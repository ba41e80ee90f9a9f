/** Somebody reads a guide: without script, checked in two minutes to a no, on paper. */
import { expect, test } from 'vitest';
import { useJourney } from '#test/support/journey.ts';
import { axeFaults, largeTextFaults, narrowFaults } from './judge.ts';

const journey = useJourney({ YICI_EMPTY: '1' });
const GUIDE = '/matters/open-restaurant?division=330521';

test('a browser that runs no script shows the whole guide, another place by a form, and the article a sentence rests on', async () => {
  journey.showWhenFailed('guide-plain');
  const { page, close } = await journey.visitor({ script: false });
  await page.goto(new URL(GUIDE, journey.origin()).href);
  await page.getByRole('heading', { level: 1, name: /一次都不用跑/ }).waitFor();
  expect(await page.title()).toBe('开一家餐饮店 · 德清县 · 一次');
  for (const name of ['最多带4件', '什么条件能办成', '怎么办', '办完能拿到', '在哪儿办、什么时候', '依据'])
    expect(await page.getByRole('heading', { level: 2, name }).count()).toBe(1);
  await page.getByLabel('看哪个县（市、区）的').selectOption('330105');
  await page.getByRole('button', { name: '看', exact: true }).click();
  await page.getByText('开一家餐饮店 · 拱墅区').waitFor();
  await page.getByText('后厨布局图', { exact: false }).first().click();
  await page.locator('a[href^="/law/food-safety-law-2021"][href$="#article-33"]').first().click();
  const article = page.locator('#article-33');
  await article.getByText('消毒', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('only that is binding', { exact: false }).waitFor();
  await close();
});

test('two who are too young are told which condition, by which article and what to do instead; nothing of it leaves the browser', async () => {
  journey.showWhenFailed('guide-check');
  const visitor = await journey.visitor();
  await visitor.open('/matters/marriage-registration?division=330521');
  const { page } = visitor;
  await page.getByRole('button', { name: '两分钟看看我能不能办' }).click();
  const question = page.locator('.p-check');
  // The button that was pressed is gone; a reader goes on in the check, not at the top of the page.
  await page.waitForFunction(() => document.activeElement?.classList.contains('p-check') === true);
  await question.getByText('两个人都是自己愿意结婚的吗？').waitFor();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) asked.push(request.url());
  });
  await question.getByText('是', { exact: true }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await question.getByLabel(/男方满多少周岁/).fill('21');
  await page.getByRole('button', { name: '下一步' }).click();
  const verdict = page.locator('[data-verdict="no"]');
  await verdict.getByText('现在还办不成', { exact: false }).waitFor();
  await verdict.getByText('男满二十二周岁，女满二十周岁', { exact: false }).waitFor();
  expect(await verdict.locator('a[href="/law/civil-code-2020#article-1047"]').count()).toBe(1);
  await verdict.getByText('到了年龄再来登记', { exact: false }).waitFor();
  // The names of divisions are the one thing it may ask for: they tell nothing of the reader.
  expect(asked.filter((url) => !url.includes('/divisions'))).toEqual([]);
  for (const judge of [axeFaults, narrowFaults, largeTextFaults]) expect(await judge(page)).toEqual([]);
  await visitor.close();
});

test('on a phone the guide is a few screens long: what to bring and the check come first, one line each, the rest is a press away', async () => {
  journey.showWhenFailed('guide-short');
  const visitor = await journey.visitor();
  await visitor.open(GUIDE);
  const { page } = visitor;
  const tops = await page.evaluate(() => {
    const top = (element: Element | null | undefined): number => Math.round(element?.getBoundingClientRect().top ?? Number.NaN);
    const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === '最多带4件');
    return { check: top(document.querySelector('#who .y-btn')), bring: top(heading), all: document.documentElement.scrollHeight };
  });
  expect(tops.check).toBeLessThan(tops.bring);
  expect(tops.bring).toBeLessThan(700);
  expect(tops.all).toBeLessThan(5 * 844);
  const paper = page.locator('.p-fold', { hasText: '经营场所使用承诺' }).first();
  expect(await paper.getByText('第19条', { exact: false }).first().isVisible()).toBe(false);
  await paper.locator('summary').press('Enter');
  expect(await paper.getByText('第19条', { exact: false }).first().isVisible()).toBe(true);
  await visitor.close();
});

test('on paper a guide takes two sheets at most and carries the code of its address', async () => {
  const visitor = await journey.visitor();
  await visitor.open(GUIDE);
  const { page } = visitor;
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.p-print .p-code').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  // What is folded on the screen lies open on paper.
  expect((await page.getByText('中华人民共和国食品安全法第33条').first().boundingBox())?.height ?? 0).toBeGreaterThan(0);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThanOrEqual(2);
  await visitor.close();
});
