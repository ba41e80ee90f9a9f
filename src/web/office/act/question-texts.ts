/** Sentences about questions and visits, for officers. */
import type { Texts } from '#web/ui/texts.ts';

export const questionTexts = {
  title: { zh: '申请人问', en: 'The applicant asks' },
  waiting: (count: number) => ({
    zh: `${count}个问题等答复`,
    en: count === 1 ? '1 question waits for an answer' : `${count} questions wait for an answer`,
  }),
  due: (day: string) => ({ zh: `${day}前答复`, en: `answer by ${day}` }),
  answered: { zh: '已答复', en: 'Answered' },
  solved: { zh: '申请人说解决了', en: 'The applicant says it helped' },
  answer: { zh: '答复', en: 'Answer' },
  answerHint: { zh: '按行政许可法第30条说明、解释，要准确、可靠', en: 'Licensing law 30: explain, exactly and reliably' },
  answerWhy: { zh: '先写答复', en: 'Write the answer first' },
  send: { zh: '答复申请人', en: 'Answer' },
} satisfies Texts;

export const visitTexts = {
  day: { zh: '哪一天', en: 'Day' },
  time: { zh: '几点', en: 'Time' },
  minutes: { zh: '约多少分钟', en: 'About how many minutes' },
  place: { zh: '在哪里', en: 'Where' },
  placeHint: { zh: '上门写地址；请人来写大厅和窗口', en: "The person's address, or the hall and window" },
  why: { zh: '为什么', en: 'Why' },
  whyHint: {
    zh: '省规定第36条：不得随意现场检查，申请人看得到这句话',
    en: 'Provisions art. 36: no inspection without a reason; the applicant reads this',
  },
  hours: {
    zh: '工作日9:00—17:00。申请人可以改两次，最晚提前一天。',
    en: 'Working days, 9:00 to 17:00. The applicant may move it twice, until the day before.',
  },
  missing: { zh: '先写齐时间、地点和理由', en: 'Day, time, place and reason are needed first' },
  which: (when: string, place: string) => ({ zh: `${when}，${place}`, en: `${when}, ${place}` }),
  reason: { zh: '为什么取消', en: 'Why it is called off' },
} satisfies Texts;

export const deliveryTexts = {
  title: { zh: '证照怎么给申请人', en: 'How results reach the applicant' },
  change: { zh: '改送达方式', en: 'Change' },
  save: { zh: '就这样', en: 'Save' },
  how: { zh: '怎么给', en: 'How' },
  recipient: { zh: '收件人', en: 'Recipient' },
  phone: { zh: '电话', en: 'Phone' },
  address: { zh: '地址', en: 'Address' },
} satisfies Texts;

export const deliveryWays: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  electronic: { zh: '只要电子证照', en: 'Electronic only' },
  window: { zh: '另到窗口领纸质件', en: 'Also on paper, at the window' },
  courier: { zh: '另快递纸质件', en: 'Also on paper, by courier' },
};
