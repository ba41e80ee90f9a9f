/** Refusal codes of the desk's list with their sentences: part of the one table in refusals.ts. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const inboxRefusals = {
  'view-not-found': entry(404, '没有这个视图。', 'There is no such view.'),
  'too-many-views': entry(409, '最多存20个视图，先删一个。', 'Twenty views are kept at most; delete one first.'),
  'batch-not-alike': entry(
    409,
    '只有同一事项、同一状态的办件才能一起办。请重新选。',
    'Only cases of one item in one state are done together. Choose again.',
  ),
  'batch-not-instant': entry(
    409,
    '只有即办件可以批量准予；其他的要逐件审查后决定（行政许可法第34条、第38条）。',
    'Only items decided at once are granted together; all others are examined and decided one by one (licensing law, articles 34 and 38).',
  ),
} as const;
