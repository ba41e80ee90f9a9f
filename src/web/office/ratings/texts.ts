/** What offices read of ratings and surveys. */
import type { Texts } from '#web/ui/texts.ts';

export const areaTexts = {
  areaName: { zh: '评价', en: 'Ratings' },
  queue: { zh: '要核实的', en: 'To verify' },
  orders: { zh: '要整改的', en: 'To put right' },
  results: { zh: '结果', en: 'Results' },
  words: { zh: '公开的话', en: 'Words' },
  surveys: { zh: '问卷', en: 'Surveys' },
} satisfies Texts;

export const queueTexts = {
  title: { zh: '差评核实与回访', en: 'Poor ratings and call-backs' },
  about: {
    zh: '差评2个工作日核实，属实的15个工作日整改，每一条都回访。这里没有评价人，也没有办件号。',
    en: 'Verified in 2 working days, put right in 15, every one called back. Neither rater nor case stands here.',
  },
  none: { zh: '没有要处理的评价', en: 'Nothing waits' },
  noneWhy: { zh: '差评、复核、待回访的都会排在这里。', en: 'Poor ratings, objections and call-backs to make stand here.' },
  filter: { zh: '看哪些', en: 'Show' },
  all: { zh: '全部待办', en: 'All that waits' },
  verifying: { zh: '要核实', en: 'To verify' },
  second: { zh: '要复核', en: 'Second look' },
  ordered: { zh: '整改中', en: 'Being put right' },
  corrected: { zh: '要回访', en: 'To call back' },
  sentAway: { zh: '说多跑了一趟', en: 'sent away' },
  again: { zh: '第二轮', en: 'second round' },
  due: (day: string) => ({ zh: `${day}前`, en: `by ${day}` }),
  late: { zh: '过期', en: 'Overdue' },
  back: { zh: '回到列表', en: 'Back to the list' },
} satisfies Texts;

export const oneTexts = {
  about: {
    zh: '先看记录。记录说不清的，写明理由再打开办件，当事人会在“谁看过我的数据”里看到。',
    en: 'Read the record first. Where it does not tell, open the case with a reason; its people read that in their ledger.',
  },
  said: { zh: '评价人说', en: 'The rater says' },
  noWords: { zh: '没有写话', en: 'Nothing was written' },
  record: { zh: '这一次的记录', en: 'The record of this contact' },
  open: { zh: '打开办件', en: 'Open the case' },
  openWhy: { zh: '为什么要看办件', en: 'Why the case is needed' },
  noCase: { zh: '这条评价是对窗口的，没有办件。', en: 'This is about a window; there is no case.' },
  verdict: { zh: '核实', en: 'Finding' },
  objection: { zh: '评价人的异议', en: 'The rater’s objection' },
  appeal: { zh: '单位的申诉', en: 'The office’s appeal' },
  second: { zh: '复核', en: 'Second finding' },
  correction: { zh: '单位的整改', en: 'What the office put right' },
  callBack: { zh: '回访', en: 'Call-back' },
  helped: { zh: '有用', en: 'helped' },
  notHelped: { zh: '没用', en: 'did not help' },
  nobody: { zh: '没联系上', en: 'nobody reached' },
  find: {
    zh: '查到了什么（会告诉评价人；属实的也是给单位的整改要求，不写能认出人的话）',
    en: 'What you found (the rater reads it; where valid the office does too: nothing that points at anybody)',
  },
  valid: { zh: '属实，要求整改', en: 'Valid: to be put right' },
  invalid: { zh: '不成立', en: 'Invalid' },
  ground: { zh: '不成立的理由', en: 'Ground of invalid' },
  decide: { zh: '复核意见', en: 'Your decision' },
  secondValid: { zh: '认定属实', en: 'It is valid' },
  secondInvalid: { zh: '认定不成立', en: 'It is invalid' },
  note: { zh: '电话里怎么说的', en: 'What was said on the phone' },
  code: { zh: '对方念的口令', en: 'The word they say' },
  codeHint: { zh: '在对方“我的评价”里，8位', en: 'On their page “My ratings”, 8 signs' },
  yes: { zh: '有用', en: 'It helped' },
  no: { zh: '没用', en: 'It did not' },
  unreached: { zh: '没联系上，结束回访', en: 'Nobody reached: end it' },
  publishWords: { zh: '公开的话（去掉姓名、号码）', en: 'Words to publish, without names and numbers' },
  publishReply: { zh: '公开的答复', en: 'The answer to publish' },
  publish: { zh: '公开', en: 'Publish' },
  write: { zh: '先写一句', en: 'Write a sentence first' },
  choose: { zh: '先选理由', en: 'Choose the ground first' },
} satisfies Texts;

export const orderTexts = {
  title: { zh: '差评整改', en: 'To put right' },
  about: {
    zh: '核实属实的差评。写的是要改什么，不写是谁、哪件事、哪一天说的，猜也不行。',
    en: 'Poor ratings found valid. What is to be put right stands here, never who said it, of which case or when.',
  },
  none: { zh: '没有要整改的', en: 'Nothing to put right' },
  noneWhy: {
    zh: '差评核实属实后，整改要求会排在这里，15个工作日内改好。',
    en: 'When a poor rating is found valid, it stands here with 15 working days.',
  },
  correct: { zh: '已经改了，报给评价人', en: 'Put right: tell the rater' },
  appeal: { zh: '申诉', en: 'Appeal' },
  what: { zh: '改了什么，或者为什么不属实', en: 'What was put right, or why it is not so' },
  done: { zh: '整改', en: 'Put right' },
  helped: { zh: '回访：有用', en: 'Called back: it helped' },
  notHelped: { zh: '回访：没用', en: 'Called back: it did not help' },
} satisfies Texts;

export const resultTexts = {
  title: { zh: '评价结果', en: 'Results of ratings' },
  about: (from: string) => ({ zh: `${from}以来。认定不成立的不算。`, en: `Since ${from}; what was found invalid is not counted.` }),
  batches: {
    zh: '单位只看得到每满5条的合计，到昨天为止：少一条多一条都看不出是谁。',
    en: 'An office sees full groups of five alone, until yesterday: no two looks differ by one person.',
  },
  few: (fewest: number) => ({ zh: `不足${fewest}条，不显示`, en: `fewer than ${fewest}: not shown` }),
  silence: {
    zh: '本区划把“没有评价”算作满意，下面的数字含默认。',
    en: 'This division counts silence as content: the figures include it.',
  },
  noSilence: { zh: '没有评价的不算满意，也不算不满意。', en: 'Silence counts neither way.' },
  satisfied: { zh: '满意', en: 'content' },
  rated: (count: number) => ({ zh: `${count}条`, en: `${count} ratings` }),
  bad: { zh: '差评怎么处理的', en: 'What became of poor ratings' },
  given: { zh: '差评', en: 'Poor ratings' },
  valid: { zh: '核实属实', en: 'Found valid' },
  corrected: { zh: '已整改', en: 'Put right' },
  inTime: { zh: '15个工作日内', en: 'In 15 working days' },
  calledBack: { zh: '已回访', en: 'Called back' },
  helped: { zh: '说有用', en: 'Said it helped' },
  sample: { zh: '随机回访', en: 'Random call-backs' },
  recorded: { zh: '系统记录', en: 'On record' },
  confirmed: { zh: '回访', en: 'On call-back' },
  drawn: (drawn: number, answered: number) => ({ zh: `抽了${drawn}条，回答${answered}条`, en: `${drawn} drawn, ${answered} answered` }),
  setting: { zh: '没有评价算不算满意', en: 'Whether silence counts' },
  settingOff: { zh: '不算（默认）', en: 'It does not (usual)' },
  settingOn: (since: string) => ({ zh: `${since}起算作满意`, en: `Counted as content since ${since}` }),
  turnOn: { zh: '改为算作满意', en: 'Count it as content' },
  turnOff: { zh: '改回不算', en: 'Count it no more' },
  reasons: { zh: '依据和理由', en: 'Ground and reason' },
} satisfies Texts;

export const wordTexts = {
  title: { zh: '公开的话', en: 'Words to publish' },
  about: {
    zh: '写了话的评价，去掉能认出人的内容，配上答复再公开（个人信息保护法第25条）。',
    en: 'Ratings with words: taken of all that points at a person and answered, then published (PIPL article 25).',
  },
  none: { zh: '没有等着公开的', en: 'Nothing waits to be published' },
  public: { zh: '看公开的页面', en: 'See the public page' },
} satisfies Texts;
