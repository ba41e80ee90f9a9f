/** The published catalogue as the server holds it in memory: small, immutable, copied everywhere (house.md 2, rule 6). */
import type { DivisionCode, FactId, ItemId, MatterId, OfficeId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { Department, Division, Law, Office } from '#domain/catalogue/directory.ts';
import type { DepartmentKind, Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { RuleBook } from '#domain/rule/rule-book.ts';

export type Catalogue = {
  readonly matters: ReadonlyMap<MatterId, Matter>;
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly departments: ReadonlyMap<DepartmentKind, Department>;
  readonly offices: ReadonlyMap<OfficeId, Office>;
  readonly divisions: ReadonlyMap<DivisionCode, Division>;
  readonly laws: ReadonlyMap<string, Law>;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly calendar: Calendar;
  /** One rule book for each matter; every condition in it was compiled and type-checked when the catalogue was loaded. */
  readonly rules: ReadonlyMap<MatterId, RuleBook>;
};

export const findMatter = (catalogue: Catalogue, id: string): Matter | undefined => catalogue.matters.get(id as MatterId);

/** A law's title for people; an unknown law cannot be in a loaded catalogue. */
export const lawTitle = (catalogue: Catalogue, law: string): Text => catalogue.laws.get(law)?.title ?? { zh: law, en: law };
