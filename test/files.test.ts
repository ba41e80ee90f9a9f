/** Uploads: what is taken, how much one person may keep, earlier versions, and the page that draws them in a sandbox. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import type { CaseView } from '#contract/view/case.ts';
import { useApp, type Visitor } from './support/app.ts';
import { answers, photo, situation } from './support/restaurant.ts';

const app = useApp();
const upload = (who: Visitor, raw: Buffer = photo) =>
  who.send<{ readonly id: string; readonly sha256: string; readonly code?: string; readonly detail?: string }>(
    'POST',
    '/api/v1/files?division=330521',
    {
      raw,
      headers: { 'content-type': 'application/octet-stream' },
    },
  );

test('what broke off on the way is refused in words, and nothing is kept', async () => {
  const zhou = await app.signIn('zhou-yining');
  const cut = await upload(zhou, photo.subarray(0, 40));
  expect([cut.status, cut.body.code]).toEqual([422, 'file-damaged']);
  const { rows } = await app.wired().pool.query<{ files: number }>('select count(*)::int as files from yici.file');
  expect(rows).toEqual([{ files: 0 }]);
});

test('who has filled the place is told how much it is; two uploads at once do not slip past', async () => {
  const gu = await app.signIn('gu-mingyuan');
  await app
    .wired()
    .pool.query(
      `insert into yici.file (division, id, owner, name, type, size, sha256, bytes, at) values (330521, '330521-full', 'gu-mingyuan', 'x', 'image/png', $1, '', '', 0)`,
      [200 * 1024 * 1024 - photo.length],
    );
  const both = await Promise.all([upload(gu), upload(gu)]);
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 413]);
  expect(both.find(({ status }) => status === 413)?.body).toMatchObject({
    code: 'quota-exceeded',
    detail: expect.stringContaining('200 MB'),
  });
});

describe('a paper that is given again', () => {
  test('keeps its earlier version, which the office can open and a stranger cannot', async () => {
    const zhou = await app.signIn('zhou-yining');
    const first = (await upload(zhou)).body;
    const number = await fileCase(zhou, { file: first.id, sha256: first.sha256 });
    const clerk = await app.signIn('wang-min', 'deqing-hall');
    const missing = [{ material: 'sign-sketch', what: '看不清' }];
    const receptions = [{ part: 'signboard', outcome: 'supplement', missing, until: '2099-01-04' }];
    expect((await clerk.send('POST', `/api/v1/cases/${number}/receive`, { body: { receptions } })).status).toBe(200);
    const second = (await upload(zhou)).body;
    const given = { 'sign-sketch': { by: 'file', file: second.id, sha256: second.sha256 } };
    expect(
      (await zhou.send('POST', `/api/v1/cases/${number}/supplement`, { body: { part: 'signboard', answers: {}, given } })).status,
    ).toBe(200);
    const seen = (await clerk.send<CaseView>('GET', `/api/v1/cases/${number}`)).body;
    const sketch = seen.parts.find(({ id }) => id === 'signboard')?.materials.find(({ id }) => id === 'sign-sketch');
    expect(sketch).toMatchObject({ file: second.id, earlier: [{ file: first.id }] });
    expect((await clerk.send('GET', `/api/v1/files/${first.id}?case=${number}`)).status).toBe(200);
    const stranger = await app.signIn('lu-xiaoman');
    expect((await stranger.send('GET', `/api/v1/files/${first.id}?case=${number}`)).status).toBe(404);
  });
});

/** Zhou Yining's shop with one sketch for every sheet it asks for. */
const fileCase = async (zhou: Visitor, sketch: { readonly file: string; readonly sha256: string }): Promise<string> => {
  const draft = (await zhou.send<Draft>('POST', '/api/v1/drafts', { body: { matter: 'open-restaurant', division: 330521, situation } }))
    .body;
  const sheet = { by: 'file', ...sketch };
  const given = {
    'premises-use': { by: 'commitment' },
    'food-safety-rules': { by: 'commitment' },
    'kitchen-plan': sheet,
    'sign-sketch': sheet,
    'drainage-sketch': sheet,
  };
  const known = Object.fromEntries(draft.confirm.map(({ field, value }) => [field, value]));
  const body = { revision: draft.revision, situation, answers: { ...known, ...answers }, given, contested: [] };
  await zhou.send('PUT', `/api/v1/drafts/${draft.id}`, { body });
  const sent = await zhou.send<{ readonly number: string }>('POST', '/api/v1/cases', { body: { draft: draft.id }, key: randomUUID() });
  expect(sent.status, sent.text).toBe(201);
  return sent.body.number;
};
