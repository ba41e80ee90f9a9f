/** Sentences of asking a part's registers again. */
import type { Text } from '#domain/kernel/text.ts';

const states: Readonly<Record<string, Text>> = {
  none: { zh: '没有这个人的记录', en: 'holds no record of the person' },
  pending: { zh: '还没有答复，过一会儿再查', en: 'has not answered yet; ask again in a while' },
  down: { zh: '现在查不通，不用申请人拿纸来', en: 'cannot be reached; the applicant need not bring paper' },
  consent: { zh: '要本人同意才能查，现在没有', en: 'may be asked with the person’s consent only, and there is none' },
  'no-grant': { zh: '本部门没有使用这项数据的授权', en: 'your department has no grant for it' },
};

export const askTexts = {
  again: { zh: '现在再查', en: 'Ask again now' },
  found: { zh: '刚才查到的', en: 'What they say now' },
  told: { zh: '查一次记一次，申请人看得到', en: 'Each time is recorded, and the applicant sees it' },
  code: { zh: '已经办完，依据什么再查', en: 'It is over: on which ground is it asked again' },
  codeWhy: {
    zh: '没有在办的件，只能依法律写明的情形查（个人信息保护法第34条）',
    en: 'Without a running case only where a law says so (PIPL article 34)',
  },
  codeNeeded: { zh: '先选法律依据', en: 'Choose the ground first' },
  article: (law: string, article: number) =>
    law === 'administrative-licensing-law-2019'
      ? { zh: `（行政许可法第${article}条）`, en: `(Licensing Law, article ${article})` }
      : { zh: `（个人信息保护法第${article}条）`, en: `(PIPL, article ${article})` },
  differs: { zh: '和申请人写的不一样', en: 'differs from what the applicant wrote' },
  nothing: { zh: '没有可查的来源', en: 'There is no register to ask' },
  states,
} as const;
