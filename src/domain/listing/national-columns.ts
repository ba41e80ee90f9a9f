/** The one table of the national implementation list: every column, its words and values, and how an item reads and writes it (zhejiang.md 1.1). */
import type { NationalColumn } from './column.ts';
import { CHANNEL_COLUMNS, HANDLING_COLUMNS, RESULT_COLUMNS } from './columns-handling.ts';
import { ACTOR_COLUMNS, IDENTITY_COLUMNS } from './columns-identity.ts';
import { LIST_COLUMNS } from './columns-lists.ts';
import { LAW_COLUMNS, TIME_COLUMNS } from './columns-rule.ts';

/** In the order in which the list is exported. */
export const NATIONAL_COLUMNS: readonly NationalColumn[] = [
  ...IDENTITY_COLUMNS,
  ...ACTOR_COLUMNS,
  ...LAW_COLUMNS,
  ...TIME_COLUMNS,
  ...HANDLING_COLUMNS,
  ...CHANNEL_COLUMNS,
  ...RESULT_COLUMNS,
  ...LIST_COLUMNS,
];

const BY_NAME: ReadonlyMap<string, NationalColumn> = new Map(NATIONAL_COLUMNS.map((column) => [column.name, column]));
const BY_HEADING: ReadonlyMap<string, NationalColumn> = new Map(
  NATIONAL_COLUMNS.flatMap((column) => [
    [column.label.zh, column],
    [column.label.en.toLowerCase(), column],
    [column.name.replaceAll('_', ''), column],
  ]),
);

export const columnNamed = (name: string): NationalColumn | undefined => BY_NAME.get(name);

/** @param heading of a file: the national name, our label in either language, or the name run together (`taskName`). */
export const columnHeaded = (heading: string): NationalColumn | undefined => {
  const bare = heading.trim();
  return BY_NAME.get(bare) ?? BY_NAME.get(bare.toLowerCase()) ?? BY_HEADING.get(bare) ?? BY_HEADING.get(bare.toLowerCase());
};
