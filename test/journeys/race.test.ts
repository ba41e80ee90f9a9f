/** Two officers grant the same part at the same instant: the law knows one decision, so one of them is told that it exists already. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CertificateView } from '#contract/view/certificate.ts';
import { type Instance, startInstance } from '#test/support/instance.ts';
import { prepare, submit, until, view } from '#test/support/restaurant.ts';
import { openTab, problemOf, taken, type Tab } from '#test/support/tab.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance();
});
afterAll(async () => {
  expect(await instance.stop()).toBe(0);
});

const signedIn = async (person: string, office?: string): Promise<Tab> => {
  const tab = openTab(instance.origin);
  await tab.signIn(person);
  if (office !== undefined) taken(await tab.call('session.choose-post', { body: { office } }));
  return tab;
};

const ROUNDS = 5;

test('of two officers granting at once one grants, the other is told it is decided, and there is one certificate', async () => {
  const office = 'deqing-market-supervision';
  const zhou = await signedIn('zhou-yining');
  const clerk = await signedIn('wang-min', 'deqing-hall');
  const racers = await Promise.all([signedIn('chen-siyuan', office), signedIn('xu-jia', office)]);
  const numbers: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { number } = taken(await submit(zhou, (await prepare(zhou)).id));
    numbers.push(number);
    const receptions = (await view(clerk, number)).parts
      .filter((part) => part.state === 'submitted')
      .map((part) => ({ part: part.id, outcome: 'accept' }));
    taken(await clerk.act(number, 'receive', { receptions }));
    taken(await racers[0].act(number, 'begin-review', { part: 'licence' }));
    const decision = { parts: ['licence'], conditions: [], reasons: '', articles: [], reliedOn: [] };
    const answers = await Promise.all(racers.map((racer) => racer.act(number, 'grant', decision)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.flatMap((answer) => (answer.status === 409 ? [problemOf(answer).code] : []))).toEqual(['already-decided']);
  }
  for (const number of numbers)
    await until(zhou, number, ({ parts }) => parts.some((part) => part.id === 'licence' && part.state === 'delivered'));
  const held = taken(await zhou.call<{ readonly rows: readonly CertificateView[] }>('certificate.list')).rows;
  expect(held).toHaveLength(numbers.length);
  expect(new Set(held.map((certificate) => certificate.case))).toEqual(new Set(numbers));
  const granted = (await view(zhou, numbers[0] ?? '')).timeline.filter((entry) => entry.kind === 'Granted');
  expect(granted).toHaveLength(1);
});
