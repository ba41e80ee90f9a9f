/** What the engine needs of the catalogue to decide on one case: its matter, its items, the offices that handle them. */
import { brandAs, type DivisionCode, type ItemId, type MatterId, type OfficeId } from '#domain/kernel/brand.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Level } from '#domain/catalogue/directory.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { isWithin } from '#domain/division/division.ts';
import { fieldsOf } from '#domain/catalogue/check-matter.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import type { OverlayPin } from '#domain/overlay/overlay.ts';
import { placeOf } from '#domain/routing/home-division.ts';
import { officeFor } from '#domain/routing/office-for.ts';
import { ruleBook, type RuleBook } from '#domain/rule/rule-book.ts';
import { versionKey, type Catalogue } from './catalogue.ts';
import { localItems } from './local-items.ts';

/** The versions a case pinned when it was submitted (bar I31). */
export type PinnedVersions = {
  readonly matter?: number;
  readonly items?: ReadonlyMap<ItemId, number>;
  /** Localities' changes its items were planned with, empty where there were none. */
  readonly overlays?: ReadonlyMap<ItemId, readonly OverlayPin[]>;
  /** Where it is handled: its items hold as they do there; left out, as the province's standard says. */
  readonly division?: DivisionCode;
};

/** A case pinned a version that this catalogue does not hold: the operator must provide it, nothing may be decided on another. */
export class CatalogueVersionMissing extends Error {
  constructor(kind: 'matter' | 'item', id: string, version: number) {
    super(`${kind} ${id} version ${version} is not in the catalogue`);
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
  const home = catalogue.homes.get(matter.id);
  return (
    (home === undefined || isWithin(division, home)) &&
    find('hall', 'county', division) !== undefined &&
    matter.steps.every((step) => {
      const item = step.kind === 'item' ? catalogue.items.get(step.item) : undefined;
      return item === undefined || step.when !== undefined || find(item.department, item.level, division) !== undefined;
    })
  );
};

const held = <Value>(values: ReadonlyMap<string, Value>, kind: 'item' | 'matter', id: ItemId | MatterId, version: number): Value => {
  const found = values.get(versionKey(id, version));
  if (found === undefined) throw new CatalogueVersionMissing(kind, id, version);
  return found;
};

/** The items in force, with those the case pinned in their versions; the same map where all of them are still in force. */
const pinnedItems = (catalogue: Catalogue, pinned: ReadonlyMap<ItemId, number>): ReadonlyMap<ItemId, Item> => {
  const older = [...pinned].filter(([id, version]) => catalogue.items.get(id)?.version !== version);
  if (older.length === 0) return catalogue.items;
  return new Map([...catalogue.items, ...older.map(([id, version]) => [id, held(catalogue.heldItems, 'item', id, version)] as const)]);
};

/** Rule books of versions that are no longer in force: a few, and dear to make. */
const olderBooks = new WeakMap<Matter, Map<string, RuleBook>>();

function rulesFor(catalogue: Catalogue, matter: Matter, items: ReadonlyMap<ItemId, Item>): RuleBook | undefined {
  const current = catalogue.rules.get(matter.id);
  if (current !== undefined && items === catalogue.items && catalogue.matters.get(matter.id) === matter) return current;
  const used = matter.steps.flatMap((step) => (step.kind === 'item' ? [`${step.item}@${items.get(step.item)?.version}`] : []));
  const books = olderBooks.get(matter) ?? new Map<string, RuleBook>();
  olderBooks.set(matter, books);
  const book = books.get(used.join(' ')) ?? ruleBook(variablesOf(fieldsOf(matter, items)));
  books.set(used.join(' '), book);
  return book;
}

/**
 * The definition of a matter, for a new case or in the versions an old one pinned.
 * Throws `CatalogueVersionMissing` when the matter, or a pinned version, is not held.
 */
export const definitionFor = (catalogue: Catalogue, matter: MatterId | string, pinned: PinnedVersions = {}): CaseDefinition => {
  const id = brandAs<MatterId>(matter);
  const current = catalogue.matters.get(id);
  const wanted = pinned.matter ?? current?.version ?? 1;
  const chosen = current?.version === wanted ? current : held(catalogue.heldMatters, 'matter', id, wanted);
  const standard = pinnedItems(catalogue, pinned.items ?? new Map());
  // A locality changes no question and no condition, so the rules are those of the standard.
  const rules = rulesFor(catalogue, chosen, standard);
  const { items, overlays } =
    pinned.division === undefined
      ? { items: standard, overlays: undefined }
      : localItems(catalogue, standard, pinned.division, pinned.overlays);
  return {
    matter: chosen,
    items,
    ...(overlays === undefined ? {} : { overlays }),
    calendar: catalogue.calendar,
    holds: (condition, answers) => rules?.holds(condition, answers) ?? false,
    officeFor: officeFinder(catalogue),
    office: (office: OfficeId) => catalogue.offices.get(office),
  };
};

/** The definition of a new case in the place it is about: the one that was answered, else where the person lives or stands. */
export const definitionAt = (
  catalogue: Catalogue,
  matter: MatterId | string,
  answers: Readonly<Record<string, unknown>>,
  residence: DivisionCode,
): CaseDefinition => {
  const routing = catalogue.matters.get(brandAs<MatterId>(matter))?.routing;
  const place = routing === undefined ? undefined : placeOf(routing, answers, residence);
  return definitionFor(catalogue, matter, { division: place ?? residence });
};
