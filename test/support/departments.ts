/** The demo's simulated departments beside the server of a test: real processes, registered and connected as the demo does it. */
import { afterAll, beforeAll } from 'vitest';
import { connectionUrl } from '#server/kernel/database-connection.ts';
import { readPlace, type Place } from '#server/exchange/demo/place.ts';
import type { Switch, SystemId } from '#server/exchange/demo/system.ts';
import type { SystemState } from '#server/exchange/demo/system-state.ts';
import { demoSystems } from '#server/exchange/demo/systems.ts';
import { fetchDueBatches } from '#server/exchange/csv-batch/fetch-batches.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { makeDemoExchange } from '#server/main/demo-exchange-resources.ts';
import { startDepartments, type Departments } from '#server/main/start-departments.ts';
import { inject } from 'vitest';
import type { useApp } from './app.ts';

const OTHERS = demoSystems.map(({ id }) => id).filter((id) => id !== 'natural-resources');

/**
 * Starts those named (all but the real estate register, whose database would be one for all test files), enters resources,
 * connections and grants, and reads batch files. Call it after `useApp`, whose home they share.
 */
export const useDepartments = (app: ReturnType<typeof useApp>, only: readonly SystemId[] = OTHERS) => {
  let departments: Departments | undefined;
  const lines: string[] = [];
  const enter = async (): Promise<void> => {
    const { cases, log, exchange } = app.wired();
    await makeDemoExchange({ ...cases, log, home: app.home }, wallClock)();
    await fetchDueBatches(exchange.batches, wallClock());
  };
  beforeAll(async () => {
    const admin = only.includes('natural-resources') ? connectionUrl(inject('cluster')) : undefined;
    departments = startDepartments({ home: app.home, admin, log: (line) => void lines.push(line), only });
    await departments.started;
    await enter();
    // Down and slow by itself would make a test a matter of the hour.
    for (const id of only) await turn(id, 'up');
  });
  afterAll(() => departments?.stop());
  const place = (id: SystemId): Place => {
    const found = readPlace(app.home, id);
    if (found === undefined) throw new Error(`${id} does not listen:\n${lines.join('\n')}`);
    return found;
  };
  const send = async (id: SystemId, path: string, body?: unknown): Promise<Response> => {
    const { address, secret } = place(id);
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    return fetch(`${address}${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
  };
  const turn = async (id: SystemId, to: Switch): Promise<void> => {
    const reply = await send(id, '/switch', { to });
    if (reply.status !== 200) throw new Error(`${id} was not turned: ${reply.status}`);
  };
  return {
    place,
    /** Sends to a department's own doors, with its secret. */
    send,
    turn,
    state: async (id: SystemId): Promise<SystemState> => (await (await send(id, '/state')).json()) as SystemState,
    pidOf: (id: SystemId): number | undefined => departments?.pidOf(id),
    /** What the worker does when a department moved, or a file is due. */
    enter,
    output: (): string => lines.join('\n'),
  };
};
