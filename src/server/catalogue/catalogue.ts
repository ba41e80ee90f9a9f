/** The published catalogue as the server holds it in memory: small, copied everywhere (house.md 2, rule 6); read it at each use, it changes with the day and with what is published. */
import type { DivisionCode, FactId, ItemId, MatterId, OfficeId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { BasicEntry } from '#domain/catalogue/basic-entry.ts';
import type { Department, Division, Law, Office } from '#domain/catalogue/directory.ts';
import type { CertificateKindSpec } from '#domain/catalogue/certificate-kind.ts';
import type { CertificateKind, DepartmentKind, Item, Remedies } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { PaperException } from '#domain/catalogue/paper-exception.ts';
import type { VisitException } from '#domain/catalogue/visit-exception.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Measure, MeasureId } from '#domain/measure/measure.ts';
import type { Overlay } from '#domain/overlay/overlay.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import type { SupervisionList } from '#domain/supervision/supervision-list.ts';
import type { RuleBook } from '#domain/rule/rule-book.ts';

export type Catalogue = {
  readonly matters: ReadonlyMap<MatterId, Matter>;
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly departments: ReadonlyMap<DepartmentKind, Department>;
  readonly offices: ReadonlyMap<OfficeId, Office>;
  readonly divisions: ReadonlyMap<DivisionCode, Division>;
  readonly laws: ReadonlyMap<string, Law>;
  /** What exists, by code: items and their handling items hang below its entries. */
  readonly basic: ReadonlyMap<string, BasicEntry>;
  readonly facts: ReadonlyMap<FactId, Fact>;
  /** Held papers that may still be asked for. */
  readonly exceptions: readonly PaperException[];
  /** What cannot be done in one visit: the province's list. */
  readonly visitExceptions: readonly VisitException[];
  /** What people may hold: results of items, and what is issued elsewhere. */
  readonly certificateKinds: ReadonlyMap<CertificateKind, CertificateKindSpec>;
  /** What departments hold, as shipped; those in force stand in the database. */
  readonly resources: readonly Resource[];
  readonly calendar: Calendar;
  /** Figures computed from what happened or from what is published, each with its formula. */
  readonly measures: ReadonlyMap<MeasureId, Measure>;
  /** How units are graded, what their reports carry, what article 43 forbids. */
  readonly supervision: SupervisionList;
  /** What applies at each level unless an item names its own. */
  readonly remedies: Readonly<Record<Item['level'], Remedies>>;
  /** Versions that hold no more for new cases, or not yet, by `versionKey`: running cases keep theirs (bar I31). */
  readonly heldItems: ReadonlyMap<string, Item>;
  readonly heldMatters: ReadonlyMap<string, Matter>;
  /** A locality's own supplements to the province's list, by id, and where they hold (2018 regulation, article 4). */
  readonly homes: ReadonlyMap<ItemId | MatterId, DivisionCode>;
  /** Localities' changes in force: by division, then by item. */
  readonly overlays: ReadonlyMap<DivisionCode, ReadonlyMap<ItemId, Overlay>>;
  /** All of their versions, by `overlayKey`. */
  readonly heldOverlays: ReadonlyMap<string, Overlay>;
  /** One rule book for each matter; every condition in it was compiled and type-checked when the catalogue was loaded. */
  readonly rules: ReadonlyMap<MatterId, RuleBook>;
};

/** How a version of an item or a matter is named: `food-permit@2`. */
export const versionKey = (id: ItemId | MatterId, version: number): string => `${id}@${version}`;
/** How a version of an overlay is named: `330521/food-permit@1`. */
export const overlayKey = ({ division, item, version }: Pick<Overlay, 'division' | 'item' | 'version'>): string =>
  `${division}/${item}@${version}`;

export const findMatter = (catalogue: Catalogue, id: string): Matter | undefined => catalogue.matters.get(id as MatterId);

/** A law's title for people; an unknown law cannot be in a loaded catalogue. */
export const lawTitle = (catalogue: Pick<Catalogue, 'laws'>, law: string): Text => catalogue.laws.get(law)?.title ?? { zh: law, en: law };
