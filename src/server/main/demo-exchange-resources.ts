/** Enters the demo's resources with their connections and the grants that stood before, and follows departments that move to another port. */
import { platformConnections } from '#server/exchange/demo/platform-connections.ts';
import { connectionsFor } from '#server/exchange/demo/connection-for.ts';
import { readPlaces } from '#server/exchange/demo/place.ts';
import { demoSystem } from '#server/exchange/demo/systems.ts';
import type { Connection } from '#domain/exchange/connection.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Log } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { registerResource, setConnection, type Bringer, type ExchangeParts } from '#server/exchange/resource/change-resource.ts';
import { giveGrant } from '#server/exchange/request/give-grant.ts';
import { connectionOf } from '#server/exchange/store/connections.ts';
import { findResource } from '#server/exchange/store/resources.ts';
import { standingGrants } from './demo-grants.ts';

export type DemoExchange = ExchangeParts & { readonly log: Log; readonly home: string };

/** What a data manager changed, closed or connected elsewhere is theirs: nothing is entered twice. */
async function enterResources(parts: DemoExchange, by: Bringer): Promise<void> {
  const sql = sqlOf(parts.corridor.pool);
  for (const resource of parts.catalogue.resources) {
    if ((await findResource(sql, resource.id)) === undefined) tell(parts, resource.id, await registerResource(parts, resource, by));
  }
  for (const connection of platformConnections) {
    if ((await connectionOf(sql, connection.resource)) === undefined)
      tell(parts, connection.resource, await setConnection(parts, connection, by));
  }
  for (const grant of standingGrants(parts.catalogue))
    tell(parts, `${grant.resource} for ${grant.department}`, await giveGrant(parts, grant, by));
}

/** A resource that was closed meanwhile takes neither connection nor grant; that is no fault. */
function tell({ log }: DemoExchange, what: string, result: Result<unknown>): void {
  if (result.ok || result.refusal.code === 'resource-closed' || result.refusal.code === 'resource-not-found') return;
  log.warn(
    { what, refusal: result.refusal.code, values: result.refusal.problems?.map(({ code, pointer }) => `${pointer} ${code}`) },
    'the demo’s exchange is not complete',
  );
}

/** The same but for the port: ours, and not one a data manager entered. */
const withoutPort = ({ address, settings }: Connection): string => JSON.stringify([address, settings]).replaceAll(/127\.0\.0\.1:\d+/g, '');

async function followPlaces(parts: DemoExchange, by: Bringer): Promise<void> {
  const sql = sqlOf(parts.corridor.pool);
  for (const place of readPlaces(parts.home)) {
    for (const connection of connectionsFor(demoSystem(place.id), place)) {
      const known = await connectionOf(sql, connection.resource);
      if (known === undefined || withoutPort(known) === withoutPort(connection)) {
        tell(parts, connection.resource, await setConnection(parts, connection, by));
      }
    }
  }
}

/** Work of a round: everything once, and from then on what moved. */
export function makeDemoExchange(parts: DemoExchange, clock: () => Instant): () => Promise<void> {
  let seen = '';
  let entered = false;
  return async () => {
    const by: Bringer = { job: 'demo', now: clock() };
    if (!entered) await enterResources(parts, by);
    entered = true;
    const places = JSON.stringify(readPlaces(parts.home).map(({ id, address, data }) => [id, address, data]));
    if (places === seen) return;
    await followPlaces(parts, by);
    seen = places;
  };
}
