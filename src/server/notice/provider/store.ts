/** The carriers an administrator has set: read before each round of sending, written by their page or by the demo. */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Channel } from '../store.ts';

export type ProviderRow = {
  readonly channel: Channel;
  readonly endpoint: string;
  readonly sender: string;
  readonly secret: string | null;
  readonly active: boolean;
  readonly demo: boolean;
  readonly at: Instant;
};

const list = statement<ProviderRow>(
  'provider-list',
  'select channel, endpoint, sender, secret, active, demo, at from yici.provider order by channel',
);
export const saveProvider = statement(
  'provider-save',
  `insert into yici.provider (channel, endpoint, sender, secret, active, demo, changed_by, at) values ($1, $2, $3, $4, $5, false, $6, $7)
   on conflict (channel) do update set endpoint = excluded.endpoint, sender = excluded.sender, secret = excluded.secret,
     active = excluded.active, demo = false, changed_by = excluded.changed_by, at = excluded.at`,
);
/** The demo's own carriers listen on another port each time; what an administrator set is left alone. */
export const saveDemoProvider = statement<never>(
  'provider-save-demo',
  `insert into yici.provider as p (channel, endpoint, sender, active, demo, at) values ($1, $2, $3, true, true, $4)
   on conflict (channel) do update set endpoint = excluded.endpoint, sender = excluded.sender, at = excluded.at where p.demo`,
);

export const listProviders = (pool: pg.Pool): Promise<readonly ProviderRow[]> => sqlOf(pool).run(list, []);
