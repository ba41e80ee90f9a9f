/** Asks the index "whose day has passed?" and tells the engine, which computes the day anew before it believes it. */
import type { CommandOf } from '#domain/case/commands.ts';
import type { PartId } from '#domain/kernel/brand.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { changeCase } from '#server/case/perform-act.ts';
import type { Log } from '#server/kernel/log.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type Due = {
  readonly number: CaseNumber;
  readonly part: PartId;
  readonly kind: CommandOf<'pass-deadline'>['deadline'];
  readonly due_on: number;
};
const due = statement<Due>(
  'deadline-due',
  'select number, part, kind, due_on from yici.deadline where division = $1 and due_on < $2 order by due_on, number, part, kind limit 500',
);

export type SweepParts = Pick<CaseRoom, 'corridor' | 'catalogue'> & { readonly log: Log };

/** Passes the deadlines of one division whose day ended before today; returns how many were due. */
export async function sweepDivision(parts: SweepParts, division: DivisionCode, now: Instant): Promise<number> {
  const rows = await sqlOf(parts.corridor.pool).run(due, [division, dayOfInstant(now)]);
  for (const row of rows) await pass(parts, row, now);
  return rows.length;
}

/** The key names the deadline, so that two sweeps at once pass it once. */
async function pass(parts: SweepParts, { number, part, kind, due_on }: Due, now: Instant): Promise<void> {
  const command: CommandOf<'pass-deadline'> = { kind: 'pass-deadline', part: brandAs<PartId>(part), deadline: kind };
  const key = `deadline ${number} ${part} ${kind} ${due_on}`;
  const result = await changeCase(parts, {
    number,
    actor: { kind: 'system', job: 'sweep' },
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: command,
    command: () => ok(command),
  });
  if (!result.ok)
    parts.log.warn({ case: number, part, deadline: kind, refusal: result.refusal.code }, 'a day passed that the engine does not see');
}
