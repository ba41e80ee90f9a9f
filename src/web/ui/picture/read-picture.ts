/** Makes a page of a picture from a camera or a file: upright, no larger than it must be, without where and when it was taken, measured. */
import { dpiOf, faultsOf, measure, type Fault } from './quality.ts';

/** A4 at 300 dots an inch: more shows no more of a letter. */
const LONGEST = 3508;
/** Measured at this width: thresholds are of it. */
const MEASURED = 1000;
const QUALITY = 0.85;
/** Forty megapixels, as the server takes them. */
const LARGEST = 40_000_000;

export type Picture = {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  readonly faults: readonly Fault[];
  readonly dpi: number;
};

const canvasOf = (width: number, height: number): { readonly canvas: HTMLCanvasElement; readonly pen: CanvasRenderingContext2D } => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width), Math.round(height)];
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('No canvas');
  // What is transparent is paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, pen };
};

type Drawable = CanvasImageSource & { readonly width: number; readonly height: number };

function greysOf(source: CanvasImageSource, width: number, height: number) {
  const scale = Math.min(1, MEASURED / Math.min(width, height));
  const { canvas, pen } = canvasOf(width * scale, height * scale);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const values = new Uint8ClampedArray(canvas.width * canvas.height);
  // Rec. 601 luma.
  for (let at = 0; at < values.length; at += 1)
    values[at] = 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0);
  return { width: canvas.width, height: canvas.height, values };
}

/** From what can be drawn: a decoded file, or a video that stands still. */
export async function pictureOf(source: Drawable, width: number, height: number): Promise<Picture | undefined> {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const { canvas, pen } = canvasOf(width * scale, height * scale);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  const dpi = dpiOf(width, height);
  const faults = faultsOf(measure(greysOf(source, width, height)), dpi);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return blob === null ? undefined : { blob, width: canvas.width, height: canvas.height, faults, dpi };
}

/** Undefined for what is no picture, or one too large. */
export async function readPicture(file: Blob): Promise<Picture | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  try {
    return bitmap.width * bitmap.height > LARGEST ? undefined : await pictureOf(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}
