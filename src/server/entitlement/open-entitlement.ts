/** Opens the entitlement of a granted part; its id follows from the decision, so there is one however often the job runs. */
import { createHash } from 'node:crypto';
import { grantOf } from '#domain/certificate/content-of.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { EntitlementId, EntitlementState } from '#domain/entitlement/entitlement.ts';
import { proposeFen } from '#domain/entitlement/propose-fen.ts';
import { openingOf, type OpeningParts } from '#domain/entitlement/opening-of.ts';
import { brandAs, type CaseNumber, type DivisionCode, type PartId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { byKeeper, changeEntitlement } from './change-entitlement.ts';
import { keyOfEntitlement, type EntitlementRoom } from './entitlement-room.ts';

import { findEntitlement } from './store.ts';

export type OpenRoom = Pick<EntitlementRoom, 'corridor' | 'catalogue' | 'log'> & { readonly quiet?: boolean };
export type PartJob = { readonly id: string; readonly division: DivisionCode; readonly number: CaseNumber; readonly part: PartId };

/** The same whenever it is computed for the same decision. */
export const entitlementIdOf = (division: DivisionCode, number: CaseNumber, part: PartId, decision: string): EntitlementId =>
  brandAs<EntitlementId>(
    `${division}-${createHash('sha256').update(`entitlement|${number}|${part}|${decision}`).digest('hex').slice(0, 20)}`,
  );

/** The case and part a job names. Throws where they are not there: a grant that leaves nothing behind is a fault. */
export async function partOf(room: OpenRoom, job: PartJob): Promise<{ readonly state: CaseState; readonly part: Part }> {
  const found = await findCase(sqlOf(room.corridor.pool), keyOf(job.division, job.number));
  const part = found?.state.parts.get(job.part);
  if (found === undefined || part === undefined) throw new Error(`No part ${job.part} in ${job.number}`);
  return { state: found.state, part };
}

const byCertificate = statement<{ readonly id: string }>(
  'entitlement-by-certificate',
  'select id from yici.entitlement_now where division = $1 and certificate_number = $2 order by opened_at desc limit 1',
);

/** What a certificate's number stands for. */
export async function findByCertificate(sql: Sql, division: DivisionCode, number: string): Promise<EntitlementState | undefined> {
  const [row] = await sql.run(byCertificate, [division, number.trim()]);
  return row === undefined ? undefined : (await findEntitlement(sql, { division, id: row.id }))?.state;
}

/** The entitlement that a renewal goes on from; undefined where it is over already: the grant stands on its own then. */
export async function renewedBy(room: OpenRoom, state: CaseState, part: Part): Promise<EntitlementState | undefined> {
  if (part.plan.kind !== 'item' || part.plan.renews === undefined) return undefined;
  const named = state.situation[part.plan.renews.certificate] ?? state.answers[part.plan.renews.certificate];
  return typeof named === 'string' ? findByCertificate(sqlOf(room.corridor.pool), part.division, named) : undefined;
}

export async function openEntitlement(room: OpenRoom, job: PartJob, now: Instant): Promise<void> {
  const { state, part } = await partOf(room, job);
  const decision = grantOf(part);
  // Set aside before the job ran: nothing is left behind.
  if (decision === undefined || part.plan.kind !== 'item') return;
  const definition = definitionOf(room.catalogue, state);
  const item = definition.items.get(part.plan.item);
  if (item === undefined) throw new Error(`The catalogue does not hold ${part.plan.item}`);
  const id = entitlementIdOf(part.division, job.number, part.id, decision.id);
  const old = await renewedBy(room, state, part);
  const goesOn = old?.until !== undefined && old.state !== 'ended' && old.replacedBy === undefined;
  const fen = proposeFen(definition, item, state);
  const parts: OpeningParts = {
    id,
    item,
    decision,
    calendar: room.catalogue.calendar,
    ...(goesOn && old.until !== undefined ? { renews: { id: old.id, until: old.until } } : {}),
    ...(fen === undefined ? {} : { proposedFen: fen }),
  };
  const opening = openingOf(state, part, parts);
  await run(room, keyOfEntitlement(id), byKeeper(keyOfEntitlement(id), { kind: 'open', opening }, `${job.id} open`, now), [
    'entitlement-open',
  ]);
  if (goesOn) {
    const key = keyOfEntitlement(old.id);
    await run(room, key, byKeeper(key, { kind: 'replace', successor: id }, `${job.id} replace`, now), [
      'already-replaced',
      'entitlement-ended',
    ]);
  }
}

/** Throws on a refusal that is none of those by which somebody else was first: the job stays and says why. */
export async function run(
  room: OpenRoom,
  key: { readonly id: string },
  change: Parameters<typeof changeEntitlement>[1],
  fine: readonly string[],
): Promise<void> {
  const done = await changeEntitlement(room, { ...change, ...(room.quiet === true ? { quiet: true } : {}) });
  if (!done.ok && !fine.includes(done.refusal.code)) throw new Error(`Entitlement ${key.id}: ${done.refusal.code}`);
}
