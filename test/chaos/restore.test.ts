/** The drill: a backup while people work, another house made of it, which knows everything and says nothing until it may (bar O5). */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CertificateView } from '#contract/view/certificate.ts';
import { runYici, startInstance, type Instance } from '#test/support/instance.ts';
import { prepare, submit, until, view } from '#test/support/restaurant.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';

const folder = mkdtempSync(join(tmpdir(), 'yici-drill-'));
const kept = join(folder, 'backup');
const home = join(folder, 'restored');

let first: Instance;
let second: Instance | undefined;
let zhou: Tab;
let running: string;
let certificate: string;
let pdf: Buffer;
/** Acknowledged before the backup began. */
const before: string[] = [];

const officer = async (instance: Instance, person: string, office: string): Promise<Tab> => {
  const tab = openTab(instance.origin);
  await tab.signIn(person);
  taken(await tab.call('session.choose-post', { body: { office } }));
  return tab;
};
const grant = async (tab: Tab, number: string, part: string): Promise<void> => {
  taken(await tab.act(number, 'begin-review', { part }));
  taken(await tab.act(number, 'grant', { parts: [part], reasons: '', articles: [], reliedOn: [], conditions: [] }));
};
const isDelivered = (tab: Tab, number: string, part: string) =>
  until(tab, number, ({ parts }) => parts.some(({ id, state }) => id === part && state === 'delivered'));

beforeAll(async () => {
  first = await startInstance();
  zhou = openTab(first.origin);
  await zhou.signIn('zhou-yining');
  running = taken(await submit(zhou, (await prepare(zhou)).id, randomUUID())).number;
  const clerk = await officer(first, 'wang-min', 'deqing-hall');
  const { parts } = await view(clerk, running);
  const receptions = parts.filter(({ state }) => state === 'submitted').map(({ id }) => ({ part: id, outcome: 'accept' }));
  taken(await clerk.act(running, 'receive', { receptions }));
  await grant(await officer(first, 'chen-siyuan', 'deqing-market-supervision'), running, 'licence');
  await isDelivered(zhou, running, 'licence');
  certificate = taken(await zhou.call<{ readonly rows: readonly CertificateView[] }>('certificate.list')).rows[0]?.id ?? '';
  pdf = Buffer.from(await (await zhou.send(`/api/v1/certificates/${certificate}/pdf`)).arrayBuffer());
  before.push(running, taken(await submit(zhou, (await prepare(zhou)).id, randomUUID())).number);
});
afterAll(async () => {
  await second?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a backup is written while people go on working', async () => {
  let stop = false;
  const working = (async () => {
    while (!stop) taken(await submit(zhou, (await prepare(zhou)).id, randomUUID()));
  })();
  const { code, out } = await first.yici('database', 'backup', kept);
  stop = true;
  await working;
  expect(out).toContain('keep this folder as you keep them');
  expect(code).toBe(0);
  expect((await first.yici('database', 'backup', kept)).out).toContain('folder-exists');
  expect(await first.stop()).toBe(0);
});

test('another house knows every case, certificate and password, and nobody is signed in', async () => {
  const restored = await runYici(home, 'database', 'restore', kept);
  expect(restored.out).toContain('nothing is sent until');
  expect(restored.code).toBe(0);
  second = await startInstance({ YICI_HOME: home });
  for (const [name, value] of zhou.jar) expect([name, (await session(second.origin, `${name}=${value}`)).signedIn]).toEqual([name, false]);
  const tab = openTab(second.origin);
  await tab.signIn('zhou-yining');
  for (const number of before) expect((await view(tab, number)).number).toBe(number);
  const same = Buffer.from(await (await tab.send(`/api/v1/certificates/${certificate}/pdf`)).arrayBuffer());
  expect(same.equals(pdf)).toBe(true);
  const checked = await tab.send('/api/v1/verify', {
    method: 'POST',
    body: Uint8Array.from(pdf),
    headers: { 'content-type': 'application/pdf' },
  });
  expect(await checked.json()).toMatchObject({ answer: 'genuine' });
  const verified = await second.yici('case', 'verify', '--json');
  expect(JSON.parse(verified.out)).toMatchObject({ clean: true, findings: [] });
});

test('it goes on deciding, and tells nobody outside until it is released', async () => {
  const house = second;
  if (house === undefined) throw new Error('There is no second house');
  const tab = openTab(house.origin);
  await tab.signIn('zhou-yining');
  await grant(await officer(house, 'fang-chuan', 'deqing-urban-management'), running, 'signboard');
  await isDelivered(tab, running, 'signboard');
  // The rounds that send come every second; three have gone by.
  await new Promise((later) => setTimeout(later, 3_500));
  expect(await messages(house)).toBe(0);
  expect(await house.yici('database', 'release')).toMatchObject({ code: 0 });
  for (let tries = 0; (await messages(house)) === 0; tries += 1) {
    if (tries === 100) throw new Error(`nothing was sent after the release\n${house.output()}`);
    await new Promise((later) => setTimeout(later, 300));
  }
  expect((await house.yici('database', 'release')).code).toBe(1);
});

test('nothing is restored over what is there, nor from a folder that is damaged', async () => {
  expect((await runYici(home, 'database', 'restore', kept)).out).toMatch(/already-running|Yici already runs/);
  await second?.stop();
  second = undefined;
  const largest = readdirSync(join(kept, 'tables')).find((name) => name.startsWith('case_event')) ?? '';
  truncateSync(join(kept, 'tables', largest), 100);
  const damaged = await runYici(join(folder, 'third'), 'database', 'restore', kept);
  expect(damaged.out).toContain('backup-damaged');
  expect(damaged.code).toBe(2);
});

const session = async (origin: string, cookie: string): Promise<{ readonly signedIn: boolean }> =>
  (await (await fetch(`${origin}/api/v1/session`, { headers: { cookie } })).json()) as { signedIn: boolean };
/** How many messages lie on the demo's telephones. */
const messages = async ({ origin }: Instance): Promise<number> =>
  ((await (await fetch(`${origin}/demo-sms`)).text()).match(/<li[ >]/g) ?? []).length;
