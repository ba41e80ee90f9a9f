/** The monthly report to DOCX: one drafts and writes around the figures, a second signs off, and the file says what the page says. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { press } from './apply.ts';
import { axeFaults, narrowFaults } from './judge.ts';

const journey = useJourney({ YICI_EMPTY: '1', YICI_DEPARTMENTS: '0' });
const REPORTS = '/office/programme/reports';

const desk = async (person: string, path: string): Promise<Visitor> => {
  const visitor = await journey.visitor({ width: 1440, height: 900 });
  await signIn(visitor, person, path);
  await visitor.open(path);
  return visitor;
};

test('luo-jia drafts the month and rewords it, shen-che signs off and takes the DOCX', async () => {
  journey.showWhenFailed('report');
  const luo = await desk('luo-jia', REPORTS);
  await press(luo.page, '起草报告');
  await luo.page.getByLabel('报告种类').selectOption('government-office');
  await luo.page.getByLabel('报告哪里').selectOption('330521');
  await press(luo.page, '按最新数起草');
  await luo.page.getByRole('heading', { name: /德清县“最多跑一次”改革工作报告/ }).waitFor({ timeout: 30_000 });
  const path = new URL(luo.page.url()).pathname;
  await luo.page.getByRole('button', { name: '写这一段' }).last().click();
  await luo.page.getByRole('textbox', { name: '这一段的话' }).fill('满意率要到99%。');
  await press(luo.page, '保存这一段');
  await luo.page.getByText(/数不能手填：请用/).waitFor();
  luo.complaints.splice(0);
  await luo.page.getByRole('textbox', { name: '这一段的话' }).fill('继续推进电子证照互认。');
  await press(luo.page, '保存这一段');
  await luo.page.getByText('已改写').waitFor();
  expect(await axeFaults(luo.page)).toEqual([]);
  await press(luo.page, '送审');
  await luo.page.getByText('待签发').waitFor();
  await luo.close();

  const shen = await desk('shen-che', path);
  await press(shen.page, '签发定稿');
  await shen.page.getByText(/签发定稿$/).waitFor({ timeout: 60_000 });
  const waiting = shen.page.waitForEvent('download');
  await shen.page.getByRole('link', { name: '下载 DOCX' }).click();
  const parts = unzipSync(readFileSync(await (await waiting).path()));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('继续推进电子证照互认。');
  expect(await narrowFaults(shen.page)).toEqual([]);
  await shen.close();
});
