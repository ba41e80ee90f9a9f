/** Reads a spreadsheet in a thread of its own: what it costs, and what a swollen one breaks, is the thread's alone. */
import { parentPort, workerData } from 'node:worker_threads';
import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import readSheets, { type CellValue } from 'read-excel-file/universal';

export type XlsxAsk = { readonly bytes: Uint8Array; readonly mostBytes: number };
export type XlsxTold =
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'broken'; readonly why: 'too-large' | 'import-broken' };

const CHUNK = 1_000;

class TooLarge extends Error {}

/**
 * What the file says it holds is what is given room; a file that lies is cut off there. The reader is handed the parts stored
 * plain, so that nothing swells a second time.
 */
function unpack({ bytes, mostBytes }: XlsxAsk): ArrayBuffer {
  let sum = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!/\.(xml|rels)$/.test(name)) return false;
    sum += originalSize;
    if (sum > mostBytes) throw new TooLarge();
    return true;
  };
  const zipped = zipSync(unzipSync(bytes, { filter }), { level: 0 });
  return zipped.buffer.slice(zipped.byteOffset, zipped.byteOffset + zipped.byteLength) as ArrayBuffer;
}

/** As a person sees it: whole numbers without an exponent, days as days. */
const textOf = (value: CellValue | null): string => {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' && Number.isSafeInteger(value) ? value.toFixed(0) : String(value);
};

const tell = (told: XlsxTold): void => parentPort?.postMessage(told);
/** The next rows are made when the last were taken: a reader that is slow fills no memory. */
const asked = (): Promise<void> => new Promise((done) => parentPort?.once('message', () => done()));

async function read(ask: XlsxAsk): Promise<void> {
  for (const { sheet, data } of await readSheets(unpack(ask))) {
    tell({ kind: 'sheet', name: sheet });
    for (let from = 0; from < data.length; from += CHUNK) {
      tell({ kind: 'rows', rows: data.slice(from, from + CHUNK).map((row) => row.map(textOf)) });
      await asked();
    }
  }
  tell({ kind: 'end' });
}

try {
  await read(workerData as XlsxAsk);
} catch (error) {
  // Whatever the reader stumbles over is the file's fault: it was given nothing else.
  tell({ kind: 'broken', why: error instanceof TooLarge ? 'too-large' : 'import-broken' });
}
