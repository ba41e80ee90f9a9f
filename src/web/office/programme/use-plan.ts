/** Which plan is looked at: the one the address names, else the newest that stands in the own division, else one above. */
import type { PlanRow } from '#contract/view/programme.ts';
import { useAddress } from '#web/ui/router.tsx';
import { type Loaded, useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';

/** Behind a tab: `/office/programme/goals/<plan>/<one of its goals>`. */
export function useParts(tab: string): readonly string[] {
  const { path } = useAddress();
  const start = `/office/programme/${tab}/`;
  return path.startsWith(start) ? path.slice(start.length).split('/').map(decodeURIComponent) : [];
}

export const partsPath = (tab: string, ...parts: readonly string[]): string =>
  ['/office/programme', tab, ...parts.map(encodeURIComponent)].join('/');

const weight = ({ state }: PlanRow): number => (state === 'in-force' ? 0 : state === 'adopted' ? 1 : state === 'closed' ? 3 : 2);
const usual = (rows: readonly PlanRow[], division: number): PlanRow | undefined => {
  const byUse = (one: PlanRow, other: PlanRow): number => weight(one) - weight(other) || other.year - one.year;
  const own = rows.filter((row) => row.division.code === division).toSorted(byUse);
  return own[0] ?? rows.toSorted(byUse)[0];
};

export type ChosenPlan = { readonly list: Loaded<{ readonly rows: readonly PlanRow[] }>; readonly id: string | undefined };

export function usePlan(named: string | undefined): ChosenPlan {
  const { session } = useOffice();
  const list = useReply('plan.list', {});
  return { list, id: named ?? usual(list.value?.rows ?? [], session.post?.office.division ?? 0)?.id };
}
