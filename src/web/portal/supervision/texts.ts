/** Sentences of published supervision and of the sheet of a commissioned body. */
import type { Texts } from '#web/ui/texts.ts';

export const publicTexts = {
  title: { zh: '督查公开', en: 'Supervision, published' },
  why: {
    zh: '查出的问题怎么改的、各单位季度考核等次、免责的失误，都公布在这里，不写个人。',
    en: 'What was found wrong and how it was put right, the quarterly grades of offices, and errors held against nobody; no person is named.',
  },
  orders: { zh: '督办单', en: 'Supervision orders' },
  noOrders: { zh: '还没有公布的督办单', en: 'No order was published yet' },
  grades: { zh: '季度考核', en: 'Quarterly grades' },
  noGrades: { zh: '还没有公布的考核', en: 'No grades were published yet' },
  tolerated: { zh: '容错', en: 'Tolerated errors' },
  noTolerated: { zh: '还没有公示的容错记录', en: 'No record was published yet' },
  closed: (day: string) => ({ zh: `${day}办结`, en: `closed ${day}` }),
  running: { zh: '办理中', en: 'running' },
  late: { zh: '曾超期', en: 'was late' },
  points: (points: number) => ({ zh: `${points}分`, en: `${points} points` }),
  quarter: (where: string, quarter: number) => ({
    zh: `${where} ${Math.floor(quarter / 10)}年第${quarter % 10}季度`,
    en: `${where}, quarter ${quarter % 10} of ${Math.floor(quarter / 10)}`,
  }),
  excellent: { zh: '优秀', en: 'excellent' },
  good: { zh: '良好', en: 'good' },
  pass: { zh: '合格', en: 'pass' },
  fail: { zh: '不合格', en: 'fail' },
} satisfies Texts;

export const sheetTexts = {
  title: { zh: '第三方评估', en: 'Third-party evaluation' },
  about: (body: string, day: string) => ({ zh: `${body}，${day}前填完。`, en: `${body}; to be filled in by ${day}.` }),
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  unreachable: { zh: '联系不上', en: 'Not reached' },
  ended: (day: string) => ({ zh: `${day}办结`, en: `finished ${day}` }),
  closed: { zh: '填报已结束', en: 'The entering has ended' },
  none: { zh: '样本里没有件', en: 'The sample is empty' },
  progress: (done: number, all: number) => ({ zh: `已填${done}/${all}`, en: `${done} of ${all} entered` }),
} satisfies Texts;
