/** Sentences of a case's past. */
import type { Texts } from '../texts.ts';

export const historyTexts = {
  title: { zh: '回看这一件', en: 'This case as it was' },
  then: { zh: '当时', en: 'As it was' },
  values: { zh: '每一项谁定的', en: 'Who set what' },
  step: (seq: number, of: number) => ({ zh: `第${seq}步，共${of}步`, en: `Step ${seq} of ${of}` }),
  seen: (moment: string) => ({ zh: `看的是${moment}的样子`, en: `As it stood ${moment}` }),
  before: { zh: '上一步', en: 'Step before' },
  after: { zh: '下一步', en: 'Next step' },
  slide: { zh: '拖到哪一步', en: 'Which step' },
  moment: { zh: '或者写一个时间', en: 'Or a moment' },
  go: { zh: '看当时', en: 'Show' },
  past: { zh: '这是过去的样子，只能看。', en: 'This is the past: it can only be looked at.' },
  now: { zh: '回到现在', en: 'Back to now' },
  find: { zh: '找哪一项', en: 'Find a value' },
  none: { zh: '没有这样的项', en: 'No such value' },
  gone: { zh: '（没有了）', en: '(gone)' },
  only: { zh: '只定过一次', en: 'set once' },
  changed: (count: number) => ({ zh: `定过${count}次`, en: `set ${count} times` }),
  openAt: { zh: '看这一步', en: 'See this step' },
} satisfies Texts;
