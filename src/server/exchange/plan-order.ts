/** Turns a batch of look-ups into what is asked of whom: read anew each time, so that a revoked grant or consent bites on the next. */
import type { Connection } from '#domain/exchange/connection.ts';
import { planLookUps, type LookUpPlan } from '#domain/exchange/plan-look-ups.ts';
import type { Resource, ResourceId } from '#domain/exchange/resource.ts';
import { wantedFacts, type WantedFact } from '#domain/exchange/wanted-facts.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { FactId } from '#domain/kernel/brand.ts';
import type { LookUpOrder } from '#server/case/case-room.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { hasConsent } from './consent-store.ts';
import { allConnections } from './store/connections.ts';
import { liveGrants } from './store/grants.ts';
import { openResources } from './store/resources.ts';

export type OrderPlan = LookUpPlan & { readonly connections: ReadonlyMap<ResourceId, Connection> };

/** Jobs ask under the grants of the case they work for. */
const SYSTEM = 'system';

/** An officer who handles asks for the own department's items; the counter receives for all of them. */
function wantedOf({ definition, account, facts, by, purpose }: LookUpOrder): readonly WantedFact[] {
  const isFirm = account.some(({ fact }) => fact === 'firm.code');
  const only = facts === undefined ? undefined : new Set(facts);
  const isOfficer = purpose === 'handling' && by.person !== SYSTEM;
  const own = isOfficer && by.office !== undefined ? definition.office(by.office)?.department : undefined;
  return wantedFacts(definition.matter, definition.items, isFirm ? 'firm' : 'person').flatMap(({ fact, items }) => {
    if (only !== undefined && !only.has(fact)) return [];
    const mine = own === undefined ? items : items.filter((item) => definition.items.get(item)?.department === own);
    return mine.length === 0 ? [] : [{ fact, items: mine }];
  });
}

const consentsOf = async (sql: Sql, resources: readonly Resource[], order: LookUpOrder): Promise<ReadonlySet<ResourceId>> => {
  const matter = order.definition.matter.id;
  const asked = resources.filter(({ share }) => share.kind === 'conditional' && share.consent);
  const given = await Promise.all(asked.map(({ id }) => hasConsent(sql, { person: order.subject, resource: id, matter })));
  return new Set(asked.flatMap(({ id }, index) => (given[index] === true ? [id] : [])));
};

/** The plan of an order; empty where no department has registered anything. */
export async function planOrder(sql: Sql, order: LookUpOrder): Promise<OrderPlan> {
  const day = dayOfInstant(order.now);
  const [all, grants, connections] = await Promise.all([openResources(sql), liveGrants(sql, day), allConnections(sql)]);
  const wanted = wantedOf(order);
  const names = new Set<FactId>(wanted.map(({ fact }) => fact));
  const resources = all.filter(({ fields }) => fields.some(({ fact }) => names.has(fact)));
  const consents = await consentsOf(sql, resources, order);
  const { definition, division, account } = order;
  const plan = planLookUps({
    wanted,
    resources,
    grants,
    division,
    day,
    departmentOf: (item) => definition.items.get(item)?.department,
    keyOf: (fact) => {
      const value = account.find((known) => known.fact === fact)?.value;
      return typeof value === 'string' && value !== '' ? value : undefined;
    },
    consents: (resource) => consents.has(resource),
  });
  return { ...plan, connections };
}
