/** Files that say they are one thing and are another, broke off on the way, or were made to freeze a reader. */
import { expect, test } from 'vitest';
import { judgeFile } from './file-kind.ts';

const png = (width: number, height: number): Buffer => {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.alloc(20), Buffer.from('0000000049454e44ae426082', 'hex')]);
};
const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from('ffc0001108000000000301220002110103', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), frame, Buffer.from('ffd9', 'hex')]);
};

test('a page photographed or scanned is taken', () => {
  expect(judgeFile(png(2480, 3508))).toEqual({ kind: { type: 'image/png', extension: 'png' } });
  expect(judgeFile(jpeg(4000, 3000))).toEqual({ kind: { type: 'image/jpeg', extension: 'jpg' } });
  expect(judgeFile(Buffer.from('%PDF-1.7\n…\n%%EOF\n'))).toEqual({ kind: { type: 'application/pdf', extension: 'pdf' } });
});

test('a page of HTML called a picture, a program, an empty file are not', () => {
  for (const text of ['<svg onload=alert(1)>', 'MZ', '', 'GIF89a']) expect(judgeFile(Buffer.from(text))).toEqual({ fault: 'file-type' });
});

test('what broke off on the way is told as damaged', () => {
  expect(judgeFile(Buffer.from('%PDF-1.7\n1 0 obj'))).toEqual({ fault: 'file-damaged' });
  expect(judgeFile(png(10, 10).subarray(0, 40))).toEqual({ fault: 'file-damaged' });
  expect(judgeFile(Buffer.from('ffd8ff', 'hex'))).toEqual({ fault: 'file-damaged' });
});

test('a picture of a hundred thousand dots a side is refused before anybody draws it', () => {
  expect(judgeFile(png(100_000, 100_000))).toEqual({ fault: 'picture-too-large' });
  expect(judgeFile(jpeg(65_000, 65_000))).toEqual({ fault: 'picture-too-large' });
});
