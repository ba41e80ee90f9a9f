/** Asks the register anew after it was corrected, and records whether it says so: a correction on paper alone would be found here. */
import { readNumber } from '#domain/case/case-number.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeCorrection, exchange } from './change-correction.ts';
import type { CorrectionRoom } from './room.ts';
import { findCorrection } from './store.ts';
import { contestedOf, settledValue } from './contested-of.ts';

type Room = Pick<CorrectionRoom, 'pool' | 'corridor' | 'catalogue' | 'profileOf' | 'lookUp'>;

/** Throws while the register does not answer: the job is tried again. */
export async function verifyCorrection(room: Room, job: { readonly id: string; readonly key: Key }, now: Instant): Promise<void> {
  const correction = await findCorrection(sqlOf(room.pool), job.key);
  const read = correction === undefined ? undefined : readNumber(correction.case);
  const found = read === undefined ? undefined : await findCase(sqlOf(room.pool), keyOf(read.division, read.number));
  const contested = correction && found ? contestedOf(room.catalogue, found.state, correction.field) : undefined;
  if (correction === undefined || found === undefined || contested === undefined) throw new Error(`Nothing to verify of ${job.key.id}`);
  const { known, sources } = await room.lookUp({
    definition: definitionOf(room.catalogue, found.state),
    division: found.state.division,
    subject: correction.subject,
    account: await room.profileOf(correction.subject),
    facts: [correction.fact],
    fresh: true,
    by: { person: brandAs<PersonId>('system'), who: '复核更正结果', office: correction.office },
    purpose: 'handling',
    number: found.state.number,
    requestId: job.id,
    now,
  });
  const asked = sources.find(({ resource }) => resource === correction.resource);
  // Not allowed to ask any more, or no such register: nothing can be said either way.
  if (asked === undefined || asked.state === 'no-grant' || asked.state === 'consent') return;
  if (asked.state === 'down' || asked.state === 'pending') throw new Error(`${asked.resource} does not answer yet`);
  const says = known.find(({ fact, resource }) => fact === correction.fact && resource === correction.resource)?.value;
  await report(room, job, sameValue(says, settledValue(correction, contested)), now);
}

const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

async function report(room: Room, job: { readonly id: string; readonly key: Key }, matches: boolean, now: Instant): Promise<void> {
  const key = `correction-verified ${job.id}`;
  const told = await changeCorrection(room, {
    key: job.key,
    command: { kind: 'report-verified', matches },
    actor: exchange,
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: { matches },
  });
  if (!told.ok) throw new Error(`What a register says was not recorded: ${told.refusal.code}`);
}
