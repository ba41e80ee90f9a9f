/** Sentences of the area 数据 that all its tabs share. */
import type { Texts } from '#web/ui/texts.ts';

/** The three classes of the directory (2018 provisions, article 39). */
export const shareTexts = {
  shared: { zh: '无条件共享', en: 'Shared' },
  conditional: { zh: '受限共享', en: 'Conditional' },
  'not-shared': { zh: '不共享', en: 'Not shared' },
} satisfies Texts;

export const exchangeTexts = {
  name: { zh: '数据共享', en: 'Data exchange' },
  tabs: { zh: '数据共享', en: 'Data exchange' },
  byConsent: { zh: '本人同意后共享', en: 'With consent' },
  law: { zh: '法律', en: 'Law' },
  article: { zh: '第几条', en: 'Article' },
  reasons: { zh: '理由', en: 'Reasons' },
  loading: { zh: '正在取', en: 'Fetching' },
} satisfies Texts;
