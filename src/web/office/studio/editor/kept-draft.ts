/** What was typed and is not saved yet, kept on this device: a closed window or a dead network loses nothing. */
import { isMembers } from '#domain/edition/doc-pointer.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';

/** `base` is what was saved under `revision` when the typing began. */
export type Kept = { readonly revision: number; readonly base: CatalogueDoc; readonly doc: CatalogueDoc };

const keyOf = (draft: string): string => `yici-catalogue-${draft}`;

export function readKept(draft: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(draft)) ?? 'null');
    if (!isMembers(kept) || typeof kept['revision'] !== 'number') return undefined;
    const { base, doc } = kept;
    return isMembers(base) && isMembers(doc) ? { revision: kept['revision'], base, doc } : undefined;
  } catch {
    return undefined;
  }
}

/** A device without room keeps nothing; the next save does. */
export function keepDraft(draft: string, kept: Kept | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(keyOf(draft));
    else localStorage.setItem(keyOf(draft), JSON.stringify(kept));
  } catch {
    // Private windows have no room at all.
  }
}
