/** By which matter an office may begin to take a certificate back: one begun by the office itself, whose item revokes certificates of this kind. */
import type { Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

export type RevokingMatter = { readonly matter: Matter; readonly item: Item; readonly answer: string };

/** Undefined where the catalogue names none: then the law of that kind knows no revocation here. */
export function revokingMatter(catalogue: Catalogue, kind: string): RevokingMatter | undefined {
  for (const matter of catalogue.matters.values()) {
    if (matter.initiator !== 'office') continue;
    for (const step of matter.steps) {
      const item = step.kind === 'item' ? catalogue.items.get(step.item) : undefined;
      if (item?.revokes !== undefined && item.revokesKind === kind) return { matter, item, answer: item.revokes };
    }
  }
  return undefined;
}
