/** Sentences of the page 例外清单: what takes more than one visit, and held papers still asked for. */
import type { Texts } from '#web/ui/texts.ts';

export const exceptionTexts = {
  title: { zh: '例外清单', en: 'Exceptions' },
  hint: {
    zh: '例外都在这里，人人看得到。每一条都写明为什么、哪一条法、谁批的。',
    en: 'All exceptions stand here for everybody to see, each with why, which law and who allowed it.',
  },
  visits: { zh: '跑一次办不成的', en: 'What cannot be done in one visit' },
  visitsHint: {
    zh: '只由省里公布，各地、各部门不得增加（2018年省规定第四条第四款）。',
    en: 'Published by the province alone; no locality and no department may add to it (2018 provisions, article 4 paragraph 4).',
  },
  noVisits: { zh: '没有。目录里每一件事都最多跑一次。', en: 'None. Everything in the catalogue is done in one visit at most.' },
  papers: { zh: '部门有、还要交的材料', en: 'Held papers that are still asked for' },
  papersHint: {
    zh: '部门已有的材料不得再要（2018年省规定第七条）。这里是一时还做不到的，过了最后一天就不能再要。',
    en: 'What a department holds may not be asked for (2018 provisions, article 7). These are papers where that is not possible yet; past the last day they may not be asked for.',
  },
  noPapers: { zh: '没有。部门有的，一样都不再要。', en: 'None. Nothing that a department holds is asked for.' },
  times: (count: number) => ({ zh: `最多来${count}次`, en: `${count} visits at most` }),
  why: { zh: '为什么', en: 'Why' },
  law: { zh: '依据', en: 'Law' },
  approver: { zh: '谁批的', en: 'Allowed by' },
  published: { zh: '公布日期', en: 'Published on' },
  expires: { zh: '要到哪一天', en: 'Until' },
  over: { zh: '已经过期，不能再要', en: 'Over: may not be asked for' },
  left: (days: number) => ({ zh: `还有${days}天`, en: `${days} days left` }),
  article: (article: number) => ({ zh: `第${article}条`, en: `article ${article}` }),
} satisfies Texts;
