/** Papers a stranger gave: Zhou Yining sends a picture and a PDF from her phone, officers see them drawn in a page that is nobody. */
import type { Frame, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { photo, prepare, submit } from '#test/support/restaurant.ts';
import { openTab, taken } from '#test/support/tab.ts';
import { press } from './apply.ts';
import { officer, openPart } from './office.ts';

const journey = useJourney();
let zhou: Visitor;
let number = '';

/** One page with a black square. */
const plan = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>endobj',
    '4 0 obj<</Length 16>>stream',
    '50 50 100 100 re f',
    'endstream endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n'),
);
/** Begins and ends as a PDF does, and is none: only drawing it can tell. */
const broken = Buffer.from('%PDF-1.7\nnothing of a PDF\n%%EOF');
const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What the frame told the page around it, from now on. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.addEventListener('message', ({ data }: MessageEvent<{ state?: string }>) => {
      document.documentElement.dataset['told'] = data.state;
    });
  });
const told = async (page: Page, state: string): Promise<void> => page.locator(`html[data-told="${state}"]`).waitFor({ state: 'attached' });

const frameOf = async (page: Page): Promise<Frame> => {
  const frame = await (await page.locator('dialog[open] iframe').elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('The sheet holds no frame.');
  return frame;
};

/** Who the document in the frame is, and what it can read of the officer's session. */
const identity = (frame: Frame) =>
  frame.evaluate(() => {
    const cookies = (): string => {
      try {
        return document.cookie;
      } catch (error) {
        return error instanceof DOMException ? error.name : 'other';
      }
    };
    return { origin: globalThis.origin, cookies: cookies() };
  });

const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
};

beforeAll(async () => {
  const [owner, clerk] = [openTab(journey.origin()), openTab(journey.origin())];
  await Promise.all([owner.signIn('zhou-yining'), clerk.signIn('wang-min')]);
  taken(await clerk.call('session.choose-post', { body: { office: 'deqing-hall' } }));
  ({ number } = taken(await submit(owner, (await prepare(owner)).id)));
  const until = ahead(10);
  const owed = (part: string, material: string) => ({ part, outcome: 'supplement', until, missing: [{ material, what: '看不清' }] });
  taken(
    await clerk.act(number, 'receive', {
      receptions: [{ part: 'licence', outcome: 'accept' }, owed('signboard', 'sign-sketch'), owed('drainage', 'drainage-sketch')],
    }),
  );
  zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining', `/cases/${number}`);
});

test('Zhou Yining sends a picture and a PDF; the clerk sees both drawn, by a document without origin and cookies', async () => {
  journey.showWhenFailed('file-view');
  const card = zhou.page.locator('[data-act="supplement"]');
  const picks = card.locator('input[type=file]:not([capture])');
  await picks.first().setInputFiles({ name: 'sign.png', mimeType: 'image/png', buffer: photo });
  await card.getByText('已传', { exact: false }).first().waitFor();
  await picks.last().setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: plan });
  await card.getByText('已传', { exact: false }).nth(1).waitFor();
  await press(zhou.page, '补上去');
  await card.waitFor({ state: 'detached' });

  const clerk = await officer(journey, 'wang-min');
  await clerk.open(`/office/counter/${number}`);
  for (const paper of ['招牌效果图', '排水接管示意图']) {
    await clerk.page.evaluate(() => delete document.documentElement.dataset['told']);
    await listen(clerk.page);
    await clerk.page.getByRole('button', { name: new RegExp(`^查看 .*${paper}`) }).click();
    await told(clerk.page, 'drawn');
    const frame = await frameOf(clerk.page);
    expect(await frame.locator('canvas').count()).toBe(1);
    const { origin, cookies } = await identity(frame);
    expect(origin).toBe('null');
    expect(['', 'SecurityError']).toContain(cookies);
    await close(clerk.page);
  }
  // What was replaced can still be opened, with the day it came.
  expect(await clerk.page.getByRole('button', { name: /日 \d\d:\d\d交的/ }).count()).toBe(2);
  await clerk.close();
});

test('the office at its desk opens the earlier version beside the one that counts', async () => {
  journey.showWhenFailed('file-view-desk');
  const fang = await officer(journey, 'fang-chuan');
  await openPart(fang, number, 'signboard');
  await fang.page.getByRole('tab', { name: /^材料/ }).click();
  await listen(fang.page);
  await fang.page.getByRole('button', { name: /交的 招牌效果图/ }).click();
  await told(fang.page, 'drawn');
  expect((await identity(await frameOf(fang.page))).origin).toBe('null');
  await close(fang.page);
  await fang.close();
});

test('a file that is broken inside is told as such, and can be fetched as it came', async () => {
  journey.showWhenFailed('file-view-broken');
  const owner = openTab(journey.origin());
  await owner.signIn('zhou-yining');
  const draft = await prepare(owner);
  const form = { headers: { 'content-type': 'application/pdf', 'idempotency-key': crypto.randomUUID() }, method: 'POST', body: broken };
  const sent = (await (await owner.send('/api/v1/files', form)).json()) as { readonly id: string; readonly sha256: string };
  const { revision, situation, answers, given, contested } = draft;
  const body = {
    revision,
    situation,
    answers,
    given: { ...given, 'sign-sketch': { by: 'file', file: sent.id, sha256: sent.sha256 } },
    contested,
  };
  const saved = taken(await owner.call<typeof draft>('draft.save', { params: { id: draft.id }, body }));
  const second = taken(await submit(owner, saved.id)).number;

  const clerk = await officer(journey, 'wang-min');
  await clerk.open(`/office/counter/${second}`);
  await settled(clerk.page);
  await listen(clerk.page);
  await clerk.page.getByRole('button', { name: /^查看 .*招牌效果图/ }).click();
  await told(clerk.page, 'unreadable');
  const sheet = clerk.page.locator('dialog[open]');
  await sheet.getByText('这里画不出这个文件', { exact: false }).waitFor();
  const href = await sheet.getByRole('link', { name: '下载原件' }).getAttribute('href');
  const reply = await clerk.context.request.get(new URL(href ?? '', journey.origin()).href);
  expect(Buffer.compare(await reply.body(), broken)).toBe(0);
  await clerk.close();
});
