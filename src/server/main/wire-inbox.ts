/** Puts the desk's list together: saved views, one act on several like cases. */
import { brandAs, type ItemId } from '#domain/kernel/brand.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Caller } from '#server/identity/caller.ts';
import { officeView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { batchHandlers } from '#server/worklist/batch.ts';
import type { worklistHandlers } from '#server/worklist/handlers.ts';
import { viewHandlers } from '#server/worklist/view-handlers.ts';
import type { Wired } from './wire.ts';

export const inboxHandlersOf = ({ pool, cases }: Pick<Wired, 'pool' | 'cases'>): Readonly<Record<string, Handler<Caller>>> => ({
  ...viewHandlers({ pool, newId: cases.newId }),
  ...batchHandlers(cases),
});

/** What lists say of offices and items beside their rows. */
export const worklistWords = (catalogue: Catalogue): Pick<Parameters<typeof worklistHandlers>[0], 'isInstant' | 'officeView'> => ({
  isInstant: (item) => catalogue.items.get(brandAs<ItemId>(item))?.handling === 'instant',
  officeView: (id, division) => officeView(catalogue, id, division),
});
