/** Where localities do better than the standard, field by field, beside what really came of it: the province reads it to adopt the best. */
import type { ComparedField, ComparedItem, LocalImprovement } from '#contract/view/overlay.ts';
import { isWithin, levelOfDivision } from '#domain/division/division.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { DivisionCode, ItemId } from '#domain/kernel/brand.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import { findFieldRule } from '#domain/overlay/field-table.ts';
import { sayImprovement } from '#domain/overlay/improvement-words.ts';
import { improvementsOf, type Improvement } from '#domain/overlay/improvements.ts';
import type { Overlay } from '#domain/overlay/overlay.ts';
import { sayValue } from '#domain/overlay/value-words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { officeFinder } from '#server/catalogue/definition-for.ts';
import { itemAbove } from '#server/catalogue/local-items.ts';
import { actualOf, type DecidedPart } from './actual-days.ts';

export type Measured = (division: DivisionCode, item: ItemId) => Promise<readonly DecidedPart[]>;
/** An overlay with what it adds to the level above it. */
export type Local = { readonly overlay: Overlay; readonly improvements: readonly Improvement[] };

/** Counties where a hall receives. */
const countiesOf = (catalogue: Catalogue): readonly DivisionCode[] => [
  ...new Set(
    [...catalogue.offices.values()].flatMap(({ division, kind, closed }) =>
      kind === 'hall' && closed !== true && levelOfDivision(division) === 'county' ? [division] : [],
    ),
  ),
];

/** What each place itself made better of an item, wider places first; what it has from its city is the city's. */
export const localsOf = (catalogue: Catalogue, item: Item): readonly Local[] =>
  [...catalogue.overlays]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([division, here]) => {
      const overlay = here.get(item.id);
      if (overlay === undefined) return [];
      const above = itemAbove(catalogue, item, division);
      return [{ overlay, improvements: improvementsOf(above, composeItem(above, [overlay])) }];
    });

const divisionView = ({ divisions }: Catalogue, code: DivisionCode) => ({
  code: code as number,
  name: divisions.get(code)?.name ?? { zh: String(code), en: String(code) },
});

type Parts = ReadonlyMap<DivisionCode, readonly DecidedPart[]>;

/** Parts of the place's counties, those planned with its change and those planned before it. */
const cameOf = (parts: Parts, { division, version }: Overlay) => {
  const here = [...parts].filter(([county]) => isWithin(county, division)).flatMap(([, each]) => each);
  const isWith = ({ overlays }: DecidedPart): boolean => overlays.some((pin) => pin.division === division && pin.version === version);
  const township = levelOfDivision(division) === 'township';
  return {
    since: township ? null : actualOf(here.filter(isWith)),
    before: township ? null : actualOf(here.filter((part) => !part.overlays.some((pin) => pin.division === division))),
  };
};

const localityView = (catalogue: Catalogue, parts: Parts, { overlay }: Local, improvement: Improvement): LocalImprovement => ({
  division: divisionView(catalogue, overlay.division),
  version: overlay.version,
  value: sayValue(improvement.field, improvement.is),
  words: sayImprovement(improvement) ?? null,
  ...cameOf(parts, overlay),
});

const fieldsOf = (catalogue: Catalogue, item: Item, locals: readonly Local[], parts: Parts): readonly ComparedField[] => {
  const all = locals.flatMap((local) => local.improvements.map((improvement) => ({ local, improvement })));
  const groups = Map.groupBy(all, ({ improvement: { field, key } }) => `${field} ${key ?? ''}`);
  return [...groups.values()].flatMap((group): readonly ComparedField[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { field, key, name } = first.improvement;
    const was = improvementsOf(item, composeItem(item, [first.local.overlay])).find(
      (each) => each.field === field && each.key === key,
    )?.was;
    return [
      {
        field,
        key: key ?? null,
        label: findFieldRule(field)?.label ?? { zh: field, en: field },
        name: name ?? null,
        standard: sayValue(field, was),
        localities: group.map(({ local, improvement }) => localityView(catalogue, parts, local, improvement)),
      },
    ];
  });
};

/** @returns undefined where no place does better in this item. */
export async function compareItem(
  catalogue: Catalogue,
  item: Item,
  measured: Measured,
  draft: string | undefined,
): Promise<ComparedItem | undefined> {
  const locals = localsOf(catalogue, item).filter(({ improvements }) => improvements.length > 0);
  if (locals.length === 0) return undefined;
  const find = officeFinder(catalogue);
  const counties = countiesOf(catalogue).filter((county) => find(item.department, item.level, county) !== undefined);
  const parts: Parts = new Map(await Promise.all(counties.map(async (county) => [county, await measured(county, item.id)] as const)));
  const others = counties.filter((county) => !locals.some(({ overlay }) => isWithin(county, overlay.division)));
  return {
    id: item.id,
    name: item.name,
    department: catalogue.departments.get(item.department)?.name ?? { zh: item.department, en: item.department },
    version: item.version,
    fields: [...fieldsOf(catalogue, item, locals, parts)],
    others: { divisions: others.length, actual: actualOf(others.flatMap((county) => parts.get(county) ?? [])) },
    draft: draft ?? null,
  };
}
