/** Reads the body of an answer, unpacked, up to a limit: ten gigabytes, and a kilobyte that unpacks into them, end at the limit. */
import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Failure } from '../connector.ts';

const unpacker = (encoding: string): Transform | undefined => {
  switch (encoding) {
    case '':
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
};

/** Refused: `too-large`, or `garbage` where the packing is unknown. Throws what the connection throws. */
export async function readBody(message: IncomingMessage, most: number): Promise<Result<Buffer, Failure>> {
  const plain = unpacker((message.headers['content-encoding'] ?? '').trim().toLowerCase());
  if (plain === undefined) {
    message.destroy();
    return refuse('garbage', { values: { detail: 'encoding' } });
  }
  if (Number(message.headers['content-length'] ?? 0) > most) {
    message.destroy();
    return refuse('too-large');
  }
  message.once('error', (error) => plain.destroy(error));
  message.once('aborted', () => plain.destroy(Object.assign(new Error('ended early'), { code: 'ECONNRESET' })));
  message.pipe(plain);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of plain as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      message.destroy();
      return refuse('too-large');
    }
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks, size));
}
