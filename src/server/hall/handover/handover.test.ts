/** Handing over between phone and window: nothing typed at home is typed again, and a code is worth nothing to anybody else. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import type { Handed, Handover, HandoverShown, HandoverTaken, SentHome } from '#contract/view/handover.ts';
import type { Look } from '#contract/view/look.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import type { WalkInFiled } from '#contract/view/walk-in.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf, viewCase } from '#test/support/noodle-shop.ts';

const app = useApp();
let clerk: Visitor;
let owner: Visitor;
beforeAll(async () => {
  clerk = await app.signIn('wang-min', 'deqing-hall');
  owner = await app.signIn('shen-liqiu');
});

const situation = {
  'premises.division': '330521',
  'shop.service': 'takeaway',
  'premises.area': 30,
  'shop.signboard': false,
  'shop.wasteWater': false,
};
const answers = {
  'shop.name': '沈记馄饨',
  'shop.scope': 'hot-dishes',
  'premises.address': '乾元镇直街57号',
  'shop.hours': '06:00–13:00',
  'shop.safetyManager': '沈立秋',
};
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const begin = async (who = owner): Promise<Draft> => {
  const made = bodyOf(
    await who.send<Draft>('POST', '/api/v1/drafts', { body: { matter: 'open-restaurant', division: 330521, situation } }),
  );
  const file = bodyOf(
    await who.send<{ id: string; sha256: string }>('POST', '/api/v1/files?division=330521&name=plan.pdf', {
      raw: pdf,
      headers: { 'content-type': 'application/pdf' },
    }),
  );
  const given = { 'premises-use': { by: 'commitment' }, 'kitchen-plan': { by: 'file', file: file.id, sha256: file.sha256 } };
  const body = { revision: made.revision, situation, answers, given, contested: [] };
  return bodyOf(await who.send<Draft>('PUT', `/api/v1/drafts/${made.id}`, { body }));
};
const show = (draft?: string, hall = 'deqing-hall', who = owner) =>
  who.send<HandoverShown & ProblemDocument>('POST', '/api/v1/handovers', { body: { hall, ...(draft === undefined ? {} : { draft }) } });
const take = (code: string, who = clerk, key?: string) =>
  who.send<HandoverTaken & ProblemDocument>('POST', '/api/v1/handover-takings', { body: { code }, ...(key === undefined ? {} : { key }) });
const state = async (id: string): Promise<string> => bodyOf(await owner.send<Handover>('GET', `/api/v1/handovers/${id}`)).state;
const file = (walkIn: string, body: object, key?: string) =>
  clerk.send<WalkInFiled & ProblemDocument>('POST', `/api/v1/walk-ins/${walkIn}/cases`, { body, ...(key === undefined ? {} : { key }) });
const wish = ({ matter, situation: told, answers: said, given }: NonNullable<Handed['draft']>) => ({
  cases: [{ matter, parties: [], situation: told, answers: said, contested: [] }],
  given,
  visit: '本人到窗口，当面交件',
});

describe('a case begun at home', () => {
  test('is in the window with everything typed and given, and is filed once: nothing is typed again', async () => {
    const draft = await begin();
    const shown = bodyOf(await show(draft.id));
    const { walkIn, handed } = bodyOf(await take(shown.code));
    expect([walkIn.person.name, walkIn.way, handed.draft?.answers]).toEqual(['沈立秋', 'code', answers]);
    expect(await state(shown.handover.id)).toBe('taken');
    if (handed.draft === null) throw new Error('The draft came with its owner.');
    const filed = bodyOf(await file(walkIn.id, wish(handed.draft), 'filed-from-a-phone'));
    expect(filed.receipts.length).toBe(1);
    expect(bodyOf(await file(walkIn.id, wish(handed.draft), 'filed-from-a-phone'))).toEqual(filed);
    const view = await viewCase(clerk, filed.receipts[0]?.number ?? '');
    expect(view.visits.length).toBe(1);
    expect(view.parts.flatMap(({ materials }) => materials).find(({ id }) => id === 'kitchen-plan')?.given).toBe('file');
    expect(await state(shown.handover.id)).toBe('filed');
    const gone = await owner.send<ProblemDocument>('GET', `/api/v1/drafts/${draft.id}`);
    expect(gone.body.code).toBe('draft-sent');
  });
  test('leaves rows in the ledger: who they are, and the draft', async () => {
    const count = async () => bodyOf(await owner.send<{ rows: Look[] }>('GET', '/api/v1/looks?limit=200')).rows.length;
    const shown = bodyOf(await show((await begin()).id));
    const before = await count();
    expect((await take(shown.code)).status).toBe(200);
    expect((await count()) - before).toBe(2);
  });
  test('is shown anew where the phone saved meanwhile, instead of losing what was typed there', async () => {
    const draft = await begin();
    const { walkIn, handed } = bodyOf(await take(bodyOf(await show(draft.id)).code));
    if (handed.draft === null) throw new Error('The draft came with its owner.');
    const { revision, given } = draft;
    await owner.send('PUT', `/api/v1/drafts/${draft.id}`, {
      body: { revision, situation, answers: { ...answers, 'shop.name': '沈记面馆' }, given, contested: [] },
    });
    expect((await file(walkIn.id, wish(handed.draft))).body.code).toBe('draft-changed');
    const again = bodyOf(await clerk.send<Handed>('GET', `/api/v1/walk-ins/${walkIn.id}/handover`));
    expect(again.draft?.answers['shop.name']).toBe('沈记面馆');
    if (again.draft === null) throw new Error('The draft is still there.');
    expect((await file(walkIn.id, { ...wish(again.draft), draft: again.draft.revision })).status).toBe(201);
  });
  test('its papers may be looked at by that hall alone, and may not be asked for again on paper', async () => {
    const draft = await begin();
    const { walkIn, handed } = bodyOf(await take(bodyOf(await show(draft.id)).code));
    if (handed.draft === null) throw new Error('The draft came with its owner.');
    const plan = handed.draft.given['kitchen-plan'];
    const id = plan?.by === 'file' ? plan.file : '';
    expect((await clerk.send('GET', `/api/v1/walk-ins/${walkIn.id}/files/${id}`)).status).toBe(200);
    expect((await clerk.send('GET', `/api/v1/files/${id}`)).status).toBe(404);
    const paper = { ...wish(handed.draft), given: { ...handed.draft.given, 'kitchen-plan': { by: 'original', pages: 2 } } };
    const refused = await file(walkIn.id, paper);
    expect(refused.body.problems?.map(({ code }) => code)).toEqual(['paper-given-online']);
  });
});

describe('a code', () => {
  test('is taken once, by whoever comes first of two windows', async () => {
    const { code } = bodyOf(await show());
    const both = await Promise.all([take(code), take(code)]);
    expect(both.map(({ status }) => status).toSorted((low, high) => low - high)).toEqual([200, 404]);
    expect((await take(code)).body.code).toBe('handover-code-wrong');
  });
  test('sent again under its key is answered again, and not after it was taken back', async () => {
    const { code, handover } = bodyOf(await show());
    const first = bodyOf(await take(code, clerk, 'taken-by-this-key'));
    expect(bodyOf(await take(code, clerk, 'taken-by-this-key')).walkIn.id).toBe(first.walkIn.id);
    await owner.send('POST', `/api/v1/handovers/${handover.id}/end`, { body: {} });
    expect((await take(code, clerk, 'taken-by-this-key')).body.code).toBe('walk-in-not-found');
  });
  test('is worth nothing at another hall, after a minute, when a newer one is shown, or to a desk', async () => {
    const elsewhere = bodyOf(await show(undefined, 'changxing-hall'));
    expect((await take(elsewhere.code)).body.code).toBe('handover-code-wrong');
    const old = bodyOf(await show());
    const newer = bodyOf(await show());
    expect((await take(old.code)).body.code).toBe('handover-code-wrong');
    const desk = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    expect((await take(newer.code, desk)).body.code).toBe('not-yours');
    await app.database.pool().query('update yici.handover set until = made_at - 1 where id = $1', [newer.handover.id]);
    expect((await take(newer.code)).body.code).toBe('handover-code-wrong');
  });
  test('hands over no draft of somebody else, and none of another county', async () => {
    const other = await app.signIn('gu-mingyuan');
    const draft = await begin(other);
    expect((await show(draft.id)).body.code).toBe('not-found');
    expect((await show((await begin()).id, 'changxing-hall')).body.code).toBe('draft-elsewhere');
    expect((await show(undefined, 'nowhere-hall')).body.code).toBe('hall-not-found');
  });
  test('that is guessed is slowed: after twenty tries in a row nobody is heard', async () => {
    const guesser = await app.signIn('wang-min', 'deqing-hall');
    const codes: number[] = [];
    for (let round = 0; round < 25; round += 1) codes.push((await take('0000-0000', guesser)).status);
    expect(codes.at(-1)).toBe(429);
  });
});

describe('the person', () => {
  test('ends it any time: the window sees nothing more', async () => {
    clerk = await app.signIn('wang-min', 'deqing-hall');
    const shown = bodyOf(await show((await begin()).id));
    const clerk2 = await app.signIn('he-jing', 'deqing-hall');
    const { walkIn } = bodyOf(await take(shown.code, clerk2));
    await owner.send('POST', `/api/v1/handovers/${shown.handover.id}/end`, { body: {} });
    for (const path of ['', '/handover', '/scans'])
      expect((await clerk2.send<ProblemDocument>('GET', `/api/v1/walk-ins/${walkIn.id}${path}`)).body.code).toBe('walk-in-not-found');
    const { rows } = await app.database
      .pool()
      .query('select 1 from yici.walk_in_looked where walk_in = $1 union all select 1 from yici.walk_in_typed where walk_in = $1', [
        walkIn.id,
      ]);
    expect(rows).toEqual([]);
    const stranger = await app.signIn('gu-mingyuan');
    expect((await stranger.send('GET', `/api/v1/handovers/${shown.handover.id}`)).status).toBe(404);
  });
});

describe('a case begun at the window', () => {
  test('goes home as a draft of the person, with its papers, and its visit is counted when it is sent', async () => {
    const wang = await app.signIn('wang-min', 'deqing-hall');
    const walkIn = bodyOf(
      await wang.send<{ id: string }>('POST', '/api/v1/walk-ins', { body: { way: 'identifier', value: '330199196107080049' } }),
    );
    const scanned = bodyOf(
      await wang.send<{ id: string; sha256: string }>('POST', '/api/v1/files?name=plan.pdf', {
        raw: pdf,
        headers: { 'content-type': 'application/pdf' },
      }),
    );
    const given = { 'kitchen-plan': { by: 'file', file: scanned.id, sha256: scanned.sha256, pages: 1, original: 'returned' } };
    const body = {
      cases: [{ matter: 'open-restaurant', parties: [], situation, answers, contested: [] }],
      given,
      visit: '房产证明在家里',
    };
    const sent = bodyOf(await wang.send<SentHome>('POST', `/api/v1/walk-ins/${walkIn.id}/send-home`, { body }));
    const id = sent.drafts[0]?.id ?? '';
    const draft = bodyOf(await owner.send<Draft>('GET', `/api/v1/drafts/${id}`));
    expect([draft.answers, draft.given]).toEqual([answers, given]);
    expect((await owner.send('GET', `/api/v1/files/${scanned.id}`)).status).toBe(200);
    const saved = bodyOf(
      await owner.send<Draft>('PUT', `/api/v1/drafts/${id}`, {
        body: {
          revision: draft.revision,
          situation,
          answers,
          given: { ...given, 'premises-use': { by: 'commitment' }, 'food-safety-rules': { by: 'commitment' } },
          contested: [],
        },
      }),
    );
    const receipt = bodyOf(
      await owner.send<{ number: string }>('POST', '/api/v1/cases', { body: { draft: id, revision: saved.revision } }),
    );
    const view = await viewCase(owner, receipt.number);
    expect(view.visits.map(({ reason }) => reason)).toEqual([expect.stringContaining('房产证明在家里')]);
  });
});
