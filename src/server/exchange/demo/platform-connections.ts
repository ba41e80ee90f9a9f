/** What this platform itself answers in the demo: certificates it issued, of the kinds whose departments publish them. */
import type { Connection } from '#domain/exchange/connection.ts';
import type { ResourceId } from '#domain/exchange/resource.ts';
import { brandAs } from '#domain/kernel/brand.ts';

const own = (resource: string, kind: string): Connection => ({
  resource: brandAs<ResourceId>(resource),
  kind: 'platform',
  address: '',
  settings: { source: 'certificate', kind },
  timeoutMs: 2_000,
});

export const platformConnections: readonly Connection[] = [
  own('market.own-food-permit', 'food-permit'),
  own('market.own-licence', 'business-licence'),
];
