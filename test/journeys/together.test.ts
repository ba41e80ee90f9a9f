/** Two people, two phones: a birth with the father's consent, and a marriage that both sign. */
import { describe, expect, test } from 'vitest';
import { settled, signIn, useJourney } from '#test/support/journey.ts';
import { problemOf } from '#test/support/tab.ts';
import { choose, confirmKnown, givePhoto, press, saved } from './apply.ts';
import { atWork, receiveAll, sendIt, startFrom, tellSituation, typeInto } from './together.ts';

const journey = useJourney();

describe('a birth', () => {
  test('the mother files, the father finds it on his own phone and signs, and only then it is accepted', async () => {
    journey.showWhenFailed('birth');
    const [mother, father] = [await journey.visitor(), await journey.visitor()];
    await signIn(mother, 'tang-wan');
    const { page } = mother;
    await startFrom(page, journey.origin(), 'birth-of-a-child');
    await choose(page, '父亲一起办吗？', '是');
    await tellSituation(page, {
      '户口跟谁？': '随母亲',
      '生育登记办过了吗？': '是',
      '要参加居民医保吗？': '是',
      '母亲参加职工医保、要领生育津贴吗？': '否',
    });
    await typeInto(page, {
      'father.name': '金曜',
      'father.identifier': '330199199010020035',
      'newborn.name': '金小禾',
      'newborn.born': '2026-11-01',
      'newborn.hospital': '德清县人民医院',
    });
    await choose(page, '性别', '女');
    await choose(page, '父母领了结婚证吗？', '是');
    await saved(page);
    await confirmKnown(page);
    await press(page, '下一步');
    await page.waitForURL(/step=(materials|review)/);
    if (page.url().includes('materials')) await press(page, '下一步');
    await page.waitForURL('**?step=review');
    const number = await sendIt(page, '以上是我本人填的');

    const clerk = await atWork(journey.origin(), 'wang-min', 'deqing-hall');
    const early = await receiveAll(clerk, number);
    expect([early.status, problemOf(early).code]).toEqual([409, 'signature-missing']);

    await signIn(father, 'jin-yao');
    await father.page.locator(`a[href="/cases/${number}"]`).first().click();
    await father.page.getByRole('heading', { name: '金曜，请您签名' }).waitFor();
    await press(father.page, '我看过了，签名');
    await father.page.getByRole('heading', { name: '金曜，请您签名' }).waitFor({ state: 'detached' });
    await father.page.getByText('申请人 金曜').first().waitFor();
    expect((await receiveAll(clerk, number)).status).toBe(200);
    await father.page.locator('[data-part][data-state="accepted"]').first().waitFor();
    await mother.close();
    await father.close();
  });
});

describe('a marriage', () => {
  const file = async () => {
    const [he, she] = [await journey.visitor(), await journey.visitor()];
    await signIn(he, 'gu-mingyuan');
    const { page } = he;
    await startFrom(page, journey.origin(), 'marriage-registration');
    await tellSituation(page, { '户口簿上的婚姻状况一起改吗？': '否' });
    await choose(page, '双方自愿结婚，都没有配偶，也没有法律禁止的亲属关系', '是');
    await typeInto(page, { name: '陆小满', identifier: '330199199302260065' }, 'applicant-2');
    await saved(page);
    await confirmKnown(page);
    await press(page, '下一步');
    await page.waitForURL('**?step=materials');
    await givePhoto(page, /双方合影/);
    await saved(page);
    await press(page, '下一步');
    await page.waitForURL('**?step=review');
    const number = await sendIt(page, '以上是我本人填的');
    await signIn(she, 'lu-xiaoman');
    await she.open(`/cases/${number}`);
    return { he, she, number };
  };

  test('he waits for her signature, which she gives on her own phone, and only then it is accepted', async () => {
    journey.showWhenFailed('marriage');
    const { he, she, number } = await file();
    await he.page.getByRole('link', { name: '看进度' }).click();
    await settled(he.page);
    await he.page.getByText('等陆小满登录签名').waitFor();
    await press(she.page, '我看过了，签名');
    await he.page.getByText('等陆小满登录签名').waitFor({ state: 'detached' });
    const clerk = await atWork(journey.origin(), 'wang-min', 'deqing-hall');
    expect((await receiveAll(clerk, number)).status).toBe(200);
    await he.close();
    await she.close();
  });

  test('she may also say no: all of it is withdrawn, and he reads why', async () => {
    journey.showWhenFailed('declined');
    const { he, she, number } = await file();
    await press(she.page, '我不同意');
    await she.page.getByLabel('为什么（可不填）').fill('再想一想');
    await press(she.page, '不同意，撤回申请');
    await she.page.getByRole('heading', { name: '陆小满，请您签名' }).waitFor({ state: 'detached' });
    await he.open(`/cases/${number}`);
    await he.page.getByText('一位申请人没有同意签名：再想一想').waitFor();
    await he.page.locator('[data-part="marriage"][data-state="withdrawn"]').waitFor();
    await he.close();
    await she.close();
  });
});
