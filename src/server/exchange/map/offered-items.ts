/** Every item of the catalogue in every county where an office decides on it, with the papers it asks for and what happened there. */
import type { MapItem, MapMaterial, OfferedItem } from '#domain/exchange/island.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import { brandAs, type FactId, type MaterialId } from '#domain/kernel/brand.ts';
import type { Item, Material } from '#domain/catalogue/item.ts';
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { officeFinder } from '#server/catalogue/definition-for.ts';
import { catalogueIn } from '#server/catalogue/local-items.ts';
import { figureKey, type ItemFigures } from './read-figures.ts';
import { isIn, type Scope } from './scope.ts';

/** Facts of the register that stands for the paper, or what it proves where nothing but the paper is taken; a certificate issued here comes from the platform itself. */
const factsOf = ({ satisfiedBy, proves }: Material, bringOnly: boolean): readonly FactId[] => {
  const facts = bringOnly ? (proves ?? []) : satisfiedBy.flatMap((way) => (way.by === 'fact' ? way.facts : []));
  return [...new Set(facts.map((fact) => brandAs<FactId>(factOf(fact).fact)))];
};

type Exceptions = Catalogue['exceptions'];

const materialOf = (material: Material, item: Item, exceptions: Exceptions): MapMaterial => {
  const bringOnly = material.satisfiedBy.every(({ by }) => by === 'bring');
  const exception = exceptions.find((each) => each.item === item.id && each.material === material.id);
  return {
    id: material.id,
    name: material.name,
    facts: factsOf(material, bringOnly),
    bringOnly,
    ...(exception === undefined
      ? {}
      : { exception: { reason: exception.reason, basis: exception.basis, approver: exception.approver, until: exception.expires } }),
  };
};

const itemOf = (item: Item, exceptions: Exceptions): MapItem => ({
  id: item.id,
  name: item.name,
  department: item.department,
  materials: item.materials.map((material) => materialOf(material, item, exceptions)),
});

const byMaterial = (map: ItemFigures['brought'] | undefined): OfferedItem['brought'] => map as ReadonlyMap<MaterialId, never> | undefined;

/** A county without an office of the department has the item from the city above, or not at all. */
export function offeredItems(catalogue: Catalogue, scope: Scope, figures: ReadonlyMap<string, ItemFigures>): readonly OfferedItem[] {
  const counties = new Set(
    [...catalogue.offices.values()].flatMap(({ division, kind, closed }) =>
      kind === 'hall' && closed !== true && levelOfDivision(division) === 'county' && isIn(scope, division) ? [division] : [],
    ),
  );
  const find = officeFinder(catalogue);
  // A county that does not ask for a paper is no island in it.
  const local = new Map([...counties].map((county) => [county, catalogueIn(catalogue, county).items]));
  return [...catalogue.items.values()].flatMap((each) =>
    [...counties].flatMap((county): readonly OfferedItem[] => {
      const item = itemOf(local.get(county)?.get(each.id) ?? each, catalogue.exceptions);
      const office = find(each.department, each.level, county);
      if (office === undefined) return [];
      const own = figures.get(figureKey(county, each.id));
      const [brought, spared] = [byMaterial(own?.brought), byMaterial(own?.spared)];
      return [
        {
          item,
          division: office.division,
          cases: own?.cases ?? { month: 0, year: 0 },
          ...(brought === undefined ? {} : { brought }),
          ...(spared === undefined ? {} : { spared }),
        },
      ];
    }),
  );
}
