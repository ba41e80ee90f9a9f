/** The API described by OpenAPI 3.1, read from the operations themselves, so that it cannot say anything else than they do. */
import type { TSchema } from 'typebox';
import type { Operation } from '#contract/operation.ts';
import { ProblemDocument } from '#contract/view/problem.ts';
import { statusOf } from './problem-reply.ts';
import { routeOf } from './mount.ts';

type Json = Readonly<Record<string, unknown>>;

const problem = (codes: readonly string[]): Json => ({
  description: codes.join(', '),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const generalCodes = (operation: Operation): readonly string[] => [
  'bad-input',
  'bad-json',
  'too-many-requests',
  'our-fault',
  'busy',
  ...(operation.who === 'public' ? [] : [operation.who === 'system' ? 'system-key-wrong' : 'sign-in-needed']),
  ...(operation.who === 'officer' ? ['post-needed'] : []),
  ...(operation.command ? ['idempotency-key-missing', 'idempotency-key-reused', 'outcome-unknown'] : []),
];

const membersOf = (schema: unknown): readonly (readonly [string, unknown])[] =>
  typeof schema === 'object' && schema !== null && 'properties' in schema ? Object.entries(schema.properties as Json) : [];

function parametersOf(operation: Operation): readonly Json[] {
  const { path } = routeOf(operation.name);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const inQuery = membersOf(operation.query).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8, maxLength: 200 } };
  return [...inPath, ...inQuery, ...(operation.command ? [key] : [])];
}

function describe(operation: Operation): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of [...generalCodes(operation), ...operation.refusals]) {
    const status = statusOf({ code });
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return {
    operationId: operation.name,
    summary: operation.summary,
    security: operation.who === 'public' ? [] : [operation.who === 'system' ? { key: [] } : { session: [] }],
    parameters: parametersOf(operation),
    ...(operation.body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: operation.body } } } }),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: operation.reply } } },
      ...Object.fromEntries([...byStatus].map(([status, codes]) => [status, problem([...new Set(codes)])])),
    },
  };
}

/** What we call at others' addresses: one event a call, by its schema (OpenAPI 3.1, `webhooks`). */
export const webhookOf = (name: string, summary: string, event: TSchema): Json => ({
  [name]: {
    post: {
      operationId: `webhook.${name}`,
      summary,
      requestBody: { required: true, content: { 'application/json': { schema: event } } },
      responses: {
        '2XX': { description: 'Taken; anything else is sent again' },
        410: { description: 'Nothing is wanted any more' },
      },
    },
  },
});

/** The whole document; `publicUrl` is the address people use. */
export function openApiOf(operations: readonly Operation[], publicUrl: string, webhooks?: Json): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    const { method, path } = routeOf(operation.name);
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Yici', version: '1', description: 'A person or firm comes to the government at most once.' },
    servers: [{ url: publicUrl }],
    paths,
    ...(webhooks === undefined ? {} : { webhooks }),
    components: {
      schemas: { Problem: ProblemDocument },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'yici_session' },
        // A department system's own key, made at its console.
        key: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
