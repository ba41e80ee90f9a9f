/** Judges the basic catalogue and whether each item hangs where it belongs. */
import { problem } from '#domain/catalogue/check-context.ts';
import type { BasicEntry } from '#domain/catalogue/basic-entry.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { FIELD_TABLE, findFieldRule } from './field-table.ts';

/** A node is a field of the table, or the first name of several: `places`, `limit.promised`, `materials`. */
const isNode = (name: string): boolean => FIELD_TABLE.some(({ field }) => field === name || field.split(/[.[]/)[0] === name);

const nodeProblems = ({ locked, mandatory }: BasicEntry, pointer: string): readonly Problem[] => [
  ...locked.flatMap((node, at) => {
    if (!isNode(node)) return [problem(`${pointer}/locked/${at}`, 'unknown-node', { node })];
    return findFieldRule(node)?.treatment === 'locked' ? [problem(`${pointer}/locked/${at}`, 'node-locked-anyway', { node })] : [];
  }),
  ...mandatory.flatMap((node, at) => {
    const place = `${pointer}/mandatory/${at}`;
    if (!isNode(node)) return [problem(place, 'unknown-node', { node })];
    // What nobody below the province may say, nobody can be told to fill in.
    const shut = findFieldRule(node)?.treatment === 'locked' || locked.includes(node);
    return shut ? [problem(place, 'node-locked', { node })] : [];
  }),
];

/** Faults of the basic catalogue itself. */
export const checkBasic = (entries: readonly BasicEntry[]): readonly Problem[] =>
  entries.flatMap((entry, at) => {
    const pointer = `/entries/${at}`;
    const twice = entries.findIndex(({ code }) => code === entry.code) !== at;
    return [
      ...(twice ? [problem(`${pointer}/code`, 'duplicate-entry', { code: entry.code })] : []),
      ...(entry.code.startsWith(entry.type)
        ? []
        : [problem(`${pointer}/type`, 'type-against-code', { code: entry.code, type: entry.type })]),
      ...nodeProblems(entry, pointer),
    ];
  });

/** Whether an item that names an entry is one of it. An item without a code is told by the lint. */
export const checkBasicOf = (
  { basicCode, department, level }: Pick<Item, 'basicCode' | 'department' | 'level'>,
  entries: ReadonlyMap<string, BasicEntry>,
): readonly Problem[] => {
  if (basicCode === undefined) return [];
  const entry = entries.get(basicCode);
  if (entry === undefined) return [problem('/basicCode', 'unknown-entry', { code: basicCode })];
  return [
    ...(entry.departments.includes(department) ? [] : [problem('/department', 'department-not-of-entry', { department, code: basicCode })]),
    ...(entry.levels.includes(level) ? [] : [problem('/level', 'level-not-of-entry', { level, code: basicCode })]),
  ];
};
