/** Sentences of the picker of articles. */
import type { Texts } from '#web/ui/texts.ts';

export const lawTexts = {
  open: { zh: '查法条', en: 'Find in the law' },
  title: { zh: '查法条', en: 'Find an article' },
  search: { zh: '搜法条', en: 'Search the law' },
  hint: { zh: '写几个字，或“许可法 42条”', en: 'A few words (in Chinese), or a law and a number' },
  allLaws: { zh: '所有法律', en: 'All laws' },
  found: (count: number) => ({ zh: `找到${count}条`, en: `${count} found` }),
  nothing: { zh: '没有找到。换一个说法，或从法律里找。', en: 'Nothing found. Try other words, or look through the laws.' },
  articles: (count: number) => ({ zh: `${count}条`, en: `${count} articles` }),
  noText: {
    zh: '原文没有收录，写下条号，对照公布的文本核实。',
    en: 'Its text is not here: give the number and read it in the published text.',
  },
  number: { zh: '第几条', en: 'Article' },
  article: (number: number) => ({ zh: `第${number}条`, en: `Article ${number}` }),
  cite: (number: number) => ({ zh: `用第${number}条`, en: `Cite article ${number}` }),
  cited: { zh: '现在引用的', en: 'cited now' },
  sets: { zh: '这一条定的期限', en: 'Terms it sets' },
  joint: { zh: '几个部门一起办时', en: 'where handled jointly' },
  takeTerm: { zh: '用作法定时限', en: 'Take as the statutory limit' },
  giveNumber: { zh: '先写条号', en: 'Give the number first' },
  chinese: { zh: '原文是中文，以中文为准。', en: 'The texts are in Chinese, the language in which they bind.' },
} satisfies Texts;
