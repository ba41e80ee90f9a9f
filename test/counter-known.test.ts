/** At the window nobody is asked what a register said: it is shown with its source, contested with a scanned paper, and filed with where it came from. */
import { beforeAll, expect, test } from 'vitest';
import type { CaseEvent } from '#domain/case/events.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import type { WalkIn, WalkInFiled, WalkInLooked, WalkInPreviews } from '#contract/view/walk-in.ts';
import { useApp, type Visitor } from './support/app.ts';
import { bodyOf } from './support/noodle-shop.ts';
import { photo } from './support/restaurant.ts';

const app = useApp();
const signedIn: Visitor[] = [];
const clerk = (): Visitor => {
  const [visitor] = signedIn;
  if (visitor === undefined) throw new Error('The clerk is signed in before all');
  return visitor;
};
beforeAll(async () => {
  signedIn.push(await app.signIn('wang-min', 'deqing-hall'));
});

const source = { zh: '经营用房权属信息', en: 'Titles of business premises' };
const register = (fact: string, value: unknown) => ({
  fact,
  value,
  source,
  at: 1_700_000_000_000,
  department: 'natural-resources',
  resource: 'real-estate.shop',
  basis: 'real-estate-registration-2015/25',
});
const asked = (state: string, facts: readonly string[], more: object = {}) => ({
  resource: state === 'answered' ? 'real-estate.shop' : 'police.register',
  name: source,
  department: 'natural-resources',
  facts,
  state,
  at: 1_700_000_000_000,
  ...more,
});
const facts = ['premises.address', 'premises.area'];

/** The registers were asked: one said where the shop is, the other did not answer. */
const standing = async (): Promise<WalkIn> => {
  const found = await clerk().send<WalkIn>('POST', '/api/v1/walk-ins', { body: { way: 'identifier', value: '330199196107080049' } });
  const walkIn = bodyOf(found);
  const known = [register('premises.address', '乾元镇直街57号'), register('premises.area', 30)];
  const later = asked('down', ['person.residence'], { retryUntil: Date.now() });
  await app.database
    .pool()
    .query('insert into yici.walk_in_looked (division, walk_in, matter, known, sources, at) values (330521, $1, $2, $3, $4, $5)', [
      walkIn.id,
      'open-restaurant',
      JSON.stringify(known),
      JSON.stringify([asked('answered', facts), later]),
      Date.now(),
    ]);
  return walkIn;
};

const wish = {
  matter: 'open-restaurant',
  parties: [],
  situation: { 'premises.division': '330521', 'shop.service': 'takeaway', 'shop.signboard': false, 'shop.wasteWater': false },
  answers: { 'shop.name': '沈记馄饨', 'shop.scope': 'hot-dishes', 'shop.hours': '06:00–13:00', 'shop.safetyManager': '沈立秋' },
  contested: [] as string[],
};
const file = (walkIn: WalkIn, body: object) =>
  clerk().send<WalkInFiled & ProblemDocument>('POST', `/api/v1/walk-ins/${walkIn.id}/cases`, {
    body: { cases: [body], given: {}, visit: '不方便在网上办' },
  });
const provenanceOf = async (number: string) => {
  const { rows } = await app.database
    .pool()
    .query<{ body: CaseEvent }>('select body from yici.case_event where number = $1 and seq = 1', [number]);
  const first = rows[0]?.body;
  return first?.kind === 'Submitted' ? (first.provenance ?? {}) : {};
};

test('what a register said is shown with its source and not asked; who is silent is said', async () => {
  const walkIn = await standing();
  const preview = await clerk().send<WalkInPreviews>('POST', `/api/v1/walk-ins/${walkIn.id}/preview`, { body: { cases: [wish] } });
  const [one] = bodyOf(preview).cases;
  expect(one?.confirm.find(({ fact }) => fact === 'premises.address')).toMatchObject({ shown: '乾元镇直街57号', source, register: true });
  expect(one?.ask.map(({ id }) => id)).not.toContain('premises.address');
  expect(one?.situation.map(({ id }) => id)).not.toContain('premises.area');
  expect(one?.sources.map(({ state }) => state)).toEqual(['answered', 'down']);
});

test('a case filed there says of each value where it came from, and what is checked later', async () => {
  const { receipts } = bodyOf(await file(await standing(), wish));
  const provenance = await provenanceOf(receipts[0]?.number ?? '');
  expect(provenance['premises.address']).toMatchObject({ resource: 'real-estate.shop', standing: { kind: 'confirmed' } });
  expect(provenance['applicant.residence']?.standing.kind).toBe('later');
});

test('who contests a register at the window shows a paper, which is scanned; their value holds', async () => {
  const walkIn = await standing();
  const contest = { ...wish, contested: ['premises.address'], answers: { ...wish.answers, 'premises.address': '乾元镇直街59号' } };
  const bare = await file(walkIn, contest);
  expect(bare.body.problems?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/cases/0/evidence/premises.address evidence-missing',
  ]);
  const scan = bodyOf(
    await clerk().send<{ id: string; sha256: string }>('POST', '/api/v1/files', { raw: photo, headers: { 'content-type': 'image/png' } }),
  );
  const evidence = { 'premises.address': { file: scan.id, sha256: scan.sha256 } };
  const { receipts } = bodyOf(await file(walkIn, { ...contest, evidence }));
  const provenance = await provenanceOf(receipts[0]?.number ?? '');
  expect(provenance['premises.address']?.standing).toEqual({
    kind: 'contested',
    was: '乾元镇直街57号',
    evidence: evidence['premises.address'],
  });
});

test('what registers said of a person is gone from the window once it is filed', async () => {
  const walkIn = await standing();
  bodyOf(await file(walkIn, wish));
  const { rows } = await app.database.pool().query('select from yici.walk_in_looked where walk_in = $1', [walkIn.id]);
  expect(rows).toEqual([]);
});

test('where no register is open the window goes on with what the account knows', async () => {
  const walkIn = bodyOf(
    await clerk().send<WalkIn>('POST', '/api/v1/walk-ins', { body: { way: 'identifier', value: '330199196107080049' } }),
  );
  const looked = await clerk().send<WalkInLooked>('POST', `/api/v1/walk-ins/${walkIn.id}/look-up`, {
    body: { matters: ['open-restaurant'] },
  });
  expect(bodyOf(looked).matters).toEqual([{ matter: 'open-restaurant', sources: [] }]);
});

test('who did not keep a promise makes none at the window either', async () => {
  const { pool } = app.wired();
  await pool.query(
    `insert into yici.credit_record (division, id, person, from_on, until_on)
     select 330521, 'broken-promise', id, 0, 100000 from yici.person where name = '沈立秋'`,
  );
  const walkIn = await standing();
  const promising = { cases: [wish], given: { 'premises-use': { by: 'commitment' } }, visit: '不方便在网上办' };
  const refused = await clerk().send<ProblemDocument>('POST', `/api/v1/walk-ins/${walkIn.id}/cases`, { body: promising });
  expect([refused.status, refused.body.code]).toEqual([409, 'commitment-barred']);
  const { receipts } = bodyOf(await file(walkIn, wish));
  // Nor with the papers that are taken in later.
  const later = { receptions: [{ part: 'licence', outcome: 'accept' }], given: promising.given };
  const taken = await clerk().send<ProblemDocument>('POST', `/api/v1/cases/${receipts[0]?.number}/receive`, { body: later });
  expect(taken.body.problems?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/given/premises-use/by way-not-allowed']);
});
