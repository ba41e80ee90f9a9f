/** Words of the pages that the server writes, in both languages; a speaker says each in the reader's. */
import type { Language, Text } from '#domain/kernel/text.ts';

export type Say = (text: Text) => string;
export const sayIn =
  (language: Language): Say =>
  (text) =>
    text[language];

const UNITS: Readonly<Record<string, readonly [zh: string, one: string, many: string]>> = {
  'working-day': ['个工作日', 'working day', 'working days'],
  'calendar-day': ['天', 'calendar day', 'calendar days'],
  month: ['个月', 'month', 'months'],
  year: ['年', 'year', 'years'],
  hour: ['小时', 'hour', 'hours'],
};

/** 0 is at once. */
export const termWords = ({ amount, unit }: { readonly amount: number; readonly unit: string }): Text => {
  if (amount === 0) return { zh: '当场', en: 'at once' };
  const [zh, one, many] = UNITS[unit] ?? [unit, unit, unit];
  return { zh: `${amount}${zh}`, en: `${amount} ${amount === 1 ? one : many}` };
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Term = { readonly amount: number; readonly unit: string };

export const words = {
  promise: (visits: number, term: Term | null, items: number): Text => {
    const zh = visits === 0 ? '一次都不用跑' : `最多跑${visits}次`;
    const en = visits === 0 ? 'No visit at all' : visits === 1 ? 'One visit at most' : `${visits} visits at most`;
    if (term === null) return { zh: `${zh}，${items}件事一起办。`, en: `${en}; ${items} done together.` };
    const days = termWords(term);
    return {
      zh: `${zh}，${days.zh}办完${items}件事。`,
      en: `${en}; ${items === 1 ? 'done' : items === 2 ? 'both done' : `all ${items} done`} ${term.amount === 0 ? '' : 'in '}${days.en}.`,
    };
  },
  /** @param iso a day as yyyy-mm-dd, or a moment beginning with one. */
  day: (iso: string): Text => {
    const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number);
    return { zh: `${year}年${month}月${day}日`, en: `${day} ${MONTHS[month - 1] ?? month} ${year}` };
  },
  visits: { zh: '跑动', en: 'Visits' },
  bring: { zh: '要带', en: 'Bring' },
  fee: { zh: '费用', en: 'Fee' },
  times: (count: number): Text => ({ zh: `${count}次`, en: String(count) }),
  pieces: (count: number): Text => ({ zh: `${count}件`, en: String(count) }),
  yuan: (amount: string): Text => ({ zh: `${amount}元`, en: `CNY ${amount}` }),
  noFee: { zh: '不收费', en: 'no charge' },
  promised: (term: Term): Text => ({ zh: `承诺${termWords(term).zh}`, en: `Promised ${termWords(term).en}` }),
  statutory: (term: Term): Text => ({ zh: `法定${termWords(term).zh}`, en: `By law ${termWords(term).en}` }),
  noStatutory: { zh: '法律没有规定期限', en: 'The law sets no limit' },
  bringNothing: { zh: '您什么都不用带', en: 'Bring nothing' },
  bringSome: (count: number, atMost: boolean): Text => ({
    zh: `${atMost ? '最多' : '要'}带${count}件`,
    en: `Bring ${count === 1 ? 'one thing' : `${count} things`}${atMost ? ' at most' : ''}`,
  }),
  count: (count: number): Text => ({ zh: `${count}条`, en: String(count) }),
  comma: { zh: '、', en: ', ' },
  /** Between two sentences. */
  gap: { zh: '', en: ' ' },
  phones: { zh: '各部门的电话', en: 'Phones of the offices' },
  always: { zh: '24小时', en: 'day and night' },
  flow: { zh: '办理过程：', en: 'Steps of the office: ' },
  held: (count: number): Text => ({
    zh: `这${count}样政府已经有了，不用您带`,
    en: count === 1 ? 'We already hold this one; you need not bring it' : `We already hold these ${count}; you need not bring them`,
  }),
  commit: { zh: '写个承诺就行', en: 'a written commitment will do' },
  onlyIf: { zh: '看情况', en: 'only in some cases' },
  needs: {
    'gap-allowed': { zh: '可以后补', en: 'may follow later' },
    optional: { zh: '可以不给', en: 'optional' },
  },
  formats: {
    paper: { zh: '纸质', en: 'on paper' },
    electronic: { zh: '电子', en: 'electronic' },
    both: { zh: '纸质、电子都行', en: 'on paper or electronic' },
  },
  originals: (count: number): Text => ({ zh: `原件${count}份`, en: `${count} original${count === 1 ? '' : 's'}` }),
  copies: (count: number): Text => ({ zh: `复印件${count}份`, en: `${count} cop${count === 1 ? 'y' : 'ies'}` }),
  blank: { zh: '空白表', en: 'blank form' },
  example: { zh: '填写示例', en: 'filled-in example' },
  how: { zh: '怎么办', en: 'How it goes' },
  within: (after: Text, term: Term): Text => ({
    zh: `${after.zh}${termWords(term).zh}内要办`,
    en: `to be applied for within ${termWords(term).en} of ${after.en}`,
  }),
  outside: { zh: '由您或第三方办，不算政府的时间', en: 'done by you or a third party; not counted against the government' },
  conditions: { zh: '什么条件能办成', en: 'When it is granted' },
  instead: { zh: '不符合怎么办：', en: 'If not: ' },
  results: { zh: '办完能拿到', en: 'What you get' },
  sample: { zh: '看样本（PDF）', en: 'See a sample (PDF)' },
  valid: (years: number): Text => ({ zh: `有效期${years}年`, en: `valid for ${years} years` }),
  fees: { zh: '收费', en: 'Fees' },
  payOnline: { zh: '可以在网上缴', en: 'can be paid online' },
  where: { zh: '在哪儿办、什么时候', en: 'Where and when' },
  channels: {
    online: { zh: '网上', en: 'online' },
    window: { zh: '窗口', en: 'at the window' },
    mail: { zh: '邮寄', en: 'by post' },
    terminal: { zh: '自助机', en: 'at a terminal' },
  },
  ways: { zh: '可以这样办：', en: 'Ways: ' },
  appointment: { zh: '可以预约', en: 'By appointment if you like' },
  consult: { zh: '咨询', en: 'Questions' },
  complain: { zh: '投诉', en: 'Complaints' },
  faq: { zh: '常见问题', en: 'Questions and answers' },
  basis: { zh: '依据', en: 'Legal basis' },
  visitWhy: { zh: '为什么要跑', en: 'Why a visit' },
  better: { zh: '这里比全省标准更好', en: 'Better here than the province asks' },
  start: { zh: '在网上办', en: 'Apply online' },
  startWhy: {
    zh: '您的浏览器关掉了网页脚本，在这里不能直接办。可以打12345，或者到窗口办。',
    en: 'Your browser runs no scripts, so you cannot apply right here. Call 12345, or come to the window.',
  },
  place: { zh: '看哪个县（市、区）的', en: 'Show it for' },
  standard: { zh: '全省统一标准', en: 'Province standard' },
  show: { zh: '看', en: 'Show' },
  article: (title: string, article: number): Text => ({ zh: `${title}第${article}条`, en: `${title}, article ${article}` }),
  allMatters: { zh: '全部服务', en: 'All services' },
  site: { zh: '一次', en: 'Yici' },
  other: { zh: 'English', en: '中文' },
  scan: { zh: '扫码看最新内容', en: 'Scan for the latest version' },
} as const;
