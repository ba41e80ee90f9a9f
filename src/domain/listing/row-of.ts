/** An item of ours as a row of the national list, as the office of one division publishes it. */
import type { Item } from '#domain/catalogue/item.ts';
import type { RowContext } from './column.ts';
import type { ListingRow } from './listing.ts';
import { NATIONAL_COLUMNS } from './national-columns.ts';

/** @returns only the columns the item has something to say on. */
export const rowOf = (item: Item, context: RowContext): ListingRow =>
  Object.fromEntries(
    NATIONAL_COLUMNS.flatMap((column) => {
      const value = column.read(item, context);
      return value === undefined || value === '' ? [] : [[column.name, value]];
    }),
  );
