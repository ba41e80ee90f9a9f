/** What people are asked when a ticket is done: five words, reasons that fit, and whether somebody made them come once more. */
import type { RatingReason } from '#domain/hall/service-rating.ts';
import type { Text } from '#domain/kernel/text.ts';

export const gradeTexts: readonly Text[] = [
  { zh: '很差', en: 'Very bad' },
  { zh: '不满意', en: 'Bad' },
  { zh: '一般', en: 'So-so' },
  { zh: '满意', en: 'Good' },
  { zh: '很满意', en: 'Very good' },
];

export const reasonTexts: Readonly<Record<RatingReason, Text>> = {
  'no-trip': { zh: '不用多跑', en: 'No extra trip' },
  'no-papers': { zh: '不用找材料', en: 'No papers to find' },
  clear: { zh: '说得明白', en: 'Explained clearly' },
  fast: { zh: '办得快', en: 'Quick' },
  friendly: { zh: '态度好', en: 'Friendly' },
  waited: { zh: '等得久', en: 'Long wait' },
  'more-papers': { zh: '要了多余的材料', en: 'Asked for extra papers' },
  unclear: { zh: '没说明白', en: 'Not explained' },
  slow: { zh: '办得慢', en: 'Slow' },
  unfriendly: { zh: '态度不好', en: 'Unfriendly' },
};

export const rateTexts = {
  title: { zh: '评价', en: 'Rate' },
  how: { zh: '刚才办得怎么样？', en: 'How was it just now?' },
  ticket: { zh: '{number}号', en: 'Ticket {number}' },
  good: { zh: '好在哪里？', en: 'What was good?' },
  bad: { zh: '哪里不好？', en: 'What was not?' },
  optional: { zh: '可不选', en: 'optional' },
  sentAway: { zh: '有没有人让您多跑一趟？', en: 'Did anybody make you come once more?' },
  no: { zh: '没有', en: 'No' },
  yes: { zh: '有', en: 'Yes' },
  words: { zh: '还想说什么', en: 'Anything else' },
  wordsHint: { zh: '不用写姓名和证件号', en: 'No names or document numbers, please' },
  send: { zh: '提交评价', en: 'Send' },
  sendWhy: { zh: '先选一个', en: 'Choose one first' },
  skip: { zh: '先不评', en: 'Not now' },
  anonymous: {
    zh: '不记名：工作人员只看得到5个以上评价合在一起的数。不评就不算，不会当成满意。',
    en: 'Anonymous: clerks only see five or more answers together. Not answering is not counted, and never as satisfied.',
  },
  thanks: { zh: '收到了', en: 'Thank you' },
  thanksHow: { zh: '不满意的评价会转给督查，不经过窗口。', en: 'Bad ratings go to supervision, not to the window.' },
  rest: { zh: '{window}号窗口', en: 'Window {window}' },
  restHow: { zh: '办完以后，请在这里说说办得怎么样。', en: 'When you are done, tell us here how it was.' },
  elsewhere: { zh: 'English', en: '中文' },
  notDone: { zh: '办完再来评', en: 'Rate it when it is done' },
  rated: { zh: '这个号评过了', en: 'This ticket was rated' },
  late: { zh: '过了评价的时间', en: 'Too late to rate' },
  lateHow: { zh: '有话要说，请打12345。', en: 'To say something, call 12345.' },
} as const satisfies Record<string, Text>;
