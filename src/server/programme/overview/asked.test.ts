/** Who may look at which division's overview, and at what of it. */
import { expect, test } from 'vitest';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { loadShipped } from '#server/catalogue/load-catalogue.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { Caller } from '#server/identity/caller.ts';
import { askedOf, pathOf } from './asked.ts';

const { catalogue } = await loadShipped();
const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));

const asking = (office: string, duty: Post['duty'], query: Readonly<Record<string, string>> = {}) => {
  const found = catalogue.offices.get(brandAs<OfficeId>(office));
  if (found === undefined) throw new Error(`no ${office}`);
  const post: Post = { office: found.id, division: found.division, duty, from: '2026-01-01', title: found.name };
  const caller: Caller = { session: 'one', person: brandAs<PersonId>('somebody'), name: '某人', posts: [post], post };
  const plain = {
    requestId: 'one',
    language: 'zh',
    idempotencyKey: undefined,
    params: {},
    body: undefined,
    bytes: new Uint8Array(),
  } as const;
  return askedOf(catalogue, { ...plain, caller, query, now: NOW });
};
const codeOf = (asked: ReturnType<typeof asking>): string => (asked.ok ? 'seen' : asked.refusal.code);

test('supervision of a city sees its counties, and no other city nor the province', () => {
  const own = asking('huzhou-reform', 'supervision', { division: '330521' });
  expect(own.ok && [own.value.level, own.value.all]).toEqual(['county', true]);
  expect(own.ok && pathOf(catalogue, own.value).map(({ code }) => code)).toEqual([330_500, 330_521]);
  expect(codeOf(asking('huzhou-reform', 'supervision', { division: '330100' }))).toBe('not-yours');
  expect(codeOf(asking('huzhou-reform', 'supervision', { division: '330000' }))).toBe('not-yours');
});

test('the head of an office sees the own office in the own division, who handles cases sees no overview', () => {
  const own = asking('deqing-market-supervision', 'approval');
  expect(own.ok && [own.value.all, own.value.slice.office]).toEqual([false, 'deqing-market-supervision']);
  expect(codeOf(asking('deqing-market-supervision', 'approval', { division: '330522' }))).toBe('not-yours');
  expect(codeOf(asking('deqing-market-supervision', 'handling'))).toBe('not-yours');
  expect(codeOf(asking('deqing-reform', 'handling'))).toBe('seen');
});

test('no month that is yet to come is asked for, and no place that is none', () => {
  const asked = asking('zhejiang-reform', 'supervision', { at: '203001', period: 'quarter' });
  expect(asked.ok && asked.value.spans).toEqual({
    now: { from: 202_610, to: 202_611 },
    before: { from: 202_607, to: 202_609 },
    running: true,
  });
  expect(codeOf(asking('zhejiang-reform', 'supervision', { division: '999999' }))).toBe('measure-place-unknown');
});
