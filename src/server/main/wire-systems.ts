/** Puts department systems together: their own door and description, their console, what is sent to them and watched. */
import type { FastifyInstance } from 'fastify';
import type { Operation } from '#contract/operation.ts';
import { integrationOperations } from '#contract/operations/integration.ts';
import { systemOperations } from '#contract/operations/system.ts';
import { systemTestOperations } from '#contract/operations/system-test.ts';
import { SystemEvent } from '#contract/system-events.ts';
import { caseHandlers } from '#server/case/case-handlers.ts';
import { fileHandlers } from '#server/case/file-handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import { makeLimiter, type Limiter } from '#server/kernel/http/guard.ts';
import { mountOperations, type Door } from '#server/kernel/http/mount.ts';
import { webhookOf } from '#server/kernel/http/openapi.ts';
import type { Handler } from '#server/kernel/request.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { isHeld } from '#server/notice/hold.ts';
import { consoleHandlers } from '#server/system/console/handlers.ts';
import { integrationHandlers } from '#server/system/pull/read-handlers.ts';
import { systemTestHandlers } from '#server/system/sandbox/test-handlers.ts';
import { testDoor, type DoorParts } from '#server/system/sandbox/test-door.ts';
import { openSender, type Sender } from '#server/system/send/open-sender.ts';
import { suspendGone } from '#server/system/send/suspend-gone.ts';
import { watchSystems } from '#server/system/send/watch-systems.ts';
import { findSystemCaller, type SystemCaller } from '#server/system/system-caller.ts';
import type { SystemRoom } from '#server/system/system-room.ts';
import { makeDemoSystems } from './demo-systems.ts';
import { mountOpenApi } from './mount-open-api.ts';
import { usual } from './rates.ts';
import type { Round } from './rounds.ts';
import type { Wired } from './wire.ts';

export { systemOperations };
/** What department systems call: a world of its own, not among what people and officers call. */
export const integrationApi: readonly Operation[] = [...integrationOperations, ...systemTestOperations];

const testsOf = ({ pool, cases }: Wired): DoorParts => ({ pool, calendar: () => cases.catalogue.calendar });

export const systemRoomOf = (wired: Wired): SystemRoom => ({
  ...wired.cases,
  clock: wired.clock,
  send: { egress: wired.exchange.batches.egress, secret: keepSecret(wired.config.home, 'system-key') },
  readers: { case: caseHandlers(wired.cases)['case.get'], file: fileHandlers(wired.cases)['file.get'] },
  tests: testDoor(testsOf(wired)),
});

export const systemHandlersOf = (wired: Wired): Readonly<Record<string, Handler<Caller>>> => consoleHandlers(systemRoomOf(wired));

/** How often each system may ask is its own; who has no key is counted among strangers. */
function ownQuota(inner: Limiter): { readonly limiter: Limiter; readonly note: (caller: SystemCaller) => string } {
  const perMinute = new Map<string, number>();
  return {
    limiter: {
      ...inner,
      take: (key, rate, now) => {
        const own = perMinute.get(key);
        return inner.take(key, own === undefined ? rate : { burst: own, perSecond: own / 60 }, now);
      },
    },
    note: ({ state }) => {
      const key = `system ${state.system.id}`;
      perMinute.set(key, state.system.perMinute);
      return key;
    },
  };
}

/** The door of department systems under /integration/v1, with its description beside it. */
export function mountIntegration(app: FastifyInstance, wired: Wired): void {
  const quota = ownQuota(makeLimiter());
  const door: Door<SystemCaller> = {
    clock: wired.clock,
    callerOf: (request) => findSystemCaller(wired.pool, request.headers.authorization, wired.clock()),
    limiter: quota.limiter,
    rate: usual,
    keyOf: quota.note,
    isOfficer: () => false,
  };
  const handlers: Readonly<Record<string, Handler<SystemCaller>>> = {
    ...integrationHandlers(systemRoomOf(wired)),
    ...systemTestHandlers(testsOf(wired)),
  };
  const mounted = integrationApi.map((operation) => {
    const handle = handlers[operation.name];
    if (handle === undefined) throw new Error(`No handler for ${operation.name}`);
    return { operation, handle };
  });
  mountOperations(app, door, mounted);
  const webhooks = webhookOf(
    'event',
    'One event, signed as Standard Webhooks says: webhook-id, webhook-timestamp, webhook-signature',
    SystemEvent,
  );
  mountOpenApi(app, integrationApi, wired.config.publicUrl, { path: '/integration/v1/openapi.json', webhooks });
}

/** Sends to systems; lanes under way are cut and put back before the process ends. */
export function senderOf(wired: Wired): Sender {
  const { pool, clock, log, exchange } = wired;
  const room = systemRoomOf(wired);
  const gone = suspendGone(room);
  return openSender({ ...room.send, pool, clock, log, chance: Math.random, gone }, exchange.room.ending, exchange.room.late.hold);
}

const SEND_MS = 500;
const WATCH_MS = 15_000;

/** What is sent, and who is silent. A restored copy tells nobody: the original did. */
export function systemRounds(wired: Wired): readonly Round[] {
  const sender = senderOf(wired);
  const held = () => isHeld(wired.pool);
  return [
    { name: 'system-send', ms: SEND_MS, work: async () => ((await held()) ? undefined : sender.start()) },
    {
      name: 'system-watch',
      ms: WATCH_MS,
      work: async () =>
        (await held()) ? undefined : watchSystems(systemRoomOf(wired), wired.log, wired.clock(), wired.exchange.room.ending),
    },
  ];
}

const DEMO_MS = 2_000;

/** The demo's simulated systems, once nothing of the past is being told any more: what is told of it was decided at desks. */
export function demoSystemRounds(wired: Wired, isTold: () => boolean): readonly Round[] {
  const { config, cases, clock, log } = wired;
  if (!config.demo || !config.departments) return [];
  const { home, publicUrl } = config;
  const connect = makeDemoSystems({ ...cases, home, publicUrl, secret: systemRoomOf(wired).send.secret, log }, clock);
  return [{ name: 'demo-systems', ms: DEMO_MS, work: async () => (isTold() ? connect() : undefined) }];
}
