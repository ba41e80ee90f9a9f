/** The catalogue of a division as files of YAML: its items, matters and overlays in force, and the lists they lean on. */
import { isWithin } from '#domain/division/division.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { LiveCatalogue } from '#server/studio/live-catalogue.ts';
import { canonicalYaml } from './canonical-yaml.ts';

/** Path in the bundle → content; paths are in a fixed order. */
export type Bundle = ReadonlyMap<string, string>;
export type BundleParts = { readonly catalogue: Catalogue; readonly editions: Pick<LiveCatalogue, 'standingOf'> };

type Member = { readonly division: DivisionCode; readonly subject: Subject };

/** The province's bundle holds everything; a locality's its own supplements and changes, and those below it. */
export function membersOf({ homes, items, matters, overlays }: Catalogue, division: DivisionCode): readonly Member[] {
  const homeOf = (id: Parameters<typeof homes.get>[0]): DivisionCode => homes.get(id) ?? PROVINCE;
  return [
    ...[...items.keys()].map((id): Member => ({ division: homeOf(id), subject: { kind: 'item', id } })),
    ...[...matters.keys()].map((id): Member => ({ division: homeOf(id), subject: { kind: 'matter', id } })),
    ...[...overlays].flatMap(([place, own]) =>
      [...own.keys()].map((id): Member => ({ division: place, subject: { kind: 'overlay', id } })),
    ),
  ].filter((member) => isWithin(member.division, division));
}

export const bundlePath = ({ division, subject: { kind, id } }: Member): string => {
  switch (kind) {
    case 'item':
      return `items/${division}/${id}.yaml`;
    case 'matter':
      return `matters/${division}/${id}.yaml`;
    case 'overlay':
      return `overlays/${division}/${id}.yaml`;
  }
};

/** What the documents lean on: it comes with the platform, and an import compares it. */
export const bundleLists = ({ facts, laws, basic, exceptions, visitExceptions, departments }: Catalogue): Bundle =>
  new Map([
    ['lists/basic.yaml', canonicalYaml([...basic.values()])],
    ['lists/departments.yaml', canonicalYaml([...departments.values()])],
    ['lists/dictionary.yaml', canonicalYaml([...facts.values()])],
    ['lists/exceptions.yaml', canonicalYaml(exceptions)],
    ['lists/laws.yaml', canonicalYaml([...laws.values()])],
    ['lists/one-visit-exceptions.yaml', canonicalYaml(visitExceptions)],
  ]);

/** No time and no address stands in it: the same catalogue is the same bundle, byte for byte, wherever it is written. */
export function exportBundle({ catalogue, editions }: BundleParts, division: DivisionCode): Bundle {
  const documents = membersOf(catalogue, division).map((member): readonly [string, string] => {
    const standing = editions.standingOf(member.division, member.subject);
    if (standing === undefined) throw new Error(`${bundlePath(member)} is in the catalogue and no version of it holds`);
    const doc: CatalogueDoc = { ...standing.doc, version: standing.version };
    return [bundlePath(member), canonicalYaml(doc)];
  });
  const head = canonicalYaml({ bundle: 1, division, documents: documents.length });
  const sorted = [...documents, ...bundleLists(catalogue)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Map([['bundle.yaml', head], ...sorted]);
}
