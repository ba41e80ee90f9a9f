/** Zhou Yining is sent away and reports it; supervision answers, the hall learns nothing of who it was. */
import { expect, test } from 'vitest';
import type { OwnSentAways, SentAwayCounts, SentAwayRow, SentAwayView } from '#contract/view/sent-away.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf } from '#test/support/noodle-shop.ts';

const app = useApp();
const report = { hall: 'deqing-hall', day: '2026-01-05', what: '开面馆', said: '说要先去街道开证明', paper: '街道证明' };
type Rows<Row> = { readonly rows: readonly Row[] };

test('a report goes to supervision with five working days, and comes back answered', async () => {
  const person = await app.signIn('zhou-yining');
  const send = (body: object = report) => person.send<{ id: string; code: string }>('POST', '/api/v1/sent-away-reports', { body });
  expect((await send({ ...report, day: '2099-01-01' })).status).toBe(400);
  expect((await send({ ...report, hall: 'deqing-tax' })).body.code).toBe('hall-unknown');
  const { id } = bodyOf(await send());
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  for (const path of ['/api/v1/sent-away-reports', '/api/v1/sent-away-counts']) expect((await clerk.send('GET', path)).status).toBe(403);
  expect((await clerk.send('GET', `/api/v1/sent-away-reports/${id}`)).status).toBe(404);
  const supervisor = await app.signIn('cen-chuan', 'deqing-government-services');
  const [row] = bodyOf(await supervisor.send<Rows<SentAwayRow>>('GET', '/api/v1/sent-away-reports?state=open')).rows;
  expect([row?.id, JSON.stringify(row).includes('周以宁')]).toEqual([id, false]);
  const view = bodyOf(await supervisor.send<SentAwayView>('GET', `/api/v1/sent-away-reports/${id}`));
  expect([view.reporter.name, view.basis.map(({ article }) => article)]).toEqual(['周以宁', [12, 42, 43]]);
  const answer = (visitor: Visitor) =>
    visitor.send<{ code: string }>('POST', `/api/v1/sent-away-reports/${id}/answer`, {
      body: { finding: 'paper', reasons: '不该要这张证明', redress: '当天受理' },
    });
  expect((await answer(clerk)).body.code).toBe('sent-away-not-found');
  bodyOf(await answer(supervisor));
  expect((await answer(supervisor)).body.code).toBe('already-answered');
  const own = bodyOf(await person.send<OwnSentAways>('GET', '/api/v1/own-sent-away-reports'));
  expect(own.rows[0]).toMatchObject({ state: 'answered', answer: { reasons: '不该要这张证明', redress: '当天受理' } });
  const looks = bodyOf(await person.send<Rows<{ basis: { article: number } | null }>>('GET', '/api/v1/looks'));
  expect(looks.rows.some(({ basis }) => basis?.article === 42)).toBe(true);
  const [counts] = bodyOf(await supervisor.send<Rows<SentAwayCounts>>('GET', '/api/v1/sent-away-counts')).rows;
  expect(counts).toMatchObject({ open: 0, answered: 1, upheld: 1 });
  for (let more = 0; more < 5; more += 1) bodyOf(await send());
  expect((await send()).body.code).toBe('too-many-open');
});
