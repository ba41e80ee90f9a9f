/** The server inside the test's own process, on a database of its own: signs people in, sends requests, works jobs off. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import type { Posted } from '#server/corridor/relay.ts';
import { beginSession } from '#server/identity/session-store.ts';
import { readConfig } from '#server/kernel/config.ts';
import { makeLog } from '#server/kernel/log.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { seedDemo } from '#server/main/demo.ts';
import { doJob } from '#server/main/do-job.ts';
import { issuingRoom } from '#server/main/wire-issuing.ts';
import { wireHttp } from '#server/main/wire-http.ts';
import { wire, type Wired } from '#server/main/wire.ts';
import { useDatabase } from './database.ts';

export type Reply<Body = unknown> = {
  readonly status: number;
  readonly text: string;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
  /** As they came, for what is no text: a PDF. */
  readonly bytes?: Buffer;
};
export type Sent = {
  readonly body?: unknown;
  readonly key?: string | null;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: Buffer | string;
};
export type Visitor = {
  readonly send: <Body = unknown>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, sent?: Sent) => Promise<Reply<Body>>;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** One server for the file; `environment` adds settings, e.g. the folder of the built pages for a browser that visits another time. `at` moves its clock; `instance()` opens a second server on the same database. */
export const useApp = (environment: Readonly<Record<string, string>> = {}) => {
  const database = useDatabase();
  const home = mkdtempSync(join(tmpdir(), 'yici-app-'));
  const opened: { wired: Wired; app: FastifyInstance }[] = [];
  const time: { now: Instant | undefined } = { now: undefined };
  const instance = async () => {
    const { app: url, migrator } = database.get();
    const config = readConfig({
      YICI_HOME: home,
      PORT: '8099',
      YICI_DATABASE_APP: url,
      YICI_DATABASE_MIGRATOR: migrator,
      YICI_LOG_LEVEL: 'error',
      ...environment,
    });
    const wired = await wire({ config, log: makeLog('test', 'error'), clock: () => time.now ?? wallClock() });
    const app = await wireHttp(wired, {});
    await app.ready();
    opened.push({ wired, app });
    return { wired, app };
  };
  beforeAll(async () => {
    const { wired } = await instance();
    await seedDemo(wired.pool, wallClock());
  });
  afterAll(async () => {
    for (const { wired, app } of opened) {
      await app.close();
      await wired.close();
    }
    rmSync(home, { recursive: true, force: true });
  });
  const first = () => {
    const [one] = opened;
    if (one === undefined) throw new Error('The server exists from beforeAll on.');
    return one;
  };
  const visitor = (cookie: string | undefined, app: FastifyInstance = first().app): Visitor => ({
    send: async <Body>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, sent: Sent = {}) => {
      const key = sent.key === undefined && method !== 'GET' ? randomUUID() : sent.key;
      const reply = await app.inject({
        method,
        url: path,
        headers: {
          host: 'localhost:8099',
          'accept-language': sent.language ?? 'en',
          ...(cookie === undefined ? {} : { cookie: `yici_session=${cookie}` }),
          ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(typeof key === 'string' ? { 'idempotency-key': key } : {}),
          ...sent.headers,
        },
        ...(sent.raw === undefined ? (sent.body === undefined ? {} : { payload: JSON.stringify(sent.body) }) : { payload: sent.raw }),
      });
      return {
        status: reply.statusCode,
        text: reply.body,
        body: parse(reply.body) as Body,
        headers: reply.headers,
        bytes: reply.rawPayload,
      };
    },
  });
  return {
    database,
    instance,
    /** The home of its servers: secrets, and departments beside them. */
    home,
    wired: () => first().wired,
    at: (instant: Instant | undefined) => {
      time.now = instant;
    },
    stranger: () => visitor(undefined),
    /** Signed in, under a post where an office is named. */
    signIn: async (person: string, office?: string, app?: FastifyInstance): Promise<Visitor> => {
      const token = await beginSession(first().wired.pool, person as PersonId, time.now ?? wallClock());
      const own = visitor(token, app ?? first().app);
      if (office !== undefined) await own.send('POST', '/api/v1/session/post', { body: { office } });
      return own;
    },
    /** Does every waiting job, as the worker would; returns how many. */
    workOff: async (): Promise<number> => {
      const { wired } = first();
      let count = 0;
      for (;;) {
        const jobs: Posted[] = [];
        for (const division of await activeDivisions(wired.pool)) {
          const { rows } = await wired.pool.query(
            'update yici.outbox set taken_at = 1 where division = $1 and taken_at is null returning id, body',
            [division],
          );
          for (const { id, body } of rows) jobs.push({ id, division, number: id.slice(0, id.indexOf('#')), job: body });
        }
        if (jobs.length === 0) return count;
        count += jobs.length;
        for (const job of jobs)
          await doJob(
            {
              ...wired.cases,
              certificates: wired.certificates,
              corrections: wired.corrections,
              issuing: issuingRoom(wired),
              log: wired.log,
            },
            job,
            time.now ?? wallClock(),
          );
      }
    },
  };
};
