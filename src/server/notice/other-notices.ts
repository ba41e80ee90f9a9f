/** Notices of what is no case, a booking for one: told and shown by the room that knows it, in the same list of the same account. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { NoticeRow as NoticeRowView, NoticeView } from '#contract/view/notice.ts';
import type { DeliveryRow, NoticeRow } from './store.ts';

/** What happened, in a sentence, and what it is about. */
export type OtherScene = { readonly title: Text; readonly what: Text; readonly about: Text };
/** Undefined where what it tells of is not there any more. */
export type ShowOther = (row: Pick<NoticeRow, 'number' | 'seq' | 'person'>) => Promise<OtherScene | undefined>;
/** By what the id begins with, e.g. `booking:`. */
export type OtherNotices = Readonly<Record<string, ShowOther>>;

export const otherNoticeOf = (others: OtherNotices | undefined, id: string): ShowOther | undefined =>
  others?.[id.slice(0, id.indexOf(':') + 1)];

/** `booking:330521-…#2`: the division stands behind what it begins with. */
export const placeOfOther = (
  others: OtherNotices | undefined,
  id: string,
): { readonly division: DivisionCode; readonly id: string } | undefined => {
  const division = /^[a-z]+:(\d{6})-/.exec(id)?.[1];
  if (division === undefined || otherNoticeOf(others, id) === undefined) return undefined;
  return { division: brandAs<DivisionCode>(Number(division)), id };
};

export const otherRowView = (row: NoticeRow, { title, what, about }: OtherScene): NoticeRowView => ({
  id: row.id,
  at: instantText(row.at),
  number: row.number,
  event: row.event,
  title,
  what,
  matter: about,
  caseTitle: '',
  until: null,
  binding: false,
  seen: row.seen_at !== null,
});

/** No legal act, so no day of service runs and nothing is contested. */
export const otherFullView = (row: NoticeRow, scene: OtherScene, copies: readonly DeliveryRow[]): NoticeView => ({
  ...otherRowView(row, scene),
  why: null,
  todo: null,
  points: [],
  articles: [],
  paper: null,
  served: null,
  remedies: null,
  copies: copies.map(({ channel, state, done_at }) => ({ channel, state, at: done_at === null ? null : instantText(done_at) })),
});
