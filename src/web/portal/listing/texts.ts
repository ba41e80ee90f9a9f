/** Sentences of the page of a listing. */
import type { Texts } from '#web/ui/texts.ts';

export const listing = {
  title: { zh: '本地事项', en: 'Local service' },
  listed: (day: string) => ({
    zh: `本地实施清单里的一项，${day}更新。网上还不能直接办。`,
    en: `One row of the local implementation list, as of ${day}. It cannot be applied for online yet.`,
  }),
  suspended: { zh: '这个事项现在暂停办理。', en: 'This item is suspended for now.' },
  doIt: { zh: '这件事可以在这里办：', en: 'It can be done here: ' },
  unknown: { zh: '还没有公布的', en: 'Not published yet' },
  unknownWhy: {
    zh: '办事机关的清单里没有填。去之前打12345问一问。',
    en: 'The office left these out of its list. Call 12345 before you go.',
  },
  where: { zh: '去哪儿办', en: 'Where to go' },
  ask: { zh: '不清楚的，打12345问。', en: 'Call 12345 for whatever is unclear.' },
} satisfies Texts;
