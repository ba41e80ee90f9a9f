/** Sentences of the law pages. */
import type { Texts } from '#web/ui/texts.ts';

export const law = {
  title: { zh: '法律', en: 'Law' },
  article: (number: number) => ({ zh: `第${number}条`, en: `Article ${number}` }),
  original: { zh: '原文', en: 'The text is in Chinese, as published; only that is binding.' },
  noText: {
    zh: '这部法律的全文这里还没有，请到国家法律法规数据库（flk.npc.gov.cn）查。',
    en: 'The text of this law is not here yet. Look it up in the national law database (flk.npc.gov.cn).',
  },
  wanted: (number: number) => ({ zh: `要看的是第${number}条。`, en: `The article is number ${number}.` }),
  limits: { zh: '这一条定的期限', en: 'Terms this article sets' },
  chapters: { zh: '目录', en: 'Contents' },
  link: (number: number) => ({ zh: `第${number}条的地址`, en: `Address of article ${number}` }),
  copied: { zh: '这一条的地址已复制', en: 'Address of the article copied' },
  none: { zh: '没有这部法律', en: 'There is no such law' },
} satisfies Texts;
