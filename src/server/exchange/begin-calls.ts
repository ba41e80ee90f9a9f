/** Before anything is asked: uses of grants are counted and the ledger's rows written, all in one commit (bar I21). */
import type { PlannedLookUp } from '#domain/exchange/plan-look-ups.ts';
import type { Connection } from '#domain/exchange/connection.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { lookId, writeLooks, type LookEntry } from '#server/audit/look.ts';
import type { LookUpOrder } from '#server/case/case-room.ts';
import { inTransaction, kept } from '#server/kernel/transaction.ts';
import { questionKey, type Told } from './answer-cache.ts';
import type { Called } from './call-source.ts';
import type { ExchangeRoom } from './exchange-room.ts';
import type { OrderPlan } from './plan-order.ts';
import { takeUse } from './quota.ts';

/** What is done about one planned look-up. `joined`: its call is under way since an earlier order, whose ledger row stands. */
export type Begun = { readonly planned: PlannedLookUp; readonly id: string; readonly office: string } & (
  | { readonly way: 'call'; readonly connection: Connection }
  | { readonly way: 'cached'; readonly told: Told }
  | { readonly way: 'joined'; readonly call: Promise<Called> }
  | { readonly way: 'not-called'; readonly failure: 'breaker-open' | 'over-quota' | 'unreachable' }
);

/** The law under which a resource may be asked, `<law>/<article>`. */
export const basisOf = ({ resource }: PlannedLookUp): string => `${resource.basis.law}/${resource.basis.article}`;

/** Who may join a call: the same asker, about the same person, for the same draft or case, in the same capacity. */
export const lateName = ({ grant, key, fields }: PlannedLookUp, { subject, by, purpose, number, draft }: LookUpOrder): string => {
  const question = questionKey(
    grant.id,
    key,
    fields.map(({ name }) => name),
  );
  return [question, subject, by.person, by.office ?? '', purpose, number ?? '', draft ?? ''].join('|');
};

/** The office whose duty it is for: the officer's own, else the one of the item's department that would handle it here. */
const officeOf = ({ item }: PlannedLookUp, { definition, division, by }: LookUpOrder): OfficeId | '' => {
  const found = definition.items.get(item);
  return by.office ?? (found === undefined ? undefined : definition.officeFor(found.department, found.level, division)?.id) ?? '';
};

function beginOne(room: ExchangeRoom, planned: PlannedLookUp, connection: Connection | undefined, order: LookUpOrder): Begun {
  const common = { planned, id: lookId(), office: officeOf(planned, order) };
  const call = order.fresh === true ? undefined : room.late.find(lateName(planned, order));
  if (call !== undefined) return { ...common, way: 'joined', call };
  const names = planned.fields.map(({ name }) => name);
  const told = order.fresh === true ? undefined : room.cache.find(questionKey(planned.grant.id, planned.key, names), room.clock());
  if (told !== undefined) return { ...common, way: 'cached', told };
  if (connection === undefined) return { ...common, way: 'not-called', failure: 'unreachable' };
  const isOpen = room.sources.of(planned.resource.id).admit(room.clock());
  return isOpen ? { ...common, way: 'call', connection } : { ...common, way: 'not-called', failure: 'breaker-open' };
}

const entryOf = ({ planned, id, office }: Begun, order: LookUpOrder): LookEntry => ({
  id,
  division: order.division,
  number: order.number,
  subject: order.subject,
  officer: order.by.person,
  office,
  who: order.by.who,
  purpose: order.purpose,
  facts: planned.fields.map(({ fact }) => fact),
  basis: basisOf(planned),
  requestId: order.requestId,
  resource: planned.resource.id,
  item: planned.item,
  ...(order.draft === undefined ? {} : { draft: order.draft }),
  ...(order.code === undefined ? {} : { code: order.code }),
});

/** Throws when the ledger cannot be written: then nothing is asked. */
export async function beginCalls(room: ExchangeRoom, { look, connections }: OrderPlan, order: LookUpOrder): Promise<readonly Begun[]> {
  // In one order everywhere, so that two batches that count the same grants do not wait for each other in a circle.
  const planned = look.toSorted((one, other) => (one.grant.id < other.grant.id ? -1 : 1));
  const begun = planned.map((each) => beginOne(room, each, connections.get(each.resource.id), order));
  if (begun.every(({ way }) => way === 'joined' || way === 'not-called')) return begun;
  const day = dayOfInstant(order.now);
  return inTransaction(room.pool, async (tx) => {
    const taken = await Promise.all(
      begun.map((each) => (each.way === 'call' ? takeUse(tx, each.planned.grant, day) : Promise.resolve(true))),
    );
    const after = begun.map((each, index): Begun => {
      if (taken[index] === true) return each;
      const { planned: spent, id, office } = each;
      return { planned: spent, id, office, way: 'not-called', failure: 'over-quota' };
    });
    writeLooks(
      tx,
      after.flatMap((each) => (each.way === 'call' || each.way === 'cached' ? [entryOf(each, order)] : [])),
      order.now,
    );
    return kept(after);
  });
}
