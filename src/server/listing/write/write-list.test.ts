import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListingRow } from '#domain/listing/listing.ts';
import { hasHiddenSigns, tidyCell } from '#domain/listing/spreadsheet-cell.ts';
import { fileOfBytes } from '../read/list-file.ts';
import { rowsOf } from '../read/rows-of.ts';
import { scanFile } from '../read/scan-file.ts';
import { writeCsvList, writeJsonList, writeXlsxList } from './write-list.ts';

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '＋2',
  '－3',
  '＠x',
  '|calc',
  '%x',
  "'=1",
  "''=1",
  "'abc",
  ' =1',
  '\t=1',
  '=HYPERLINK("http://x","y")',
  '=cmd|x',
  ';=1',
  '",=1',
  '"',
  '_x000A_',
  '_x0041_',
  '&lt;b&gt;',
  '<b>',
  ']]>',
  'toString',
  '__proto__',
  'constructor',
];
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(...formulas),
    fc.constantFrom('一\n二', '1,2;3\t4', '0', '00123', '1e5', 'TRUE', '2024-01-01', '𠮷〇䶮'),
  )
  .map(tidyCell)
  .filter((text) => text !== '' && !hasHiddenSigns(text));
const inner = fc
  .dictionary(fc.constantFrom('material_name', 'material_type', '备注'), cell, { minKeys: 1 })
  .map((row): Record<string, string> => ({ ...row }));
const rowWith = (index: number) =>
  fc
    .record({
      base: fc.dictionary(fc.constantFrom('dept_name', 'by_law', 'accept_condition', 'link_way', '本地列', '办结份数'), cell),
      name: cell,
      material: fc.array(inner, { minLength: 1, maxLength: 3 }),
      listed: fc.boolean(),
    })
    .map(
      ({ base, name, material, listed }): ListingRow => ({
        ...base,
        task_code: `C-${index}`,
        task_name: name,
        dept_name: base['dept_name'] ?? '档案局',
        ...(listed ? { material } : {}),
      }),
    );
const list = fc.integer({ min: 1, max: 12 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => rowWith(index))));

async function* pages(rows: readonly ListingRow[]): AsyncGenerator<readonly ListingRow[]> {
  yield rows;
}
const textOf = async (written: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of written) text += piece;
  return text;
};
const bytesOf = async (written: AsyncIterable<string>): Promise<Uint8Array> => new TextEncoder().encode(await textOf(written));
const usedIn = (rows: readonly ListingRow[]) => new Set(rows.flatMap((row) => Object.keys(row)));

async function readBack(bytes: Uint8Array): Promise<readonly ListingRow[]> {
  const file = fileOfBytes(bytes, 'x');
  const back: ListingRow[] = [];
  for await (const { row } of rowsOf(file, await scanFile(file, 1e8))) {
    back.push(Object.fromEntries(Object.entries(row).filter(([, value]) => value.length > 0)));
  }
  return back;
}

test.each(['names', 'zh', 'en'] as const)('a list exported as CSV under %s comes back as it went', async (headings) => {
  await fc.assert(
    fc.asyncProperty(list, async (rows) => {
      expect(await readBack(await bytesOf(writeCsvList(pages(rows), { used: usedIn(rows), headings })))).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

test('a list exported as JSON comes back as it went', async () => {
  await fc.assert(
    fc.asyncProperty(list, async (rows) => {
      expect(await readBack(await bytesOf(writeJsonList(pages(rows))))).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

test.each(['names', 'zh', 'en'] as const)('a list exported as a spreadsheet under %s comes back as it went', async (headings) => {
  await fc.assert(
    fc.asyncProperty(list, async (rows) => {
      expect(await readBack(await writeXlsxList(pages(rows), { used: usedIn(rows), headings }))).toEqual(rows);
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test('no cell of a CSV begins as a formula would', async () => {
  const rows: readonly ListingRow[] = formulas.map((name, index) => ({ task_code: `F-${index}`, task_name: name, dept_name: name }));
  const text = await textOf(writeCsvList(pages(rows), { used: usedIn(rows), headings: 'names' }));
  for (const [index, formula] of formulas.entries()) {
    const line = text.slice(text.indexOf(`F-${index},`));
    expect(line.slice(line.indexOf(',') + 1)).not.toMatch(/^"?[\s]*[=+\-@|%＝＋－＠]/);
    expect(formula).toBeTruthy();
  }
});
