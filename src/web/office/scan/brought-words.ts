/** How a paper was taken here, in words: so many pages, and what became of the original. */
import { givenWords } from '../counter/given-words.ts';
import type { Brought } from '../counter/reception.ts';
import type { Words } from '../shell/words.ts';
import { scanTexts } from './texts.ts';

export function broughtWords(brought: Brought): Words {
  if (brought.by !== 'file' || brought.pages === undefined) return givenWords(brought.by);
  const pages = scanTexts.scanned(brought.pages);
  if (brought.original === undefined) return pages;
  const back = brought.original === 'returned' ? scanTexts.back : scanTexts.keptBack;
  return { zh: `${pages.zh} · ${back.zh}`, en: `${pages.en} · ${back.en}` };
}
