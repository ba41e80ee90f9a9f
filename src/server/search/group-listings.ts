/** Listings of the same name and department are one thing to look for, wherever it is offered: 102,000 rows are 1,135 names. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { SearchEntry } from './entry.ts';

export type ListedName = {
  readonly division: DivisionCode;
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly audience: SearchEntry['audience'];
};
export type ListingGroups = { readonly add: (rows: readonly ListedName[]) => void; readonly entries: () => readonly SearchEntry[] };

type Group = { readonly entry: SearchEntry; readonly divisions: DivisionCode[]; readonly codes: string[] };

/** The department as people know it: without the level in front, 区公安分局 in one list is 县公安局 in another. */
const plainDepartment = (name: string): string => name.replace(/^[省市区县](?=.{2})/u, '');

/** One group has one id everywhere: its name and department. */
export const listingId = ({ name, department }: Pick<ListedName, 'name' | 'department'>): string =>
  `${name}|${plainDepartment(department)}`;

const same = (zh: string) => ({ zh, en: zh });

function groupOf({ name, department, audience }: ListedName): Group {
  const divisions: DivisionCode[] = [];
  const codes: string[] = [];
  const entry: SearchEntry = {
    kind: 'listing',
    // One group has one id everywhere: its name and department.
    id: `${name}|${plainDepartment(department)}`,
    name: same(name),
    aliases: [],
    department: same(department),
    audience,
    topics: [],
    divisions,
    codes,
  };
  return { entry, divisions, codes };
}

/** Entries are made as rows come, page by page: a hundred thousand at once would hold the event loop. */
export function groupListings(): ListingGroups {
  const groups = new Map<string, Group>();
  const entries: SearchEntry[] = [];
  const groupFor = (row: ListedName): Group => {
    const key = `${row.name}\n${plainDepartment(row.department)}`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    const fresh = groupOf(row);
    groups.set(key, fresh);
    entries.push(fresh.entry);
    return fresh;
  };
  return {
    add: (rows) => {
      for (const row of rows) {
        const { divisions, codes } = groupFor(row);
        // The same name twice in one division: the first stands for both, the page shows its neighbours.
        if (divisions.at(-1) === row.division) continue;
        divisions.push(row.division);
        codes.push(row.code);
      }
    },
    entries: () => entries,
  };
}
