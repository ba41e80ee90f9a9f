/** Answers `number-block.reserve` and `number-block.close`: numbers for the time without a line, and what of them is void. */
import { formatProvisional, readProvisional } from '#domain/hall/provisional-number.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { NumberBlock } from '#contract/view/offline.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf, type Clerk, type Facts } from '../hall-room.ts';
import { findBlock, keepBlock, lockBlock, voidExpired, voidUnused, type Block } from './block-store.ts';
import type { OfflineRoom } from './offline-room.ts';

export async function reserveBlock(room: OfflineRoom, { caller, idempotencyKey, body, now }: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(caller);
  if (!clerk.ok) return clerk;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { person, name, post } = clerk.value;
  const { seat } = body as { readonly seat: string };
  const asked = { division: post.division, person, key: idempotencyKey, payload: { act: 'number-block.reserve', body }, now };
  const kept = await runOnce(room.pool, asked, async (tx) => {
    await voidExpired(tx, post.division, post.office, now);
    const id = `block-${room.newId()}`;
    await keepBlock(tx, post.division, { id, office: post.office, person, name, post, seat }, now);
    return ok({ id });
  });
  if (!kept.ok) return kept;
  // The answer kept for repeats holds the id alone: no secret lies in it for thirty days.
  const { id } = JSON.parse(kept.value.text) as { readonly id: string };
  const block = await findBlock(sqlOf(room.pool), post.division, id);
  if (block === undefined) throw new Error(`Block ${id} was just reserved`);
  return ok(blockView(room, clerk.value, block, now));
}

const blockView = (room: OfflineRoom, { post, name }: Clerk, block: Block, now: Facts['now']): NumberBlock => ({
  id: block.id,
  division: post.division,
  hall: { id: post.office, name: room.catalogue.offices.get(post.office)?.name ?? post.title },
  clerk: name,
  numbers: Array.from({ length: block.last - block.first + 1 }, (_, at) =>
    formatProvisional({ division: post.division, count: block.first + at }),
  ),
  reservedAt: instantText(block.reserved_at),
  expiresAt: instantText(block.expires_at),
  secret: room.seals.secretOf(post.division, block.id),
  key: room.seals.publicKey,
  now: instantText(now),
});

/** At the end of a shift: what carries nothing is void, with the reason; what stands on a receipt is waited for. */
export async function closeBlock(room: OfflineRoom, { caller, idempotencyKey, body, params, now }: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(caller);
  if (!clerk.ok) return clerk;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { person, post } = clerk.value;
  const { used, reason } = body as { readonly used: readonly string[]; readonly reason: string };
  const counts = used.map((number) => readProvisional(number)?.count ?? -1);
  const id = params['id'] ?? '';
  const asked = { division: post.division, person, key: idempotencyKey, payload: { act: 'number-block.close', id, body }, now };
  return runOnce(room.pool, asked, async (tx) => {
    const block = await lockBlock(tx, post.division, id);
    if (block === undefined || block.person !== person) return refuse('number-block-not-found');
    if (block.closed_at !== null) return refuse('number-block-closed');
    return ok({ voided: await voidUnused(tx, post.division, id, { used: counts, reason, person, now }) });
  });
}
