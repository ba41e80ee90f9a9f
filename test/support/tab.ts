/** A browser of the smallest kind for journeys over HTTP: keeps cookies, signs in through the real provider, speaks JSON. */
import { randomUUID } from 'node:crypto';
import type { CaseAct } from '#contract/case-act-names.ts';
import type { OperationName } from '#contract/routes.ts';
import { actPath } from '#contract/portal-routes.ts';
import { routes } from '#contract/routes.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';

export type Answer<Body = unknown> = { readonly status: number; readonly body: Body; readonly text: string; readonly headers: Headers };

type Ask = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly language?: 'zh-CN' | 'en';
};

const pathOf = (path: string, ask: Ask): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(ask.params?.[name] ?? ''));
  const query = new URLSearchParams(ask.query ?? {}).toString();
  return query === '' ? filled : `${filled}?${query}`;
};

const parse = (text: string, type: string): unknown => (type.includes('json') ? JSON.parse(text) : text);

/** A new tab on an instance; nobody is signed in yet. */
export const openTab = (origin: string) => {
  const jar = new Map<string, string>();
  const keep = (reply: Response): void => {
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (/max-age=0|1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
  };
  const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(new URL(url, origin), { redirect: 'manual', ...init, headers: { cookie, ...init.headers } });
    keep(reply);
    return reply;
  };
  const follow = async (url: string, init?: RequestInit): Promise<string> => (await send(url, init)).headers.get('location') ?? '';
  const json = async <Body>(method: string, path: string, ask: Ask): Promise<Answer<Body>> => {
    const reply = await send(path, {
      method,
      headers: {
        'accept-language': ask.language ?? 'en',
        ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'idempotency-key': ask.key ?? randomUUID() }),
      },
      ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    });
    const text = await reply.text();
    return { status: reply.status, text, headers: reply.headers, body: parse(text, reply.headers.get('content-type') ?? '') as Body };
  };
  return {
    jar,
    send,
    /** Picks a person on the demo provider's page and lands signed in. */
    signIn: async (who: string): Promise<void> => {
      const form = await follow(await follow('/sign-in?return=/'));
      const picked = await follow(form, { method: 'POST', body: new URLSearchParams({ person: who }) });
      const landed = await follow(await follow(picked));
      if (landed !== '/') throw new Error(`${who} could not sign in: landed at ${landed}`);
    },
    call: <Body = unknown>(name: OperationName, ask: Ask = {}): Promise<Answer<Body>> =>
      json<Body>(routes[name].method, pathOf(routes[name].path, ask), ask),
    act: <Body = unknown>(number: string, act: CaseAct, body: unknown, key: string = randomUUID()): Promise<Answer<Body>> =>
      json<Body>('POST', actPath(number, act), { body, key }),
  };
};

export type Tab = ReturnType<typeof openTab>;

/** The answer when it succeeded; else an error that shows the problem document. */
export const taken = <Body>(answer: Answer<Body>): Body => {
  if (answer.status < 300) return answer.body;
  throw new Error(`${answer.status} ${answer.text}`);
};

/** The problem document of a refusal. */
export const problemOf = (answer: Answer): ProblemDocument => answer.body as ProblemDocument;
