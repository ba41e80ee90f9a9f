/** Puts `/demo-departments` on the server; loaded by a dynamic import in the demo alone. */
import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readPageFiles } from '#server/identity/demo/page-files.ts';
import { languageOf } from '#server/kernel/http/language.ts';
import { departmentPage, type Look, type NameOf, type Shown } from './department-page.ts';
import { readPlace } from './place.ts';
import type { DemoSystem } from './system.ts';
import type { SystemState } from './system-state.ts';
import { demoSystems } from './systems.ts';

const MOUNT = '/demo-departments';
/** A system that hangs must not hang the page that shows it. */
const READ_MS = 2_000;

async function ask(home: string, { id }: DemoSystem, path: string, body?: unknown): Promise<SystemState | undefined> {
  const place = readPlace(home, id);
  if (place === undefined) return undefined;
  try {
    const reply = await fetch(`${place.address}${path}`, {
      headers: { authorization: `Bearer ${place.secret}`, 'content-type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(READ_MS),
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    return reply.status === 200 ? ((await reply.json()) as SystemState) : undefined;
  } catch {
    return undefined;
  }
}

const lookOf = (request: FastifyRequest): Look => {
  const { cookie } = request.headers;
  const asked = (request.query as { readonly language?: string }).language;
  const theme = /(?:^|;\s*)yici-theme=(light|dark)/.exec(cookie ?? '')?.[1];
  return {
    language: languageOf(asked, cookie, request.headers['accept-language']),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  };
};

/** A button of the page is a form without fields: its body says nothing and is not read. */
async function turn(home: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { id, to } = request.params as { readonly id: string; readonly to: string };
  const system = demoSystems.find((each) => each.id === id);
  if (system === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('404');
  await ask(home, system, '/switch', { to });
  return reply.redirect(`${MOUNT}#${system.id}`, 303);
}

export async function mountDemoDepartments(app: FastifyInstance, home: string, nameOf: NameOf): Promise<void> {
  const own = readFileSync(new URL('department-page.css', import.meta.url));
  for (const [path, { type, bytes }] of readPageFiles(MOUNT)) {
    const body = path.endsWith('.css') ? Buffer.concat([bytes, own]) : bytes;
    app.get(path, async (_request, reply) => reply.type(type).header('cache-control', 'public, max-age=3600').send(body));
  }
  app.get(MOUNT, async (request, reply) => {
    const shown: readonly Shown[] = await Promise.all(
      demoSystems.map(async (system) => ({ system, state: await ask(home, system, '/state') })),
    );
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(departmentPage(lookOf(request), shown, nameOf));
  });
  await app.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer', bodyLimit: 1_000 }, (_request, _body, done) =>
      done(null, undefined),
    );
    forms.post(`${MOUNT}/:id/:to`, (request, reply) => turn(home, request, reply));
  });
}
