/** A whole province of items: each under every county, with the papers that items of such a name ask for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DivisionCode, FactId, ItemId, MaterialId, OfficeId } from '#domain/kernel/brand.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import { dayOf, instantOf } from '#domain/kernel/instant.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { Grant, GrantId } from '#domain/exchange/grant.ts';
import type { IslandMapInput, MapItem, MapMaterial, MapResource, OfferedItem } from '#domain/exchange/island.ts';
import type { Resource, ResourceId } from '#domain/exchange/resource.ts';
import { ROOT } from './sources.ts';

export type NamedItem = { readonly dept: string; readonly name: string };

const words = (zh: string) => ({ zh, en: zh });
const paper = (id: string, zh: string, facts: readonly string[], more: Partial<MapMaterial> = {}): MapMaterial => ({
  id: id as MaterialId,
  name: words(zh),
  facts: facts as readonly FactId[],
  bringOnly: false,
  ...more,
});

/** Who answers for which fact, and by which resource; a fact in no resource is an island of its own. */
const FACTS: Readonly<Record<string, readonly [DepartmentKind, string | undefined]>> = {
  'person.identifier': ['public-security', 'population'],
  'household.book': ['public-security', 'population'],
  'marriage.number': ['civil-affairs', 'marriage'],
  'funeral.record': ['civil-affairs', undefined],
  'firm.licence': ['market-supervision', 'firms'],
  'premises.title': ['natural-resources', 'titles'],
  'employment.record': ['human-resources', 'employment'],
  'injury.record': ['human-resources', 'injuries'],
  'insurance.years': ['medical-insurance', 'insurance'],
  'tax.cleared': ['tax', 'taxes'],
  'birth.record': ['health', 'births'],
  'disability.grade': ['health', 'disabilities'],
  'school.record': ['education', 'schools'],
};

const identity = paper('identity-card', '身份证', ['person.identifier']);
/** By words in the name, all that match; a plan or a form is nobody's to give. */
const CLASSES: readonly (readonly [RegExp, readonly MapMaterial[]])[] = [
  [/许可|核发|执业|备案|登记|设立/, [paper('licence', '营业执照', ['firm.licence']), paper('premises', '不动产权证', ['premises.title'])]],
  [/生育|出生|新生儿/, [paper('birth', '出生医学证明', ['birth.record']), paper('marriage', '结婚证', ['marriage.number'])]],
  [/养老|退休|失业|就业|工伤/, [paper('work', '劳动合同', ['employment.record']), paper('injury', '工伤认定书', ['injury.record'])]],
  [/医疗|医保|参保/, [paper('insurance', '参保证明', ['insurance.years'])]],
  [
    /补助|救助|津贴|低保/,
    [paper('household', '户口簿', ['household.book', 'person.identifier']), paper('disability', '残疾人证', ['disability.grade'])],
  ],
  [/税|发票/, [paper('tax', '完税凭证', ['tax.cleared'], { bringOnly: true })]],
  [/入学|学籍|学校/, [paper('school', '学籍证明', ['school.record'])]],
  [/丧葬|抚恤|注销/, [paper('funeral', '火化证明', ['funeral.record'])]],
  [/.*/, [identity, paper('plan', '申请表', ['applicant.wish'])]],
];

const DEPARTMENTS: readonly (readonly [RegExp, DepartmentKind])[] = [
  [/公安/, 'public-security'],
  [/民政/, 'civil-affairs'],
  [/人社/, 'human-resources'],
  [/医疗保障/, 'medical-insurance'],
  [/税务/, 'tax'],
  [/住建/, 'housing-construction'],
  [/资源/, 'natural-resources'],
  [/教/, 'education'],
  [/卫健|残联/, 'health'],
];
const departmentOf = (dept: string): DepartmentKind => DEPARTMENTS.find(([name]) => name.test(dept))?.[1] ?? 'market-supervision';

const itemOf = ({ dept, name }: NamedItem, index: number): MapItem => ({
  id: `item-${index}` as ItemId,
  name: words(name),
  department: departmentOf(dept),
  materials: CLASSES.flatMap(([pattern, papers]) => (pattern.test(name) ? papers : [])),
});

/** The 90 counties of Zhejiang. */
export const counties = (): readonly DivisionCode[] => {
  const file = JSON.parse(readFileSync(join(ROOT, 'catalogue/divisions.json'), 'utf8')) as {
    readonly divisions: readonly { readonly code: DivisionCode }[];
  };
  return file.divisions.flatMap(({ code }) => (levelOfDivision(code) === 'county' ? [code] : []));
};

/** How often an item is applied for in a county: a few very often, most seldom, each its own number. */
const volumeOf = (item: number, county: number): number => Math.floor(4000 / (1 + ((item * 7919 + county * 104_729) % 997)));

const resourceOf = (id: string, department: DepartmentKind, share: Resource['share'] = { kind: 'shared' }): Resource => ({
  id: id as ResourceId,
  name: words(id),
  department,
  owner: `zhejiang-${department}` as OfficeId,
  division: 330000 as DivisionCode,
  subject: 'person',
  key: { fact: 'person.identifier' as FactId, name: 'id' },
  fields: Object.entries(FACTS).flatMap(([fact, [, resource]]) => (resource === id ? [{ name: fact, fact: fact as FactId }] : [])),
  share,
  basis: { law: 'zhejiang-at-most-once-2018', article: 39 },
  rhythm: words('每天'),
  completeness: 99,
  cacheSeconds: 0,
  retryHours: 24,
});

const resourcesOf = (): readonly MapResource[] => {
  const ids = new Map(Object.values(FACTS).flatMap(([department, id]) => (id === undefined ? [] : [[id, department] as const])));
  return [...ids].map(([id, department]): MapResource => {
    const share: Resource['share'] =
      id === 'disabilities'
        ? { kind: 'not-shared', basis: { law: 'personal-information-protection-law-2021', article: 28 } }
        : { kind: 'shared' };
    const state: MapResource['state'] =
      id === 'injuries' ? { kind: 'none' } : id === 'schools' ? { kind: 'down', since: instantOf(0) } : { kind: 'up' };
    return { resource: resourceOf(id, department, share), state, calls: new Map() };
  });
};

/** Every department may ask for everything in the whole province, but titles only in Hangzhou, and marriages nobody. */
const grantsOf = (items: readonly MapItem[], resources: readonly MapResource[]): readonly Grant[] => {
  const byDepartment = Map.groupBy(items, ({ department }) => department);
  return resources.flatMap(({ resource }) =>
    resource.id === 'marriage' || resource.share.kind === 'not-shared'
      ? []
      : [...byDepartment].map(
          ([department, own]): Grant => ({
            id: `${resource.id}-${department}` as GrantId,
            resource: resource.id,
            department,
            division: (resource.id === 'titles' ? 330100 : 330000) as DivisionCode,
            items: own.map(({ id }) => id),
            fields: resource.fields.map(({ name }) => name),
            quotaPerDay: 1_000_000,
            expiresOn: dayOf(30_000),
            request: 'standing' as Grant['request'],
            madeAt: instantOf(0),
          }),
        ),
  );
};

/** All items under all counties, with resources, grants and volumes made from their places in the list. */
export function provinceOf(named: readonly NamedItem[], divisions: readonly DivisionCode[] = counties()): IslandMapInput {
  const items = named.map(itemOf);
  const resources = resourcesOf();
  return {
    items: items.flatMap((item, index) =>
      divisions.map((division): OfferedItem => {
        const year = volumeOf(index, division);
        return { item, division, cases: { month: Math.floor(year / 12), year } };
      }),
    ),
    sourceOf: (fact) => FACTS[fact]?.[0],
    ofSignIn: new Set(),
    resources,
    grants: grantsOf(items, resources),
    usedUp: new Set(['employment-human-resources']),
    requests: [],
    today: dayOf(20_600),
  };
}
