/** Does a small piece of work once per key, for what is no aggregate: a draft begun, a file stored. */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { inTransaction, kept, sqlOf, undone, type Outcome, type Transaction } from '#server/kernel/transaction.ts';
import { hashOf, recall, remember, type StoredReply, type Use } from './idempotency.ts';

type Asked = Omit<Use, 'hash'> & { readonly payload: unknown; readonly now: Instant };

const useOf = (asked: Asked): Use => ({ division: asked.division, person: asked.person, key: asked.key, hash: hashOf(asked.payload) });

/** The reply a key already had, for work that asks the world before its transaction: what is repeated asks nobody again. */
export async function repliedBefore(pool: pg.Pool, asked: Asked): Promise<Result<StoredReply> | undefined> {
  const known = await recall(sqlOf(pool), useOf(asked));
  if (known.found === 'none') return undefined;
  return known.found === 'same' ? ok(known.reply) : refuse('idempotency-key-reused');
}

/** `work` answers with the body of the reply; the same key and payload give the same bytes again. */
export async function runOnce(
  pool: pg.Pool,
  asked: Asked,
  work: (tx: Transaction) => Promise<Result<unknown>>,
): Promise<Result<StoredReply>> {
  const use = useOf(asked);
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
