/** A paper as the guide shows it: held by the government, settled by a commitment, or brought; in which form, how many, by what it is judged. */
import type { GuideMaterial } from '#contract/view/guide.ts';
import type { Item, Material } from '#domain/catalogue/item.ts';
import type { Catalogue } from '../catalogue.ts';
import { basisView } from '../plain-views.ts';

/** Where a file of an item's folder is had (blank form, filled-in example). */
const fileHref = (item: Item, name: string): string => `/api/v1/items/${encodeURIComponent(item.id)}/files/${encodeURIComponent(name)}`;

const wordsOf = ({ format, originals, copies, standard, fill, sourceWords, when }: Material) => ({
  ...(format === undefined ? {} : { format }),
  ...(originals === undefined ? {} : { originals }),
  ...(copies === undefined ? {} : { copies }),
  ...(standard === undefined ? {} : { standard }),
  ...(fill === undefined ? {} : { fill }),
  ...(sourceWords === undefined ? {} : { from: sourceWords }),
  ...(when === undefined ? {} : { when }),
});

const filesOf = (material: Material, owner: Item | undefined) => ({
  ...(material.blank === undefined || owner === undefined ? {} : { blank: fileHref(owner, material.blank) }),
  ...(material.example === undefined || owner === undefined ? {} : { example: fileHref(owner, material.example) }),
});

/** The first way the item names decides. */
export const materialView = (catalogue: Catalogue, material: Material, items: readonly Item[]): GuideMaterial => {
  const [first] = material.satisfiedBy;
  const owners = items.filter((item) => item.materials.some(({ id }) => id === material.id));
  const common = {
    id: material.id as string,
    name: material.name,
    need: material.need,
    items: owners.map((item) => item.id as string),
    ...(material.basis === undefined ? {} : { basis: basisView(catalogue, material.basis) }),
    ...wordsOf(material),
    ...filesOf(material, owners[0]),
  };
  if (first === undefined || first.by === 'bring') return { ...common, way: 'bring' };
  if (first.by === 'commitment') {
    const { text, consequence, basis } = first;
    return { ...common, way: 'commit', commitment: { text, consequence, basis: basisView(catalogue, basis) } };
  }
  const holder = catalogue.departments.get(first.heldBy)?.name;
  return { ...common, way: 'held', ...(holder === undefined ? {} : { heldBy: holder }) };
};
