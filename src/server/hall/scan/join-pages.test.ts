/** Pictures made to break whoever draws them: the window is told, and goes on. */
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { photo } from '#test/support/restaurant.ts';
import { joinPages } from './join-pages.ts';

const chunk = (kind: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};
const head = (width: number, height: number, interlace = 0): Buffer => {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width);
  body.writeUInt32BE(height, 4);
  body.set([8, 6, 0, 0, interlace], 8);
  return chunk('IHDR', body);
};
const png = (data: Buffer, ...heads: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...heads, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
const rows = (count: number, filter = 0): Buffer => {
  const pixels = Buffer.alloc(count * 41);
  for (let row = 0; row < count; row += 1) pixels[row * 41] = filter;
  return deflateSync(pixels);
};
const join = (bytes: Buffer, type = 'image/png') => joinPages([{ bytes, type, turn: 0 }], '厨房平面图', instantOf(0));
const damaged = { ok: false, refusal: { code: 'file-damaged' } };

test('a whole picture is a page', async () => {
  for (const bytes of [photo, png(rows(10), head(10, 10)), png(rows(10, 4), head(10, 10))]) expect((await join(bytes)).ok).toBe(true);
});

test('a picture whose data is noise, too short or of an unknown filter is damaged, and ends nothing but itself', async () => {
  for (const data of [Buffer.from('noise'), rows(5), rows(10, 9), Buffer.alloc(0)])
    expect(await join(png(data, head(10, 10)))).toMatchObject(damaged);
});

test('a second head, a strange interlace and no dots at all are damaged', async () => {
  for (const heads of [[head(10, 10), head(60_000, 60_000)], [head(10, 10, 2)], [head(0, 0)], [head(1, 10, 1)]])
    expect(await join(png(rows(10), ...heads))).toMatchObject(damaged);
});

test('a picture that unpacks to more than its head says is not unpacked', async () => {
  expect(await join(png(deflateSync(Buffer.alloc(64_000_000)), head(10, 10)))).toMatchObject(damaged);
});

test('a picture that honestly says it unpacks to half a gigabyte is not unpacked either', async () => {
  expect(await join(png(rows(10), head(20_000, 6000)))).toMatchObject({ ok: false, refusal: { code: 'picture-too-large' } });
});

test('a JPEG with a head that cannot be read is damaged', async () => {
  expect(await join(Buffer.from('ffd8ffc0', 'hex'), 'image/jpeg')).toMatchObject(damaged);
});
