/** Gives the description of all operations to integrators; written once, for it changes with the code alone. */
import type { FastifyInstance } from 'fastify';
import type { Operation } from '#contract/operation.ts';
import { openApiOf } from '#server/kernel/http/openapi.ts';

type Described = { readonly path: string; readonly webhooks?: Readonly<Record<string, unknown>> };

export function mountOpenApi(
  app: FastifyInstance,
  operations: readonly Operation[],
  publicUrl: string,
  { path, webhooks }: Described = { path: '/api/openapi.json' },
): void {
  const openApi = JSON.stringify(openApiOf(operations, publicUrl, webhooks));
  app.get(path, async (_request, reply) => reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(openApi));
}
