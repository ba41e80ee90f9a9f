/** Refusal codes of papers at a window and of handing over: part of the one table in refusals.ts. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const scanRefusals = {
  'scan-not-found': entry(404, '没有这份扫描件。', 'There is no such scan.'),
  'scan-mixed': entry(422, 'PDF 要单独成一份，不能和照片混在一起。', 'A PDF is a paper of its own; it is not mixed with photographs.'),
  'photo-link-not-found': entry(
    404,
    '这个链接不能用了：可能过期、已经在另一部手机上打开，或者窗口已经关闭。请让窗口再出示一次。',
    'This link does not work: expired, opened on another phone, or closed. Ask the window to show it again.',
  ),
  'photo-link-full': entry(429, '已经收到 {limit} 张，够了。', '{limit} photographs came in; that is enough.'),
  'signed-other-text': entry(
    409,
    '签名之后内容又改过，请本人看过再签一次（2018条例第10条）。',
    'What was signed has changed since; let the person read it and sign again (2018 regulation art. 10).',
  ),
  'signature-empty': entry(422, '还没有签。', 'Nothing was signed.'),
  'hall-not-found': entry(404, '没有这个大厅。', 'There is no such hall.'),
  'handover-not-found': entry(404, '没有这次授权。', 'There is no such hand-over.'),
  'handover-code-wrong': entry(
    404,
    '这个码不能用：可能打错、过了60秒、用过，或者是给别的大厅的。请对方重新亮码。',
    'This code does not work: mistyped, older than 60 seconds, used, or for another hall. Ask for a fresh one.',
  ),
  'draft-elsewhere': entry(
    422,
    '这份草稿要在{place}办，这个大厅办不了。',
    'This draft is to be handled in {placeEn}; this hall cannot take it.',
  ),
} as const satisfies Record<string, RefusalEntry>;
