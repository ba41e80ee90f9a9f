/** Answers with the sample of what an item ends with. */
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import { startOfDay, readDay, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { resultOf } from '#server/catalogue/guide-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { drawSample } from './draw-sample.ts';

/** The date inside the file: two people who fetch it get the same bytes. */
const DRAWN_ON = readDay('2026-01-01') as Day;

export const sampleHandler = (catalogue: Catalogue): Readonly<Record<'item.sample', Handler<Caller>>> => ({
  'item.sample': async ({ params, query }) => {
    const item = catalogue.items.get(brandAs<ItemId>(params['id'] ?? ''));
    const division = brandAs<DivisionCode>(Number(query['division']));
    const result = item === undefined ? undefined : resultOf(catalogue, item, [], division);
    if (result === undefined) return refuse('item-not-found');
    if (!catalogue.divisions.has(division))
      return refuse('not-found', { problems: [{ pointer: '/query/division', code: 'not-allowed-value' }] });
    return ok({ bytes: await drawSample(result, startOfDay(DRAWN_ON)), type: 'application/pdf', fileName: `sample-${result.item}.pdf` });
  },
});
