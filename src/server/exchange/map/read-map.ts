/** Reads what the island map is made of and makes it: catalogue, resources, connections, grants, requests, counts. */
import type pg from 'pg';
import { islandMap } from '#domain/exchange/island-map.ts';
import type { IslandMap, IslandMapInput, MapResource } from '#domain/exchange/island.ts';
import { IDENTITY_FACTS } from '#domain/exchange/wanted-facts.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { allConnections } from '../store/connections.ts';
import { liveGrants } from '../store/grants.ts';
import { openResources } from '../store/resources.ts';
import { offeredItems } from './offered-items.ts';
import {
  readCalls,
  readContested,
  readDailyPapers,
  readDown,
  readItemFigures,
  readRequests,
  readUsedUp,
  type CallFigures,
  type DailyPapers,
  type Down,
} from './read-figures.ts';
import type { Scope } from './scope.ts';

export type ReadMap = {
  readonly map: IslandMap;
  readonly input: IslandMapInput;
  readonly calls: CallFigures;
  /** By resource. */
  readonly contested: ReadonlyMap<string, number>;
  readonly daily: readonly DailyPapers[];
};

/** Whose fact it is; what only the person can say is nobody's to give. */
const sourceFinder =
  (catalogue: Catalogue): IslandMapInput['sourceOf'] =>
  (id) => {
    const fact = catalogue.facts.get(id);
    return fact === undefined || fact.declared === true ? undefined : fact.source;
  };

const stateOf = (connected: boolean, down: Down | undefined): MapResource['state'] => {
  if (!connected) return { kind: 'none' };
  if (down === undefined) return { kind: 'up' };
  return { kind: 'down', since: down.since, ...(down.reason === null ? {} : { reason: down.reason }) };
};

/** @param since the first day of the trend. */
export async function readMap(pool: pg.Pool, catalogue: Catalogue, scope: Scope, today: Day, since: Day): Promise<ReadMap> {
  const sql = sqlOf(pool);
  const [resources, connections, down, calls, grants, requests, figures, daily, contested] = await Promise.all([
    openResources(sql),
    allConnections(sql),
    readDown(sql),
    readCalls(sql, today),
    liveGrants(sql, today),
    readRequests(sql),
    readItemFigures(sql, scope, today),
    readDailyPapers(sql, scope, since),
    readContested(sql, today),
  ]);
  const input: IslandMapInput = {
    items: offeredItems(catalogue, scope, figures),
    sourceOf: sourceFinder(catalogue),
    ofSignIn: IDENTITY_FACTS,
    resources: resources.map((resource) => ({
      resource,
      state: stateOf(connections.has(resource.id), down.get(resource.id)),
      calls: new Map((calls.byResource.get(resource.id) ?? []).map((row) => [row.department, row.calls])),
    })),
    grants,
    usedUp: await readUsedUp(sql, grants, today),
    requests,
    today,
  };
  return { map: islandMap(input), input, calls, contested, daily };
}
