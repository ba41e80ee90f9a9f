/** Notices in people's accounts, and the copies that leave the house: rows and statements. */
import type { CaseEventKind } from '#domain/case/events.ts';
import type { CaseNumber, DivisionCode, PartId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';

export type NoticeRow = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly number: CaseNumber;
  readonly person: PersonId;
  readonly event: CaseEventKind;
  readonly parts: readonly PartId[];
  readonly at: Instant;
  readonly seen_at: Instant | null;
  readonly seq: number;
  readonly written_on: Day;
};

export type Channel = 'mail' | 'sms';
export type DeliveryState = 'queued' | 'sent' | 'failed' | 'dead';
export type DeliveryRow = {
  readonly division: DivisionCode;
  readonly notice: string;
  readonly channel: Channel;
  readonly number: string;
  readonly person: PersonId;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly next_at: Instant;
  readonly error: string | null;
  readonly message: string | null;
  readonly at: Instant;
  readonly done_at: Instant | null;
};

export const insertNotices: RowsStatement = {
  name: 'notice-insert',
  head: 'insert into yici.notice (division, id, number, person, event, parts, at, seq, written_on)',
  columns: 9,
  tail: 'on conflict (division, id) do nothing',
};
export const insertDeliveries: RowsStatement = {
  name: 'notice-delivery-insert',
  head: 'insert into yici.notice_delivery (division, notice, channel, number, person, state, next_at, at)',
  columns: 8,
  tail: 'on conflict (division, notice, channel) do nothing',
};

/** Newest first, from before a point (keyset); a person's notices may lie in several counties. */
export const listNotices = statement<NoticeRow>(
  'notice-list',
  'select * from yici.notice where person = $1 and (at, id) < ($2, $3) order by at desc, id desc limit $4',
);
/** A badge needs no more than "99+". `agent`: the person stands in for another in that case. */
export const listUnread = statement<{ readonly division: DivisionCode; readonly number: CaseNumber; readonly agent: boolean }>(
  'notice-unread',
  `select n.division, n.number, exists (select from yici.case_party p
     where p.division = n.division and p.number = n.number and p.person = n.person and p.kind = 'agent') as agent
   from yici.notice n where n.person = $1 and n.seen_at is null limit 100`,
);
export const findNotice = statement<NoticeRow>('notice-find', 'select * from yici.notice where division = $1 and id = $2 and person = $3');
export const noticesOfCase = statement<NoticeRow>(
  'notice-case',
  'select * from yici.notice where division = $1 and number = $2 order by seq, id',
);
export const markSeen = statement(
  'notice-seen',
  'update yici.notice set seen_at = coalesce(seen_at, $4) where division = $1 and id = $2 and person = $3',
);

export const deliveriesOfCase = statement<DeliveryRow>(
  'notice-delivery-case',
  `select d.* from yici.notice n join yici.notice_delivery d on d.division = n.division and d.notice = n.id
   where n.division = $1 and n.number = $2 order by d.notice, d.channel`,
);
export const deliveriesOfNotice = statement<DeliveryRow>(
  'notice-delivery-of',
  'select * from yici.notice_delivery where division = $1 and notice = $2 order by channel',
);

/** Takes rows that are due for a minute: one try more, and nobody else's until the lease has passed. Channels without a carrier wait. */
export const claimDue = statement<DeliveryRow>(
  'notice-delivery-claim',
  `update yici.notice_delivery as d set tries = d.tries + 1, next_at = $3
   from (select notice, channel from yici.notice_delivery
         where division = $1 and state in ('queued', 'failed') and next_at <= $2 and channel = any ($4)
         order by next_at limit $5 for update skip locked) as due
   where d.division = $1 and d.notice = due.notice and d.channel = due.channel returning d.*`,
);
export const settle = statement<never>(
  'notice-delivery-settle',
  `update yici.notice_delivery set state = $4, error = $5, message = $6, next_at = $7, done_at = $8
   where division = $1 and notice = $2 and channel = $3 and state in ('queued', 'failed')`,
);
/** Nobody wants it any more: an address removed, a channel turned off. Nothing was promised, so nothing failed. */
export const dropDelivery = statement(
  'notice-delivery-drop',
  "delete from yici.notice_delivery where division = $1 and notice = $2 and channel = $3 and state in ('queued', 'failed')",
);
/** What is dead in a county, newest first. */
export const listDead = statement<DeliveryRow>(
  'notice-delivery-dead',
  `select * from yici.notice_delivery where division = $1 and state = 'dead' and (done_at, notice) < ($2, $3)
   order by done_at desc, notice desc limit $4`,
);
/** Tried again from the beginning, with the same key. */
export const revive = statement<{ readonly notice: string }>(
  'notice-delivery-revive',
  `update yici.notice_delivery set state = 'queued', tries = 0, next_at = $4, done_at = null
   where division = $1 and notice = $2 and channel = $3 and state = 'dead' returning notice`,
);
