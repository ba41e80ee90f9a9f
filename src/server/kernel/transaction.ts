/** One transaction: statements sent without waiting for each other, retried on conflict, and honest about a commit nobody saw. */
import type { Writable } from 'node:stream';
import pg from 'pg';
import { forRows, type RowsStatement, type Statement } from './statement.ts';

/** Runs statements; inside a transaction all of them travel in one pipeline. */
export type Sql = {
  readonly run: <Row>(statement: Statement<Row>, values: readonly unknown[]) => Promise<readonly Row[]>;
};
export type Transaction = Sql & {
  /** Sends a write without waiting; what goes wrong with it appears when the transaction ends. */
  readonly send: (statement: Statement<never>, values: readonly unknown[]) => void;
  /** Sends rows by one statement of VALUES; for no rows nothing is sent. */
  readonly sendRows: (rows: RowsStatement, values: readonly (readonly unknown[])[]) => void;
};

/** What a piece of work wants: its effects kept or undone. */
export type Outcome<Value> = { readonly commit: boolean; readonly value: Value };
export const kept = <Value>(value: Value): Outcome<Value> => ({ commit: true, value });
export const undone = <Value>(value: Value): Outcome<Value> => ({ commit: false, value });

/** The connection broke while COMMIT was under way: whether it happened is unknown; sent again with the same key, it is told. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}

const INT8 = 20;
/** Instants are int8; the driver would give them as text. Values are below 2^53 by construction. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * The driver gives each statement a system call of its own, a third of our time on a command (measured). Held back until
 * the end of the tick, the statements of a pipeline leave in one.
 */
const holdBack = (client: object): void => {
  const stream = 'connection' in client ? (client.connection as { readonly stream?: Writable }).stream : undefined;
  if (stream === undefined) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
};

const query = async <Row>(
  client: pg.ClientBase | pg.Pool,
  { name, text }: Statement<Row>,
  values: readonly unknown[],
): Promise<readonly Row[]> => {
  holdBack(client);
  const answer = await client.query({ name, text, values: [...values], types });
  return answer.rows as readonly Row[];
};

/** Single statements outside of a transaction. */
export const sqlOf = (pool: pg.Pool | pg.ClientBase): Sql => ({ run: (statement, values) => query(pool, statement, values) });

const RETRIES = 5;
/** Serialization failure, deadlock, and two first uses of one key at once: the same work, done again, ends well. */
const isRetryable = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === '40001' || code === '40P01' || (code === '23505' && constraintOf(error) === 'idempotency_pkey');
};

/** SQLSTATE of a database error, or the system's code of a broken connection. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Citus names a shard's constraint with the shard's number behind it. */
const constraintOf = (error: unknown): string | undefined =>
  error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint.replace(/_\d+$/, '')
    : undefined;

/**
 * Does `work` in one transaction; at most five more times after a conflict, each after a random wait.
 * Throws `CommitUnknown` when nobody can say whether it was committed, else the database's error.
 */
export async function inTransaction<Value>(pool: pg.Pool, work: (tx: Transaction) => Promise<Outcome<Value>>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt > RETRIES || !isRetryable(error)) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 10 * 2 ** attempt));
    }
  }
}

async function once<Value>(pool: pg.Pool, work: (tx: Transaction) => Promise<Outcome<Value>>): Promise<Value> {
  const client = await pool.connect();
  const sent: Promise<unknown>[] = [];
  let broken: Error | undefined;
  const track = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    // The first error is told when the transaction ends; the ones that follow it ("transaction is aborted") say nothing new.
    answer.catch(() => undefined);
    sent.push(answer);
    return answer;
  };
  const tx: Transaction = {
    run: (statement, values) => track(query(client, statement, values)),
    send: (statement, values) => void track(query(client, statement, values)),
    sendRows: (rows, values) => {
      if (values.length > 0) void track(query(client, forRows(rows, values.length), values.flat()));
    },
  };
  try {
    holdBack(client);
    void track(client.query('begin'));
    const { commit, value } = await work(tx);
    await finish(client, sent, commit);
    return value;
  } catch (error) {
    await Promise.allSettled(sent);
    if (error instanceof CommitUnknown || codeOf(error) === undefined) broken = error as Error;
    else await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    // A connection whose state is not known is closed rather than given to the next request.
    client.release(broken);
  }
}

async function finish(client: pg.ClientBase, sent: readonly Promise<unknown>[], commit: boolean): Promise<void> {
  holdBack(client);
  const end = client.query(commit ? 'commit' : 'rollback');
  end.catch(() => undefined);
  await Promise.all(sent);
  try {
    const { command } = await end;
    // PostgreSQL answers ROLLBACK to the commit of a failed transaction; the failure itself was told above.
    if (commit && command !== 'COMMIT') throw new Error(`Commit answered ${command}`);
  } catch (error) {
    if (commit && !(error instanceof Error && error.message.startsWith('Commit answered'))) {
      const code = codeOf(error);
      // A SQLSTATE of class 23 or 40 is a clear no; anything else on COMMIT leaves the outcome open.
      if (code === undefined || !/^(23|40)/.test(code)) throw new CommitUnknown('Commit not seen', { cause: error });
    }
    throw error;
  }
}
