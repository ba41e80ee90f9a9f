/** Sentences of the pane of checks. */
import type { Texts } from '#web/ui/texts.ts';

export const checkTexts = {
  title: { zh: '检查', en: 'Checks' },
  rules: (count: number) => ({ zh: `${count}条规则，边改边查`, en: `${count} rules, checked as you type` }),
  passed: { zh: '条通过', en: 'passed' },
  must: (count: number) => ({
    zh: count === 0 ? '没有必改的' : `${count}条必改`,
    en: count === 0 ? 'nothing must be mended' : `${count} to mend`,
  }),
  advice: (count: number) => ({ zh: count === 0 ? '' : `，${count}条建议`, en: count === 0 ? '' : `, ${count} to consider` }),
  allElse: (count: number) => ({ zh: `其余${count}条通过`, en: `The other ${count} passed` }),
} satisfies Texts;
