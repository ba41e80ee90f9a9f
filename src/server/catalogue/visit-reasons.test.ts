/** Whoever must come reads why, and where it takes more than once who allowed that. */
import { expect, test } from 'vitest';
import { brandAs, type ItemId, type OfficeId } from '#domain/kernel/brand.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { visitReasonsOf } from './visit-reasons.ts';

const published = readDay('2021-01-01');

test('two visits are told with the law and the list of the province, one only with its own reason', async () => {
  const catalogue = await loadCatalogue();
  const marriage = catalogue.items.get(brandAs<ItemId>('marriage-registration'));
  if (marriage === undefined || published === undefined) throw new Error('the marriage is shipped');
  const listed = {
    item: marriage.id,
    visits: 2,
    reason: { zh: '要等三十天再来一次', en: 'one waits thirty days and comes again' },
    basis: { law: 'civil-code-2020', article: 1077 },
    approver: brandAs<OfficeId>('zhejiang-reform'),
    published,
  };
  const told = (count: number) =>
    visitReasonsOf({ ...catalogue, visitExceptions: [listed] }, [{ ...marriage, visits: { ...marriage.visits, count } }]).map(
      ({ zh }) => zh,
    );
  expect(told(1)).toEqual([marriage.visits.reason?.zh]);
  expect(told(2)).toEqual([marriage.visits.reason?.zh, '列入省例外清单：要等三十天再来一次（《中华人民共和国民法典》第一千零七十七条）']);
});
