/** One guarded HTTP call: to a judged address, without redirects, within limits of time and size. */
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { codeOf } from '#server/kernel/transaction.ts';
import type { Failure } from '../connector.ts';
import { bareHost, isPermitted, judge, type Address, type Egress } from './egress.ts';
import { readBody } from './read-body.ts';

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
};
export type Outgoing = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the call wherever it stands. */
  readonly signal: AbortSignal;
  /** Of the unpacked answer. */
  readonly most?: number;
};

/** No answer about one person is larger (bar F9). */
export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_HEADERS = 16 * 1024;

const readAddress = (text: string): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A name in the address would be a secret in clear, and is how one host is dressed up as another.
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined;
};

/** Calls once, and a second time where the connection failed before anything was answered: a call reads, or names what it tells by an id. */
export async function reach(egress: Egress, outgoing: Outgoing): Promise<Result<Reply, Failure>> {
  const first = await reachOnce(egress, outgoing);
  const again = !first.ok && first.refusal.code === 'unreachable' && !outgoing.signal.aborted;
  return again ? reachOnce(egress, outgoing) : first;
}

async function reachOnce(egress: Egress, outgoing: Outgoing): Promise<Result<Reply, Failure>> {
  const url = readAddress(outgoing.url);
  if (url === undefined) return refuse('forbidden-address', { values: { detail: 'address-form' } });
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const judged = await judge(egress, { hostname: url.hostname, port, encrypted: url.protocol === 'https:' });
  if (!judged.ok) return judged;
  try {
    const message = await send(egress, url, port, judged.value, outgoing);
    const status = message.statusCode ?? 0;
    if (status >= 300 && status < 400) {
      message.destroy();
      return refuse('refused', { values: { detail: 'redirect' } });
    }
    const body = await readBody(message, outgoing.most ?? MOST_BYTES);
    return body.ok ? ok({ status, headers: message.headers, body: body.value }) : body;
  } catch (error) {
    return failureOf(error, outgoing.signal);
  }
}

/** Only the judged addresses, whatever the name says by now. */
const pinned =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, done) => {
    const [first] = addresses;
    if (options.all === true) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };

function send(egress: Egress, url: URL, port: number, addresses: readonly Address[], outgoing: Outgoing): Promise<IncomingMessage> {
  const { method, headers, body, signal } = outgoing;
  const isTls = url.protocol === 'https:';
  const options: RequestOptions = {
    method,
    signal,
    lookup: pinned(addresses),
    agent: isTls ? egress.agents.tls : egress.agents.plain,
    maxHeaderSize: MOST_HEADERS,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'gzip, deflate, br',
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
    },
  };
  return new Promise((done, fail) => {
    const request = (isTls ? tlsRequest : plainRequest)(url, options, done);
    request.once('error', fail);
    request.once('socket', (socket: Socket) => {
      const check = (): void => {
        const { remoteAddress } = socket;
        if (remoteAddress !== undefined && !isPermitted(egress, bareHost(url.hostname), remoteAddress, port))
          socket.destroy(Object.assign(new Error('forbidden'), { code: 'YICI_FORBIDDEN' }));
      };
      if (socket.connecting) socket.prependOnceListener('connect', check);
      else check();
    });
    request.end(body);
  });
}

/** What went wrong, by the system's code; words of the answer are not repeated. */
export const failureOf = (error: unknown, signal: AbortSignal): Result<never, Failure> => {
  if (signal.aborted) return refuse('timeout');
  const code = codeOf(error) ?? 'unknown';
  if (code === 'YICI_FORBIDDEN') return refuse('forbidden-address');
  if (code === 'HPE_HEADER_OVERFLOW') return refuse('too-large', { values: { detail: 'headers' } });
  // What the parser or the unpacker cannot read; a certificate that does not fit is `ERR_TLS_…`: nobody there whom we know.
  if (code.startsWith('HPE_') || code.startsWith('Z_') || (code.startsWith('ERR_') && !code.startsWith('ERR_TLS')))
    return refuse('garbage', { values: { detail: code } });
  return refuse('unreachable', { values: { detail: code } });
};
