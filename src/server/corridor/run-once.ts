/** Does a small piece of work once per key, for what is no aggregate: a draft begun, a file stored. */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { inTransaction, kept, undone, type Outcome, type Transaction } from '#server/kernel/transaction.ts';
import { hashOf, recall, remember, type StoredReply, type Use } from './idempotency.ts';

/** `work` answers with the body of the reply; the same key and payload give the same bytes again. */
export async function runOnce(
  pool: pg.Pool,
  asked: Omit<Use, 'hash'> & { readonly payload: unknown; readonly now: Instant },
  work: (tx: Transaction) => Promise<Result<unknown>>,
): Promise<Result<StoredReply>> {
  const use: Use = { division: asked.division, person: asked.person, key: asked.key, hash: hashOf(asked.payload) };
  return inTransaction(pool, async (tx): Promise<Outcome<Result<StoredReply>>> => {
    const known = await recall(tx, use);
    if (known.found === 'same') return undone(ok(known.reply));
    if (known.found === 'other') return undone(refuse('idempotency-key-reused'));
    const result = await work(tx);
    if (!result.ok) return undone(result);
    const reply: StoredReply = { status: 201, text: JSON.stringify(result.value) };
    remember(tx, use, reply, asked.now);
    return kept(ok(reply));
  });
}
