/** What the figures of a day report are called, with their units, in the order they are read. */
import type { Text } from '#domain/kernel/text.ts';

const people: Text = { zh: '次', en: 'visits' };
const slips: Text = { zh: '张', en: 'tickets' };
const time: Text = { zh: '分钟', en: 'min' };
const cases: Text = { zh: '件', en: 'cases' };
const acts: Text = { zh: '项', en: 'items' };
const papers: Text = { zh: '份', en: 'papers' };
const times: Text = { zh: '次', en: 'times' };
const figure = (zh: string, en: string, unit: Text) => ({ name: { zh, en }, unit });

export const figureWords = {
  tickets: figure('取号', 'Tickets drawn', slips),
  served: figure('叫到并办了', 'Served', slips),
  missed: figure('过号', 'Missed', slips),
  cancelled: figure('作废', 'Void', slips),
  wait: figure('平均等候', 'Average wait', time),
  longest: figure('最长等候', 'Longest wait', time),
  service: figure('平均办理', 'Average service', time),
  visits: figure('到场', 'Visits', people),
  unknown: figure('其中没核对身份', 'of these not identified', people),
  second: figure('第2次跑', 'Second visits', people),
  ours: figure('其中我们造成的', 'of these our doing', people),
  avoidable: figure('本可不来', 'Avoidable', people),
  cases: figure('窗口收件', 'Cases taken in', cases),
  accepted: figure('受理', 'Accepted', acts),
  gaps: figure('容缺受理', 'Accepted with gaps', acts),
  supplement: figure('一次性告知补正', 'One-time notices', acts),
  refused: figure('不受理、不用办、不归这里', 'Not accepted, not needed, elsewhere', acts),
  desk: figure('当场办结', 'Decided at the desk', acts),
  delivered: figure('发证', 'Handed over', papers),
  returned: figure('原件已退', 'Originals returned', papers),
  kept: figure('原件留下', 'Originals kept', papers),
  ratings: figure('评价', 'Ratings', times),
  grade: figure('平均分', 'Average grade', { zh: '分', en: 'of 5' }),
  sentAway: figure('评价说多跑了一趟', 'Rated: sent away', times),
  copies: figure('补打', 'Copies', papers),
  corrections: figure('更正', 'Corrections', times),
  waiting: figure('等另一人看的更正', 'Corrections waiting', times),
} as const;

export const windowColumns: readonly Text[] = [
  { zh: '叫号', en: 'Called' },
  { zh: '过号', en: 'Missed' },
  { zh: '平均等候（分钟）', en: 'Average wait (min)' },
  { zh: '平均办理（分钟）', en: 'Average service (min)' },
];
