/** Sentences of the situational questions: what hangs on each, what answers cut. */
import type { Texts } from '#web/ui/texts.ts';

export const situationTexts = {
  title: { zh: '先问的几个问题', en: 'Asked first' },
  about: { zh: '答完就知道要办哪几步、要哪几份材料', en: 'Their answers say which steps and papers there are' },
  governs: (zh: string, en: string) => ({ zh: `管着：${zh}`, en: `Decides on: ${en}` }),
  governsNothing: { zh: '哪一步都不看它', en: 'Nothing hangs on it' },
  more: (zh: string, en: string, n: number) => ({ zh: `${zh}等${n}处`, en: `${en} and others, ${n} in all` }),
  tryTitle: { zh: '替一个人答一遍', en: 'Answer as a person would' },
  tryAbout: { zh: '划掉的就不用办、不用交、不用填', en: 'What is struck out is neither done, brought nor filled in' },
  step: { zh: '步骤', en: 'Steps' },
  material: { zh: '材料', en: 'Papers' },
  field: { zh: '问题', en: 'Questions' },
  left: (left: number, all: number) => ({ zh: `${left} / ${all}`, en: `${left} of ${all}` }),
  open: { zh: '看还没答的', en: 'open until answered' },
  cut: { zh: '不用', en: 'not needed' },
  kept: { zh: '要', en: 'needed' },
  again: { zh: '重新答', en: 'Start over' },
  unconditional: (n: number) => ({ zh: `另有${n}个总是要的`, en: `${n} more, always needed` }),
} satisfies Texts;
