/** A data manager registers a register of another's without code; what is wrong with it is said field by field. */
import { expect, test } from 'vitest';
import { brandAs, type DivisionCode, type FactId, type OfficeId } from '#domain/kernel/brand.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import { at } from '#test/support/sample-case.ts';
import { conditional, keptBack, marriages, officerOf, shared } from '#test/support/sample-exchange.ts';
import type { Connection } from './connection.ts';
import { checkConnection, isOwnSecret } from './connection.ts';
import { decideResource } from './decide-resource.ts';
import type { ExchangeActor } from './exchange-actor.ts';
import { evolveResource, type ResourceCommand, type ResourceState } from './resource-event.ts';

const fact = (id: string, source: string): readonly [FactId, Fact] => [id as FactId, { id, source } as unknown as Fact];
const context = {
  facts: new Map([
    fact('person.identifier', 'public-security'),
    fact('marriage.married', 'civil-affairs'),
    fact('marriage.spouse.name', 'civil-affairs'),
    fact('tax.deed', 'tax'),
  ]),
  offices: new Map([
    [
      'zhejiang-civil-affairs' as OfficeId,
      { id: 'zhejiang-civil-affairs', division: 330000, department: 'civil-affairs', kind: 'office' } as unknown as Office,
    ],
  ]),
  divisions: new Map([[330000 as DivisionCode, { code: 330000 as DivisionCode, level: 'province' as const, name: { zh: '省', en: 'P' } }]]),
  laws: new Map(
    ['marriage-registration-regulation-2025', 'administrative-licensing-law-2019'].map((id) => [
      id,
      { id, title: { zh: id, en: id }, articles: 28, read: true },
    ]),
  ),
};
const registry = () => {
  let state: ResourceState | undefined;
  return (actor: ExchangeActor, command: ResourceCommand): string => {
    const decided = decideResource(command, state, { actor, context, now: at('2026-06-15') });
    if (!decided.ok) return [decided.refusal.code, ...(decided.refusal.problems ?? []).map(({ pointer }) => pointer)].join(' ');
    for (const event of decided.value) state = evolveResource(state, event);
    return 'ok';
  };
};
const province = officerOf('zhejiang-data');
const connection = (more: Partial<Connection> = {}): Connection => ({
  resource: marriages(shared).id,
  kind: 'http-json',
  address: 'https://mz.example.gov.cn/hydj',
  settings: { method: 'POST' },
  secretRef: 'file:source-civil-affairs-marriage',
  timeoutMs: 2000,
  ...more,
});

test('the data office of the province or the owner registers it, another department or county does not', () => {
  const resource = marriages(shared);
  const act = registry();
  expect(act(officerOf('deqing-tax'), { kind: 'register', resource })).toBe('not-yours');
  expect(act(officerOf('deqing-data'), { kind: 'register', resource })).toBe('not-yours');
  expect(act(province, { kind: 'register', resource })).toBe('ok');
  expect(act(officerOf('zhejiang-civil-affairs'), { kind: 'register', resource })).toBe('resource-exists');
  expect(act(officerOf('zhejiang-civil-affairs'), { kind: 'change', resource })).toBe('nothing-changed');
  expect(act(province, { kind: 'change', resource: { ...resource, completeness: 99.5 } })).toBe('ok');
  expect(act(province, { kind: 'change', resource: { ...resource, owner: 'zhejiang-tax' as OfficeId } })).toMatch(/^bad-input \/owner/);
});

test('a fact of another department, a condition without its ground, data kept back without a law are refused', () => {
  const resource = marriages(shared);
  const act = registry();
  const wrong = (more: Partial<typeof resource>): string => act(province, { kind: 'register', resource: { ...resource, ...more } });
  expect(wrong({ fields: [{ name: 'qs', fact: 'tax.deed' as FactId }] })).toBe('bad-input /fields/0/fact');
  expect(wrong({ fields: [] })).toBe('bad-input /fields');
  expect(wrong({ share: { ...conditional, kind: 'conditional', ground: { zh: '', en: '' }, consent: true } })).toBe(
    'bad-input /share/ground/zh /share/ground/en',
  );
  expect(wrong({ share: { kind: 'not-shared', basis: { law: 'no-law', article: 1 } } })).toBe('bad-input /share/basis/law');
  expect(wrong({ share: keptBack, basis: { law: 'marriage-registration-regulation-2025', article: 99 } })).toBe('bad-input /basis/article');
});

const ofProvince = (department: string) => ({ department, division: brandAs<DivisionCode>(330000) });
const civil = ofProvince('civil-affairs');

test('a connection holds no password, and names no secret but those of its department', () => {
  expect(checkConnection(connection(), civil, [])).toEqual([]);
  const wrong = (more: Partial<Connection>) =>
    checkConnection(connection(more), civil, []).map(({ pointer, code }) => `${pointer} ${code}`);
  expect(wrong({ address: 'ftp://x' })).toEqual(['/address address-wrong']);
  expect(wrong({ address: 'https://user:word@mz.example.gov.cn/' })).toEqual(['/address secret-in-clear']);
  expect(wrong({ settings: { password: 'x' } })).toEqual(['/settings/password secret-in-clear']);
  expect(wrong({ secretRef: 'env:YICI_DATABASE_APP' })).toEqual(['/secretRef secret-not-own']);
  expect(isOwnSecret('env:YICI_SOURCE_CIVIL_AFFAIRS', civil, [])).toBe(true);
  expect(isOwnSecret('file:source-civil-affairs-marriage', civil, [])).toBe(true);
  expect(isOwnSecret('file:source-tax', civil, [])).toBe(false);
  expect(isOwnSecret('file:../receipt-key', civil, [])).toBe(false);
  const all = ['government', 'government-services'];
  expect(isOwnSecret('file:source-government-services', ofProvince('government'), all)).toBe(false);
  expect(isOwnSecret('env:YICI_SOURCE_GOVERNMENT_SERVICES_2', ofProvince('government'), all)).toBe(false);
  expect(isOwnSecret('file:source-government-services', ofProvince('government-services'), all)).toBe(true);
});

test("a county's office names no secret of its province, nor of its neighbour", () => {
  const deqing = { department: 'civil-affairs', division: brandAs<DivisionCode>(330521) };
  const own = (reference: string): boolean => isOwnSecret(reference, deqing, []);
  expect(own('file:source-civil-affairs')).toBe(false);
  expect(own('file:source-civil-affairs-marriage')).toBe(false);
  expect(own('env:YICI_SOURCE_CIVIL_AFFAIRS_330522')).toBe(false);
  expect(own('file:source-civil-affairs-330521')).toBe(true);
  expect(own('env:YICI_SOURCE_CIVIL_AFFAIRS_330521_MARRIAGE')).toBe(true);
});

test('a connection that lacks what its kind cannot ask without is not saved', () => {
  const lacking = (kind: Connection['kind'], address: string, settings: Connection['settings'] = {}) =>
    checkConnection(connection({ kind, address, settings }), civil, []).map(({ pointer, code }) => `${pointer} ${code}`);
  expect(lacking('sql', 'postgres://mz.example.gov.cn/hydj')).toEqual(['/settings/view setting-missing']);
  expect(lacking('x-road-rest', 'https://ss.example.gov.cn', { service: '' })).toEqual(['/settings/service setting-missing']);
  expect(lacking('platform', '', { source: 'case' })).toEqual(['/settings/kind setting-missing']);
  expect(lacking('sql', 'postgres://mz.example.gov.cn/hydj', { view: 'share.v_hydj' })).toEqual([]);
});

test('a closed register is closed: nobody changes or connects it', () => {
  const act = registry();
  act(province, { kind: 'register', resource: marriages(shared) });
  expect(act(province, { kind: 'connect', connection: connection() })).toBe('ok');
  expect(act(province, { kind: 'close', reason: ' ' })).toBe('reason-missing');
  expect(act(province, { kind: 'close', reason: '系统合并' })).toBe('ok');
  expect(act(province, { kind: 'connect', connection: connection({ timeoutMs: 3000 }) })).toBe('resource-closed');
});
