/** A reconsideration that succeeded sets the contested decision aside, in the name of who decided it and under its number (reconsideration law 64). */
import { readNumber } from '#domain/case/case-number.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { brandAs, type CaseNumber, type DivisionCode, type PartId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { CaseRoom } from '../case-room.ts';
import { changeCase } from '../perform-act.ts';
import { findCase, keyOf } from '../store.ts';
import { officeName } from '../words.ts';

type Job = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly number: CaseNumber;
  readonly part: PartId;
  readonly contested: string;
  readonly reason: string;
};
const decided = new Set(['granted', 'refused', 'issued', 'delivered']);

/** What was contested: the one decision there is, or the one refusal among several. */
const contestedPart = (state: CaseState): Part | undefined => {
  const all = [...state.parts.values()].filter((part) => decided.has(part.state));
  if (all.length === 1) return all[0];
  const refused = all.filter((part) => part.state === 'refused');
  return refused.length === 1 ? refused[0] : undefined;
};

/**
 * @throws where the number names no case, or leaves open which decision is meant: a supervising officer then names the part by hand,
 * and the job stands among the dead ones until somebody has looked.
 */
export async function setAsideNamed(room: Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue'>, job: Job, now: Instant): Promise<void> {
  const sql = sqlOf(room.pool);
  const named = readNumber(job.contested.trim());
  const found = named === undefined ? undefined : await findCase(sql, keyOf(named.division, named.number));
  const part = found === undefined ? undefined : contestedPart(found.state);
  if (found === undefined || part === undefined) throw new Error(`${job.number} contests ${job.contested}, which names no single decision`);
  const own = await findCase(sql, keyOf(job.division, job.number));
  const office = own?.state.parts.get(job.part)?.office;
  const name = office === undefined ? job.number : officeName(room.catalogue, brandAs(office)).zh;
  const done = await changeCase(room, {
    number: found.state.number,
    actor: { kind: 'authority', name, reference: job.number },
    person: 'system',
    idempotencyKey: job.id,
    requestId: job.id,
    now,
    payload: job,
    command: () =>
      ok({
        kind: 'set-aside',
        part: part.id,
        reason: job.reason.trim() === '' ? name : job.reason,
        basis: { law: 'administrative-reconsideration-law-2023', article: 64 },
      }),
  });
  if (!done.ok && done.refusal.code !== 'wrong-state') throw new Error(`${job.contested}: ${done.refusal.code}`);
}
