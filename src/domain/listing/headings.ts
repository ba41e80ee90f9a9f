/** Which column a heading means: the national name, our Chinese or English label, or the words of lists seen in the wild. */
import type { Text } from '#domain/kernel/text.ts';
import { columnHeaded, columnNamed } from './national-columns.ts';

type Extra = { readonly name: string; readonly label: Text };
/** Columns real lists carry beside the national ones (the sample of a county of 1,135 items has all three). */
export const EXTRA_COLUMNS: readonly Extra[] = [
  { name: 'area_code', label: { zh: '行政区划代码', en: 'Code of the division' } },
  { name: 'parent_name', label: { zh: '主项名称', en: 'Name of the main item' } },
  { name: 'dept_uscc', label: { zh: '统一社会信用代码', en: 'Unified social credit code' } },
];

/** Headings of the sample, and what else offices write. */
const ALIASES: Readonly<Record<string, string>> = {
  dept: 'dept_name',
  name: 'task_name',
  itemcode: 'task_code',
  uscc: 'dept_uscc',
  parent: 'parent_name',
  部门: 'dept_name',
  实施部门: 'dept_name',
  事项编码: 'task_code',
  实施清单编码: 'task_code',
  区划代码: 'area_code',
  行政区划: 'area_code',
};
/** What is reckoned here and not believed: whether a credit code is valid. */
const RECKONED: ReadonlySet<string> = new Set(['usccvalid']);

/** Case, blanks, underscores and the star of a mandatory column make no difference. */
const plain = (heading: string): string => heading.toLowerCase().replace(/[\s_*＊]+/g, '');

const extra: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ALIASES),
  ...EXTRA_COLUMNS.flatMap(({ name, label }) => [name, label.zh, label.en].map((heading) => [plain(heading), name] as const)),
]);

/** The column's national name; undefined for a heading nobody knows, null for one that is left out on purpose. */
export const columnOfHeading = (heading: string): string | undefined | null => {
  const bare = plain(heading);
  if (RECKONED.has(bare)) return null;
  return columnHeaded(heading.replace(/[*＊]/g, ''))?.name ?? columnHeaded(bare)?.name ?? extra.get(bare);
};

/** Names that would reach into objects of the language instead of naming a column. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
export const isForbiddenHeading = (heading: string): boolean => FORBIDDEN.has(heading.trim().toLowerCase());

/** A column's name for people; a strange one keeps its heading. `materials.material_name` is a column inside a list. */
export const columnLabel = (name: string): Text => {
  const [outer = '', inner] = name.split('.');
  const column = columnNamed(outer);
  if (inner !== undefined && column?.values.kind === 'rows') {
    return column.values.columns.find((each) => each.name === inner)?.label ?? column.label;
  }
  return column?.label ?? EXTRA_COLUMNS.find((each) => each.name === name)?.label ?? { zh: name, en: name };
};
