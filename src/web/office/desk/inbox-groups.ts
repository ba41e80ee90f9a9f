/** The inbox in the order in which a good officer works: red, yellow, blue, green, then what waits (DESIGN 7). */
import type { InboxRow } from '#contract/view/case.ts';
import type { Light } from '#contract/view/plain.ts';
import type { Words } from '../shell/words.ts';

export const lightOrder = ['late', 'near', 'stop', 'ok', 'wait', 'done'] as const satisfies readonly Light[];

export const groupWords: Record<Light, Words> = {
  late: { zh: '红 · 先办', en: 'Red · first' },
  near: { zh: '黄 · 快到期', en: 'Yellow · nearly due' },
  stop: { zh: '蓝 · 停表，盯恢复日', en: 'Blue · stopped, watch the day it resumes' },
  ok: { zh: '绿 · 按时', en: 'Green · on time' },
  wait: { zh: '未开始', en: 'Not started' },
  done: { zh: '已办结', en: 'Done' },
};

export const lightWords: Record<Light, Words> = {
  late: { zh: '超期', en: 'Late' },
  near: { zh: '临期', en: 'Near' },
  stop: { zh: '停表', en: 'Stopped' },
  ok: { zh: '按时', en: 'On time' },
  wait: { zh: '未开始', en: 'Waiting' },
  done: { zh: '办结', en: 'Done' },
};

export type InboxGroup = { readonly light: Light; readonly rows: readonly InboxRow[] };

const byDue = (a: InboxRow, b: InboxRow): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.since.localeCompare(b.since) || a.number.localeCompare(b.number);

export const groupInbox = (rows: readonly InboxRow[]): readonly InboxGroup[] =>
  lightOrder
    .map((light) => ({ light, rows: rows.filter((row) => row.light === light).sort(byDue) }))
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
