/** Sentences of the tree. */
import type { Texts } from '#web/ui/texts.ts';

export const treeTexts = {
  filter: (count: number) => ({ zh: `筛选${count}项`, en: `Filter ${count}` }),
  findings: (errors: number, advice: number) => ({
    zh: errors > 0 ? `${errors}处必改` : `${advice}条建议`,
    en: errors > 0 ? `${errors} to mend` : `${advice} to consider`,
  }),
  none: { zh: '没有叫这个名字的事项。', en: 'Nothing of this name.' },
} satisfies Texts;
