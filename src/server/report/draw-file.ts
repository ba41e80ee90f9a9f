/** A report as one of its files. One thread draws them all, one after the other, and keeps its fonts open: opening them is most of the work. */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ReportModel } from '#domain/report/report-model.ts';
import type { DrawAsk, DrawTold } from './draw-thread.ts';
import type { Format, KeptFile } from './report-store.ts';

/** Fonts are 20 MB opened; a report of ninety counties takes 200 MB. */
const HEAP_MB = 768;
/** 90 counties take some seconds on the bench; what takes minutes is a fault. */
const MOST_MS = 60_000;

type Waiting = { readonly done: (bytes: Buffer) => void; readonly failed: (error: Error) => void };
type Drawer = { readonly thread: Worker; readonly waiting: Map<number, Waiting> };

let drawer: Drawer | undefined;
let asked = 0;

function openDrawer(): Drawer {
  const thread = new Worker(new URL('./draw-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const opened: Drawer = { thread, waiting: new Map() };
  const broke = (error: Error): void => {
    if (drawer === opened) drawer = undefined;
    for (const { failed } of opened.waiting.values()) failed(error);
    opened.waiting.clear();
  };
  thread.on('message', (told: DrawTold) => {
    const one = opened.waiting.get(told.nth);
    opened.waiting.delete(told.nth);
    // Idle, it keeps no process alive.
    if (opened.waiting.size === 0) thread.unref();
    if ('bytes' in told) one?.done(Buffer.from(told.bytes));
    else one?.failed(new Error(told.fault));
  });
  thread.on('error', broke);
  thread.on('exit', (code) => broke(new Error(`the thread that draws reports left with ${code}`)));
  return opened;
}

/** Throws where the thread dies or takes too long; the next is drawn by a new one. */
async function inThread(model: ReportModel, format: 'docx' | 'pdf'): Promise<Buffer> {
  drawer ??= openDrawer();
  const { thread, waiting } = drawer;
  const nth = (asked += 1);
  const ask: DrawAsk = { nth, model, format };
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Buffer>((done, failed) => {
      waiting.set(nth, { done, failed });
      late = setTimeout(() => void thread.terminate(), MOST_MS);
      thread.ref();
      thread.postMessage(ask);
    });
  } finally {
    clearTimeout(late);
  }
}

/** The web page is the model itself: what the page draws is what was signed. */
export const drawFile = (model: ReportModel, format: Format): Promise<Buffer> =>
  format === 'web' ? Promise.resolve(Buffer.from(JSON.stringify(model))) : inThread(model, format);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export async function drawAll(model: ReportModel): Promise<readonly KeptFile[]> {
  const formats: readonly Format[] = ['web', 'docx', 'pdf'];
  const files = await Promise.all(formats.map((format) => drawFile(model, format)));
  return files.map((bytes, index) => ({ format: formats[index] ?? 'web', sha256: sha256(bytes), bytes }));
}
