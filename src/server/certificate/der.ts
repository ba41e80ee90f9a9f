/** Just enough DER to take a signature apart and to build it again byte for byte. */

export type Node = { readonly tag: number; readonly raw: Buffer; readonly body: Buffer };

/** The value at `offset`. Throws on anything that is not DER of definite, shortest length. */
export function readNode(bytes: Buffer, offset = 0): Node {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined) throw new Error('DER ends early');
  const long = first & 0x7f;
  if (first >= 0x80 && (long === 0 || long > 3)) throw new Error('DER length not definite');
  const start = offset + 2 + (first < 0x80 ? 0 : long);
  const length = first < 0x80 ? first : bytes.readUIntBE(offset + 2, long);
  if (start + length > bytes.length) throw new Error('DER ends early');
  const node = { tag, raw: bytes.subarray(offset, start + length), body: bytes.subarray(start, start + length) };
  if (!node.raw.equals(writeNode(tag, node.body))) throw new Error('DER length not shortest');
  return node;
}

/** The values a constructed value holds. */
export function childrenOf({ body }: Node): readonly Node[] {
  const nodes: Node[] = [];
  for (let offset = 0; offset < body.length; offset += nodes.at(-1)?.raw.length ?? 0) nodes.push(readNode(body, offset));
  return nodes;
}

/** Tag, shortest length, body. */
export function writeNode(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.of(tag, body.length), body]);
  const size = body.length < 0x100 ? 1 : body.length < 0x1_0000 ? 2 : 3;
  const length = Buffer.alloc(size);
  length.writeUIntBE(body.length, 0, size);
  return Buffer.concat([Buffer.of(tag, 0x80 | size), length, body]);
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const OCTETS = 0x04;
export const CONTEXT_0 = 0xa0;

const oid = (hex: string): Buffer => Buffer.from(hex, 'hex');
export const OIDS = {
  data: oid('06092a864886f70d010701'),
  signedData: oid('06092a864886f70d010702'),
  contentType: oid('06092a864886f70d010903'),
  messageDigest: oid('06092a864886f70d010904'),
  signingTime: oid('06092a864886f70d010905'),
  signingCertificate: oid('060b2a864886f70d010910022f'),
  sha256: oid('0609608648016503040201'),
  ecdsaSha256: oid('06082a8648ce3d040302'),
} as const;
