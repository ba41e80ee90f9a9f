/** What the engine is told about the world when it decides: published matter, items in force, offices, calendar. */
import type { DivisionCode, ItemId, OfficeId } from '#domain/kernel/brand.ts';
import type { Condition, DepartmentKind, Item } from '#domain/catalogue/item.ts';
import type { Level, Office } from '#domain/catalogue/directory.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { ItemPlan } from './plan.ts';

export type CaseDefinition = {
  readonly matter: Matter;
  /** The versions the case pinned, or those in force for a new one. */
  readonly items: ReadonlyMap<ItemId, Item>;
  /** Localities' changes with which an item of `items` was composed, from the province down. */
  readonly overlays?: ReadonlyMap<ItemId, NonNullable<ItemPlan['overlays']>>;
  readonly calendar: Calendar;
  /** Whether a condition of the catalogue holds over answers; compiled and type-checked at publish (room rule). */
  readonly holds: (condition: Condition, answers: Readonly<Record<string, unknown>>) => boolean;
  /** The office of a department for a level, as seen from a division; undefined where none is set up. */
  readonly officeFor: (department: DepartmentKind, level: Level, division: DivisionCode) => Office | undefined;
  readonly office: (id: OfficeId) => Office | undefined;
};
