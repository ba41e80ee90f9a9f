/** What the builders of the studio choose from: facts with who holds them, certificates, departments by level, items. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { wantedOf } from '#domain/composer/check-steps.ts';
import { isWithin, levelOfDivision } from '#domain/division/division.ts';
import { IDENTITY_FACTS } from '#domain/exchange/wanted-facts.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { ComposerItem, Dictionary, FactRow } from '#contract/view/composer.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { basisView } from '#server/catalogue/plain-views.ts';

type Named = { readonly id: string; readonly name: { readonly zh: string; readonly en: string } };
const LEVELS = ['province', 'city', 'county'] as const;

export const departmentNamed = ({ departments }: Pick<Catalogue, 'departments'>, id: string): Named => ({
  id,
  name: departments.get(id)?.name ?? { zh: id, en: id },
});

/** An office of the level over this division or inside it; where a county has none, its city's does the work. */
function levelsOf({ offices }: Pick<Catalogue, 'offices'>, department: string, division: DivisionCode): readonly Item['level'][] {
  const there = [...offices.values()].filter(
    (office) =>
      office.department === department &&
      office.closed !== true &&
      (isWithin(division, office.division) || isWithin(office.division, division)),
  );
  const found = new Set(there.map((office) => levelOfDivision(office.division)));
  if (found.has('city')) found.add('county');
  return LEVELS.filter((level) => found.has(level));
}

/** Sign-in says who somebody is: no register is asked for it, and nobody. */
const ACCOUNT = { resource: { zh: '登录账号', en: 'the account' }, share: 'shared' } as const;
const holderOf = (id: string, resources: readonly Resource[]): FactRow['held'] => {
  if (IDENTITY_FACTS.has(id)) return ACCOUNT;
  const found = resources.find(({ fields }) => fields.some(({ fact }) => fact === id));
  return found === undefined ? null : { resource: found.name, share: found.share.kind };
};

const factRow = (catalogue: Catalogue, fact: Fact, resources: readonly Resource[]): FactRow => ({
  id: fact.id,
  name: fact.name,
  type: fact.type,
  values: [...(fact.values ?? [])],
  sensitivity: fact.sensitivity,
  source: departmentNamed(catalogue, fact.source),
  declared: fact.declared,
  papers: [...fact.papers],
  basis: basisView(catalogue, fact.basis),
  held: holderOf(fact.id, resources),
});

const itemRow = (catalogue: Catalogue, item: Item): ComposerItem => ({
  id: item.id,
  name: item.name,
  words: [...(item.aliases ?? []), ...(item.result === undefined ? [] : [item.result.name.zh])],
  department: departmentNamed(catalogue, item.department),
  level: item.level,
  promised: item.limit.promised,
  visits: item.visits.count,
  certificate: item.result?.certificate ?? null,
  wants: [...wantedOf(item)],
});

export const dictionaryView = (catalogue: Catalogue, resources: readonly Resource[], division: DivisionCode): Dictionary => ({
  facts: [...catalogue.facts.values()].map((fact) => factRow(catalogue, fact, resources)),
  certificates: [...catalogue.certificateKinds.values()].map(({ kind, name, department, item }) => ({
    kind,
    name,
    department: departmentNamed(catalogue, department),
    item: item ?? null,
  })),
  departments: [...catalogue.departments.keys()].map((kind) => ({
    ...departmentNamed(catalogue, kind),
    levels: [...levelsOf(catalogue, kind, division)],
  })),
  laws: [...catalogue.laws.values()].map(({ id, title, articles }) => ({ id, title, articles })),
  items: [...catalogue.items.values()].map((item) => itemRow(catalogue, item)),
});
