/** What the desk may not get past the server: made-up reliance, an opinion of the wrong county, half a late filing, a method nobody takes. */
import { describe, expect, test } from 'vitest';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { type Reply, useApp } from './support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from './support/noodle-shop.ts';
import { fileProject } from './support/project-run.ts';

const app = useApp();
const pointersOf = (reply: Reply): readonly string[] =>
  ((reply.body as ProblemDocument).problems ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('an officer who decides', () => {
  test('cannot say the decision rests on a certificate or a paper that the part does not have', async () => {
    const { number } = await openShop(await app.signIn('zhou-yining'));
    await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
    const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    bodyOf(await act(chen, number, 'begin-review', { part: 'licence' }));
    const made = [
      { kind: 'certificate', id: 'LIC-0', version: 1 },
      { kind: 'material', material: 'sign-sketch' },
    ];
    const refused = await act(chen, number, 'grant', { ...grantBody('licence'), reliedOn: made });
    expect(refused.status).toBe(400);
    expect(pointersOf(refused)).toEqual(['/reliedOn/0 not-allowed-value', '/reliedOn/1 not-allowed-value']);
    bodyOf(await act(chen, number, 'grant', { ...grantBody('licence'), reliedOn: [{ kind: 'material', material: 'premises-use' }] }));
    await app.workOff();
    const { rows } = await app
      .wired()
      .pool.query("select body from yici.case_event where division = 330521 and number = $1 and kind = 'Granted'", [number]);
    expect(rows[0]?.body.decision.reliedOn).toEqual([{ kind: 'material', material: 'premises-use' }]);
  });

  test('asks the opinion of an office where that office is', async () => {
    const owner = await app.signIn('zhou-yining');
    const { number } = await openShop(owner);
    await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
    const fang = await app.signIn('fang-chuan', 'deqing-urban-management');
    bodyOf(await act(fang, number, 'begin-review', { part: 'signboard' }));
    const ask = (division: number) =>
      act(fang, number, 'ask-opinion', {
        part: 'signboard',
        office: 'deqing-housing-construction',
        division,
        question: '挡不挡路？',
        term: { amount: 3, unit: 'working-day' },
      });
    expect((await ask(330522)).body.code).toBe('unknown-office');
    bodyOf(await ask(330521));
    await app.workOff();
    // The applicant reads that an office was asked, and is not told that a step of theirs was accepted.
    const [asked, opened] = (await viewCase(owner, number)).timeline.slice(-2);
    expect([asked?.text.zh, opened?.text.zh]).toEqual([
      '征求德清县住房和城乡建设局的意见',
      '德清县住房和城乡建设局：收到征求意见，开始计答复时间',
    ]);
    // Nor does the list count it among what they applied for.
    const listed = bodyOf(await owner.send<{ rows: { number: string; parts: number }[] }>('GET', '/api/v1/cases')).rows;
    const whole = (await viewCase(owner, number)).parts;
    expect(whole.filter(({ kind }) => kind === 'opinion')).toHaveLength(1);
    expect(listed.find((row) => row.number === number)?.parts).toBe(whole.length - 1);
    const { rows } = bodyOf(await owner.send<{ rows: { number: string; event: string }[] }>('GET', '/api/v1/notices'));
    expect(rows.filter((row) => row.number === number).map(({ event }) => event)).not.toContain('Opened');
  });
});

test('a part that files later takes all its answers or none; before that the day it will be done is told', async () => {
  const owner = await app.signIn('yunxiu');
  const { number } = await fileProject(owner);
  const waiting = await viewCase(owner, number);
  expect(waiting.parts.find(({ id }) => id === 'C08')).toMatchObject({ clock: null, expected: waiting.doneBy });
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  expect((await viewCase(owner, number)).parts.find(({ id }) => id === 'P01')).toMatchObject({ expected: null });
  const [sun, qian] = [await app.signIn('sun-ze', 'deqing-development-reform'), await app.signIn('qian-wang', 'deqing-natural-resources')];
  const decide = async (who: typeof sun, part: string): Promise<void> => {
    bodyOf(await act(who, number, 'begin-review', { part }));
    bodyOf(await act(who, number, 'grant', grantBody(part)));
  };
  await decide(sun, 'P01');
  bodyOf(await act(owner, number, 'complete', { part: 'P03', note: '' }));
  await decide(qian, 'P04');
  bodyOf(await act(owner, number, 'complete', { part: 'E01', note: '' }));
  const half = await act(owner, number, 'file', { parts: ['E02'], answers: { 'scheme.plotRatio': 1.8 }, given: {} });
  expect([half.status, pointersOf(half)]).toEqual([400, ['/answers/scheme.floorArea answer-missing']]);
  bodyOf(await act(owner, number, 'file', { parts: ['E02'], answers: { 'scheme.plotRatio': 1.8, 'scheme.floorArea': 18_600 }, given: {} }));
});

test('an address that exists says which methods it takes', async () => {
  const reply = await app.stranger().send('DELETE', '/api/v1/cases', { body: {} });
  expect([reply.status, (reply.body as ProblemDocument).code, reply.headers['allow']]).toEqual([
    405,
    'method-not-allowed',
    'GET, HEAD, POST',
  ]);
  expect((await app.stranger().send('GET', '/api/v1/nowhere')).status).toBe(404);
});
