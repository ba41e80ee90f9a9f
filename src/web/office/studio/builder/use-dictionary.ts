/** What the builders choose from, and the forms of a matter's items. */
import type { Dictionary } from '#contract/view/composer.ts';
import type { Field, Item, Material } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useMemo } from 'react';
import { useReply, type Loaded } from '#web/ui/use-reply.ts';

export const useDictionary = (division?: number): Loaded<Dictionary> =>
  useReply('dictionary.get', { ...(division === undefined ? {} : { query: { division: String(division) } }) });

/** As much of an item as its forms are. */
export type FormsOf = {
  readonly id: Item['id'];
  readonly name: Text;
  readonly fields: readonly Field[];
  readonly materials: readonly Material[];
};

/** Empty until they are there, and where there are none to load. */
export function useItemForms(ids: readonly string[]): ReadonlyMap<Item['id'], FormsOf> {
  const wanted = ids.toSorted().join(',');
  const { value } = useReply('dictionary.items', wanted === '' ? undefined : { query: { ids: wanted } });
  return useMemo(() => new Map((value?.rows as readonly FormsOf[] | undefined)?.map((item) => [item.id, item])), [value]);
}
