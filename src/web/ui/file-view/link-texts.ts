/** The word that opens a file. */
import type { Texts } from '../texts.ts';

export const linkTexts = {
  view: { zh: '查看', en: 'View' },
} satisfies Texts;
