/** What a locality does better than the province's standard, in words: the reader sees what the place chosen adds. */
import type { GuideBetter } from '#contract/view/guide.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import { sayImprovement } from '#domain/overlay/improvement-words.ts';
import { improvementsOf } from '#domain/overlay/improvements.ts';

/** Each improvement once, with the items it holds for; empty where the place keeps to the standard. */
export const betterThan = (pairs: readonly { readonly standard: Item; readonly here: Item }[]): readonly GuideBetter[] => {
  const found = new Map<string, { readonly what: Text; readonly items: Text[] }>();
  for (const { standard, here } of pairs) {
    for (const improvement of improvementsOf(standard, here)) {
      const what = sayImprovement(improvement);
      if (what === undefined) continue;
      const known = found.get(what.zh) ?? { what, items: [] as Text[] };
      found.set(what.zh, known);
      known.items.push(here.name);
    }
  }
  return [...found.values()];
};
