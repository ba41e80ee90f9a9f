/** The HTTP side of a simulated department: questions, corrections, and for the demo's page its state and a switch. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerJson, type Question } from './answer-json.ts';
import { answerXRoad, servicePath } from './answer-x-road.ts';
import { openAskedLately } from './asked-lately.ts';
import { takeContest, takeSettlement } from './correction-desk.ts';
import { keyOf, readBytes, readObject, send, type Reply } from './question.ts';
import type { DemoSystem, Mood, Service, Switch } from './system.ts';
import { moodOf, stateOf, type Desk } from './system-state.ts';

const SLOW_MS = 1_500;
const SWITCHES: readonly Switch[] = ['own', 'up', 'slow', 'down'];
const SETTLEMENT = /^\/corrections\/([^/]+)\/settlement$/;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isLawful = ({ secret }: Desk, { headers }: IncomingMessage): boolean =>
  timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${secret}`));

const pathOf = ({ id, protocol }: DemoSystem, service: Service): string =>
  protocol === 'x-road-rest' ? servicePath(id, service.path) : `/${service.path}`;

const notFound: Reply = { status: 404, body: { error: 'no-service' } };

/** Asks the register in the system's own protocol, as slow as the system is. */
async function askRegister(desk: Desk, request: IncomingMessage, service: Service, question: Question, body: Buffer): Promise<Reply> {
  const { system, register } = desk;
  if (question.mood === 'slow') await wait(SLOW_MS);
  const find = (key: string) => register.find(service, key);
  if (system.protocol === 'http-json') return answerJson(system, question, find);
  const asked = { method: request.method ?? 'GET', path: request.url ?? '/', headers: request.headers, body };
  return answerXRoad(asked, { id: system.id, service: service.path }, question, find);
}

async function answerQuestion(desk: Desk, request: IncomingMessage, service: Service, url: URL, body: Buffer): Promise<Reply> {
  const began = desk.now();
  const question = { key: keyOf(service.key, url, body), lawful: isLawful(desk, request), mood: moodOf(desk) };
  const reply = await askRegister(desk, request, service, question, body);
  const by = request.headers['x-road-client'] ?? request.headers['x-yici-office'] ?? '';
  desk.asked.add({ at: began, service: service.path, by: String(by).slice(0, 100), status: reply.status, ms: desk.now() - began });
  return reply;
}

/** Corrections and the switch; undefined for a path that is neither. */
async function answerDesk(desk: Desk, method: string, path: string, body: Buffer): Promise<Reply | undefined> {
  if (method === 'GET' && path === '/state') return { status: 200, body: stateOf(desk) };
  if (method !== 'POST') return undefined;
  const settled = SETTLEMENT.exec(path)?.[1];
  if (path === '/corrections') return takeContest(desk.register, body, desk.now());
  if (settled !== undefined) {
    const reply = takeSettlement(desk.register, decodeURIComponent(settled), body, desk.now());
    if (reply.status === 200) await desk.changed();
    return reply;
  }
  if (path !== '/switch') return undefined;
  const to = SWITCHES.find((each) => each === readObject(body)?.['to']);
  if (to === undefined) return { status: 400, body: { error: 'bad-request' } };
  desk.turn.to = to;
  return { status: 200, body: stateOf(desk) };
}

async function answer(desk: Desk, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://department');
  const body = await readBytes(request);
  if (body === undefined) return { status: 413, body: { error: 'too-large' } };
  const service = desk.system.services.find((each) => pathOf(desk.system, each) === url.pathname);
  if (service !== undefined) return answerQuestion(desk, request, service, url, body);
  if (!isLawful(desk, request)) return { status: 401, body: { error: 'unauthorized' } };
  return (await answerDesk(desk, request.method ?? 'GET', url.pathname, body)) ?? notFound;
}

export type Serving = { readonly server: Server; readonly mood: () => Mood };

/** Not listening yet. A fault of ours breaks the connection off, as a department's would. */
export function serveSystem(parts: Omit<Desk, 'asked' | 'turn'>): Serving {
  const desk: Desk = { ...parts, asked: openAskedLately(), turn: { to: 'own' } };
  const server = createServer((request, response) => {
    answer(desk, request).then(
      (reply) => send(response, reply),
      () => response.destroy(),
    );
  });
  return { server, mood: () => moodOf(desk) };
}
