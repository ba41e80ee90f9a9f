/** Answers as a provider behind X-Road's security server: the headers of its REST protocol, the request's hash, its kinds of error. */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { requestHashOf } from '../x-road-rest/request-hash.ts';
import type { Question } from './answer-json.ts';
import type { Reply } from './question.ts';
import type { SystemId, SystemRecord } from './system.ts';

/** Instance, class, member: the province's government; the system is the subsystem, the service its last part. */
export const MEMBER = 'CN-ZJ/GOV/330000';
/** `/r1/CN-ZJ/GOV/330000/police/person`. */
export const servicePath = (id: SystemId, service: string): string => `/r1/${MEMBER}/${id}/${service}`;

const CLIENT = /^[^/\s]+(\/[^/\s]+){2,3}$/;

type Asked = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

const one = (headers: IncomingHttpHeaders, name: string): string => {
  const value = headers[name];
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
};

/** An error of a security server, told apart from one of the provider by this header (section 4.6 of the protocol). */
const fault = (status: 400 | 500, type: string, message: string): Reply => ({
  status,
  body: { type, message, detail: randomUUID() },
  headers: { 'x-road-error': type },
});

/** Every answer that passed the security server says whose question it answers. */
const dressed = (asked: Asked, id: SystemId, service: string, reply: Reply): Reply => ({
  ...reply,
  headers: {
    'x-road-client': one(asked.headers, 'x-road-client'),
    'x-road-service': `${MEMBER}/${id}/${service}`,
    'x-road-id': one(asked.headers, 'x-road-id') || randomUUID(),
    'x-road-request-id': randomUUID(),
    'x-road-request-hash': requestHashOf({ method: asked.method, path: asked.path, headers: asked.headers, body: asked.body }),
  },
});

export function answerXRoad(
  asked: Asked,
  { id, service }: { readonly id: SystemId; readonly service: string },
  question: Question,
  find: (key: string) => SystemRecord | undefined,
): Reply {
  if (!CLIENT.test(one(asked.headers, 'x-road-client'))) return fault(400, 'Client.BadRequest', 'X-Road-Client is missing or malformed.');
  if (!question.lawful) return fault(500, 'Server.ServerProxy.AccessDenied', 'Request is not allowed.');
  if (question.mood === 'down') return fault(500, 'Server.ServerProxy.NetworkError', 'The provider cannot be reached.');
  if (question.key === undefined) return dressed(asked, id, service, { status: 400, body: { error: 'key-missing' } });
  const record = find(question.key);
  return dressed(asked, id, service, record === undefined ? { status: 404, body: { error: 'no-record' } } : { status: 200, body: record });
}
