/** Sentences of the two-minute check. */
import type { Texts } from '#web/ui/texts.ts';

export const check = {
  open: { zh: '两分钟看看我能不能办', en: 'Two minutes: can I apply?' },
  title: { zh: '看看我能不能办', en: 'Can I apply?' },
  private: { zh: '只在您这台设备上算，不发出去，也不留下。', en: 'Worked out on this device alone: nothing is sent and nothing is kept.' },
  next: { zh: '下一步', en: 'Next' },
  back: { zh: '上一步', en: 'Back' },
  again: { zh: '重新来', en: 'Start over' },
  answerFirst: { zh: '先答这一题', en: 'Answer this one first' },
  count: (asked: number) => ({ zh: `第${asked}题`, en: `Question ${asked}` }),
  no: { zh: '按您答的，现在还办不成', en: 'By what you answered, this cannot be granted yet' },
  failed: { zh: '没达到的条件', en: 'The condition that is not met' },
  rule: { zh: '条件是', en: 'It says' },
  yours: { zh: '您答的', en: 'You answered' },
  instead: { zh: '可以怎么办', en: 'What you can do instead' },
  insteadAsk: {
    zh: '打12345问一问，或者到窗口请工作人员一起看。您仍然可以递交，由部门依法决定。',
    en: 'Call 12345, or look at it together at the window. You may still apply: the office decides by law.',
  },
  yes: { zh: '按您答的，条件都符合', en: 'By what you answered, you meet the conditions' },
  yesMore: { zh: '最后由部门依法决定。', en: 'The office decides by law.' },
  left: { zh: '下面这些由部门来看', en: 'The office looks at these itself' },
  law: { zh: '依据', en: 'By' },
} satisfies Texts;
