/** Tells the department's own system that a record is contested, or how that was settled: its ledger row first, then the call, then the report. */
import type { CorrectionState } from '#domain/exchange/correction.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import { dayText, type Instant } from '#domain/kernel/instant.ts';
import { look } from '#server/audit/look.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeCorrection, exchange } from './change-correction.ts';
import { contestedBy, settledValue, type ContestedField } from './contested-of.ts';
import { correctionLook } from './correction-look.ts';
import type { CorrectionRoom, SystemMessage } from './room.ts';
import { findCorrection } from './store.ts';

export type TellJob = { readonly id: string; readonly key: Key; readonly what: 'contest' | 'settlement' };
type Room = Pick<CorrectionRoom, 'pool' | 'corridor' | 'catalogue' | 'profileOf' | 'resourceOf' | 'tellSystem' | 'isHeld'>;

/** Where there is no register behind the value, or it was closed meanwhile, nobody is there to be told: the officers settle alone. */
export async function tellSystem(room: Room, job: TellJob, now: Instant): Promise<void> {
  const correction = await findCorrection(sqlOf(room.pool), job.key);
  if (correction === undefined) throw new Error(`Nothing to tell of ${job.key.id}, which is not there`);
  const resource = correction.resource === undefined ? undefined : await room.resourceOf(correction.resource);
  const contested = await contestedBy(room, correction);
  if (resource === undefined || contested === undefined) return;
  const message = await messageOf(room, { correction, resource, contested, what: job.what });
  if (message === undefined) return;
  if (await room.isHeld()) throw new Error('Sending is held: this copy tells no department until it is released');
  const entry = correctionLook(correction, { person: 'system', office: correction.office, who: '更正通知', requestId: job.id });
  const taken = await look(room.pool, [entry], now, () => room.tellSystem(resource, message, now));
  await report(room, job, taken, now);
}

/** In the department's own word where it has codes; a value that none of them means is told as it stands, for people to read. */
const ownWord = (resource: Resource, correction: CorrectionState, value: unknown): unknown => {
  const field = resource.fields.find(({ fact }) => fact === correction.fact);
  return Object.entries(field?.codes ?? {}).find(([, meaning]) => meaning === value)?.[0] ?? value ?? null;
};

type Telling = {
  readonly correction: CorrectionState;
  readonly resource: Resource;
  readonly contested: ContestedField;
  readonly what: TellJob['what'];
};

/** Undefined where the register does not know this fact or the person's key any more. */
async function messageOf(room: Room, { correction, resource, contested, what }: Telling): Promise<SystemMessage | undefined> {
  const field = resource.fields.find(({ fact }) => fact === correction.fact)?.name;
  const account = await room.profileOf(correction.subject);
  const key = account.find(({ fact }) => fact === resource.key.fact)?.value;
  if (field === undefined || typeof key !== 'string') return undefined;
  const about = { id: correction.id, key, field };
  if (what === 'contest') {
    const evidence = contested.standing.evidence?.sha256 ?? null;
    return { what, ...about, claimed: ownWord(resource, correction, contested.claimed), evidence, due: dayText(correction.due) };
  }
  const value = ownWord(resource, correction, settledValue(correction, contested));
  return { what, ...about, outcome: correction.settled?.outcome ?? 'kept', value };
}

async function report(room: Room, job: TellJob, taken: boolean, now: Instant): Promise<void> {
  const key = `correction-told ${job.id}`;
  const told = await changeCorrection(room, {
    key: job.key,
    command: { kind: 'report-told', what: job.what, taken },
    actor: exchange,
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: { told: job.what },
  });
  if (!told.ok) throw new Error(`A telling was not recorded: ${told.refusal.code}`);
}
