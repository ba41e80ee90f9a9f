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
      en: `${enVisit}; ${items === 1 ? 'done' : `all ${items} done`} ${term.amount === 0 ? 'at once' : `in ${days.en}`}.`,
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
    zh: '答了，下面只留和您有关的。不答也能往下看。',
    en: 'Answer, and only what concerns you stays below. You may also skip this.',
  },
  bringNothing: { zh: '您什么都不用带', en: 'Bring nothing' },
  bringSome: (count: number) => ({
    zh: `要带${count}件`,
    en: count === 1 ? 'Bring one thing' : `Bring ${count} things`,
  }),
  heldWhy: (count: number) => ({
    zh: `这${count}样政府已经有了，只请您看一眼对不对。`,
    en: `We already hold these ${count}; just see that they are right.`,
  }),
  commit: { zh: '写个承诺就行', en: 'A written commitment will do' },
  commitMore: { zh: '承诺什么、做不到会怎样', en: 'What you commit to, and what follows if not' },
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
  uncounted: { zh: '不计时', en: 'not counted' },
  results: { zh: '办完能拿到', en: 'What you get' },
  fees: { zh: '费用', en: 'Fees' },
  basis: { zh: '依据', en: 'Legal basis' },
  articles: (count: number) => ({ zh: `${count}条法律规定`, en: count === 1 ? '1 article' : `${count} articles` }),
  ask: { zh: '问一问', en: 'Ask' },
  askAll: { zh: '咨询 / 监督', en: 'Questions and complaints' },
  day24: { zh: '12345 · 24小时', en: '12345, day and night' },
  start: (minutes: number) => ({ zh: `开始办，约${minutes}分钟`, en: `Start, about ${minutes} min` }),
  goOn: { zh: '接着上次填', en: 'Continue' },
  delivery: {
    electronic: { zh: '电子', en: 'electronic' },
    window: { zh: '窗口取', en: 'at the window' },
    courier: { zh: '邮寄', en: 'by courier' },
  },
  visitWhy: { zh: '为什么要跑', en: 'Why a visit' },
} satisfies Readonly<Record<string, Texts[string] | Readonly<Record<string, Texts[string]>>>>;
