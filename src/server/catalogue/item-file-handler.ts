/** Answers with a blank form or an example that a material of an item names: files of the item's own folder, and no others. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brandAs, type ItemId } from '#domain/kernel/brand.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Catalogue } from './catalogue.ts';
import { CATALOGUE_FOLDER } from './load-catalogue.ts';

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', pdf: 'application/pdf', svg: 'image/svg+xml' };

const namesFile = (item: Item, file: string): boolean =>
  item.result?.sample === file || item.materials.some(({ blank, example }) => blank === file || example === file);

/** Undefined where the catalogue names a file that does not lie in its folder. */
const readIfThere = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);

export const itemFileHandler = (catalogue: Catalogue): Readonly<Record<'item.file', Handler<Caller>>> => ({
  'item.file': async ({ params: { id = '', file = '' } }) => {
    const item = catalogue.items.get(brandAs<ItemId>(id));
    if (item === undefined) return refuse('item-not-found');
    const type = TYPES[file.split('.').at(-1) ?? ''];
    // Only what the item names is read: the name comes from the catalogue, never from the address alone.
    if (type === undefined || !namesFile(item, file)) return refuse('not-found');
    const bytes = await readIfThere(join(CATALOGUE_FOLDER, 'items', item.id, file));
    return bytes === undefined ? refuse('not-found') : ok({ bytes, type, fileName: file });
  },
});
