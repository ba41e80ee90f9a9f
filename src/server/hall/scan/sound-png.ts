/** Whether a PNG is whole: PDFKit draws one in a callback of its own, where a broken picture would end the process (measured). */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const inflated = promisify<Uint8Array, { readonly maxOutputLength: number }, Buffer>(inflate);

/** Bits of a sample by colour type (W3C PNG 11.2.2), and how many samples a pixel has. */
const COLOURS: Readonly<Record<number, { readonly bits: readonly number[]; readonly samples: number }>> = {
  0: { bits: [1, 2, 4, 8, 16], samples: 1 },
  2: { bits: [8, 16], samples: 3 },
  3: { bits: [1, 2, 4, 8], samples: 1 },
  4: { bits: [8, 16], samples: 2 },
  6: { bits: [8, 16], samples: 4 },
};
/** Adam7: where each pass begins and how far its dots lie apart (W3C PNG 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** PDFKit's decoder miscounts the empty passes of a picture that is narrower. */
const LEAST_INTERLACED = 5;
const LARGEST_FILTER = 4;

type Rows = { readonly rows: number; readonly bytes: number };
type Picture = { readonly passes: readonly Rows[]; readonly data: Buffer };

/** Rows with the byte that names their filter, as the head says; undefined for a head that is none. */
function passesOf(head: Buffer): readonly Rows[] | undefined {
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [bits = 0, colour = -1, compression, filter, interlace] = head.subarray(8);
  const known = COLOURS[colour];
  if (known === undefined || !known.bits.includes(bits) || width === 0 || height === 0 || compression !== 0 || filter !== 0)
    return undefined;
  const rowOf = (dots: number): number => 1 + Math.ceil((dots * known.samples * bits) / 8);
  if (interlace === 0) return [{ rows: height, bytes: rowOf(width) }];
  if (interlace !== 1 || width < LEAST_INTERLACED) return undefined;
  return PASSES.map(([x, y, dx, dy]) => ({ rows: Math.ceil((height - y) / dy), bytes: rowOf(Math.ceil((width - x) / dx)) }));
}

/** Walks the chunks: one head, before everything; no chunk beyond the end; the data as one. */
function pictureOf(bytes: Buffer): Picture | undefined {
  let passes: readonly Rows[] | undefined;
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const [length, kind] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)];
    const body = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (at > bytes.length || (kind === 'IHDR') !== (passes === undefined)) return undefined;
    if (kind === 'IHDR') {
      passes = length === 13 ? passesOf(body) : undefined;
      if (passes === undefined) return undefined;
    }
    if (kind === 'IDAT') data.push(body);
    if (kind === 'IEND') return passes === undefined ? undefined : { passes, data: Buffer.concat(data) };
  }
  return undefined;
}

const sizeOf = ({ passes }: Picture): number => passes.reduce((sum, { rows, bytes }) => sum + rows * bytes, 0);

function filtersAreKnown(pixels: Buffer, { passes }: Picture): boolean {
  let at = 0;
  for (const { rows, bytes } of passes) {
    for (let row = 0; row < rows; row += 1, at += bytes) if ((pixels[at] ?? LARGEST_FILTER + 1) > LARGEST_FILTER) return false;
  }
  return true;
}

/** How many bytes it is when unpacked; undefined for what is not whole. Unpacks no more than its head promises, and nothing above `most`. */
export async function soundPng(bytes: Buffer, most: number): Promise<number | undefined> {
  const picture = pictureOf(bytes);
  if (picture === undefined) return undefined;
  const size = sizeOf(picture);
  if (size > most) return size;
  const pixels = await inflated(picture.data, { maxOutputLength: size }).catch(() => undefined);
  return pixels?.length === size && filtersAreKnown(pixels, picture) ? size : undefined;
}
