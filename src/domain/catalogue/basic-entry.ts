/** An entry of the basic catalogue: what exists, province-wide; offices' items and their handling items hang below it (GB/T 39554.1). */
import type { Text } from '#domain/kernel/text.ts';
import type { Level } from './directory.ts';
import type { DepartmentKind } from './item.ts';

/** First two characters of the code: 01 licence, 04 levy, 05 benefit, 07 confirmation, 08 award, 09 ruling, 10 other power, 20 public service. */
export const BASIC_TYPES = ['01', '04', '05', '07', '08', '09', '10', '20'] as const;
export type BasicType = (typeof BASIC_TYPES)[number];

export type BasicEntry = {
  /** 12 characters. */
  readonly code: string;
  readonly name: Text;
  readonly type: BasicType;
  /** Levels at which it is exercised. */
  readonly levels: readonly Exclude<Level, 'township'>[];
  readonly departments: readonly DepartmentKind[];
  /** Fields of the table that no locality changes in this entry. */
  readonly locked: readonly string[];
  /** Fields that the deciding level fills in beside those of the table. */
  readonly mandatory: readonly string[];
};
