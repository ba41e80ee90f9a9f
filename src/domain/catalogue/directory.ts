/** Divisions, departments, offices and halls of the catalogue: who handles what, where. */
import type { DivisionCode, ItemId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DepartmentKind } from './item.ts';

export type Level = 'province' | 'city' | 'county' | 'township';

/** A division of the directory; townships have nine digits, all others six. `parent` is undefined for the province. */
export type Division = {
  readonly code: DivisionCode;
  readonly level: Level;
  readonly name: Text;
  readonly parent?: DivisionCode;
};

/** A law that items and matters cite: articles run from 1 to `articles`. */
export type Law = { readonly id: string; readonly title: Text; readonly articles: number; readonly read: boolean };

export type Department = {
  readonly kind: DepartmentKind;
  readonly name: Text;
  readonly short: Text;
};

/** The organ of one division that handles parts. `hall` offices receive for all departments (2018 regulation art. 5). */
export type Office = {
  readonly id: OfficeId;
  readonly division: DivisionCode;
  readonly department: DepartmentKind;
  readonly kind: 'office' | 'hall';
  readonly name: Text;
  readonly phone?: string;
  /** Closed: nothing new goes there, old decisions still name it. */
  readonly closed?: boolean;
};

/** A post a person holds: the office or hall, the items it covers (undefined = all), and its period. */
export type Post = {
  readonly office: OfficeId;
  readonly division: DivisionCode;
  readonly duty: 'reception' | 'handling' | 'approval' | 'administration' | 'supervision';
  readonly items?: readonly ItemId[];
  readonly from: string;
  readonly until?: string;
  readonly title: Text;
  /** Whose post it is, where a substitute holds it for some days: both are named in what they do. */
  readonly standsInFor?: PersonId;
};
