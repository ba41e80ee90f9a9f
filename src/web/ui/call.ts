/**
 * Typed fetch over the contract's routes.
 *   call('case.get', { params: { number } }) → Promise<Result<CaseView>>
 *   act(number, 'withdraw', { parts, reason }, key) → Promise<Result<Acknowledged>>
 * Options: params (path), query, body (JSON), file (raw body), key (idempotency key), signal.
 * A refusal is a value with `code`, `title`, `detail`, `requestId`, `problems` by JSON pointer; no network is the refusal `no-network`.
 */
import { actPath, portalRoutes, type Route } from '#contract/portal-routes.ts';
import type { CaseAct } from '#contract/case-act-names.ts';
import type { OperationName } from '#contract/routes.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { currentLanguage } from './language.tsx';
import type { ActReply, Reply } from './replies.ts';

export type Refused = Pick<ProblemDocument, 'code' | 'title' | 'detail' | 'requestId'> & {
  readonly status: number;
  readonly problems: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
};
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refused: Refused };

export type Sent = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly file?: Blob;
  /** Keep the same key while you retry the same command: one effect, the same answer. */
  readonly key?: string;
  readonly signal?: AbortSignal;
};

/** Path with its parameters filled in and the query appended. */
export const addressOf = (path: string, sent: Pick<Sent, 'params' | 'query'>): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(sent.params?.[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(sent.query ?? {})) if (value !== undefined && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text === '' ? filled : `${filled}?${text}`;
};

const carried = new Map<string, Route>(Object.entries(portalRoutes));

/** The office carries its own routes beside the people's: it calls this once, before its first screen. */
export const carryRoutes = (more: Readonly<Record<string, Route>>): void => {
  for (const [name, route] of Object.entries(more)) carried.set(name, route);
};

let device: string | undefined;
/** A paired device of a hall says with every request which one it is; undefined: it is none. */
export const carryDevice = (key: string | undefined): void => {
  device = key;
};

/** Throws for an operation that this app does not carry: it belongs into the other table of routes. */
const routeOf = (name: OperationName): Route => {
  const route = carried.get(name);
  if (route === undefined) throw new Error(`${name} is not among the routes carried here`);
  return route;
};

export const freshKey = (): string => crypto.randomUUID();

const nothing = { problems: [], requestId: '' };
const noNetwork: Refused = { ...nothing, code: 'no-network', status: 0, title: '', detail: '' };

/** A problem document; anything else that failed (a proxy's page, a cut line) becomes `unreadable-reply`. */
export const refusedOf = (status: number, requestId: string, document: Partial<ProblemDocument> | undefined): Refused => ({
  code: document?.code ?? 'unreadable-reply',
  title: document?.title ?? '',
  detail: document?.detail ?? '',
  requestId: document?.requestId ?? requestId,
  status,
  problems: document?.problems ?? [],
});

/** No network, a server that stumbled, a session that ended, too many at once: none of these is an answer: the same key may be sent again. */
export const comesAgain = (refused: Pick<Refused, 'code' | 'status'>): boolean =>
  refused.code === 'no-network' || refused.status >= 500 || refused.status === 401 || refused.status === 429;

const headersOf = (method: string, sent: Sent): Headers => {
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': currentLanguage() === 'zh' ? 'zh-CN' : 'en',
  });
  if (device !== undefined) headers.set('x-yici-device', device);
  if (method !== 'GET') headers.set('idempotency-key', sent.key ?? freshKey());
  if (sent.file !== undefined) headers.set('content-type', sent.file.type || 'application/octet-stream');
  else if (method !== 'GET') headers.set('content-type', 'application/json');
  return headers;
};

async function send<Value>(method: Route['method'], address: string, sent: Sent): Promise<Answer<Value>> {
  try {
    const response = await fetch(address, {
      method,
      headers: headersOf(method, sent),
      credentials: 'same-origin',
      ...(method === 'GET' ? {} : { body: sent.file ?? JSON.stringify(sent.body ?? {}) }),
      ...(sent.signal === undefined ? {} : { signal: sent.signal }),
    });
    const text = await response.text();
    const requestId = response.headers.get('x-request-id') ?? '';
    const document: unknown = readJson(text);
    if (response.ok && (text === '' || document !== undefined)) return { ok: true, value: document as Value };
    return {
      ok: false,
      refused: refusedOf(response.status, requestId, document as Partial<ProblemDocument> | undefined),
    };
  } catch {
    return { ok: false, refused: noNetwork };
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const call = <Name extends OperationName>(name: Name, sent: Sent = {}): Promise<Answer<Reply<Name>>> => {
  const route = routeOf(name);
  return send(route.method, addressOf(route.path, sent), sent);
};

/** Performs an act on a case. */
export const act = (number: string, name: CaseAct, body: unknown, key: string): Promise<Answer<ActReply>> =>
  send('POST', actPath(number, name), { body, key });

/** Where a browser finds a paper or a file itself (links, downloads). */
export const linkOf = (name: OperationName, params: Readonly<Record<string, string>>, query: Sent['query'] = {}): string =>
  addressOf(routeOf(name).path, { params, query });
