/** The simulated department systems do their work by the published interface alone, whatever goes wrong on the way. */
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import type { SystemEvent } from '#contract/system-events.ts';
import { openPractice, type PracticePlatform } from '#server/system/practice/practice-platform.ts';
import { servePractice } from '#server/system/practice/serve-practice.ts';
import { openClient } from '../packages/client/call.ts';
import { signWebhook } from '../packages/client/verify-webhook.ts';
import { openBook } from '../packages/department-systems/book.ts';
import { findProfile } from '../packages/department-systems/profiles.ts';
import { serve, type Running } from '../packages/department-systems/serve.ts';
import { findUpper, recount } from '../packages/department-systems/upper.ts';
import { calendar } from './support/calendar.ts';

const KEY = 'yici_sys_practice';
const SECRET = `whsec_${Buffer.from('a secret of at least 24 bytes').toString('base64')}`;
const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

async function platform(system: string) {
  const codes = (findProfile(system)?.states ?? []).map(({ code, ours }) => ({ kind: 'state' as const, ours, theirs: code }));
  const practice = openPractice({ key: KEY, office: 'an-office', item: 'signboard', calendar, now: () => instantOf(Date.now()), codes });
  const { address, close } = await servePractice(practice, 0);
  undo.push(close);
  return { practice, access: { url: address, key: KEY, secrets: [SECRET] } };
}
const profileOf = (id: string) => {
  const profile = findProfile(id);
  if (profile === undefined) throw new Error(id);
  return profile;
};

async function listen({ server }: Running): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  undo.push(
    () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const hook = async (address: string, event: SystemEvent): Promise<number> => {
  const body = JSON.stringify(event);
  const seconds = Math.floor(Date.now() / 1000);
  const headers = {
    'webhook-id': event.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signWebhook(SECRET, event.id, seconds, body),
  };
  return (await fetch(`${address}/events`, { method: 'POST', body, headers })).status;
};
const deliver = async (address: string, events: readonly SystemEvent[]): Promise<void> => {
  // As the platform does: what was not answered well comes again.
  for (const event of events) await expect.poll(() => hook(address, event), { interval: 5 }).toBe(204);
};
const decides = async (running: Running, practice: PracticePlatform, number: string): Promise<void> => {
  await expect
    .poll(async () => {
      await running.round();
      return practice.stateOf(number);
    })
    .toBe('granted');
};

test('a case told by webhook is filed, reviewed and granted there; answers that get lost and acts sent twice change nothing', async () => {
  const { practice, access } = await platform('signboards');
  const book = openBook(undefined);
  const running = serve({ kind: { profile: profileOf('signboards') }, book, access: () => access, token: 't', haste: 2_000 });
  const address = await listen(running);
  const begun = [practice.begin('accepted'), practice.begin('accepted'), practice.begin('rare-names')];
  for (const { events } of begun) await deliver(address, events);
  for (const { number } of begun) await decides(running, practice, number);
  const acts = practice.calls().filter(({ operation }) => operation === 'acts.push');
  // Every second file is told twice under the number of the act, and was done once.
  expect(acts.length).toBeGreaterThan(6);
  expect(practice.events().filter(({ type }) => type === 'part.decided')).toHaveLength(3);
  expect(book.files().map(({ applicant }) => applicant)).toEqual(['周以宁', '周以宁', '阿卜杜热合曼·𠮷㐂〇鿏']);
  expect(book.files().every(({ number }) => number.startsWith('ZP-'))).toBe(true);
  const page = await (await fetch(address)).text();
  expect(page).toContain('阿卜杜热合曼·𠮷㐂〇鿏');
  expect(page).toContain('准予设置');
});

test('a system that asks misses nothing: the platform away, the answer lost, places forgotten, a newer version meanwhile', async () => {
  const { practice, access } = await platform('insurance');
  const book = openBook(undefined);
  const running = serve({ kind: { profile: profileOf('insurance') }, book, access: () => access, token: 't', haste: 2_000 });
  practice.failNext('events.pull', 503);
  const first = practice.begin('accepted');
  practice.failNext('acts.push', 'lost');
  practice.failNext('cases.get', 429);
  const second = practice.begin('supplemented');
  await expect.poll(async () => running.round().then(() => book.files().length)).toBe(2);
  practice.advance(1);
  await decides(running, practice, first.number);
  await decides(running, practice, second.number);
  expect(practice.events().filter(({ type }) => type === 'part.decided')).toHaveLength(2);
});

test('the law holds there as well: who decides on their own file is refused and not heard of again and again', async () => {
  const { practice, access } = await platform('insurance');
  const running = serve({
    kind: { profile: profileOf('insurance') },
    book: openBook(undefined),
    access: () => access,
    token: 't',
    haste: 1_000,
  });
  practice.begin('own-file');
  const refusals = () => practice.calls().filter(({ code }) => code === 'own-file').length;
  await expect.poll(async () => running.round().then(refusals)).toBe(1);
  await running.round();
  expect(refusals()).toBe(1);
});

test('a province that was down counts in the end what the platform counts', async () => {
  const { practice, access } = await platform('province');
  const upper = findUpper('province');
  if (upper === undefined) throw new Error('no province');
  const book = openBook(undefined);
  const running = serve({ kind: { upper }, book, access: () => access, token: 't' });
  const address = await listen(running);
  for (const story of ['accepted', 'withdrawn', 'set-aside', 'stopped'] as const) practice.begin(story);
  practice.advance(3);
  running.turn('down');
  for (const event of practice.events()) expect(await hook(address, event)).toBe(503);
  running.turn('own');
  // Sent again, newest first: what is older than what is known changes nothing.
  await deliver(address, practice.events().toReversed());
  const client = openClient({ url: access.url, key: KEY });
  const counts = await recount(client, book);
  expect(counts.every(({ here, there }) => here === there)).toBe(true);
  expect(counts.reduce((sum, { here }) => sum + here, 0)).toBe(4);
  expect(book.files().every(({ applicant }) => applicant === '')).toBe(true);
});
