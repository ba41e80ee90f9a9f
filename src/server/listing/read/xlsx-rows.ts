/** Rows of a spreadsheet: the first sheet is the list, further ones named like a list column hold its rows by code. */
import { Worker } from 'node:worker_threads';
import { NATIONAL_COLUMNS } from '#domain/listing/national-columns.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { tidyCell } from '#domain/listing/spreadsheet-cell.ts';
import { headingsOf, missingColumns } from './headings-of.ts';
import { ListFileBroken, type ListFile } from './list-file.ts';
import type { Heading, RawRow } from './raw-row.ts';
import type { XlsxAsk, XlsxTold } from './xlsx-thread.ts';

/** Unpacked; 100,000 rows of the sample are 60 MB. It is held three times over while it is read: half a megabyte of blanks took 3 GB of 512. */
const MOST_BYTES = 192 * 1024 * 1024;
const HEAP_MB = 1_024;
/** 100,000 rows take 3 s (measured); a file that takes minutes is not one of ours. */
const MOST_MS = 60_000;

type Cells = readonly string[];

async function bytesOf(file: ListFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What the thread tells, in order; a thread that dies (no memory left, no end) is a broken file. */
async function* hear(file: ListFile): AsyncGenerator<XlsxTold> {
  const workerData: XlsxAsk = { bytes: await bytesOf(file), mostBytes: MOST_BYTES };
  const thread = new Worker(new URL('./xlsx-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const told: XlsxTold[] = [];
  let wake: (() => void) | undefined;
  const note = (each: XlsxTold): void => {
    told.push(each);
    wake?.();
  };
  thread.on('message', note);
  thread.on('error', () => note({ kind: 'broken', why: 'import-broken' }));
  const late = setTimeout(() => note({ kind: 'broken', why: 'too-large' }), MOST_MS);
  try {
    for (;;) {
      const next = told.shift();
      if (next !== undefined) {
        yield next;
        if (next.kind === 'rows') thread.postMessage('more');
        else if (next.kind !== 'sheet') return;
      } else await new Promise<void>((done) => (wake = done));
    }
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}

const broken = (told: XlsxTold): ListFileBroken | undefined => {
  if (told.kind !== 'broken') return undefined;
  return told.why === 'too-large'
    ? new ListFileBroken({ code: 'too-large', values: { limit: `${MOST_BYTES / 1024 / 1024} MiB` } })
    : new ListFileBroken({ code: 'import-broken', values: { line: 0 } });
};

type Numbered = { readonly line: number; readonly cells: Cells };
type SheetRow = { readonly sheet: number; readonly name: string } & Numbered;

async function* sheetRows(file: ListFile): AsyncGenerator<SheetRow> {
  let [sheet, name, line] = [-1, '', 0];
  for await (const told of hear(file)) {
    const fault = broken(told);
    if (fault !== undefined) throw fault;
    if (told.kind === 'sheet') [sheet, name, line] = [sheet + 1, told.name, 0];
    if (told.kind !== 'rows') continue;
    for (const cells of told.rows) {
      line += 1;
      yield { sheet, name, line, cells };
    }
  }
}

type Rows = Exclude<ListingRow[string], string>;
type Lists = Map<string, Record<string, Rows[number][]>>;

const listColumn = (name: string): string | undefined =>
  NATIONAL_COLUMNS.find((column) => column.values.kind === 'rows' && [column.name, column.label.zh, column.label.en].includes(name))?.name;

const rowOf = (headings: readonly Heading[], cells: Cells): Record<string, string> =>
  Object.fromEntries(headings.flatMap(({ column }, index) => (column === undefined ? [] : [[column, tidyCell(cells[index] ?? '')]])));

const keyOf = (row: Readonly<Record<string, string>>): string => `${row['area_code'] ?? ''} ${row['task_code'] ?? ''}`;

/** Headings of a list's own columns, by name or label. */
function innerHeadings(column: string, cells: Cells): readonly Heading[] {
  const values = NATIONAL_COLUMNS.find((each) => each.name === column)?.values;
  const inner = values?.kind === 'rows' ? values.columns : [];
  return cells.map((cell) => {
    const bare = tidyCell(cell).replace(/[*＊]/g, '');
    const found = inner.find(({ name, label }) => [name, label.zh, label.en].includes(bare));
    return { column: found?.name ?? headingsOf([bare])[0]?.column };
  });
}

function keepInner(lists: Lists, column: string, { area_code = '', task_code = '', ...cells }: Record<string, string>): void {
  const key = keyOf({ area_code, task_code });
  const own = lists.get(key) ?? {};
  const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
  // Added to, not copied: a sheet of a million rows under one code would hold the worker, and every clock with it, for minutes.
  if (Object.keys(filled).length > 0) (own[column] ??= []).push(filled);
  lists.set(key, own);
}

/**
 * The rows are given when all sheets were read: their lists stand behind them. 100,000 rows of the sample are 80 MB (measured).
 * Throws ListFileBroken: `import-broken`, `too-large`, `bad-input` for the headings.
 */
export async function* xlsxRows(file: ListFile): AsyncGenerator<RawRow> {
  const [main, lists]: [Numbered[], Lists] = [[], new Map()];
  let headings: readonly Heading[] = [];
  for await (const { sheet, name, line, cells } of sheetRows(file)) {
    const column = sheet === 0 ? undefined : listColumn(name);
    if (sheet > 0 && column === undefined) continue;
    if (line === 1) {
      headings = column === undefined ? headingsOf(cells) : innerHeadings(column, cells);
      const missing = column === undefined ? missingColumns(headings) : [];
      if (missing.length > 0) throw new ListFileBroken({ code: 'bad-input', problems: missing });
      if (column === undefined) main.push({ line, cells });
    } else if (column === undefined) main.push({ line, cells });
    else keepInner(lists, column, rowOf(headings, cells));
  }
  const [first, ...rest] = main;
  if (first === undefined) throw new ListFileBroken({ code: 'import-empty' });
  const own = headingsOf(first.cells);
  const strange = own.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  for (const [index, { line, cells }] of rest.entries()) {
    const row = rowOf(own, cells);
    if (Object.values(row).every((cell) => cell === '')) continue;
    yield { line, row: { ...row, ...lists.get(keyOf(row)) }, problems: index === 0 ? strange : [] };
  }
}
