/** Sentences of the counter's search. */
import type { Texts } from '#web/ui/texts.ts';

export const findTexts = {
  hint: { zh: '搜姓名、拼音、办件号、身份证后4位', en: 'Name, pinyin, case number, last 4 of the ID' },
  cases: { zh: '本地办件', en: 'Cases of this place' },
  none: {
    zh: '本地没有这样的办件。人在窗口，请按F4核对身份。',
    en: 'No such case here. If the person is at the window, press F4 to identify them.',
  },
  more: { zh: '还有更多，请再多打几个字。', en: 'There are more; type a little more.' },
  running: { zh: '在办', en: 'running' },
  ended: { zh: '已办结', en: 'ended' },
  count: (count: number) => ({
    zh: count === 0 ? '没有办件' : `${count}个办件，用上下键选择`,
    en: count === 0 ? 'no case' : `${count} ${count === 1 ? 'case' : 'cases'}, use the arrow keys`,
  }),
} satisfies Texts;
