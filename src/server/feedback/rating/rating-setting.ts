/** Whether a division counts silence as content: off unless it says otherwise with a reason, and then every figure says so. */
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { RatingSetting } from '#contract/view/rating.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';

type Facts = RequestFacts<Caller>;
type Row = { readonly seq: number; readonly silence: boolean; readonly reasons: string; readonly at: Instant };

const last = statement<Row>(
  'rating-setting-last',
  'select seq, silence, reasons, at from yici.rating_setting_event where division = $1 order by seq desc limit 1',
);
const put = statement(
  'rating-setting-put',
  `insert into yici.rating_setting_event (division, seq, silence, person, reasons, at)
   select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5 from yici.rating_setting_event where division = $1`,
);

export const silenceOf = async (sql: Sql, division: number): Promise<Row | undefined> => (await sql.run(last, [division]))[0];

const settingView = (division: number, row: Row | undefined): RatingSetting => ({
  division,
  silence: row?.silence ?? false,
  since: row === undefined ? null : dayText(dayOfInstant(row.at)),
  reasons: row?.reasons ?? null,
});

export async function ratingSetting(room: CaseRoom, { caller }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post?.duty !== 'supervision') return refuse('not-yours');
  return ok(settingView(post.division, await silenceOf(sqlOf(room.pool), post.division)));
}

export async function setSilence(room: CaseRoom, { caller, body, idempotencyKey, now }: Facts): Promise<Result<unknown>> {
  const { division, silence, reasons } = body as { readonly division: number; readonly silence: boolean; readonly reasons: string };
  if (caller?.post?.duty !== 'supervision' || caller.post.division !== division) return refuse('not-yours');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const asked = {
    division: caller.post.division,
    person: caller.person,
    key: idempotencyKey,
    payload: { act: 'rating.set-silence', body },
    now,
  };
  return runOnce(room.pool, asked, (tx) => {
    tx.send(put, [division, silence, caller.person, reasons, now]);
    return Promise.resolve(ok({ division, silence, since: dayText(dayOfInstant(now)), reasons } satisfies RatingSetting));
  });
}
