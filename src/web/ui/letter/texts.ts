/** Sentences about a paper's number and what is kept of it. */
import type { Texts } from '../texts.ts';

export const letterTexts = {
  void: (reason: string) => ({ zh: `已作废：${reason}`, en: `void: ${reason}` }),
  hash: (start: string) => ({ zh: `校验 ${start}`, en: `hash ${start}` }),
} satisfies Texts;
