/** A survey of finished cases: drawn, answered by link without signing in, and kept apart from who was invited. */
import { expect, test } from 'vitest';
import { dayOfInstant, addDays, dayText } from '#domain/kernel/instant.ts';
import type { OwnSurvey, SurveyForm, SurveyView } from '#contract/view/survey.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp } from '#test/support/app.ts';
import { bodyOf } from '#test/support/noodle-shop.ts';

const app = useApp();
type Rows<Row> = { readonly rows: readonly Row[] };
const PEOPLE = ['zhou-yining', 'gu-mingyuan', 'tang-wan', 'lu-xiaoman', 'tian-dong', 'su-ye', 'bai-shu'];
const today = dayOfInstant(wallClock());

/** Finished cases as lists know them: a survey reads nothing else. */
const finish = async (): Promise<void> => {
  for (const [nth, person] of PEOPLE.entries()) {
    const number = `330521-2026-000000${nth}-x`;
    const at = wallClock() - 86_400_000;
    await app.wired().pool.query(
      `insert into yici.case_now (division, number, version, matter, state, title, submitted_at, ended_at, parts, done)
       values (330521, $1, 1, $2, 'ended', 'x', $3, $3, 1, 1)`,
      [number, nth % 2 === 0 ? 'open-restaurant' : 'retirement', at],
    );
    await app
      .wired()
      .pool.query(
        `insert into yici.case_party (division, number, party, person, kind, since) values (330521, $1, 'a', $2, 'applicant', $3)`,
        [number, person, at],
      );
  }
};
const body = {
  title: { zh: '问', en: 'Q' },
  questions: [
    { id: 'again', text: { zh: '跑了两趟吗', en: 'Twice?' }, kind: 'yes-no', compare: 'second-visit' },
    { id: 'content', text: { zh: '满意吗', en: 'Content?' }, kind: 'scale' },
  ],
  from: dayText(addDays(today, -30)),
  until: dayText(today),
  margin: 5,
  stratum: 'matter',
};

test('whoever was drawn answers once by link; five answers show a share with its margin, four show nothing', async () => {
  await finish();
  const clerk = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  expect((await clerk.send<{ code: string }>('POST', '/api/v1/surveys', { body })).body.code).toBe('not-yours');
  const supervisor = await app.signIn('he-qing', 'deqing-reform');
  const { id } = bodyOf(await supervisor.send<{ id: string }>('POST', '/api/v1/surveys', { body }));
  bodyOf(await supervisor.send('POST', `/api/v1/surveys/${id}/draw`, { body: { seed: 'spring' } }));
  const view = async (): Promise<SurveyView> => bodyOf(await supervisor.send<SurveyView>('GET', `/api/v1/surveys/${id}`));
  expect(await view()).toMatchObject({
    population: PEOPLE.length,
    invited: PEOPLE.length,
    seed: 'spring',
    strata: [{ population: 4 }, { population: 3 }],
  });
  const stranger = app.stranger();
  for (const [nth, person] of PEOPLE.slice(0, 5).entries()) {
    if (nth === 4) expect((await view()).results.map(({ share }) => share)).toEqual([null, null]);
    const [own] = bodyOf(await (await app.signIn(person)).send<Rows<OwnSurvey>>('GET', '/api/v1/own-surveys')).rows;
    const link = `/api/v1/survey-links/${own?.key ?? ''}`;
    const form = bodyOf(await stranger.send<SurveyForm>('GET', link));
    expect(JSON.stringify(form)).not.toMatch(/zhou|330521-2026/);
    expect((await stranger.send('POST', link, { body: { answers: { again: 3 } } })).status).toBe(400);
    bodyOf(await stranger.send('POST', link, { body: { answers: { again: nth === 0, content: 5 } } }));
    expect((await stranger.send<{ code: string }>('POST', link, { body: { answers: { again: true } } })).body.code).toBe('survey-answered');
  }
  const [again, content] = (await view()).results;
  expect([again?.share, again?.recorded, content?.share]).toEqual([20, 0, 100]);
  expect(again?.margin).toBeGreaterThan(0);
  const { rows } = await app.wired().pool.query('select * from yici.survey_answer');
  expect(
    rows.map((row) =>
      Object.keys(row as object)
        .toSorted()
        .join(' '),
    ),
  ).toEqual(rows.map(() => 'answers division id stratum survey'));
  expect((await stranger.send('GET', '/api/v1/survey-links/330521.x')).status).toBe(404);
  bodyOf(await supervisor.send('POST', `/api/v1/surveys/${id}/remind`, { body: {} }));
  expect((await supervisor.send<{ code: string }>('POST', `/api/v1/surveys/${id}/remind`, { body: {} })).body.code).toBe('survey-reminded');
});
