/** One thing that differs between two catalogue documents, said for people, and whether it is better or worse for whoever applies. */
import type { Text } from '#domain/kernel/text.ts';
import type { CatalogueDoc } from './edition.ts';

export type Effect = 'better' | 'worse' | 'neutral';

export type DocChange = {
  /** Where it stands: in the later document, or in the earlier one where it is gone. */
  readonly pointer: string;
  /** Dotted field, e.g. `limit.promised` or `materials[].need`. */
  readonly field: string;
  /** A whole sentence without its full stop. */
  readonly words: Text;
  readonly effect: Effect;
  readonly before?: unknown;
  readonly after?: unknown;
};

/** What documents name by id only; an id without a name is said as it is. */
export type DocNames = {
  readonly lawTitle?: (law: string) => Text | undefined;
  readonly departmentName?: (kind: string) => Text | undefined;
  readonly itemName?: (item: string) => Text | undefined;
  /** The item an overlay changes: an overlay knows its papers and steps by id only. */
  readonly item?: CatalogueDoc;
};

/** A value at one place before and after; undefined: it is not there. */
export type Site = {
  readonly field: string;
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Whose it is, where it stands inside an entry of a list: 材料“居民户口簿”的. */
  readonly whose: Text;
  readonly names: DocNames;
  /** What an overlay does not speak of is still there: it is the province's. */
  readonly kind: 'item' | 'matter' | 'overlay';
};
export const NOBODY: Text = { zh: '', en: '' };

export const changeAt = (site: Site, words: Text, effect: Effect): DocChange => ({
  pointer: site.pointer,
  field: site.field,
  words: { zh: site.whose.zh + words.zh, en: site.whose.en + words.en },
  effect,
  ...(site.before === undefined ? {} : { before: site.before }),
  ...(site.after === undefined ? {} : { after: site.after }),
});
