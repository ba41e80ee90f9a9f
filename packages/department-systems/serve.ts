/** One simulated system at work: its door for webhooks with its moods, its page, its officer, its asking. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SystemEvent } from '../client/api.gen.ts';
import { openClient, type Client } from '../client/call.ts';
import { catchUp } from '../client/follow.ts';
import { webhookListener } from '../client/listen.ts';
import type { Book } from './book.ts';
import { fillDesk, fillReports } from './first-fill.ts';
import { takeIn, type Desk } from './intake.ts';
import { workOff } from './officer.ts';
import { pageOf, type Language } from './page.ts';
import type { Oddities, Profile, Words } from './profile.ts';
import { recount, takeReport, type Upper } from './upper.ts';

/** What the platform's data manager hands its vendor: where it is, the key, the secret of webhooks. */
export type Access = { readonly url: string; readonly key: string; readonly secrets: readonly string[] };
export const MOODS = ['own', 'up', 'slow', 'down'] as const;
export type SystemMood = (typeof MOODS)[number];

export type Parts = {
  readonly kind: { readonly profile: Profile } | { readonly upper: Upper };
  readonly book: Book;
  /** Undefined until the platform's data manager has handed it over. */
  readonly access: () => Access | undefined;
  /** Guards the switch of moods. */
  readonly token: string;
  readonly now?: () => number;
  readonly haste?: number;
  readonly mood?: SystemMood;
};
export type Running = {
  readonly server: Server;
  /** Asks, and does what is due; the clock of `start` calls it twice a second. */
  readonly round: () => Promise<void>;
  readonly turn: (mood: SystemMood) => void;
};

const SLOW_MS = 2_000;
const REREAD = 5;
const none: Oddities = { answerLostEvery: 0, downEvery: 0, pushTwiceEvery: 0, rereadEvery: 0, slow: 0 };

type Core = {
  readonly parts: Parts;
  readonly name: Words;
  readonly hears: 'webhook' | 'polling';
  readonly oddities: Oddities;
  readonly client: Client;
  readonly take: (event: SystemEvent) => Promise<void> | void;
  readonly fill: () => Promise<void>;
  readonly state: { mood: SystemMood; calls: number; asks: number; askedAt: number; busy: boolean };
};

function coreOf(parts: Parts): Core {
  const { kind, book, access, now = Date.now, haste = 1, mood = 'own' } = parts;
  const state = { mood, calls: 0, asks: 0, askedAt: 0, busy: false };
  // Read at each call: its vendor hears of both after the system is up, and keys are changed while it runs.
  const [url, key] = [(): string => access()?.url ?? '', (): string => access()?.key ?? ''];
  const client = openClient({ url, key, tries: 3, pause: 300 / haste, timeout: 10_000 });
  if ('upper' in kind) {
    const { name, hears, downEvery } = kind.upper;
    return {
      parts,
      name,
      hears,
      oddities: { ...none, downEvery },
      client,
      state,
      take: (event) => takeReport(book, event, now()),
      fill: () => fillReports(client, book, now()),
    };
  }
  const desk: Desk = { profile: kind.profile, client, book, now, haste };
  const { name, hears, oddities } = kind.profile;
  return { parts, name, hears, oddities, client, state, take: (event) => takeIn(desk, event), fill: () => fillDesk(desk) };
}

const isEvery = (nth: number, every: number): boolean => every > 0 && nth % every === 0;

/** A webhook as this system takes it today: not at all, late, or well but with its answer lost. */
async function hook(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state, oddities, parts } = core;
  state.calls += 1;
  const own = state.mood === 'own';
  if (state.mood === 'down' || (own && isEvery(state.calls, oddities.downEvery))) {
    request.resume();
    response.writeHead(503, { 'retry-after': '2' }).end();
    return;
  }
  if (state.mood === 'slow' || (own && oddities.slow > 0))
    await sleep((state.mood === 'slow' ? SLOW_MS : oddities.slow) / (parts.haste ?? 1));
  const lost = own && isEvery(state.calls, oddities.answerLostEvery);
  webhookListener({
    secrets: () => parts.access()?.secrets ?? [],
    seen: parts.book.seen,
    take: async (event) => {
      await core.take(event);
      // Kept, and the platform hears that it was not: the same event comes again and changes nothing.
      if (lost) throw new Error('the answer got lost');
    },
    ...(parts.now === undefined ? {} : { now: parts.now }),
  })(request, response);
}

/** Who hears by webhook asks as well now and then: what was sent while it was not there is waiting in the list. */
const ASK_MS = { polling: 2_000, webhook: 60_000 } as const;
const LEAST_ASK_MS = 220;

const mayAsk = ({ hears, parts, state }: Core): boolean =>
  Date.now() - state.askedAt >= Math.max(LEAST_ASK_MS, ASK_MS[hears] / (hears === 'polling' ? (parts.haste ?? 1) : 1));

async function ask(core: Core): Promise<void> {
  const { client, parts, oddities, state } = core;
  state.asks += 1;
  state.askedAt = Date.now();
  const { book } = parts;
  if (state.mood === 'own' && isEvery(state.asks, oddities.rereadEvery)) book.moveTo(Math.max(0, book.position() - REREAD));
  await catchUp({ client, read: book.position, write: book.moveTo, handle: core.take });
}

/** One round; a second one beside it would push an act twice. */
async function round(core: Core): Promise<void> {
  const { parts, state } = core;
  if (state.busy || state.mood === 'down' || parts.access() === undefined) return;
  state.busy = true;
  try {
    if (!parts.book.isFilled()) await core.fill();
    if (mayAsk(core)) await ask(core);
    if ('profile' in parts.kind) {
      const { now = Date.now, haste = 1, book } = parts;
      await workOff({ profile: parts.kind.profile, client: core.client, book, now, haste });
    }
  } catch {
    // The platform is not there, or refuses the key: the next round asks again.
  } finally {
    state.busy = false;
  }
}

const json = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
};

async function show(core: Core, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { parts, state, name } = core;
  const language: Language = url.searchParams.get('language') === 'en' ? 'en' : 'zh';
  const lawful = request.headers.authorization === `Bearer ${parts.token}`;
  if (request.method === 'POST' && url.pathname === '/switch' && lawful) {
    state.mood = MOODS.find((each) => each === url.searchParams.get('to')) ?? state.mood;
    return json(response, { mood: state.mood });
  }
  if (url.pathname === '/state' && lawful) {
    return json(response, {
      mood: state.mood,
      files: parts.book.files(),
      certificates: parts.book.certificates(),
      position: parts.book.position(),
    });
  }
  if (url.pathname === '/recount' && lawful) return json(response, await recount(core.client, parts.book));
  if (url.pathname !== '/') return void response.writeHead(404).end();
  const states = 'profile' in parts.kind ? parts.kind.profile.states : [];
  const text = pageOf({ name, states, mood: state.mood, language, now: (parts.now ?? Date.now)() }, parts.book);
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    })
    .end(text);
}

/** Not listening yet, and no clock of its own yet. */
export function serve(parts: Parts): Running {
  const core = coreOf(parts);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://system');
    const answer = url.pathname === '/events' ? hook(core, request, response) : show(core, url, request, response);
    answer.catch(() => response.destroy());
  });
  return {
    server,
    round: () => round(core),
    turn: (mood) => {
      core.state.mood = mood;
    },
  };
}
