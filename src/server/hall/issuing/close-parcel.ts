/** A parcel was signed for: the parts in it are delivered, all in one commit. */
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runAcross, type Step } from '#server/corridor/run-across.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { caseStep, holdCases, instantAfter } from './case-steps.ts';
import { delivery, type IssuingRoom } from './issuing-room.ts';
import { liftResults } from './lay-results.ts';
import { findParcel } from './parcel-store.ts';

/** Throws on a fault; what was set aside while it was on its way is no part to deliver. */
export async function closeParcel(room: IssuingRoom, key: Key, id: string, now: Instant): Promise<void> {
  const parcel = await findParcel(sqlOf(room.pool), key);
  if (parcel === undefined) throw new Error(`A parcel ${key.id}, which is not there`);
  const done = await runAcross(room.corridor, {
    use: { division: key.division, person: 'system', key: id },
    payload: { act: 'parcel.close', id: key.id },
    requestId: id,
    now,
    decide: async (tx, asked): Promise<Result<{ readonly steps: readonly Step[]; readonly at: Instant; readonly body: unknown }>> => {
      const held = await holdCases(
        room,
        tx,
        key.division,
        parcel.cases.map(({ number }) => number),
      );
      if (!held.ok) return held;
      const at = instantAfter(asked, ...held.value.map(({ loaded }) => loaded));
      const steps: Step[] = [];
      for (const each of held.value) {
        const laid = parcel.cases.find(({ number }) => number === each.state.number)?.parts ?? [];
        const parts = laid.filter((part) => each.state.parts.get(part)?.state === 'issued');
        const delivered = caseStep(
          each,
          parts.map((part) => ({ kind: 'deliver', part, how: 'courier' })),
          delivery,
          at,
        );
        if (!delivered.ok) return delivered;
        steps.push(...delivered.value);
      }
      liftResults(tx, key.division, { kind: 'parcel', id: key.id }, parcel.cases);
      return ok({ steps, at, body: {} });
    },
  });
  if (!done.ok) throw new Error(`A parcel that arrived was not closed: ${done.refusal.code}`);
}
