/** The inbox in the order in which a good officer works: red, yellow, blue, green, then what waits (DESIGN 7). */
import type { InboxRow } from '#contract/view/case.ts';
import type { Light } from '#contract/view/plain.ts';
import type { Words } from '../shell/words.ts';

export const lightOrder = ['late', 'near', 'stop', 'ok', 'wait', 'done'] as const satisfies readonly Light[];
const order = ['review', 'late', 'near', 'stop', 'ok', 'issue', 'wait', 'done'] as const;

export const groupWords: Record<InboxGroup['light'], Words> = {
  review: { zh: '等您复核', en: 'Waits for your signature' },
  late: { zh: '红 · 先办', en: 'Red · first' },
  near: { zh: '黄 · 快到期', en: 'Yellow · nearly due' },
  stop: { zh: '蓝 · 停表，盯恢复日', en: 'Blue · stopped, watch the day it resumes' },
  ok: { zh: '绿 · 按时', en: 'Green · on time' },
  issue: { zh: '已准予 · 等制证、送达', en: 'Granted · to be issued and handed over' },
  wait: { zh: '没在计时 · 等补正或等前一件', en: 'No clock runs · waits for papers or the one before' },
  done: { zh: '已办结', en: 'Done' },
};

export const lightWords: Record<Light, Words> = {
  late: { zh: '超期', en: 'Late' },
  near: { zh: '临期', en: 'Near' },
  stop: { zh: '停表', en: 'Stopped' },
  ok: { zh: '按时', en: 'On time' },
  wait: { zh: '不计时', en: 'No clock' },
  done: { zh: '办结', en: 'Done' },
};

/** `review`: what waits for the reader's second signature stands before all else. `issue`: decided, and not yet in the applicant's hands. */
export type InboxGroup = { readonly light: Light | 'review' | 'issue'; readonly rows: readonly InboxRow[] };

const isDecided = (row: InboxRow): boolean => row.light === 'wait' && (row.state === 'granted' || row.state === 'issued');

const byDue = (a: InboxRow, b: InboxRow): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.since.localeCompare(b.since) || a.number.localeCompare(b.number);

const groupOf = (row: InboxRow): InboxGroup['light'] => (row.review ? 'review' : isDecided(row) ? 'issue' : row.light);

export const groupInbox = (rows: readonly InboxRow[]): readonly InboxGroup[] =>
  order
    .map((light) => ({ light, rows: rows.filter((row) => groupOf(row) === light).sort(byDue) }))
    .filter((group) => group.rows.length > 0);

const haystack = (row: InboxRow): string =>
  [row.number, row.title, row.applicant, row.name.zh, row.name.en, row.matter].join(' ').toLowerCase();

/** Every word must occur: number, title, applicant or item. */
export const findRows = (rows: readonly InboxRow[], query: string): readonly InboxRow[] => {
  const words = query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => words.every((word) => haystack(row).includes(word)));
};
