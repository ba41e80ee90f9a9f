/** Sentences of the area 今天. */
import type { Texts } from '#web/ui/texts.ts';

export const dayTexts = {
  tabs: { zh: '今天的事', en: 'The day' },
  day: { zh: '哪一天', en: 'Day' },
  save: { zh: '记下', en: 'Save' },
  more: { zh: '再看', en: 'More' },
  print: { zh: '打印', en: 'Print' },
  window: { zh: '窗口', en: 'Window' },
  hall: { zh: '大厅', en: 'Hall' },
  number: { zh: '办件号', en: 'Case number' },
  reason: { zh: '理由', en: 'Reason' },
  sayReason: { zh: '先写理由', en: 'Give the reason first' },
} satisfies Texts;

export const visitTexts = {
  title: { zh: '今天到场', en: 'Who came' },
  about: {
    zh: '同一个人同一天到同一个大厅算一次。说清为什么来、能不能不来，“最多跑一次”才是量出来的。',
    en: 'One person at one hall on one day is one visit. Why they came, and what would have spared it, is how "at most once" is measured.',
  },
  none: { zh: '这一天还没有人到场', en: 'Nobody came on this day' },
  noneWhy: {
    zh: '在窗口核对了身份、或者叫号办完，这里就有一行。',
    en: 'Whoever is identified at a window, or served with a ticket, stands here.',
  },
  enter: { zh: '记一次没核对身份的到场', en: 'Note somebody not identified' },
  note: { zh: '补记', en: 'Note' },
  noteFor: (time: string) => ({ zh: `补记 ${time} 的到场`, en: `Note the visit of ${time}` }),
  unknown: { zh: '没核对身份', en: 'not identified' },
  known: { zh: '核对过身份', en: 'identified' },
  why: { zh: '为什么来', en: 'Why' },
  whyMissing: { zh: '还没说为什么来', en: 'Reason not noted yet' },
  outcome: { zh: '结果', en: 'Outcome' },
  avoided: { zh: '这一趟本来可以怎么省掉', en: 'What would have spared the way' },
  avoidedHint: { zh: '按数字键选；事实已经能判断的，系统先判断了。', en: 'Press a digit; where the facts say it, it is decided already.' },
  notSaid: { zh: '不说', en: 'Not said' },
  noteWords: { zh: '附注', en: 'Note' },
  noteHint: { zh: '不写姓名、号码。', en: 'No names, no numbers.' },
  choose: { zh: '先选为什么来和结果', en: 'Choose reason and outcome first' },
  byRule: { zh: '系统判断', en: 'by rule' },
  byClerk: { zh: '窗口判断', en: 'by the clerk' },
  nth: (nth: number) => ({ zh: `这件事的第${nth}次`, en: `visit ${nth} for this case` }),
  first: (was: string) => ({ zh: `原记：${was}`, en: `first written: ${was}` }),
  correct: { zh: '记错了', en: 'Wrong' },
  count: (count: number) => ({ zh: `${count}次到场`, en: count === 1 ? '1 visit' : `${count} visits` }),
} satisfies Texts;

export const shiftTexts = {
  title: { zh: '交接', en: 'Hand-over' },
  about: {
    zh: '还没了结的都列在这里，是数出来的；交的人和接的人各签一次。',
    en: 'What is still open, counted; signed by who leaves and by who takes over.',
  },
  open: { zh: '现在还没了结的', en: 'Open now' },
  none: { zh: '没有', en: 'none' },
  note: { zh: '要交代的话', en: 'What to pass on' },
  noteHint: { zh: '没有就空着。', en: 'May stay empty.' },
  handOver: { zh: '交班签字', en: 'Sign and hand over' },
  list: { zh: '今天的交接', en: 'Hand-overs today' },
  listNone: { zh: '今天还没有交接', en: 'No hand-over today' },
  by: (name: string, time: string) => ({ zh: `${name} ${time} 交班`, en: `${name} handed over at ${time}` }),
  taken: (name: string, time: string) => ({ zh: `${name} ${time} 接班`, en: `${name} took over at ${time}` }),
  take: { zh: '接班签字', en: 'Sign and take over' },
  waits: { zh: '等另一个人来接', en: 'Waits for somebody else to take over' },
  done: { zh: '已交班，等人来接。', en: 'Handed over; somebody else takes over.' },
} satisfies Texts;

export const reportTexts = {
  title: { zh: '日报', en: 'Day report' },
  about: { zh: '每个数都是从当天的记录里数出来的，不能填。', en: 'Every figure is counted from the day’s records; none is typed.' },
  none: { zh: '这一天什么都没有发生', en: 'Nothing happened on this day' },
  csv: { zh: '下载表格（CSV）', en: 'Download CSV' },
  windows: { zh: '各窗口', en: 'By window' },
  reasons: { zh: '为什么来', en: 'Reasons' },
  outcomes: { zh: '结果', en: 'Outcomes' },
  causes: { zh: '第二次跑的原因', en: 'Causes of second visits' },
  voids: { zh: '作废的号，都有说明', en: 'Void numbers, each explained' },
  noTickets: { zh: '这一天没有叫号', en: 'No tickets were called' },
} satisfies Texts;

export const copyTexts = {
  title: { zh: '补打', en: 'Copies' },
  about: {
    zh: '补打的每一份都印着第几次、谁、什么时候；其余和原件一样。',
    en: 'Every copy says which one it is, by whom and when; the rest is the same as the original.',
  },
  order: { zh: '补打一份', en: 'Print a copy' },
  paper: { zh: '哪一份', en: 'Which paper' },
  why: { zh: '为什么补打', en: 'Why' },
  find: { zh: '找', en: 'Find' },
  noPapers: { zh: '这件事还没有出过文书', en: 'No paper was written for this case yet' },
  list: { zh: '这一天补打的', en: 'Copies of the day' },
  none: { zh: '这一天没有补打', en: 'No copies on this day' },
  nth: (nth: number) => ({ zh: `第${nth}次`, en: `copy ${nth}` }),
  open: { zh: '打开', en: 'Open' },
  choose: { zh: '先选文书、写理由', en: 'Choose the paper and give the reason' },
} satisfies Texts;

export const correctTexts = {
  title: { zh: '更正', en: 'Corrections' },
  about: {
    zh: '窗口自己写错的，一个人提出、另一个人看过才改；原来写的还在，两样都看得见。决定和申请内容由办理单位依法更正。',
    en: 'What the window itself wrote wrongly: proposed by one, approved by a second; what was first written stays. Decisions and applications are corrected by their office.',
  },
  none: { zh: '没有更正', en: 'No corrections' },
  noneWhy: {
    zh: '到场记录在“到场”里点“记错了”；别的在这里提出。',
    en: 'A visit is corrected from its line under "Visits"; everything else here.',
  },
  propose: { zh: '提出更正', en: 'Propose a correction' },
  what: { zh: '写错了什么', en: 'What is wrong' },
  about2: { zh: '哪一次核对身份（walk-in 编号）', en: 'Which walk-in (its id)' },
  scan: { zh: '哪一份扫描件（编号）', en: 'Which scan (its id)' },
  to: { zh: '应该是', en: 'What it should be' },
  original: { returned: { zh: '已退还', en: 'returned' }, kept: { zh: '留下了', en: 'kept' }, none: { zh: '没有原件', en: 'no original' } },
  send: { zh: '提出，等另一人看', en: 'Propose' },
  fill: { zh: '先填全', en: 'Fill in everything first' },
  approve: { zh: '看过，批准', en: 'Approve' },
  refuse: { zh: '不批准', en: 'Refuse' },
  whyNot: { zh: '为什么不批准', en: 'Why not' },
  proposed: { zh: '等另一人看', en: 'Waits for a second clerk' },
  approved: { zh: '已更正', en: 'Corrected' },
  refused: { zh: '没有批准', en: 'Refused' },
  own: { zh: '您提出的，要另一个人看', en: 'Yours: a second clerk looks at it' },
  by: (name: string, time: string) => ({ zh: `${name} ${time} 提出`, en: `proposed by ${name}, ${time}` }),
  settledBy: (name: string, time: string) => ({ zh: `${name} ${time}`, en: `${name}, ${time}` }),
  empty: { zh: '（空）', en: '(empty)' },
} as const;
