/** The part of a case's title that is its own: a case without a name of its own is called after its matter, in Chinese. */
import type { Text } from '#domain/kernel/text.ts';

/** `江*起 · 结婚登记` of the matter 结婚登记 is `江*起`; nothing where the title is the matter's name. */
export const ownTitle = (title: string, matter: Text): string => {
  if (title === matter.zh || title === matter.en) return '';
  const tail = [matter.zh, matter.en].map((name) => ` · ${name}`).find((end) => title.endsWith(end));
  return tail === undefined ? title : title.slice(0, -tail.length);
};
