/** Keeps the state of the demo's identity provider in PostgreSQL, so that a restart or a second instance forgets nobody. */
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Pool } from 'pg';
import type { WallClock } from '#server/kernel/wall-clock.ts';

type Row = { readonly payload: AdapterPayload; readonly consumed_at: string | null };

/** The device flow is off, so nothing is ever kept under a user code. */
const findNothing = async (): Promise<undefined> => undefined;

const upsertSql = `insert into yici.provider_payload (model, id, payload, grant_id, uid, expires_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
    expires_at = excluded.expires_at`;

/** An adapter for one model (Session, AuthorizationCode, …) as `oidc-provider` asks for. */
export function providerAdapter(pool: Pool, clock: WallClock, model: string): Adapter {
  const findBy = async (column: 'id' | 'uid', value: string) => {
    const { rows } = await pool.query<Row>(
      `select payload, consumed_at from yici.provider_payload
       where model = $1 and ${column} = $2 and (expires_at is null or expires_at > $3)`,
      [model, value, clock()],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    return row.consumed_at === null ? row.payload : { ...row.payload, consumed: Math.floor(Number(row.consumed_at) / 1000) };
  };
  return {
    upsert: async (id, payload, expiresIn) => {
      await pool.query(upsertSql, [
        model,
        id,
        JSON.stringify(payload),
        payload.grantId ?? null,
        payload.uid ?? null,
        expiresIn === undefined ? null : clock() + expiresIn * 1000,
      ]);
    },
    find: (id) => findBy('id', id),
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: findNothing,
    consume: async (id) => {
      await pool.query('update yici.provider_payload set consumed_at = $3 where model = $1 and id = $2', [model, id, clock()]);
    },
    destroy: async (id) => {
      await pool.query('delete from yici.provider_payload where model = $1 and id = $2', [model, id]);
    },
    revokeByGrantId: async (grantId) => {
      await pool.query('delete from yici.provider_payload where grant_id = $1', [grantId]);
    },
  };
}

/**
 * The provider's signing key and cookie keys, made once by whichever instance is first. The demo knows only fictional
 * people, so their key may lie beside their data.
 */
export async function keepProviderKeys<Keys extends object>(pool: Pool, make: () => Promise<Keys>): Promise<Keys> {
  const read = async () =>
    (await pool.query<{ payload: Keys }>(`select payload from yici.provider_payload where model = 'Keys' and id = 'demo'`)).rows[0]
      ?.payload;
  const kept = await read();
  if (kept !== undefined) return kept;
  await pool.query(`insert into yici.provider_payload (model, id, payload) values ('Keys', 'demo', $1) on conflict do nothing`, [
    JSON.stringify(await make()),
  ]);
  const made = await read();
  if (made === undefined) throw new Error('Keys were kept and are not found');
  return made;
}
