/** Width and height of a JPEG or PNG, from its head; judged before (case/file-kind.ts), so that both are there. */
type Size = { readonly width: number; readonly height: number };

/** Start of frame, but for the tables among those numbers (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function ofJpeg(bytes: Buffer): Size | undefined {
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + (marker === 0xff ? -1 : bytes.readUInt16BE(at + 2));
  }
  return undefined;
}

/** Undefined for what is neither. */
export const pictureSize = (bytes: Buffer, type: string): Size | undefined =>
  type === 'image/png' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : ofJpeg(bytes);
