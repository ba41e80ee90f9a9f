/** Why one must come: the item's own reason, and for what takes more than one visit that the province lists it, under which law. */
import type { Item } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import { articleNumeral } from '#domain/listing/law-words.ts';
import { lawTitle, type Catalogue } from './catalogue.ts';

const listedWords = (catalogue: Pick<Catalogue, 'visitExceptions' | 'laws'>, item: Item): Text | undefined => {
  const found = item.visits.count > 1 ? catalogue.visitExceptions.find((each) => each.item === item.id) : undefined;
  if (found === undefined) return undefined;
  const law = lawTitle(catalogue, found.basis.law);
  return {
    zh: `列入省例外清单：${found.reason.zh}（《${law.zh}》第${articleNumeral(found.basis.article)}条）`,
    en: `On the province’s list of exceptions: ${found.reason.en} (${law.en}, article ${found.basis.article})`,
  };
};

export const visitReasonsOf = (catalogue: Pick<Catalogue, 'visitExceptions' | 'laws'>, items: readonly Item[]): readonly Text[] =>
  items.flatMap((item) => [item.visits.reason, listedWords(catalogue, item)].flatMap((words) => words ?? []));
