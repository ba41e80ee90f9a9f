/** Brings the outcome of a correction back: to the case (and by it to the person's notices), and to what the account says. */
import { isProved } from '#domain/ask/proved-facts.ts';
import { readNumber } from '#domain/case/case-number.ts';
import type { CommandOf } from '#domain/case/commands.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { officeName } from '#server/case/words.ts';
import { changeCase } from '#server/case/perform-act.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { correctFact } from '#server/identity/profile.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { CorrectionRoom } from './room.ts';
import { findCorrection } from './store.ts';
import { contestedBy, settledValue } from './contested-of.ts';

type Room = Pick<CorrectionRoom, 'pool' | 'corridor' | 'catalogue' | 'log'>;

/** Keys and telephone change where they were proved: else whoever fills in a form for somebody could turn their messages to another phone. */
const isOfSignIn = (fact: string): boolean => isProved(fact) || fact === 'person.phone';

/** The job's id is the key: however often it runs the case is told once. */
export async function flowBack(room: Room, job: { readonly id: string; readonly key: Key }, now: Instant): Promise<void> {
  const correction = await findCorrection(sqlOf(room.pool), job.key);
  const { settled } = correction ?? {};
  if (correction === undefined || settled === undefined) throw new Error(`${job.key.id} was not settled`);
  const { field, office } = correction;
  const command: CommandOf<'settle-contest'> = {
    kind: 'settle-contest',
    field,
    outcome: settled.outcome,
    reasons: settled.reasons,
    office,
  };
  const number = readNumber(correction.case)?.number ?? correction.case;
  const key = `settle-contest ${job.id}`;
  const result = await changeCase(room, {
    number,
    actor: { kind: 'system', job: 'exchange' },
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: { contest: correction.id },
    command: () => ok(command),
  });
  if (!result.ok)
    room.log.warn({ case: number, correction: correction.id, refusal: result.refusal.code }, 'the case did not take the outcome');
  const contested = settled.outcome === 'corrected' ? await contestedBy(room, correction) : undefined;
  if (contested === undefined || isOfSignIn(correction.fact)) return;
  const fact = { person: correction.subject, fact: correction.fact, value: settledValue(correction, contested) };
  await correctFact(room.pool, { ...fact, source: officeName(room.catalogue, office), at: now });
}
