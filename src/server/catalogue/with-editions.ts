/** The catalogue of a day: what was shipped, with what was published since; a version that cannot be built harms nothing but itself. */
import type { ItemFile } from '#contract/catalogue/item-file.ts';
import type { MatterFile } from '#contract/catalogue/matter-file.ts';
import { certificateKindsOf } from '#domain/catalogue/certificate-kind.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { standingOn, type Dated } from '#domain/edition/in-force.ts';
import { brandAs, type DivisionCode, type ItemId, type MatterId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Overlay } from '#domain/overlay/overlay.ts';
import { itemOf } from './build-item.ts';
import { matterOf } from './build-matter.ts';
import { overlayKey, versionKey, type Catalogue } from './catalogue.ts';
import { rulesOf } from './conditions.ts';
import { overlayOf } from './build-overlay.ts';
import { PROVINCE } from './load-catalogue.ts';

/** A version somebody published, or one that came with the code (from the beginning). */
export type KnownVersion = {
  readonly division: DivisionCode;
  readonly subject: Subject;
  readonly version: number;
  readonly doc: CatalogueDoc;
  /** Absent: with the code, from the beginning. */
  readonly effectiveOn?: Day;
  readonly retiredOn?: Day;
};

type Built = KnownVersion & { readonly item?: Item; readonly matter?: Matter; readonly overlay?: Overlay };
export type CatalogueOfDay = {
  readonly catalogue: Catalogue;
  /** What holds of each published subject, by `subjectKey`; `over` where it was retired. */
  readonly standing: ReadonlyMap<string, KnownVersion | 'over'>;
  readonly faults: readonly string[];
};

export const subjectKey = (division: DivisionCode, { kind, id }: Subject): string => `${division} ${kind} ${id}`;

const nameOf = ({ division, subject, version }: KnownVersion): string => `${subject.kind} ${subject.id} version ${version} of ${division}`;

/** The version number is the edition's: a document may say another. */
function build(known: KnownVersion, { remedies }: Catalogue): Built {
  const doc = { ...known.doc, version: known.version };
  switch (known.subject.kind) {
    case 'item':
      return { ...known, item: itemOf(doc as unknown as ItemFile, remedies) };
    case 'matter':
      return { ...known, matter: matterOf(doc as unknown as MatterFile) };
    case 'overlay':
      return { ...known, overlay: overlayOf(doc, known.division) };
  }
}

/** A matter whose item is gone cannot be applied for; its running cases keep what they pinned. */
const isWhole = (matter: Matter, items: ReadonlyMap<ItemId, Item>): boolean =>
  matter.steps.every((step) => step.kind !== 'item' || items.has(step.item));

type Sorting = {
  readonly items: Map<ItemId, Item>;
  readonly matters: Map<MatterId, Matter>;
  readonly homes: Map<ItemId | MatterId, DivisionCode>;
  readonly overlays: Map<DivisionCode, Map<ItemId, Overlay>>;
};

function put(sorting: Sorting, { division, subject }: KnownVersion, standing: Built | 'over'): void {
  const { item, matter, overlay } = standing === 'over' ? {} : standing;
  const itemId = brandAs<ItemId>(subject.id);
  const matterId = brandAs<MatterId>(subject.id);
  if (subject.kind === 'overlay') {
    const here = sorting.overlays.get(division) ?? new Map<ItemId, Overlay>();
    if (overlay === undefined) here.delete(itemId);
    else here.set(itemId, overlay);
    sorting.overlays.set(division, here);
    return;
  }
  if (division !== PROVINCE) sorting.homes.set(subject.kind === 'item' ? itemId : matterId, division);
  if (item !== undefined) sorting.items.set(itemId, item);
  else if (subject.kind === 'item') sorting.items.delete(itemId);
  if (matter !== undefined) sorting.matters.set(matterId, matter);
  else if (subject.kind === 'matter') sorting.matters.delete(matterId);
}

/**
 * An item or a matter has one home: a case pins its name and number and no division. Where two divisions have the name all the
 * same, the province's holds, else the one that was first.
 */
function homed(shipped: Catalogue, built: readonly Built[]): readonly Built[] {
  const homes = new Map<string, DivisionCode>();
  const firstly = built.toSorted((one, other) => (one.effectiveOn ?? 0) - (other.effectiveOn ?? 0) || one.division - other.division);
  for (const { division, subject, item, matter } of [...firstly.filter((each) => each.division === PROVINCE), ...firstly]) {
    const known = (item !== undefined && shipped.items.has(item.id)) || (matter !== undefined && shipped.matters.has(matter.id));
    const name = `${subject.kind} ${subject.id}`;
    homes.set(name, homes.get(name) ?? (known ? PROVINCE : division));
  }
  return built.filter(({ division, subject: { kind, id } }) => kind === 'overlay' || homes.get(`${kind} ${id}`) === division);
}

/** Every version that was ever known, for cases that pinned it. */
const heldWith = (shipped: Catalogue, built: readonly Built[]): Pick<Catalogue, 'heldItems' | 'heldMatters' | 'heldOverlays'> => ({
  heldItems: new Map([
    ...shipped.heldItems,
    ...built.flatMap(({ item }) => (item === undefined ? [] : [[versionKey(item.id, item.version), item] as const])),
  ]),
  heldMatters: new Map([
    ...shipped.heldMatters,
    ...built.flatMap(({ matter }) => (matter === undefined ? [] : [[versionKey(matter.id, matter.version), matter] as const])),
  ]),
  heldOverlays: new Map([
    ...shipped.heldOverlays,
    ...built.flatMap(({ overlay }) => (overlay === undefined ? [] : [[overlayKey(overlay), overlay] as const])),
  ]),
});

/** What can be built and stands in its own home; the rest is told in `faults`. */
function buildAll(shipped: Catalogue, versions: readonly KnownVersion[], faults: string[]): readonly Built[] {
  const able = versions.flatMap((known): readonly Built[] => {
    try {
      return [build(known, shipped)];
    } catch (error) {
      faults.push(`${nameOf(known)} cannot be built: ${String(error)}`);
      return [];
    }
  });
  const built = homed(shipped, able);
  const held = new Set(built);
  for (const known of able) if (!held.has(known)) faults.push(`${nameOf(known)} bears a name that has its home elsewhere`);
  return built;
}

/** The version the code brings of a subject; from the beginning, like all that comes with it. */
function fileOf(shipped: Catalogue, division: DivisionCode, { kind, id }: Subject): readonly Dated[] {
  const overlay = shipped.overlays.get(division)?.get(brandAs<ItemId>(id));
  const standard = kind === 'item' ? shipped.items.get(brandAs<ItemId>(id)) : shipped.matters.get(brandAs<MatterId>(id));
  const file = kind === 'overlay' ? overlay : division === PROVINCE ? standard : undefined;
  return file === undefined ? [] : [{ version: file.version }];
}

/** @param versions all that are known beside the files: older ones that once came with the code, then published ones. */
export function withEditions(shipped: Catalogue, versions: readonly KnownVersion[], today: Day): CatalogueOfDay {
  const faults: string[] = [];
  const built = buildAll(shipped, versions, faults);
  const sorting: Sorting = {
    items: new Map(shipped.items),
    matters: new Map(shipped.matters),
    homes: new Map(),
    overlays: new Map([...shipped.overlays].map(([division, here]) => [division, new Map(here)])),
  };
  const bySubject = Map.groupBy(built, ({ division, subject }) => subjectKey(division, subject));
  const standing = new Map<string, KnownVersion | 'over'>();
  for (const [key, group] of bySubject) {
    const [first] = group;
    if (first === undefined) continue;
    // Of one number the published version holds before one that came with the code, and what first came before a changed file.
    const candidates: readonly (Built | Dated)[] = [...group.toReversed(), ...fileOf(shipped, first.division, first.subject)];
    const now = standingOn(candidates, today);
    if (now === undefined || (now !== 'over' && !('subject' in now))) continue;
    put(sorting, first, now);
    standing.set(key, now);
  }
  const { items, overlays, homes } = sorting;
  const matters = new Map([...sorting.matters].filter(([, matter]) => isWhole(matter, items)));
  for (const [id] of sorting.matters) if (!matters.has(id)) faults.push(`matter ${id} uses an item that is not in force`);
  const catalogue: Catalogue = {
    ...shipped,
    items,
    matters,
    homes,
    overlays,
    ...heldWith(shipped, built),
    // What the province's items issue stands before a locality's of the same kind.
    certificateKinds: certificateKindsOf(
      [...items.values()].toSorted((one, other) => Number(homes.has(other.id)) - Number(homes.has(one.id))),
      [...shipped.certificateKinds.values()].filter(({ item }) => item === undefined),
    ),
    rules: rulesOf(matters, items),
  };
  return { catalogue, standing, faults };
}
