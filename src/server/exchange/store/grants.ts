/** Grants as a look-up reads them: every time anew, so that what was revoked is over with the next request. */
import type { Grant, GrantId, DataRequestId } from '#domain/exchange/grant.ts';
import type { ResourceId } from '#domain/exchange/resource.ts';
import type { DivisionCode, ItemId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

type Row = {
  readonly id: GrantId;
  readonly resource: ResourceId;
  readonly department: string;
  readonly division: DivisionCode;
  readonly items: readonly ItemId[];
  readonly fields: readonly string[];
  readonly key_hash: string | null;
  readonly quota_per_day: number;
  readonly expires_on: Day;
  readonly request: DataRequestId;
  readonly ruled: boolean;
  readonly made_at: Instant;
};
const columns = 'id, resource, department, division, items, fields, key_hash, quota_per_day, expires_on, request, ruled, made_at';
const live = statement<Row>('grant-live', `select ${columns} from yici.data_grant where state = 'live' and expires_on >= $1 order by id`);
const ofResource = statement<Row>(
  'grant-of-resource',
  `select ${columns} from yici.data_grant where resource = $1 and state = 'live' and expires_on >= $2 order by id`,
);

const grantFrom = ({ key_hash, quota_per_day, expires_on, made_at, ...row }: Row): Grant => ({
  ...row,
  ...(key_hash === null ? {} : { keyHash: key_hash }),
  quotaPerDay: quota_per_day,
  expiresOn: expires_on,
  madeAt: made_at,
});

/** Every grant that holds on a day. */
export const liveGrants = async (sql: Sql, day: Day): Promise<readonly Grant[]> => (await sql.run(live, [day])).map(grantFrom);

/** Those of one resource. */
export const grantsOfResource = async (sql: Sql, resource: string, day: Day): Promise<readonly Grant[]> =>
  (await sql.run(ofResource, [resource, day])).map(grantFrom);
