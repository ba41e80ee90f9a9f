/** What a grant leaves behind, through the server: opened once, inspected by draw, renewed by silence after a standstill, paid once. */
import { expect, test } from 'vitest';
import type { EntitlementView, InspectionRow, OwnEntitlement } from '#contract/view/entitlement.ts';
import type { Draft } from '#contract/view/draft.ts';
import type { NoticeRow } from '#contract/view/notice.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { verifyEntitlements } from '#server/entitlement/verify-entitlements.ts';
import { sweepEntitlements } from '#server/entitlement/sweep-entitlements.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop } from '#test/support/noodle-shop.ts';

const app = useApp();
const DIVISION = brandAs<DivisionCode>(330521);
const moment = (text: string): Instant => instantOf(Date.parse(`${text}:00+08:00`));
const on = (text: string): void => app.at(moment(text));
const MARKET = 'deqing-market-supervision';

/** Sessions end; five years later she signs in again. */
const zhou = (): Promise<Visitor> => app.signIn('zhou-yining');
const own = async (holder: Visitor): Promise<readonly OwnEntitlement[]> =>
  bodyOf(await holder.send<{ rows: OwnEntitlement[] }>('GET', '/api/v1/own-entitlements')).rows;
const one = async (reader: Visitor, id: string): Promise<EntitlementView> =>
  bodyOf(await reader.send<EntitlementView>('GET', `/api/v1/entitlements/${id}`));
/** The day passes, as the worker's round sees it; twice, for what is told twice is told once. */
const sweep = async (text: string): Promise<void> => {
  on(text);
  for (let twice = 0; twice < 2; twice += 1)
    await sweepEntitlements({ ...app.wired().cases, log: app.wired().log }, DIVISION, moment(text));
  await app.workOff();
};

/** A shop with a licence and a food permit, granted on 8 June 2026. */
async function openedShop(): Promise<Visitor> {
  on('2026-06-08T10:00');
  const holder = await zhou();
  const { number } = await openShop(holder);
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  const chen = await app.signIn('chen-siyuan', MARKET);
  for (const part of ['licence', 'food']) {
    bodyOf(await act(chen, number, 'begin-review', { part }));
    bodyOf(await act(chen, number, 'grant', grantBody(part)));
    await app.workOff();
  }
  return holder;
}

test('a granted part leaves one entitlement behind, whose promises are inspected by two drawn officers, and which silence renews', async () => {
  let holder = await openedShop();
  const held = await own(holder);
  expect(held.map(({ item }) => item).toSorted()).toEqual(['business-licence', 'food-permit']);
  const permit = held.find(({ item }) => item === 'food-permit');
  if (permit === undefined) throw new Error('There is no food permit');
  expect(permit).toMatchObject({ from: '2026-06-08', until: '2031-06-07', renewal: { state: 'not-yet', lastAsk: '2031-05-08' } });

  // Drawn at random from who did not decide; the same draw can be made again.
  let xu = await app.signIn('xu-jia', MARKET);
  const drawn = bodyOf(await xu.send<{ drawn: number }>('POST', '/api/v1/inspection-draws', { body: {} }));
  expect(drawn.drawn).toBe(2);
  const again = await xu.send<{ code: string }>('POST', '/api/v1/inspection-draws', { body: {} });
  expect(again.body.code).toBe('nothing-to-draw');
  const { rows } = bodyOf(
    await xu.send<{ rows: { agrees: boolean; pairs: { officers: string[] }[] }[] }>('GET', '/api/v1/inspection-draws'),
  );
  expect(rows).toMatchObject([{ agrees: true }]);
  expect(rows[0]?.pairs.flatMap(({ officers }) => officers)).not.toContain('陈思远');

  // Sixty working days pass in a standstill of months: told late, and told once.
  await sweep('2026-12-01T09:00');
  holder = await zhou();
  xu = await app.signIn('xu-jia', MARKET);
  const late = await one(holder, permit.id);
  expect(late.duties).toMatchObject([
    { kind: 'report', state: 'open' },
    { kind: 'inspection', light: 'late' },
  ]);
  expect(late.history.filter(({ what }) => what.en.includes('is overdue'))).toHaveLength(1);

  const path = `/api/v1/entitlements/${permit.id}/duties/commitment-1`;
  let meng = await app.signIn('meng-yue', MARKET);
  const failed = { outcome: 'fail', findings: '冷藏柜没有', rectifyBy: '2026-12-20' };
  expect(
    (await (await app.signIn('chen-siyuan', MARKET)).send<{ code: string }>('POST', `${path}/record`, { body: failed })).body.code,
  ).toBe('not-drawn');
  bodyOf(await xu.send('POST', `${path}/record`, { body: failed }));
  expect((await xu.send<{ code: string }>('POST', `${path}/sign`, { body: {} })).body.code).toBe('second-signature-needed');
  bodyOf(await meng.send('POST', `${path}/sign`, { body: {} }));
  expect((await one(holder, permit.id)).duties.at(-1)).toMatchObject({ state: 'rectify', due: '2026-12-20' });
  const inspections = bodyOf(await xu.send<{ rows: InspectionRow[] }>('GET', '/api/v1/inspections')).rows;
  expect(inspections.find(({ id }) => id === permit.id)).toMatchObject({ state: 'rectify', mine: true });
  on('2026-12-21T10:00');
  xu = await app.signIn('xu-jia', MARKET);
  meng = await app.signIn('meng-yue', MARKET);
  bodyOf(await xu.send('POST', `${path}/record`, { body: { outcome: 'pass', findings: '已经补上' } }));
  bodyOf(await meng.send('POST', `${path}/sign`, { body: {} }));

  // Told sixty days before the end; asked for in time with the form filled in; nobody answers.
  await sweep('2031-04-08T09:00');
  holder = await zhou();
  expect((await own(holder)).find(({ id }) => id === permit.id)?.renewal?.state).toBe('open');
  const told = bodyOf(await holder.send<{ rows: NoticeRow[] }>('GET', '/api/v1/notices')).rows.find(({ event }) => event === 'RenewalTold');
  expect(told).toMatchObject({ number: permit.id, matter: permit.name });
  expect((await holder.send('GET', `/api/v1/notices/${encodeURIComponent(told?.id ?? '')}`)).status).toBe(200);
  on('2031-05-08T20:00');
  holder = await zhou();
  const begun = bodyOf(await holder.send<{ draft: string }>('POST', `/api/v1/entitlements/${permit.id}/renewal`, { body: {} }));
  const draft = bodyOf(await holder.send<Draft>('GET', `/api/v1/drafts/${begun.draft}`));
  expect(draft.answers).toMatchObject({ 'renewal.until': '2031-06-07', 'renewal.permit': permit.certificate });
  const { revision, situation, answers, contested } = draft;
  const body = { revision, situation, answers, contested, given: { 'still-met': { by: 'commitment' } } };
  const kept = bodyOf(await holder.send<Draft>('PUT', `/api/v1/drafts/${begun.draft}`, { body }));
  const twin = bodyOf(await holder.send<{ draft: string }>('POST', `/api/v1/entitlements/${permit.id}/renewal`, { body: {} }));
  const other = bodyOf(await holder.send<Draft>('GET', `/api/v1/drafts/${twin.draft}`));
  const same = bodyOf(await holder.send<Draft>('PUT', `/api/v1/drafts/${twin.draft}`, { body: { ...body, revision: other.revision } }));
  bodyOf(await holder.send('POST', '/api/v1/cases', { body: { draft: begun.draft, revision: kept.revision } }));
  // The same permit is not renewed twice, however fast the second application follows.
  const second = await holder.send<{ code: string }>('POST', '/api/v1/cases', { body: { draft: twin.draft, revision: same.revision } });
  expect([twin.draft === begun.draft, second.body.code]).toEqual([false, 'renewal-open']);
  await app.workOff();
  expect((await own(holder)).find(({ id }) => id === permit.id)?.renewal?.state).toBe('asked');

  await sweep('2031-06-09T09:00');
  await sweep('2031-06-09T09:01');
  holder = await zhou();
  const after = await own(holder);
  const old = after.find(({ id }) => id === permit.id);
  const next = after.find(({ item }) => item === 'food-permit-renewal');
  expect(old).toMatchObject({ state: 'ended', renewal: { state: 'granted', deemed: true } });
  expect(next).toMatchObject({ state: 'active', from: '2031-06-08', until: '2036-06-07' });
  const { rows: papers } = await app
    .wired()
    .pool.query<{ number: string; status: string; valid_until: number }>(
      `select number, status from yici.certificate_now where kind = 'food-permit' order by issued_at`,
    );
  expect(papers.map(({ status }) => status)).toEqual(['superseded', 'active']);
});

test('too late for a renewal is refused with the article, and rows are what the history says', async () => {
  on('2036-05-20T09:00');
  const holder = await zhou();
  const next = (await own(holder)).find(({ item }) => item === 'food-permit-renewal');
  const late = await holder.send<{ code: string; article: string }>('POST', `/api/v1/entitlements/${next?.id}/renewal`, { body: {} });
  expect(late.body).toMatchObject({ code: 'renewal-late' });

  expect(await verifyEntitlements(app.wired().pool)).toEqual([]);
  const { rows: twice } = await app
    .wired()
    .pool.query('select number, part, count(*) from yici.entitlement_now group by 1, 2 having count(*) > 1');
  expect(twice).toEqual([]);
});
