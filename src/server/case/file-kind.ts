/** What an uploaded file is, by its content: what its sender calls it proves nothing (bar F4). */

export type FileKind = { readonly type: 'application/pdf' | 'image/png' | 'image/jpeg'; readonly extension: 'pdf' | 'png' | 'jpg' };
/** `file-type`: none of the three. `file-damaged`: begins as one and does not end as one. `picture-too-large`: more than 40 megapixels. */
export type FileFault = 'file-type' | 'file-damaged' | 'picture-too-large';
export type Judged = { readonly kind: FileKind } | { readonly fault: FileFault };

/** Forty megapixels: a page at 600 dpi has 35; more is made to freeze whoever opens it. */
const LARGEST = 40_000_000;
const PDF_TAIL = 1_024;

const begins = (bytes: Buffer, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/** PNG: signature, IHDR first with its measures, IEND last (W3C PNG 5.2, 11.2). */
const judgePng = (bytes: Buffer): FileFault | undefined => {
  if (
    bytes.length < 33 ||
    bytes.toString('latin1', 12, 16) !== 'IHDR' ||
    bytes.toString('latin1', bytes.length - 8, bytes.length - 4) !== 'IEND'
  )
    return 'file-damaged';
  return bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > LARGEST ? 'picture-too-large' : undefined;
};

/** Start of frame: C0 to CF but for the tables DHT (C4), JPG (C8) and DAC (CC) (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Walks the segments to the frame with its measures; a picture without one cannot be drawn. */
const judgeJpeg = (bytes: Buffer): FileFault | undefined => {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return 'file-damaged';
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7) > LARGEST ? 'picture-too-large' : undefined;
    at += 2 + (marker === 0xff ? -1 : bytes.readUInt16BE(at + 2));
  }
  return 'file-damaged';
};

/** ISO 32000-1, 7.5.5: the last kilobyte holds %%EOF; without it the upload broke off. */
const judgePdf = (bytes: Buffer): FileFault | undefined => (bytes.subarray(-PDF_TAIL).includes('%%EOF') ? undefined : 'file-damaged');

const kinds: readonly (FileKind & { readonly magic: readonly number[]; readonly judge: (bytes: Buffer) => FileFault | undefined })[] = [
  { type: 'application/pdf', extension: 'pdf', magic: [0x25, 0x50, 0x44, 0x46, 0x2d], judge: judgePdf },
  { type: 'image/png', extension: 'png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], judge: judgePng },
  { type: 'image/jpeg', extension: 'jpg', magic: [0xff, 0xd8, 0xff], judge: judgeJpeg },
];

export const judgeFile = (content: Uint8Array): Judged => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const found = kinds.find(({ magic }) => begins(bytes, magic));
  if (found === undefined) return { fault: 'file-type' };
  const fault = found.judge(bytes);
  return fault === undefined ? { kind: { type: found.type, extension: found.extension } } : { fault };
};
