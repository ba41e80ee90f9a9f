/** Sentences of the pages on ratings and surveys. */
import type { Texts } from '#web/ui/texts.ts';

export const grades = [
  { zh: '很差', en: 'Very poor' },
  { zh: '不满意', en: 'Poor' },
  { zh: '一般', en: 'Fair' },
  { zh: '满意', en: 'Good' },
  { zh: '很满意', en: 'Very good' },
] as const;

export const rateTexts = {
  title: { zh: '评价', en: 'Rate' },
  done: (title: string, parts: number) =>
    parts > 1
      ? { zh: `${title}的${parts}件事，办完了。`, en: `${title}: ${parts} things done.` }
      : { zh: `${title}，办完了。`, en: `${title}: done.` },
  underWay: (title: string) => ({ zh: `${title}，还在办。`, en: `${title}: under way.` }),
  visits: { zh: '跑动', en: 'Visits' },
  times: { zh: '次', en: '' },
  kept: { zh: '说到做到', en: 'As promised' },
  many: { zh: '比承诺多', en: 'More than promised' },
  days: { zh: '用时', en: 'Time' },
  workingDays: { zh: '个工作日', en: 'working days' },
  early: (days: number) => ({ zh: `比承诺早${days}天`, en: `${days} days early` }),
  papers: { zh: '带材料', en: 'Papers' },
  pieces: { zh: '件', en: '' },
  held: (count: number) => ({ zh: `政府自查${count}件`, en: `${count} found by us` }),
  which: { zh: '评哪一步', en: 'Which step' },
  how: { zh: '这件事办得怎么样？', en: 'How was it?' },
  howStep: { zh: '这一步办得怎么样？', en: 'How was this step?' },
  good: { zh: '好在哪里', en: 'What was good' },
  bad: { zh: '哪里不好', en: 'What was not' },
  again: { zh: '有没有人让您多跑一趟？', en: 'Did anybody make you come once more?' },
  no: { zh: '没有', en: 'No' },
  yes: { zh: '有，我来说', en: 'Yes, I will say' },
  words: { zh: '还想说什么', en: 'Anything else' },
  example: { zh: '例：公安那一步的短信晚到了半天', en: 'E.g.: the police’s message came half a day late' },
  safe: {
    zh: '经办人看不到您是谁，也看不到您评没评。不满意的，2个工作日核实，属实的15个工作日内整改并回访您。不评价，也不会算作“满意”。',
    en: 'Those who handled it see neither who you are nor whether you rated. A poor rating is verified within 2 working days, and what is valid put right within 15, and you are called back. Saying nothing is never counted as content.',
  },
  later: { zh: '先不评', en: 'Not now' },
  send: { zh: '提交评价', en: 'Send' },
  choose: { zh: '先选一个', en: 'Choose one first' },
  thanks: { zh: '收到了，谢谢。', en: 'Received, thank you.' },
  follow: { zh: '看这条评价怎么处理', en: 'See what becomes of it' },
  all: { zh: '能评的都评过了', en: 'All there is to rate is rated' },
  none: { zh: '还没有可以评的', en: 'Nothing to rate yet' },
  noneWhy: { zh: '办到受理、决定或者办结，就可以评。', en: 'You can rate once it is accepted, decided or done.' },
} satisfies Texts;

export const ownTexts = {
  title: { zh: '我的评价', en: 'My ratings' },
  promise: {
    zh: '您评过的，处理到哪一步都在这里。被评的单位看不到是谁评的。',
    en: 'What you rated and how far it has got. The office that was rated does not see who did.',
  },
  none: { zh: '您还没有评过', en: 'You have rated nothing yet' },
  nonePlace: { zh: '办件页里可以评。', en: 'You can rate on the page of a case.' },
  sentAway: { zh: '说多跑了一趟', en: 'Said somebody made them come again' },
  verifyBy: (day: string) => ({ zh: `${day}前核实`, en: `verified by ${day}` }),
  correctBy: (day: string) => ({ zh: `属实，${day}前整改`, en: `valid; put right by ${day}` }),
  verdict: { zh: '核实', en: 'Finding' },
  second: { zh: '复核', en: 'Second finding' },
  objection: { zh: '您的异议', en: 'Your objection' },
  corrected: { zh: '单位说已经改了', en: 'The office says it put right' },
  answered: { zh: '您的回答', en: 'Your answer' },
  helpedYes: { zh: '有用', en: 'It helped' },
  helpedNo: { zh: '没用', en: 'It did not help' },
  nobody: { zh: '没有联系上', en: 'You were not reached' },
  call: { zh: '改了以后，有用吗？', en: 'Did it help?' },
  callSample: { zh: '随机回访：现在看，办得满意吗？', en: 'A random call-back: are you content with how it was done?' },
  satisfied: { zh: '满意', en: 'Content' },
  notSatisfied: { zh: '不满意', en: 'Not content' },
  code: (code: string) => ({ zh: `电话回访时，请念口令 ${code}`, en: `If you are called, say the word ${code}` }),
  add: { zh: '追加评价', en: 'Add words' },
  addHint: { zh: '评价后10天内可以追加一次', en: 'Once, within ten days' },
  addSend: { zh: '追加', en: 'Add' },
  object: { zh: '我有异议', en: 'I object' },
  objectHint: { zh: '可以提一次，换一个人复核', en: 'Once; a second person decides' },
  objectSend: { zh: '提交异议', en: 'Send objection' },
  more: { zh: '想说的话', en: 'Your words' },
  published: { zh: '已隐去个人信息公开', en: 'Published without your name' },
  openCase: { zh: '看办件', en: 'Open the case' },
} satisfies Texts;

export const publishedTexts = {
  title: { zh: '大家怎么说', en: 'What people say' },
  about: {
    zh: '办过的人写的话和单位的答复。姓名、办件号、日期都不公开。',
    en: 'What people wrote and what was answered. Names, cases and days are not published.',
  },
  none: { zh: '还没有公开的评价', en: 'Nothing is published yet' },
  reply: { zh: '答复', en: 'Answer' },
} satisfies Texts;

export const surveyTexts = {
  title: { zh: '问卷', en: 'Survey' },
  safe: {
    zh: '您是随机抽到的。答案单独存放，不记您的名字，也不记是哪件事。',
    en: 'You were drawn at random. Your answers are kept apart, without your name and without the case.',
  },
  answerBy: (day: string) => ({ zh: `${day}前回答有效`, en: `Answers count until ${day}` }),
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  send: { zh: '交卷', en: 'Send' },
  some: { zh: '先答一题', en: 'Answer one first' },
  thanks: { zh: '收到了，谢谢您。', en: 'Received, thank you.' },
  used: { zh: '这个链接已经用过了，谢谢。', en: 'This link was used already; thank you.' },
  closed: { zh: '问卷已经结束。', en: 'The survey is over.' },
  own: { zh: '请您回答的问卷', en: 'Surveys you were drawn for' },
  none: { zh: '现在没有请您回答的问卷', en: 'No survey waits for you' },
} satisfies Texts;
