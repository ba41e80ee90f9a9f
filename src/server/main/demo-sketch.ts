/** A sheet of the demo's papers: a plan of two rooms drawn in black lines, as PNG. */
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 600;
const HEIGHT = 420;
/** Walls: left, top, right, bottom. */
const WALLS: readonly (readonly [number, number, number, number])[] = [
  [40, 40, 560, 48],
  [40, 372, 560, 380],
  [40, 40, 48, 380],
  [552, 40, 560, 250],
  [552, 310, 560, 380],
  [340, 40, 346, 170],
  [340, 230, 346, 380],
  [80, 80, 180, 130],
  [80, 160, 180, 210],
  [210, 80, 310, 130],
  [380, 80, 520, 120],
  [380, 300, 520, 340],
];

const isInk = (x: number, y: number): boolean =>
  WALLS.some(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** Grey, eight bits; about one kilobyte. */
export function drawSketch(): Buffer {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 255);
  for (let y = 0; y < HEIGHT; y += 1) {
    // Each row begins with its filter: none.
    rows[y * (WIDTH + 1)] = 0;
    for (let x = 0; x < WIDTH; x += 1) if (isInk(x, y)) rows[y * (WIDTH + 1) + 1 + x] = 40;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.writeUInt8(8, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
