/** Sentences of the preview: what people read on a phone, what the window sees, what is printed. */
import { termText, type Texts } from '#web/ui/texts.ts';

type Term = { readonly amount: number; readonly unit: string };

export const needTexts = {
  required: { zh: '必交', en: 'required' },
  'gap-allowed': { zh: '可后补', en: 'may follow later' },
  optional: { zh: '可不交', en: 'optional' },
} satisfies Texts;
export const counterTexts = {
  held: { zh: '系统核对，不收', en: 'checked by data, not taken' },
  commit: { zh: '签承诺书', en: 'a signed commitment' },
  bring: { zh: '收', en: 'to be taken' },
} satisfies Texts;

export const previewTexts = {
  title: { zh: '群众看到的', en: 'What people see' },
  phone: { zh: '手机', en: 'Phone' },
  window: { zh: '窗口', en: 'Window' },
  paper: { zh: '纸', en: 'Paper' },
  form: { zh: '表单', en: 'Form' },
  as: { zh: '怎么看', en: 'Seen how' },
  say: (visits: number, term: Term | null) => {
    const zh = visits === 0 ? '一次都不用跑' : `最多跑${visits}次`;
    const en = visits === 0 ? 'No visit at all' : visits === 1 ? 'One visit at most' : `${visits} visits at most`;
    return term === null
      ? { zh: `${zh}。`, en: `${en}.` }
      : { zh: `${zh}，${termText(term).zh}办完。`, en: `${en}; done ${term.amount === 0 ? 'at once' : `in ${termText(term).en}`}.` };
  },
  visits: { zh: '跑动', en: 'Visits' },
  visitUnit: { zh: '次', en: '' },
  bring: { zh: '要带', en: 'Bring' },
  bringUnit: { zh: '件', en: '' },
  fee: { zh: '费用', en: 'Fee' },
  yuan: { zh: '元', en: 'yuan' },
  promised: (term: Term) => ({ zh: `承诺${termText(term).zh}`, en: `Promised ${termText(term).en}` }),
  statutory: (term: Term) => ({ zh: `法定${termText(term).zh}`, en: `By law ${termText(term).en}` }),
  prepare: { zh: '您要准备', en: 'What to bring' },
  nothing: { zh: '什么都不用带', en: 'Nothing' },
  held: { zh: '政府已经有了', en: 'What we already hold' },
  commit: { zh: '写个承诺就行', en: 'A commitment will do' },
  how: { zh: '怎么办', en: 'How it goes' },
  you: (questions: number) => ({ zh: `您：核对，填${questions}项`, en: `You: check, and fill in ${questions}` }),
  who: { zh: '谁能办', en: 'Who may apply' },
  result: { zh: '拿到什么', en: 'What you get' },
  fees: { zh: '收费', en: 'Fees' },
  faq: { zh: '常见问题', en: 'Questions' },
  where: { zh: '去哪里', en: 'Where' },
  law: { zh: '依据', en: 'Legal basis' },
  counterTitle: { zh: '窗口收件时', en: 'When the window takes it in' },
  copies: (originals: number, copies: number) => ({
    zh: `原件${originals}份，复印件${copies}份`,
    en: `originals: ${originals}, copies: ${copies}`,
  }),
  accepted: { zh: '受理标准', en: 'Accepted when' },
  questions: (count: number) => ({ zh: `表单${count}项`, en: `${count} questions of the form` }),
  noQuestions: { zh: '没有要填的。', en: 'Nothing to fill in.' },
  notYet: { zh: '写全了这里就能看到。', en: 'You see it here once nothing is missing.' },
  guideOf: { zh: '办事指南', en: 'Guide' },
  inPlace: (place: string) => ({ zh: `以${place}为例`, en: `As read in ${place}` }),
} satisfies Texts;
