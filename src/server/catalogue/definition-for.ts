/** What the engine needs of the catalogue to decide on one case: its matter, its items, the offices that handle them. */
import { brandAs, type DivisionCode, type ItemId, type MatterId, type OfficeId } from '#domain/kernel/brand.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Level } from '#domain/catalogue/directory.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { officeFor } from '#domain/routing/office-for.ts';
import type { Catalogue } from './catalogue.ts';

/** The versions a case pinned when it was submitted (bar I31). */
export type PinnedVersions = { readonly matter?: number; readonly items?: ReadonlyMap<ItemId, number> };

/** A case pinned a version that this catalogue does not hold: the operator must provide it, nothing may be decided on another. */
export class CatalogueVersionMissing extends Error {
  constructor(kind: 'matter' | 'item', id: string, version: number, held: number | undefined) {
    super(`${kind} ${id} version ${version} is not in the catalogue (held: ${held ?? 'none'})`);
  }
}

/**
 * Finds the office of a department at a level, seen from a division, going up where the county has no such organ (`hall` finds the hall).
 * A county's matter may fall to the city, never to the province: a provincial organ does not stand in for a county that is not set up here.
 */
export const officeFinder = (catalogue: Pick<Catalogue, 'offices' | 'divisions'>): CaseDefinition['officeFor'] => {
  const directory = { offices: [...catalogue.offices.values()] };
  return (department: string, level: Level, division: DivisionCode) => {
    const found = officeFor(directory, department, level, division);
    const tooHigh = level !== 'province' && found !== undefined && catalogue.divisions.get(found.division)?.level === 'province';
    return tooHigh ? undefined : found;
  };
};

/** Whether a matter can be handled here: a hall receives it, and every step that is always there has its office. */
export const isServed = (catalogue: Catalogue, matter: Matter, division: DivisionCode): boolean => {
  const find = officeFinder(catalogue);
  return (
    find('hall', 'county', division) !== undefined &&
    matter.steps.every((step) => {
      const item = step.kind === 'item' ? catalogue.items.get(step.item) : undefined;
      return item === undefined || step.when !== undefined || find(item.department, item.level, division) !== undefined;
    })
  );
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
