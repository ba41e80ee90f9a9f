/** Draws the files of reports in a thread of its own: ninety counties cost seconds of work, and requests are not to wait for them. */
import { parentPort } from 'node:worker_threads';
import type { ReportModel } from '#domain/report/report-model.ts';
import { drawDocx } from './draw-docx.ts';
import { drawPdf } from './draw-pdf.ts';

export type DrawAsk = { readonly nth: number; readonly model: ReportModel; readonly format: 'docx' | 'pdf' };
export type DrawTold = { readonly nth: number; readonly bytes: Uint8Array } | { readonly nth: number; readonly fault: string };

const draw = async ({ nth, model, format }: DrawAsk): Promise<DrawTold> => {
  try {
    return { nth, bytes: format === 'docx' ? drawDocx(model) : new Uint8Array(await drawPdf(model)) };
  } catch (error) {
    // A bug, told to who waits for it; the thread goes on with the next.
    return { nth, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on('message', (ask: DrawAsk) => void draw(ask).then((told) => parentPort?.postMessage(told)));
