/** Kill -9 of server, worker or PostgreSQL while people submit: what was acknowledged is there, once (bar D1, short form). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseRow } from '#contract/view/case.ts';
import { startInstance, type Instance } from '#test/support/instance.ts';
import { prepare, submit } from '#test/support/restaurant.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';

const ROUNDS = 6;
const victims = ['serve', 'worker', 'postgres'] as const;

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance();
});
afterAll(async () => {
  expect(await instance.stop()).toBe(0);
});

/** Repeats until the server answers at all: a phone does the same after a broken connection. */
const persist = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 200) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
};

type Journal = Map<string, string>;

/** People who may all open a restaurant; how often one of them may begin a form is limited, as for everybody. */
const APPLICANTS = ['zhou-yining', 'lin-xiaozhou', 'gu-mingyuan', 'tang-wan'];
const THINKING_MS = 300;

/** One person files and files; every number that was acknowledged goes into the journal under its key. */
const fileUntil = async (tab: Tab, stopped: () => boolean, journal: Journal): Promise<void> => {
  while (!stopped()) {
    const draft = await persist(() => prepare(tab));
    const key = randomUUID();
    const receipt = await persist(async () => taken(await submit(tab, draft.id, key)));
    journal.set(key, receipt.number);
    const again = await persist(async () => taken(await submit(tab, draft.id, key)));
    expect(again.number).toBe(receipt.number);
    await new Promise((later) => setTimeout(later, THINKING_MS));
  }
};

type Page = { readonly rows: readonly CaseRow[]; readonly next?: string | null };

/** Every case of one person, page by page. */
const numbersOf = async (tab: Tab): Promise<readonly string[]> => {
  const numbers: string[] = [];
  let after: string | null | undefined;
  do {
    const query = { limit: '200', ...(typeof after === 'string' ? { after } : {}) };
    const page: Page = taken(await tab.call<Page>('case.list', { query }));
    numbers.push(...page.rows.map((row) => row.number));
    after = page.next;
  } while (typeof after === 'string');
  return numbers;
};

test('whoever is killed, every acknowledged case is there once and the books are clean', async () => {
  const tabs = await Promise.all(
    APPLICANTS.map(async (person) => {
      const tab = openTab(instance.origin);
      await tab.signIn(person);
      return tab;
    }),
  );
  const journal: Journal = new Map();
  let stop = false;
  const people = tabs.map((tab) => fileUntil(tab, () => stop, journal));
  for (let round = 0; round < ROUNDS; round += 1) {
    await new Promise((later) => setTimeout(later, 400 + Math.random() * 600));
    const victim = victims[round % victims.length] ?? 'serve';
    const pid = instance.pidOf(victim);
    if (pid === undefined) throw new Error(`${victim} is not running\n${instance.output()}`);
    process.kill(pid, 'SIGKILL');
    await new Promise((later) => setTimeout(later, 100));
    await instance.ready();
  }
  stop = true;
  await Promise.all(people);
  const acknowledged = [...journal.values()];
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  const kept = new Set((await Promise.all(tabs.map(numbersOf))).flat());
  expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
  const verified = await instance.yici('case', 'verify', '--json');
  const books = JSON.parse(verified.out) as { readonly cases: number; readonly findings: readonly unknown[] };
  expect(books.findings).toEqual([]);
  expect(books.cases).toBeGreaterThanOrEqual(acknowledged.length);
  expect(verified.code).toBe(0);
});
