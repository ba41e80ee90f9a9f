/** Counts, in the commit that changes a case, how its papers were satisfied: what was spared and what was brought, for the island map. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Change } from '#server/corridor/aggregate.ts';
import type { RowsStatement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

/** By item, material and way; by item alone: its parts. A part that its case dropped is not counted. */
export type PaperTally = { readonly papers: ReadonlyMap<string, number>; readonly parts: ReadonlyMap<string, number> };

const SEPARATOR = '\n';
const plus = (map: Map<string, number>, key: string, by: number): void => {
  const sum = (map.get(key) ?? 0) + by;
  if (sum === 0) map.delete(key);
  else map.set(key, sum);
};

/** What a department holds is spared whether or not the case recorded it; what is still owed counts as nothing yet. */
export function tallyOf(state: CaseState | undefined): PaperTally {
  const papers = new Map<string, number>();
  const parts = new Map<string, number>();
  for (const { plan } of state?.parts.values() ?? []) {
    if (plan.kind !== 'item') continue;
    plus(parts, plan.item, 1);
    const held = new Map((plan.held ?? []).map(({ id, by }) => [id, by]));
    for (const id of new Set([...plan.materials.map((material) => material.id), ...held.keys()])) {
      const way = state?.given[id]?.by ?? held.get(id);
      if (way !== undefined) plus(papers, [plan.item, id, way].join(SEPARATOR), 1);
    }
  }
  return { papers, parts };
}

const difference = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const changed = new Map<string, number>();
  for (const [key, count] of after) plus(changed, key, count);
  for (const [key, count] of before) plus(changed, key, -count);
  return changed;
};

const putPapers: RowsStatement = {
  name: 'paper-count-put',
  head: 'insert into yici.paper_count as c (division, day, item, material, way, papers)',
  columns: 6,
  tail: 'on conflict (division, day, item, material, way) do update set papers = c.papers + excluded.papers',
};
const putParts: RowsStatement = {
  name: 'item-count-put',
  head: 'insert into yici.item_count as c (division, day, item, parts)',
  columns: 4,
  tail: 'on conflict (division, day, item) do update set parts = c.parts + excluded.parts',
};

/** Always in the same order, so that two cases counted at once do not wait for each other in a circle. */
const inOrder = (map: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : 1));

export function sendCounts(tx: Transaction, division: number, day: number, { papers, parts }: PaperTally): void {
  tx.sendRows(
    putParts,
    inOrder(parts).map(([item, count]) => [division, day, item, count]),
  );
  tx.sendRows(
    putPapers,
    inOrder(papers).map(([key, count]) => [division, day, ...key.split(SEPARATOR), count]),
  );
}

/** Sends what changed; most acts change no paper and send nothing. The day is that of the submission, so that a case stands in one month. */
export function countPapers(tx: Transaction, { key, before, after }: Change<CaseState, CaseEvent>): void {
  if (before !== undefined && before.given === after.given && before.order === after.order) return;
  const [was, is] = [tallyOf(before), tallyOf(after)];
  const changed = { papers: difference(was.papers, is.papers), parts: difference(was.parts, is.parts) };
  sendCounts(tx, key.division, dayOfInstant(after.submittedAt), changed);
}
