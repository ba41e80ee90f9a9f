/** A register, its owner and the offices around it, for tests of requests to use it. */
import {
  brandAs,
  type DivisionCode,
  type FactId,
  type ItemId,
  type MaterialId,
  type OfficeId,
  type PersonId,
} from '#domain/kernel/brand.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { DataNeed, DataRequestCommand, RequestOffices } from '#domain/exchange/data-request.ts';
import type { RequestContext } from '#domain/exchange/decide-request.ts';
import type { ExchangeActor } from '#domain/exchange/exchange-actor.ts';
import type { DataRequestId } from '#domain/exchange/grant.ts';
import type { Resource, ResourceId, ShareClass } from '#domain/exchange/resource.ts';
import { calendar } from './calendar.ts';
import { at } from './sample-case.ts';

export const shared: ShareClass = { kind: 'shared' };
export const conditional: ShareClass = { kind: 'conditional', ground: { zh: '限本人办事', en: 'own matters only' }, consent: false };
export const keptBack: ShareClass = { kind: 'not-shared', basis: { law: 'administrative-licensing-law-2019', article: 5 } };

export const marriages = (share: ShareClass): Resource => ({
  id: 'civil-affairs.marriage' as ResourceId,
  name: { zh: '婚姻登记', en: 'Marriages' },
  department: 'civil-affairs',
  owner: 'zhejiang-civil-affairs' as OfficeId,
  division: 330000 as DivisionCode,
  subject: 'person',
  key: { fact: 'person.identifier' as FactId, name: 'sfzh' },
  fields: [
    { name: 'hyzk', fact: 'marriage.married' as FactId, codes: { '10': false, '20': true } },
    { name: 'po_xm', fact: 'marriage.spouse.name' as FactId },
  ],
  share,
  basis: { law: 'marriage-registration-regulation-2025', article: 4 },
  rhythm: { zh: '当日', en: 'the same day' },
  completeness: 99.2,
  cacheSeconds: 0,
  retryHours: 24,
});

export const offices: RequestOffices = {
  asker: 'deqing-housing-fund' as OfficeId,
  department: 'housing-fund',
  division: 330521 as DivisionCode,
  owner: 'zhejiang-civil-affairs' as OfficeId,
  checker: 'deqing-data' as OfficeId,
  ruler: 'zhejiang-data' as OfficeId,
};
const departments: Readonly<Record<string, readonly [string, number]>> = {
  'deqing-housing-fund': ['housing-fund', 330521],
  'deqing-tax': ['tax', 330521],
  'zhejiang-civil-affairs': ['civil-affairs', 330000],
  'deqing-data': ['data', 330521],
  'zhejiang-data': ['data', 330000],
};
export const officerOf = (office: string, person = `somebody-${office}`): ExchangeActor => {
  const [department, division] = departments[office] ?? ['tax', 330521];
  return {
    kind: 'officer',
    person: person as PersonId,
    office: office as OfficeId,
    department,
    division: division as DivisionCode,
    duty: 'handling',
  };
};
export const sweep: ExchangeActor = { kind: 'system', job: 'sweep' };

export const need: DataNeed = {
  resource: 'civil-affairs.marriage' as ResourceId,
  fields: ['hyzk'],
  items: ['fund-withdrawal' as ItemId],
  material: 'marriage-paper' as MaterialId,
  purpose: '核对配偶',
  basis: { law: 'zhejiang-at-most-once-2018', article: 39 },
  quotaPerDay: 500,
};
export const requestIdOf = brandAs<DataRequestId>('request-1');
export const ask = (share: ShareClass, more: Partial<DataNeed> = {}): DataRequestCommand => ({
  kind: 'ask',
  id: requestIdOf,
  offices,
  need: { ...need, ...more },
  share,
});

const item = { department: 'housing-fund', materials: [{ id: 'marriage-paper' }] } as unknown as Pick<Item, 'department' | 'materials'>;
const law = (id: string, articles: number) => [id, { id, title: { zh: id, en: id }, articles, read: true }] as const;

/** What a command of a day is judged against. */
export const contextOf = (actor: ExchangeActor, share: ShareClass, day = '2026-06-15'): RequestContext => ({
  actor,
  calendar,
  now: at(day),
  resource: marriages(share),
  items: new Map([['fund-withdrawal' as ItemId, item]]),
  laws: new Map([law('zhejiang-at-most-once-2018', 49), law('administrative-licensing-law-2019', 83)]),
});
