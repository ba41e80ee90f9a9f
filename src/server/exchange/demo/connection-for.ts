/** How a simulated department's services are reached, as a data manager would enter it: by address, settings and the name of a secret. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Connection } from '#domain/exchange/connection.ts';
import type { ResourceId } from '#domain/exchange/resource.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { MEMBER } from './answer-x-road.ts';
import { LAND_READER } from './land-roles.ts';
import { secretFileOf, type Place } from './place.ts';
import type { DemoSystem, Service } from './system.ts';

/** One in five answers of the slowest takes 1.5 s; who waits longer has given up. */
const TIMEOUT_MS = 3_000;
/** A demonstration is too short to wait for the night: every six minutes. */
const EVERY_HOURS = 0.1;

type Reached = Pick<Connection, 'kind' | 'address' | 'settings'>;

/** Undefined where the system runs without what the service lies in. */
function reached({ id, protocol, wrap }: DemoSystem, { path }: Service, { address, data }: Place): Reached | undefined {
  switch (protocol) {
    case 'http-json':
      return { kind: protocol, address, settings: { path: `/${path}`, ...(wrap === undefined ? {} : { record: wrap.path }) } };
    case 'x-road-rest':
      return { kind: protocol, address, settings: { service: `${MEMBER}/${id}/${path}` } };
    case 'sql':
      return data === undefined ? undefined : { kind: protocol, address: data, settings: { view: path, user: LAND_READER, ssl: false } };
    case 'csv-batch':
      return data === undefined
        ? undefined
        : { kind: protocol, address: pathToFileURL(join(data, path)).href, settings: { everyHours: EVERY_HOURS } };
  }
}

/** One connection a service; `corrections` is the door for contested records. */
export function connectionsFor(system: DemoSystem, place: Place): readonly Connection[] {
  return system.services.flatMap((service) => {
    const way = reached(system, service, place);
    return way === undefined
      ? []
      : [
          {
            ...way,
            resource: brandAs<ResourceId>(service.resource),
            settings: { ...way.settings, corrections: `${place.address}/corrections` },
            secretRef: `file:${secretFileOf(system)}`,
            timeoutMs: TIMEOUT_MS,
          },
        ];
  });
}
