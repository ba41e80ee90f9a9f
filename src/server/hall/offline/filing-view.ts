/** What became of an application taken without a line, as a clerk and as the holder of the receipt are told. */
import { instantText } from '#domain/kernel/instant.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import type { OfflineFiled, OfflineFollowed, OfflineRow } from '#contract/view/offline.ts';
import { problemOf } from '#server/kernel/http/problem-reply.ts';
import type { FilingRow } from './filing-store.ts';
import type { OfflineRoom } from './offline-room.ts';

/** The refusal in both languages, field by field. */
function becauseOf(refusal: Refusal | null): OfflineFiled['because'] {
  if (refusal === null) return null;
  const said = { requestId: '', path: '' };
  const [zh, en] = [problemOf(refusal, { ...said, language: 'zh' }), problemOf(refusal, { ...said, language: 'en' })];
  return {
    code: refusal.code,
    words: { zh: zh.detail, en: en.detail },
    problems: (zh.problems ?? []).map(({ pointer, code, detail }, at) => ({
      pointer,
      code,
      words: { zh: detail, en: en.problems?.[at]?.detail ?? detail },
    })),
  };
}

const casesOf = ({ receipts }: Pick<OfflineRoom, 'receipts'>, { cases }: FilingRow) =>
  cases.map((number) => ({ number, queryPassword: receipts.passwordOf(number) }));

export const filedView = (room: Pick<OfflineRoom, 'receipts'>, row: FilingRow): OfflineFiled => ({
  number: row.number,
  state: row.state,
  cases: casesOf(room, row),
  because: becauseOf(row.because),
});

export const rowView = (row: FilingRow): OfflineRow => ({
  number: row.number,
  takenAt: instantText(row.taken_at),
  arrivedAt: instantText(row.arrived_at),
  author: row.author_name,
  sender: row.sender_name,
  state: row.state,
  cases: [...row.cases],
  because: becauseOf(row.because),
  settled: row.settled,
});

export const followedView = (room: Pick<OfflineRoom, 'receipts'>, row: FilingRow): OfflineFollowed => ({
  number: row.number,
  state: row.state,
  takenAt: instantText(row.taken_at),
  cases: casesOf(room, row),
});
