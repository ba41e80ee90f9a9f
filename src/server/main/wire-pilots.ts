/** Puts pilots and consultations together: what the studio keeps of changes, what people said, the act that publishes a standard. */
import type { Operation } from '#contract/operation.ts';
import { consultationOperations } from '#contract/operations/consultation.ts';
import { pilotOperations } from '#contract/operations/pilot.ts';
import { isTaking } from '#domain/society/decide-consultation.ts';
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { pilotHandlers } from '#server/pilot/pilot-handlers.ts';
import type { Heard, KnownChange, PilotRoom } from '#server/pilot/pilot-room.ts';
import { findPilot, pilotKey } from '#server/pilot/pilot-store.ts';
import { sweepPilots } from '#server/pilot/sweep-pilots.ts';
import { findPlan, planKey } from '#server/programme/plan-store.ts';
import { consultationHandlers, type ConsultationRoom } from '#server/society/consultation-handlers.ts';
import { consultationOn } from '#server/society/consultation-store.ts';
import { listDrafts } from '#server/studio/draft-store.ts';
import { listEditions } from '#server/studio/edition-store.ts';
import { adoptPilot, nextStandard, type AdoptRoom } from '#server/studio/overlay/adopt-pilot.ts';
import { takeOverPilot } from '#server/studio/overlay/take-over-pilot.ts';
import type { Round } from './rounds.ts';
import { draftRoomOf } from './wire-drafts.ts';
import { editionRoomOf } from './wire-editions.ts';
import type { Wired } from './wire.ts';

export const pilotsOperations: readonly Operation[] = [...pilotOperations, ...consultationOperations];
const SWEEP_MS = 20_000;

const changesIn = (doc: CatalogueDoc): { readonly [field: string]: unknown } => (doc['changes'] ?? {}) as CatalogueDoc;

/** What is in force, what is publicised or answered, what is being written: of the own changes of one division. */
async function changesOf({ catalogue }: Wired, sql: Sql, division: DivisionCode): Promise<readonly KnownChange[]> {
  const inForce = [...(catalogue.overlays.get(division) ?? [])].map(
    ([item, { version, changes }]): KnownChange => ({
      item,
      source: { kind: 'in-force', id: item, version },
      changes: changes as CatalogueDoc,
    }),
  );
  const waiting = (await listEditions(sql, { states: ['publicised', 'answered'], division, limit: 100 })).filter(
    ({ subject }) => subject.kind === 'overlay',
  );
  const written = (await listDrafts(sql, [division], ['open'])).filter(({ subject }) => subject.kind === 'overlay');
  return [
    ...inForce,
    ...waiting.map(
      ({ id, subject, version, doc }): KnownChange => ({
        item: brandAs<ItemId>(subject.id),
        source: { kind: 'edition', id, version },
        changes: changesIn(doc),
      }),
    ),
    ...written.map(
      ({ id, subject, doc }): KnownChange => ({
        item: brandAs<ItemId>(subject.id),
        source: { kind: 'draft', id, version: Number(doc['version'] ?? 1) },
        changes: changesIn(doc),
      }),
    ),
  ];
}

async function heardOn({ clock }: Wired, sql: Sql, pilot: string): Promise<Heard | undefined> {
  const found = await consultationOn(sql, { kind: 'pilot', ref: pilot });
  if (found === undefined) return undefined;
  const { id, state, until, comments, report } = found;
  const taken = comments.filter(({ answer }) => answer?.taken === true).length;
  const open = isTaking(found, dayOfInstant(clock()));
  return { id, state, open, until, comments: comments.length, taken, ...(report === undefined ? {} : { report }) };
}

export const pilotRoomOf = (wired: Wired): PilotRoom => ({
  pool: wired.pool,
  corridor: wired.cases.corridor,
  catalogue: wired.catalogue,
  newId: wired.cases.newId,
  nameOf: wired.cases.parties.nameOf,
  heardOn: (sql, pilot) => heardOn(wired, sql, pilot),
  changesOf: (sql, division) => changesOf(wired, sql, division),
  nextStandard: (sql, item) => nextStandard(editionRoomOf(wired), sql, item),
});

/** What the act of adopting needs of both rooms. */
export const adoptRoomOf = (wired: Wired): AdoptRoom => ({ pilots: pilotRoomOf(wired), editions: editionRoomOf(wired) });

const consultationRoomOf = ({ pool, cases, catalogue }: Wired): ConsultationRoom => ({
  pool,
  corridor: cases.corridor,
  catalogue,
  newId: cases.newId,
  divisionOf: async ({ kind, ref }) => {
    const sql = sqlOf(pool);
    if (kind === 'pilot') return (await findPilot(sql, pilotKey(ref)))?.pilot.division;
    const key = planKey(ref);
    return key === undefined ? undefined : (await findPlan(sql, key))?.division;
  },
});

export function pilotHandlersOf(wired: Wired): Readonly<Record<string, Handler<Caller>>> {
  const adopting = adoptRoomOf(wired);
  const { pilots } = adopting;
  const takingOver = { pilots, drafts: draftRoomOf(wired) };
  return {
    ...pilotHandlers(pilots),
    ...consultationHandlers(consultationRoomOf(wired)),
    'pilot.adopt': (facts) => adoptPilot(adopting, facts),
    'pilot.take-over': (facts) => takeOverPilot(takingOver, facts),
  };
}

/** Pilots are few and known everywhere: one look at all of them. */
export const pilotRounds = (wired: Wired): readonly Round[] => {
  const room = pilotRoomOf(wired);
  return [{ name: 'pilot', ms: SWEEP_MS, work: () => sweepPilots(room, wired.clock()) }];
};
