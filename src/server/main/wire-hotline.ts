/** Puts the hotline together: petitions, its knowledge base, what the agent sees, and orders for what is late. */
import type { FastifyInstance } from 'fastify';
import { entryOperations } from '#contract/operations/entry.ts';
import { hotlineOperations as petitionOperations } from '#contract/operations/hotline.ts';
import type { Operation } from '#contract/operation.ts';
import { findSentAway, sentAwayKey } from '#server/feedback/sent-away/store.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { agentHandlers } from '#server/petition/agent-handlers.ts';
import { analysisHandlers } from '#server/petition/analysis-handlers.ts';
import { entryHandlers } from '#server/petition/entry-handlers.ts';
import { hotlineHandlers } from '#server/petition/hotline-handlers.ts';
import type { HotlineRoom } from '#server/petition/hotline-room.ts';
import { mountOpen311 } from '#server/petition/open311/mount-open311.ts';
import { hotlineDivisions, pressLate, type Press } from '#server/petition/press-late.ts';
import { raiseHandlers } from '#server/petition/raise-handlers.ts';
import { raiseOrder } from '#server/supervision/raise-order.ts';
import { openClientDoor } from '#server/society/client/client-door.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { inTurn, type Round } from './rounds.ts';
import type { Wired } from './wire.ts';

export const hotlineOperations: readonly Operation[] = [...petitionOperations, ...entryOperations];

export const hotlineRoomOf = (cases: CaseRoom): HotlineRoom => ({
  ...cases,
  isOwnReport: async (person, report) => {
    const key = sentAwayKey(report);
    return key !== undefined && (await findSentAway(sqlOf(cases.pool), key))?.person === person;
  },
});

export function hotlineHandlersOf({ cases }: Pick<Wired, 'cases'>): Readonly<Record<string, Handler<Caller>>> {
  const room = hotlineRoomOf(cases);
  return { ...raiseHandlers(room), ...hotlineHandlers(room), ...agentHandlers(room), ...analysisHandlers(room), ...entryHandlers(room) };
}

/** Open311, beside the API: its own formats, its own faults. */
export async function mountHotlineDoor(app: FastifyInstance, { cases, clock, config, pool }: Wired): Promise<void> {
  const clients = openClientDoor(pool);
  app.addHook('onClose', clients.flush);
  await mountOpen311(app, {
    room: hotlineRoomOf(cases),
    clock,
    publicUrl: config.publicUrl,
    // A third party of the open API files in its division with the key it has.
    clientOf: async (key, now) => {
      const entered = await clients.enter(key, 'open311.request', now);
      if (!entered.ok) return undefined;
      const division = brandAs<DivisionCode>(Number(entered.value.slice(0, 6)));
      return { division, name: entered.value, perMinute: PER_MINUTE, hash: entered.value };
    },
  });
}
/** Of one third party; its days have a quota of their own. */
const PER_MINUTE = 60;

/** The order is supervision's own: its rules give the days, and what was raised once is raised once. */
export const pressBy =
  ({ cases }: Pick<Wired, 'cases'>): Press =>
  async ({ id, petition, division, office, words, what }, now) => {
    const parts = { corridor: cases.corridor, calendar: cases.catalogue.calendar };
    const unitDivision = cases.catalogue.offices.get(office)?.division ?? division;
    const source = { kind: 'petition', ref: petition, words } as const;
    const order = { id, division, source, unit: office, unitDivision, what, due: undefined };
    const done = await raiseOrder(parts, order, { actor: { kind: 'system', job: 'sweep' }, now, requestId: id });
    if (!done.ok) throw new Error(`no order for ${petition}: ${done.refusal.code}`);
  };

const PRESS_MS = 60_000;

export const hotlineRounds = (wired: Wired): readonly Round[] => [
  {
    name: 'hotline-late',
    ms: PRESS_MS,
    work: async () => {
      const sql = sqlOf(wired.pool);
      await inTurn(await hotlineDivisions(sql), (division) => pressLate(sql, wired.catalogue, division, wired.clock(), pressBy(wired)));
    },
  },
];
