/** Records the statements a pool sends, transaction by transaction, and sends them again without any of our code between. */
import type pg from 'pg';

type Sent = { readonly name: string; readonly text: string; readonly values: readonly unknown[]; readonly types?: pg.CustomTypesConfig };
/** Reads are answered before the writes are sent, in the original as in the repetition. */
export type Recorded = { readonly reads: readonly Sent[]; readonly writes: readonly Sent[] };

/** Wraps a pool: `take` gives the transactions since the last call, in the order they began. */
export const recordPool = (pool: pg.Pool): { readonly pool: pg.Pool; readonly take: () => readonly Recorded[] } => {
  let transactions: { reads: Sent[]; writes: Sent[] }[] = [];
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect();
    const own: { reads: Sent[]; writes: Sent[] } = { reads: [], writes: [] };
    transactions.push(own);
    const query = (statement: string | Sent): unknown => {
      if (typeof statement !== 'string')
        (/^(select|insert into yici\.number)/.test(statement.text) ? own.reads : own.writes).push(statement);
      return client.query(statement as never);
    };
    return new Proxy(client, { get: (target, name) => (name === 'query' ? query : bound(target, name)) });
  };
  return {
    pool: new Proxy(pool, { get: (target, name) => (name === 'connect' ? connect : bound(target, name)) }),
    take: () => {
      const taken = transactions;
      transactions = [];
      return taken;
    },
  };
};

const bound = (target: object, name: string | symbol): unknown => {
  const member: unknown = Reflect.get(target, name);
  return typeof member === 'function' ? member.bind(target) : member;
};

/** One transaction again: the same statements, prepared the same way, in the same two round trips. */
export const repeat = async (pool: pg.Pool, { reads, writes }: Recorded): Promise<void> => {
  const client = await pool.connect();
  const send = (statement: Sent): Promise<unknown> => client.query({ ...statement, values: [...statement.values] });
  try {
    const begin = client.query('begin');
    await Promise.all([begin, ...reads.map(send)]);
    await Promise.all([...writes.map(send), client.query('commit')]);
  } finally {
    client.release();
  }
};
