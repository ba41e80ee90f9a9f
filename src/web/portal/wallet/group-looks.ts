/** Groups the rows of the ledger by month or by case, in the order in which they come. */
import type { Look } from '#contract/view/look.ts';

export type Grouping = 'month' | 'case';
export type LookGroup = {
  readonly key: string;
  /** The case, where the group is one's own case. */
  readonly number: string | null;
  readonly title: Look['title'];
  readonly rows: readonly Look[];
};

const keyOf = (row: Look, by: Grouping): string => {
  if (by === 'month') return row.at.slice(0, 7);
  return row.number === null || row.strange ? '' : row.number;
};

/** Rows come newest first, so months and cases stand by their newest look; what has no case comes last. */
export function groupLooks(rows: readonly Look[], by: Grouping): readonly LookGroup[] {
  const groups = new Map<string, Look[]>();
  for (const row of rows) groups.set(keyOf(row, by), [...(groups.get(keyOf(row, by)) ?? []), row]);
  const made = [...groups].map(([key, own]): LookGroup => {
    const named = own.find(({ title }) => title !== null);
    return { key, number: by === 'case' && key !== '' ? key : null, title: by === 'case' ? (named?.title ?? null) : null, rows: own };
  });
  return [...made.filter(({ key }) => key !== ''), ...made.filter(({ key }) => key === '')];
}
