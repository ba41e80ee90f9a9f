/** Lists of two counties are judged once, judged again where they changed, and summed for the report. */
import { expect, test } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { noteDivision, writeListings, type KeptListing } from '#server/listing/store.ts';
import { useDatabase } from '#test/support/database.ts';
import { lintListings } from './lint-listings.ts';
import { allSums, worstListings } from './listing-scores.ts';

const database = useDatabase();
const [DEQING, CHANGXING] = [brandAs<DivisionCode>(330521), brandAs<DivisionCode>(330522)];
const HOUR = 3_600_000;
const at = (hours: number): Instant => (1_795_395_600_000 + hours * HOUR) as Instant;

type Given = { readonly state?: KeptListing['state']; readonly row?: ListingRow };
const listing = (division: DivisionCode, code: string, now: Instant, { state = 'listed', row = {} }: Given = {}): KeptListing => ({
  division,
  code,
  name: `茶馆许可 ${code}`,
  department: code < 'm' ? '市监局' : '文旅局',
  row: { task_name: '茶馆许可', ...row },
  hash: 'x',
  state,
  run: 'r',
  updatedAt: now,
});
const write = (division: DivisionCode, now: Instant, listings: readonly KeptListing[]): Promise<void> =>
  inTransaction(database.pool(), (tx) => {
    writeListings(tx, listings);
    noteDivision(tx, division, listings.length, 'r', now);
    return Promise.resolve(kept(undefined));
  });
const judge = (): Promise<number> => lintListings(database.pool(), []);
const sumsOf = async (division: DivisionCode) => (await allSums(sqlOf(database.pool()))).find((sums) => sums.division === division);
const worst = (division: DivisionCode, rule = '', after: readonly [number, string, number] = [-1, '', 0]) =>
  worstListings(sqlOf(database.pool()), { division, department: '', rule, after, limit: 10 });

test('what was brought in is judged; with nothing new nothing is judged again', async () => {
  await write(DEQING, at(0), [
    listing(DEQING, 'a', at(0)),
    listing(DEQING, 'b', at(0), { row: { link_way: '0572-8060000', supervise_way: '0572-8060000' } }),
    listing(DEQING, 'z', at(0)),
  ]);
  await write(CHANGXING, at(0), [listing(CHANGXING, 'a', at(0))]);
  expect(await judge()).toBe(4);
  expect(await judge()).toBe(0);
  expect(await sumsOf(DEQING)).toMatchObject({ count: 3, errors: 1, rules: { 'columns-missing': 3, 'phones-the-same': 1 } });
  expect((await sumsOf(DEQING))?.departments.map(({ department, count }) => [department, count])).toEqual([
    ['市监局', 2],
    ['文旅局', 1],
  ]);
});

test('the worst stand first, page after page, one county at a time', async () => {
  const all = await worst(DEQING);
  expect(all.map(({ code }) => code)).toEqual(['b', 'a', 'z']);
  const [first] = all;
  if (first === undefined) throw new Error('three were judged');
  expect((await worst(DEQING, '', [first.score, first.code, first.division])).map(({ code }) => code)).toEqual(['a', 'z']);
  // The same code in another county is another listing.
  const [a] = await worst(CHANGXING);
  expect((await worst(CHANGXING, '', [a?.score ?? 0, 'a', DEQING])).map(({ code }) => code)).toEqual(['a']);
  expect((await worst(DEQING, 'phones-the-same')).map(({ code }) => code)).toEqual(['b']);
});

test('a mended row is judged again, a withdrawn one no more, and the other county is left alone', async () => {
  await write(DEQING, at(1), [
    listing(DEQING, 'b', at(1), { row: { link_way: '0572-8060000', supervise_way: '0572-12345' } }),
    listing(DEQING, 'z', at(1), { state: 'withdrawn' }),
  ]);
  // With what was written in the ten minutes before: an import that commits late is not lost.
  expect(await judge()).toBe(2);
  expect(await sumsOf(DEQING)).toMatchObject({ count: 2, errors: 0, rules: { 'columns-missing': 2 } });
  expect((await worst(DEQING)).map(({ code }) => code)).toEqual(['a', 'b']);
  expect(await sumsOf(CHANGXING)).toMatchObject({ count: 1 });
});
