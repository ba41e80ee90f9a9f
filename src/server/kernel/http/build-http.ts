/** Builds the HTTP server: limits, headers, parsers and error answers that hold for every route. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fastify, LogController, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Refusal } from '#domain/kernel/result.ts';
import type { Log } from '../log.ts';
import { dress, isCrossSite, securityHeaders } from './guard.ts';
import { sendRefusal } from './mount.ts';
import { refusalOfError } from './problem-reply.ts';
import { Refused } from './refused.ts';
import { readJson } from './strict-json.ts';

export type HttpParts = {
  readonly log: Log;
  readonly publicUrl: string;
};

/** One MiB for JSON; uploads have a limit of their own. */
const BODY_LIMIT = 1024 * 1024;
const UPLOADS = ['application/pdf', 'image/png', 'image/jpeg', 'application/octet-stream', 'application/jose', 'text/plain'];
/** Node's own limits let 300 half-sent headers live 90 s (bar M4). */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;

export function buildHttp({ log, publicUrl }: HttpParts): FastifyInstance {
  const https = publicUrl.startsWith('https:');
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => `r-${randomBytes(9).toString('base64url')}`,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error, request, reply) => {
      void sendRefusal(request as FastifyRequest, reply as FastifyReply, { code: 'bad-request' });
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return;
      socket.end(rawRefusal(error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400, https));
    },
    serverFactory: (handler, options) => serverOf(handler, options, https),
  }) as unknown as FastifyInstance;
  addParsers(app);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (isCrossSite(request.method, request.headers, publicUrl)) throw new Refused({ code: 'cross-site' });
  });
  app.addHook('onResponse', async (request, reply) => {
    log.info({
      request: request.id,
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  app.setErrorHandler((error: FastifyError, request, reply) => sendRefusal(request, reply, refusalOf(error, request, log)));
  return app;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** The headers are put on before anything else may answer. */
const serverOf = (handler: Listener, options: object, https: boolean): Server =>
  createServer(
    { ...options, headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: 5_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      dress(response, https);
      handler(request, response);
    },
  );

function addParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    const result = readJson(body as Buffer);
    if (result.ok) done(null, result.value);
    else done(new Refused(result.refusal));
  });
  // Only routes that take a raw body look at it; to others these are unsupported types.
  app.addContentTypeParser(UPLOADS, { parseAs: 'buffer' }, (request, body, done) => {
    if (request.routeOptions.bodyLimit === BODY_LIMIT) done(new Refused({ code: 'unsupported-type' }));
    else done(null, body);
  });
}

function refusalOf(error: FastifyError, request: FastifyRequest, log: Log): Refusal {
  if (error instanceof Refused) return error.refusal;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { code: 'too-large', values: { limit: `${(request.routeOptions.bodyLimit ?? BODY_LIMIT) / 1024 / 1024} MiB` } };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { code: 'unsupported-type' };
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { code: 'bad-request' };
  }
  const refusal = refusalOfError(error) ?? { code: 'our-fault' };
  if (refusal.code === 'our-fault') log.error({ err: error, request: request.id, route: request.routeOptions.url }, 'a bug answered');
  else log.warn({ request: request.id, refusal: refusal.code, code: error.code }, 'the database did not answer');
  return refusal;
}

/** For what never became a request: the same headers, written by hand. */
function rawRefusal(status: number, https: boolean): string {
  const reason = status === 431 ? 'Request Header Fields Too Large' : status === 408 ? 'Request Timeout' : 'Bad Request';
  const body = JSON.stringify({
    type: '/problems/bad-request',
    title: reason,
    status,
    detail: reason,
    instance: '',
    code: 'bad-request',
    requestId: '',
  });
  const headers = {
    ...securityHeaders('', https),
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(body.length),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${reason}`, ...lines, '', body].join('\r\n');
}
