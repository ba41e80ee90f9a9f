/** In the browser: a call is taken, goes to the wrong office and comes right, is answered and called back; a complaint without a name is followed. */
import { expect, test } from 'vitest';
import { useJourney, type Visitor } from '#test/support/journey.ts';
import { axeFaults } from './judge.ts';
import { officer } from './office.ts';

const journey = useJourney({ YICI_EMPTY: '1', YICI_DEPARTMENTS: '0' });
const WORDS = '康乾路路口红绿灯半夜不亮，差点撞车';
let id = '';

const openPetition = async (visitor: Visitor, list: string): Promise<void> => {
  await visitor.open(`/office/hotline/${list}/${id}`);
  await visitor.page.getByText(WORDS).last().waitFor();
};
const choose = ({ page }: Visitor, act: string) =>
  page.locator('.o-acts__b').getByRole('button', { name: act, exact: true }).first().click();

test('a call is sent on, objected to, sent rightly, answered and called back', async () => {
  journey.showWhenFailed('hotline');
  const agent = await officer(journey, 'jin-xiaoyun');
  await agent.open('/office/hotline/call');
  await agent.page.locator('#call-phone').fill('13800000901');
  await agent.page.locator('#call-kind').selectOption('help');
  await agent.page.locator('#call-text').fill(WORDS);
  await agent.page.locator('#call-office').selectOption('deqing-public-security');
  expect(await axeFaults(agent.page)).toEqual([]);
  await agent.page.keyboard.press('Control+Enter');
  const told = await agent.page.getByText(/已记下/).innerText();
  id = /330521-\d{4}-H\d{6}/.exec(told)?.[0] ?? '';

  const police = await officer(journey, 'zheng-lan');
  await openPetition(police, 'mine');
  expect(await axeFaults(police.page)).toEqual([]);
  await choose(police, '提出异议');
  await police.page.locator('#hot-object').fill('信号灯由综合执法局养护');
  await police.page.getByRole('button', { name: '送出', exact: true }).click();
  await police.page.getByText('这里没有等着办的').waitFor();
  await police.close();

  const dispatcher = await officer(journey, 'fu-lei');
  await openPetition(dispatcher, 'objected');
  await dispatcher.page.locator('#hot-move').selectOption('deqing-urban-management');
  await dispatcher.page.locator('#hot-decide-objection').fill('按养护清单');
  await dispatcher.page.getByRole('button', { name: '送出', exact: true }).click();
  await dispatcher.page.getByText('这里没有等着办的').waitFor();
  await dispatcher.close();

  const office = await officer(journey, 'ye-qing');
  await openPetition(office, 'mine');
  await office.page.locator('#hot-answer').fill('已换控制器，今晚起正常');
  await office.page.getByRole('button', { name: '送出', exact: true }).click();
  await office.page.getByText('这里没有等着办的').waitFor();
  await office.close();

  await openPetition(agent, 'callback');
  await agent.page.getByRole('button', { name: '满意', exact: true }).click();
  await agent.page.getByText('这里没有等着办的').waitFor();
});

test('somebody without a name complains in three steps and follows it', async () => {
  const visitor = await journey.visitor();
  await visitor.open('/hotline/new?kind=complaint&q=%E7%94%B5%E6%A2%AF%E5%9D%8F%E4%BA%86');
  const { page } = visitor;
  for (const step of ['下一步', '下一步', '提交']) await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('heading', { name: '已经收到' }).waitFor();
  const [number = '', password = ''] = await page.locator('.p-hot__done dd').allInnerTexts();
  await visitor.open('/hotline/look-up');
  await page.locator('#hot-id').fill(number);
  await page.locator('#hot-password').fill(password);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByText('电梯坏了').waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
