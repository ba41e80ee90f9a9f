/** Sentences of a guide: the promise, what to bring, how it goes. */
import type { Text } from '#domain/kernel/text.ts';
import { termText, type Texts } from '#web/ui/texts.ts';

type Term = { readonly amount: number; readonly unit: string };

export const guide = {
  say: (visits: number, term: Term | null, items: number) => {
    const zhVisit = visits === 0 ? '一次都不用跑' : `最多跑${visits}次`;
    const enVisit = visits === 0 ? 'No visit at all' : visits === 1 ? 'One visit at most' : `${visits} visits at most`;
    if (term === null)
      return {
        zh: `${zhVisit}，${items}件事一起办。`,
        en: `${enVisit}; ${items} ${items === 1 ? 'thing' : 'things'} done together.`,
      };
    const days = termText(term);
    return {
      zh: `${zhVisit}，${days.zh}办完${items}件事。`,
      en: `${enVisit}; ${items === 1 ? 'done' : items === 2 ? 'both done' : `all ${items} done`} ${term.amount === 0 ? 'at once' : `in ${days.en}`}.`,
    };
  },
  promise: { zh: '办事承诺', en: 'Our promise' },
  visits: { zh: '跑动', en: 'Visits' },
  bring: { zh: '要带', en: 'Bring' },
  fee: { zh: '费用', en: 'Fee' },
  visitUnit: { zh: '次', en: '' },
  paperUnit: { zh: '件', en: '' },
  yuan: { zh: '元', en: 'yuan' },
  byHallToo: { zh: '愿去窗口，1次', en: 'or one visit, if you like' },
  heldCount: (count: number) => ({ zh: `${count}样政府已有`, en: `${count} we already hold` }),
  noFee: { zh: '不收费', en: 'no charge' },
  promised: (term: Term) => ({ zh: `承诺${termText(term).zh}`, en: `Promised ${termText(term).en}` }),
  statutory: (term: Term) => ({ zh: `法定${termText(term).zh}`, en: `By law ${termText(term).en}` }),
  within: (after: Text, term: Term) => ({
    zh: `${after.zh}${termText(term).zh}内要办`,
    en: `to be applied for within ${termText(term).en} of ${after.en}`,
  }),
  conditions: { zh: '什么条件能办成', en: 'When it is granted' },
  noStatutory: { zh: '法律没有规定期限', en: 'The law sets no limit' },
  ifToday: (day: string) => ({ zh: `今天交，${day}前办完`, en: `Sent today: done by ${day}` }),
  situation: { zh: '您的情况', en: 'Your situation' },
  situationWhy: {
    zh: '答了，下面只留和您有关的。',
    en: 'Answer, and only what concerns you stays below.',
  },
  bringNothing: { zh: '您什么都不用带', en: 'Bring nothing' },
  bringSome: (count: number, atMost: boolean) => ({
    zh: `${atMost ? '最多' : '要'}带${count}件`,
    en: `Bring ${count === 1 ? 'one thing' : `${count} things`}${atMost ? ' at most' : ''}`,
  }),
  heldWhy: (count: number) => ({
    zh: `这${count}样政府已经有了，只请您看一眼对不对。`,
    en:
      count === 1
        ? 'We already hold this one; just see that it is right.'
        : `We already hold these ${count}; just see that they are right.`,
  }),
  commit: { zh: '写个承诺就行', en: 'A written commitment will do' },
  onlyIf: { zh: '看情况', en: 'only in some cases' },
  needs: {
    required: { zh: '必须有', en: 'required' },
    'gap-allowed': { zh: '可以后补', en: 'may follow later' },
    optional: { zh: '可以不给', en: 'optional' },
  },
  how: { zh: '怎么办', en: 'How it goes' },
  you: (fields: number) => ({
    zh: `您：核对资料，填${fields}项`,
    en: `You: check, and fill in ${fields} ${fields === 1 ? 'field' : 'fields'}`,
  }),
  youMore: (minutes: number) => ({
    zh: `约${minutes}分钟，可随时停下，自动保存`,
    en: `About ${minutes} minutes; stop any time, it is saved as you type`,
  }),
  atOnce: (offices: number, parts: number) => ({
    zh: parts === 1 ? '1个部门办' : offices === 1 ? `1个部门同时办${parts}件` : `${offices}个部门同时办${parts}件`,
    en: parts === 1 ? 'One office acts' : `${offices} ${offices === 1 ? 'office acts' : 'offices act'} on ${parts} at once`,
  }),
  others: { zh: '您或第三方办', en: 'You or a third party act' },
  then: {
    zh: '办好一件，自动接着办下一件，不用您来回传材料',
    en: 'One follows the other by itself; you carry nothing around',
  },
  done: { zh: '证照进卡包', en: 'Certificates arrive in your wallet' },
  doneMore: { zh: '签名的电子证照，和纸质的一样有效', en: 'Signed, and as valid as paper' },
  outside: {
    zh: '由您或第三方办，不算政府的时间',
    en: 'done by you or a third party; not counted against the government',
  },
  results: { zh: '办完能拿到', en: 'What you get' },
  fees: { zh: '费用', en: 'Fees' },
  basis: { zh: '依据', en: 'Legal basis' },
  ask: { zh: '问一问', en: 'Ask' },
  askAll: { zh: '咨询 / 监督', en: 'Questions and complaints' },
  always: { zh: '24小时', en: 'day and night' },
  start: (minutes: number) => ({ zh: `开始办，约${minutes}分钟`, en: `Start, about ${minutes} min` }),
  goOn: { zh: '接着上次填', en: 'Continue' },
  delivery: {
    electronic: { zh: '电子', en: 'electronic' },
    window: { zh: '窗口取', en: 'at the window' },
    courier: { zh: '邮寄', en: 'by courier' },
  },
  bookHall: { zh: '预约到大厅办', en: 'Book a time at the hall' },
  visitWhy: { zh: '为什么要跑', en: 'Why a visit' },
  comma: { zh: '、', en: ', ' },
  valid: (years: number) => ({ zh: `有效期${years}年`, en: years === 1 ? 'valid for 1 year' : `valid for ${years} years` }),
  sample: { zh: '看样本', en: 'See a sample' },
  sampleWhy: {
    zh: '样本上的人名、号码都是编的，不能用来办事。',
    en: 'Names and numbers on the sample are invented; it is of no effect.',
  },
  samplePdf: { zh: '下载样本（PDF）', en: 'Download the sample (PDF)' },
  yuanOf: (amount: string) => ({ zh: `${amount}元`, en: `CNY ${amount}` }),
  reducible: { zh: '符合条件的可以减免', en: 'may be reduced or waived' },
  payOnline: { zh: '可以在网上缴', en: 'It can be paid online' },
  payWindow: { zh: '在窗口缴', en: 'It is paid at the window' },
  where: { zh: '在哪儿办、什么时候', en: 'Where and when' },
  channels: {
    online: { zh: '网上办', en: 'online' },
    window: { zh: '窗口办', en: 'at the window' },
    mail: { zh: '邮寄办', en: 'by post' },
    terminal: { zh: '自助机办', en: 'at a terminal' },
  },
  consult: { zh: '咨询', en: 'Questions' },
  complain: { zh: '投诉', en: 'Complaints' },
  appointment: { zh: '可以预约，不约也能来', en: 'You may book a time, or just come' },
  moreQuestions: (count: number) => ({ zh: `还有${count}个问题`, en: count === 1 ? 'One more question' : `${count} more questions` }),
  phones: { zh: '各部门的电话', en: 'Phones of the offices' },
  pieces: (count: number) => ({ zh: `${count}条`, en: String(count) }),
  faq: { zh: '常见问题', en: 'Questions and answers' },
  better: (place: Text) => ({ zh: `${place.zh}比全省标准更好`, en: `Better in ${place.en} than the province asks` }),
  share: { zh: '分享', en: 'Share' },
  copied: { zh: '地址已复制', en: 'Address copied' },
  print: { zh: '打印', en: 'Print' },
  scan: { zh: '扫码看最新内容', en: 'Scan for the latest version' },
  formats: {
    paper: { zh: '纸质', en: 'on paper' },
    electronic: { zh: '电子', en: 'electronic' },
    both: { zh: '纸质、电子都行', en: 'on paper or electronic' },
  },
  originals: (count: number) => ({ zh: `原件${count}份`, en: count === 1 ? '1 original' : `${count} originals` }),
  copies: (count: number) => ({ zh: `复印件${count}份`, en: count === 1 ? '1 copy' : `${count} copies` }),
  blank: { zh: '空白表', en: 'blank form' },
  example: { zh: '填写示例', en: 'filled-in example' },
  flow: (names: string) => ({ zh: `办理过程：${names}`, en: `Steps of the office: ${names}` }),
} satisfies Readonly<Record<string, Texts[string] | Readonly<Record<string, Texts[string]>>>>;
