/** Turns a checked item file into the domain's item: lists left out become empty, general remedies are filled in. */
import type { Static } from 'typebox';
import type { ItemFile } from '#contract/catalogue/item-file.ts';
import type { FieldFile, LimitFile } from '#contract/catalogue/plain-file.ts';
import { brandAs, type FactId, type ItemId, type MaterialId, type MatterId } from '#domain/kernel/brand.ts';
import type { EntitlementRule } from '#domain/catalogue/entitlement-rule.ts';
import type { Field, Item, Material, Remedies, Satisfaction } from '#domain/catalogue/item.ts';
import type { Limit } from '#domain/catalogue/limit.ts';

export const limitOf = (file: LimitFile): Limit => ({
  promised: file.promised,
  extensions: file.extensions ?? [],
  silence: file.silence ?? 'none',
  ...(file.hours === undefined ? {} : { hours: file.hours }),
  ...(file.start === undefined ? {} : { start: file.start }),
  ...(file.end === undefined ? {} : { end: file.end }),
  ...(file.statutory === undefined ? {} : { statutory: file.statutory }),
});

export const fieldOf = (file: FieldFile): Field => {
  const { fact, ...rest } = file;
  return fact === undefined ? rest : { ...rest, fact: brandAs<FactId>(fact) };
};

type MaterialShape = NonNullable<Static<typeof ItemFile>['materials']>[number];

const satisfactionOf = (way: MaterialShape['satisfiedBy'][number]): Satisfaction =>
  way.by === 'fact' ? { ...way, facts: way.facts.map((fact) => brandAs<FactId>(fact)) } : way;

const materialOf = ({ proves, ...file }: MaterialShape): Material => ({
  ...file,
  id: brandAs<MaterialId>(file.id),
  satisfiedBy: file.satisfiedBy.map(satisfactionOf),
  ...(proves === undefined ? {} : { proves: proves.map((fact) => brandAs<FactId>(fact)) }),
});

type RuleShape = NonNullable<Static<typeof ItemFile>['entitlement']>;

const ruleOf = ({ duties = [], renewal, ...file }: RuleShape): EntitlementRule => ({
  ...file,
  duties,
  ...(renewal === undefined ? {} : { renewal: { ...renewal, matter: brandAs<MatterId>(renewal.matter) } }),
});

/** @param remedies what applies at each level unless the item names its own. */
export const itemOf = ({ entitlement, ...file }: Static<typeof ItemFile>, remedies: Readonly<Record<Item['level'], Remedies>>): Item => ({
  ...file,
  ...(entitlement === undefined ? {} : { entitlement: ruleOf(entitlement) }),
  id: brandAs<ItemId>(file.id),
  limit: limitOf(file.limit),
  fields: (file.fields ?? []).map(fieldOf),
  materials: (file.materials ?? []).map(materialOf),
  conditions: (file.conditions ?? []).map(({ ask, ...rest }) => ({ ...rest, ...(ask === undefined ? {} : { ask: ask.map(fieldOf) }) })),
  fees: file.fees ?? [],
  stopGrounds: file.stopGrounds ?? [],
  opinions: (file.opinions ?? []).map((opinion) => ({ department: opinion.department, limit: limitOf(opinion.limit) })),
  remedies: file.remedies ?? remedies[file.level],
});
