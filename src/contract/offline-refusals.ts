/** Refusal codes of the window without a line, with their sentences: joined in hall-refusals.ts. */
import type { OfflineTimeRefusal } from '#domain/hall/offline-time.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

type Own =
  | OfflineTimeRefusal
  | 'number-block-not-found'
  | 'number-block-closed'
  | 'number-not-reserved'
  | 'number-used'
  | 'number-void'
  | 'offline-seal-broken'
  | 'offline-filing-not-found';

export const offlineRefusals = {
  'number-block-not-found': entry(404, '没有这个号段。', 'There is no such block of numbers.'),
  'number-block-closed': entry(409, '这个号段已经交回。', 'This block was given back already.'),
  'number-not-reserved': entry(
    422,
    '这个临时号没有发给过本大厅的窗口。',
    'This provisional number was never given to a window of this hall.',
  ),
  'number-used': entry(409, '这个临时号已经用过了。', 'This provisional number was used already.'),
  'number-void': entry(
    409,
    '这个临时号已经作为没用过的号交回作废。请核对凭证，确认后再收件。',
    'This number was given back as unused and is void. Check the receipt, then take it in.',
  ),
  'offline-seal-broken': entry(
    422,
    '这份离线收件打不开，或者不是本大厅的窗口封存的。请留着这台电脑上的内容，找管理员。',
    'This application cannot be opened, or was not sealed at a window of this hall. Keep it on this computer and tell the administrator.',
  ),
  'offline-filing-not-found': entry(
    404,
    '没有查到：号码或查询码不对，或者窗口还没有恢复联网。凭证上的收件时间不受影响。',
    'Nothing found: number or code is wrong, or the window has no line yet. The time on your receipt holds all the same.',
  ),
  'taken-before-block': entry(
    422,
    '收件时间早于临时号的发号时间，电脑的时钟可能不对。请核对后按实际日期收件。',
    "It is dated before its number was reserved; the computer's clock may be wrong. Check, and take it in with the true date.",
  ),
  'taken-after-block': entry(422, '收件时这个号段已经过期。', 'The block of numbers had expired when it was taken.'),
  'taken-in-future': entry(422, '收件时间在将来，电脑的时钟可能不对。', "It is dated in the future; the computer's clock may be wrong."),
  'taken-too-long-ago': entry(
    422,
    '离线收件超过72小时才送到，要由窗口核对后处理。',
    'It arrived more than 72 hours after it was taken; the window has to look into it.',
  ),
} as const satisfies Record<Own, RefusalEntry>;
