/** What is to be done, and by when. */
import type { Texts } from '#web/ui/texts.ts';

export const dueTexts = {
  duty: (day: string) => ({ zh: `${day}前要交`, en: `To be handed in by ${day}` }),
  renewal: (day: string) => ({ zh: `${day}前可以延续`, en: `Renew it by ${day}` }),
  heard: (day: string) => ({ zh: `${day}前可以说您的意见`, en: `You may state your view until ${day}` }),
} satisfies Texts;
