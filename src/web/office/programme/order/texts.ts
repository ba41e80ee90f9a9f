/** Sentences of supervision orders. */
import type { Texts } from '#web/ui/texts.ts';

export const orderTexts = {
  title: { zh: '督办单', en: 'Supervision orders' },
  about: {
    zh: '查出的问题立单交单位限期整改；反馈由立单的监督部门核实，本单位不能给自己打分。',
    en: 'What was found is ordered put right by a day; who raised it verifies and marks it, never the unit itself.',
  },
  counts: (running: number, closed: number) => ({
    zh: `进行中${running} · 本月办结${closed}`,
    en: `${running} running · ${closed} closed this month`,
  }),
  lateCount: (late: number) => ({ zh: `${late}张超期`, en: `${late} late` }),
  running: { zh: '进行中', en: 'Running' },
  ended: { zh: '已办结', en: 'Closed' },
  none: { zh: '没有督办单', en: 'No supervision orders' },
  noneWhy: {
    zh: '红灯、差评核实、12345诉求、任务超期和领导交办会在这里立单。',
    en: 'Red lights, bad ratings found true, petitions, late tasks and leaders’ instructions are raised here.',
  },
  more: { zh: '再看一些', en: 'Show more' },
  all: { zh: '全部督办单', en: 'All orders' },
  raise: { zh: '立单', en: 'Raise an order' },
  back: { zh: '← 全部督办单', en: '← All orders' },
  stages: {
    raised: { zh: '立单', en: 'Raised' },
    feedback: { zh: '反馈', en: 'Answer' },
    verify: { zh: '核实', en: 'Verify' },
    correct: { zh: '整改', en: 'Put right' },
    closed: { zh: '办结', en: 'Closed' },
  },
  stage: (name: string) => ({ zh: `现在：${name}`, en: `now: ${name}` }),
  left: (days: number) => ({ zh: days === 0 ? '今天到期' : `剩${days}日`, en: days === 0 ? 'due today' : `${days} days left` }),
  over: (days: number) => ({ zh: `超${days}日`, en: `${days} days over` }),
  waiting: { zh: '等核实', en: 'to verify' },
  done: { zh: '办结', en: 'Closed' },
  withdrawn: { zh: '已撤单', en: 'Withdrawn' },
  source: (name: string) => ({ zh: `来源：${name}`, en: `From: ${name}` }),
  due: (day: string) => ({ zh: `${day}前`, en: `by ${day}` }),
  points: (points: number) => ({ zh: `${points}分`, en: `${points} points` }),
  isPublished: { zh: '已公布', en: 'published' },
  escalatedTo: (where: string) => ({ zh: `已报${where}领导`, en: `reported to the leaders of ${where}` }),
  raisedIn: (where: string) => ({ zh: `${where}监督立单`, en: `raised by supervision of ${where}` }),
  asked: (day: string) => ({ zh: `单位申请延到${day}，等答复。`, en: `The unit asks for time until ${day}.` }),
  history: { zh: '经过', en: 'What happened' },
  system: { zh: '系统', en: 'the system' },
  write: { zh: '先写几句：对方会看到', en: 'Say it first: the other side reads it' },
  pickDay: { zh: '先选日期', en: 'Choose a day first' },
  pickPoints: { zh: '分数填0到100的整数', en: 'Points are a whole number from 0 to 100' },
  newDay: { zh: '新的期限', en: 'New last day' },
  byDay: { zh: '整改到哪一天（不选为10个工作日）', en: 'Put right by (10 working days if left out)' },
  untilDay: { zh: '想延到哪一天', en: 'Until which day' },
  pointsLabel: { zh: '分数（0到100）', en: 'Points (0 to 100)' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  publicWords: { zh: '公布的话（不写人名、证件号、电话）', en: 'Words for the public (no names, numbers, telephones)' },
  openList: { zh: '可以做的', en: 'What can be done' },
} as const;

export const actTexts = {
  'feed-back': { name: { zh: '反馈', en: 'Answer' }, label: { zh: '做了什么，结果怎样', en: 'What was done, and what came of it' } },
  'ask-days': { name: { zh: '申请延期', en: 'Ask for more days' }, label: { zh: '为什么要延', en: 'Why' } },
  'answer-days': { name: { zh: '同意延期', en: 'Grant the days' }, label: { zh: '理由', en: 'Reasons' } },
  return: { name: { zh: '退回', en: 'Return' }, label: { zh: '哪里不够', en: 'What is missing' } },
  accept: { name: { zh: '核实通过', en: 'Accept' }, label: { zh: '核实情况', en: 'What was verified' } },
  urge: { name: { zh: '催反馈', en: 'Urge' }, label: { zh: '催办的话', en: 'Words' } },
  escalate: { name: { zh: '报领导', en: 'Report to the leaders' }, label: { zh: '报告内容', en: 'What is reported' } },
  close: { name: { zh: '办结', en: 'Close' }, label: { zh: '办结意见', en: 'What it ended with' } },
  withdraw: { name: { zh: '撤单', en: 'Withdraw' }, label: { zh: '为什么撤', en: 'Why' } },
  publish: {
    name: { zh: '公布', en: 'Publish' },
    label: { zh: '公布的话（不写人名、证件号、电话）', en: 'Words for the public: nobody’s name or number' },
  },
  score: { name: { zh: '打分', en: 'Mark' }, label: { zh: '打分理由', en: 'Reasons for the mark' } },
  'appeal-score': { name: { zh: '申诉打分', en: 'Appeal' }, label: { zh: '为什么不服', en: 'Why it is wrong' } },
  'decide-score': { name: { zh: '决定申诉', en: 'Decide the appeal' }, label: { zh: '理由', en: 'Reasons' } },
} as const;
export const refuseDays = { zh: '不同意', en: 'Refuse' };

export const stepTexts = {
  Raised: { zh: '立单', en: 'Raised' },
  FedBack: { zh: '单位反馈', en: 'The unit answered' },
  DaysAsked: { zh: '申请延期', en: 'More days asked for' },
  DaysAnswered: { zh: '答复延期', en: 'Answered on the days' },
  Returned: { zh: '退回', en: 'Returned' },
  FeedbackAccepted: { zh: '核实通过，限期整改', en: 'Accepted, to be put right' },
  Urged: { zh: '催反馈', en: 'Urged' },
  Escalated: { zh: '报领导', en: 'Reported to the leaders' },
  Overran: { zh: '到期未反馈', en: 'The day was let pass' },
  Closed: { zh: '办结', en: 'Closed' },
  Withdrawn: { zh: '撤单', en: 'Withdrawn' },
  Published: { zh: '公布', en: 'Published' },
  Scored: { zh: '打分', en: 'Marked' },
  ScoreAppealed: { zh: '申诉打分', en: 'Appealed' },
  ScoreDecided: { zh: '申诉决定', en: 'Decided on appeal' },
} satisfies Texts;

export const raiseTexts = {
  title: { zh: '立督办单', en: 'Raise a supervision order' },
  about: {
    zh: '写清来源和要改什么；不选日期就按来源的期限。单位会收到提醒。',
    en: 'Say what it comes from and what is to be put right; without a day the source’s days hold. The unit is reminded.',
  },
  source: { zh: '来源', en: 'Source' },
  words: { zh: '来源说明', en: 'What of the source' },
  wordsHint: { zh: '例如：差评核实、黄灯10次', en: 'e.g. a bad rating found true' },
  what: { zh: '要改什么', en: 'What is to be put right' },
  due: { zh: '期限', en: 'Last day' },
  days: (days: number, from: string) => ({ zh: `不选为${days}个工作日（${from}）`, en: `${days} working days if left out (${from})` }),
  send: { zh: '立单', en: 'Raise it' },
  fill: { zh: '选来源、单位，写清要改什么', en: 'Choose source and unit, and say what' },
} satisfies Texts;

export const ruleTexts = {
  title: { zh: '督办规则', en: 'Rules of orders' },
  about: (division: string) => ({
    zh: `${division}什么时候自动立单、各来源给几天。改规则要两位监督人员。`,
    en: `When ${division} raises orders by itself, and the days each source leaves. Two persons of supervision change it.`,
  }),
  redCard: { zh: '发红牌时同时立单', en: 'A red card raises an order' },
  yellowCard: { zh: '发黄牌时同时立单', en: 'A yellow card raises an order' },
  on: { zh: '是', en: 'yes' },
  off: { zh: '否', en: 'no' },
  days: { zh: '工作日', en: 'Working days' },
  usual: (days: number) => ({ zh: `通常${days}个`, en: `usually ${days}` }),
} satisfies Texts;
