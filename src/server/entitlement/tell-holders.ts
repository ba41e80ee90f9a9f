/** Tells the holders what became of what they hold: in their account, by mail and SMS where they want it, in the commit that did it. */
import type { EntitlementEvent, EntitlementEventKind, EntitlementState } from '#domain/entitlement/entitlement.ts';
import { isTold } from '#domain/entitlement/react-entitlement.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { insertDeliveries, insertNotices, type Channel } from '#server/notice/store.ts';

export const ENTITLEMENT_PREFIX = 'entitlement:';

/** An SMS interrupts: only where something is to be done, or was taken away. */
const bySms: ReadonlySet<EntitlementEventKind> = new Set([
  'RenewalTold',
  'DutyNear',
  'RectificationOrdered',
  'InspectionFailed',
  'Suspended',
  'EntitlementEnded',
]);
const waysOf = (kind: EntitlementEventKind): readonly Channel[] => (bySms.has(kind) ? ['mail', 'sms'] : ['mail']);

export function tellHolders(
  tx: Transaction,
  events: readonly EntitlementEvent[],
  after: EntitlementState,
  { at, quiet }: { readonly at: Instant; readonly quiet: boolean },
): void {
  const rows = events.flatMap((event, index) => {
    const seq = after.seq - events.length + index + 1;
    if (!isTold(event, after)) return [];
    return after.holders.map((person, nth) => ({ event, seq, person, id: `${ENTITLEMENT_PREFIX}${after.id}#${seq}:${nth}` }));
  });
  if (rows.length === 0) return;
  tx.sendRows(
    insertNotices,
    rows.map(({ id, person, event, seq }) => [after.division, id, after.id, person, event.kind, '[]', at, seq, dayOfInstant(event.at)]),
  );
  if (quiet) return;
  tx.sendRows(
    insertDeliveries,
    rows.flatMap(({ id, person, event }) => waysOf(event.kind).map((way) => [after.division, id, way, after.id, person, 'queued', at, at])),
  );
}
