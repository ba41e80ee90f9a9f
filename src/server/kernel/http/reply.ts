/** Kinds of answer a handler may give: a value as JSON, a reply kept byte for byte, a file, or a file sent while it is read. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Bytes, Streamed } from '../request.ts';

type Stored = { readonly status: number; readonly text: string };

const isBytes = (value: object): value is Bytes => 'bytes' in value && value.bytes instanceof Uint8Array;
const isStreamed = (value: object): value is Streamed => 'stream' in value && 'fileName' in value;
const isStored = (value: object): value is Stored => 'text' in value && 'status' in value && Object.keys(value).length === 2;

/** RFC 8187: names outside ASCII travel in `filename*`; the plain form is for readers that know only it (bar M6). */
const disposition = (fileName: string): string => {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** Nothing personal stays in a cache: every answer is `no-store` (bar A5). */
export function sendValue(reply: FastifyReply, value: unknown): FastifyReply {
  void reply.header('cache-control', 'no-store');
  if (typeof value === 'object' && value !== null && isBytes(value)) {
    return reply.type(value.type).header('content-disposition', disposition(value.fileName)).send(Buffer.from(value.bytes));
  }
  if (typeof value === 'object' && value !== null && isStreamed(value)) {
    return reply.type(value.type).header('content-disposition', disposition(value.fileName)).send(Readable.from(value.stream));
  }
  if (typeof value === 'object' && value !== null && isStored(value)) {
    return reply.code(value.status).type('application/json; charset=utf-8').send(value.text);
  }
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(value ?? {}));
}
