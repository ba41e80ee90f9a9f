/**
 * Draws a file onto canvases inside a sandbox without origin, cookies or network: whatever a stranger put into a PDF or a
 * picture can reach nothing from here.
 */
import { getDocument } from 'pdfjs-dist';
import { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.min.mjs';
import type { Asked, Said } from './spoken.ts';

// No worker can be started without an origin: the parser runs here, in a page of its own that does nothing else.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** More are to be downloaded: a page takes some ten megabytes of canvas. */
const MOST_PAGES = 40;
/** Sharp enough at twice the width. */
const WIDEST = 1_600;
/** Forty megapixels: larger ones are made to freeze a reader. */
const LARGEST = 40_000_000;

const say = (said: Said): void => parent.postMessage(said, '*');
const pages = (): HTMLElement => document.getElementById('pages') ?? document.body;

const canvasOf = (width: number, height: number, label: string): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width), Math.round(height)];
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  pages().append(canvas);
  return canvas;
};

const drawPicture = async (bytes: ArrayBuffer, type: string, label: string): Promise<void> => {
  const picture = await createImageBitmap(new Blob([bytes], { type }));
  if (picture.width * picture.height > LARGEST) throw new Error('too large');
  const scale = Math.min(1, (2 * WIDEST) / picture.width);
  const canvas = canvasOf(picture.width * scale, picture.height * scale, label);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  say({ state: 'drawn', pages: 1, shown: 1 });
};

const drawPdf = async (bytes: ArrayBuffer, label: string): Promise<void> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), enableXfa: false, useWasm: false, useSystemFonts: true }).promise;
  const shown = Math.min(pdf.numPages, MOST_PAGES);
  for (let number = 1; number <= shown; number += 1) {
    const page = await pdf.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(WIDEST / natural.width, Math.sqrt(LARGEST / (natural.width * natural.height))) });
    await page.render({ canvas: canvasOf(viewport.width, viewport.height, `${label} ${number}`), viewport }).promise;
  }
  say({ state: 'drawn', pages: pdf.numPages, shown });
};

addEventListener('message', ({ data, source }: MessageEvent<Asked>) => {
  if (source !== parent) return;
  if ('zoom' in data) {
    pages().style.setProperty('--zoom', String(data.zoom));
    return;
  }
  const { type, bytes, page } = data.show;
  const drawing = type === 'application/pdf' ? drawPdf(bytes, page) : drawPicture(bytes, type, page);
  void drawing.catch(() => say({ state: 'unreadable' }));
});
say({ state: 'ready' });
