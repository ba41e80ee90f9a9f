/** The hash that binds an X-Road answer to its request: who asks with it can prove which question a record answered. */
import { createHash } from 'node:crypto';

export type HashedRequest = {
  readonly method: string;
  /** As it stands in the request line, query included: `/r1/CN-ZJ/GOV/…?…`. */
  readonly path: string;
  /** All that was sent; only the X-Road headers count, because hop-by-hop headers change on the way. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Empty where there is none. */
  readonly body: Uint8Array;
};

const sha512 = (bytes: Uint8Array): Buffer => createHash('sha512').update(bytes).digest();

/**
 * `X-Road-Request-Hash` in base64: SHA512(SHA512(headers) + SHA512(body)), and SHA512(headers) alone where there is no
 * body (X-Road: Message Protocol for REST 1.0, section 4.3). The protocol leaves the bytes of the headers to the two
 * security servers; between ours they are the request line and then every `x-road-` header of the request in the order
 * of their names, `name:value` in lower-case names, each line ended by CR LF.
 */
export function requestHashOf({ method, path, headers, body }: HashedRequest): string {
  const lines = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), String(value ?? '').trim()] as const)
    .filter(([name, value]) => name.startsWith('x-road-') && name !== 'x-road-request-hash' && value !== '')
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}:${value}`);
  const head = sha512(Buffer.from([`${method.toUpperCase()} ${path}`, ...lines].map((line) => `${line}\r\n`).join(''), 'utf8'));
  return (body.length === 0 ? head : sha512(Buffer.concat([head, sha512(body)]))).toString('base64');
}
