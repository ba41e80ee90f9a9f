/** What the engine needs of the catalogue to decide on one case: its matter, its items, the offices that handle them. */
import { brandAs, type DivisionCode, type ItemId, type MatterId, type OfficeId } from '#domain/kernel/brand.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Level, Office } from '#domain/catalogue/directory.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Catalogue } from './catalogue.ts';

/** The versions a case pinned when it was submitted (bar I31). */
export type PinnedVersions = { readonly matter?: number; readonly items?: ReadonlyMap<ItemId, number> };

/** A case pinned a version that this catalogue does not hold: the operator must provide it, nothing may be decided on another. */
export class CatalogueVersionMissing extends Error {
  constructor(kind: 'matter' | 'item', id: string, version: number, held: number | undefined) {
    super(`${kind} ${id} version ${version} is not in the catalogue (held: ${held ?? 'none'})`);
  }
}

/** The division itself and those above it, nearest first. */
export const divisionsUp = (catalogue: Catalogue, division: DivisionCode): readonly DivisionCode[] => {
  const up: DivisionCode[] = [];
  for (let code: DivisionCode | undefined = division; code !== undefined; code = catalogue.divisions.get(code)?.parent) up.push(code);
  return up;
};

/**
 * Finds the office of a department at a level, seen from a division. `hall` as department finds the hall.
 * Undefined where that level's division has none: a county's matter is never quietly taken to another county.
 */
export const officeFinder = (catalogue: Catalogue): CaseDefinition['officeFor'] => {
  const byPlace = new Map<string, Office>();
  for (const office of catalogue.offices.values()) {
    byPlace.set(`${office.division}/${office.kind === 'hall' ? 'hall' : office.department}`, office);
  }
  return (department: string, level: Level, division: DivisionCode) => {
    const at = divisionsUp(catalogue, division).find((code) => catalogue.divisions.get(code)?.level === level);
    return at === undefined ? undefined : byPlace.get(`${at}/${department}`);
  };
};

const pinnedItems = (catalogue: Catalogue, pinned: ReadonlyMap<ItemId, number>): ReadonlyMap<ItemId, Item> => {
  for (const [id, version] of pinned) {
    const held = catalogue.items.get(id)?.version;
    if (held !== version) throw new CatalogueVersionMissing('item', id, version, held);
  }
  return catalogue.items;
};

/**
 * The definition of a matter, for a new case or in the versions an old one pinned.
 * Throws `CatalogueVersionMissing` when the matter, or a pinned version, is not held.
 */
export const definitionFor = (catalogue: Catalogue, matter: MatterId | string, pinned: PinnedVersions = {}): CaseDefinition => {
  const held = catalogue.matters.get(brandAs<MatterId>(matter));
  if (held === undefined) throw new CatalogueVersionMissing('matter', matter, pinned.matter ?? 1, undefined);
  if (pinned.matter !== undefined && pinned.matter !== held.version) {
    throw new CatalogueVersionMissing('matter', matter, pinned.matter, held.version);
  }
  return {
    matter: held,
    items: pinnedItems(catalogue, pinned.items ?? new Map()),
    calendar: catalogue.calendar,
    holds: (condition, answers) => catalogue.rules.get(held.id)?.holds(condition, answers) ?? false,
    officeFor: officeFinder(catalogue),
    office: (id: OfficeId) => catalogue.offices.get(id),
  };
};
