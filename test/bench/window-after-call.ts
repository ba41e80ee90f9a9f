/** What a window asks the server for after F2, one after another as it does: the call, who it is, the walk-in, the form of two matters. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { firstPlan, type HallPlan } from '#domain/hall/hall-plan.ts';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { TicketView, WindowView } from '#contract/view/queue.ts';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { applyPlan } from '#server/hall/queue/plan-handlers.ts';
import { beginSession } from '#server/identity/session-store.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { seedDirectory } from '#server/main/demo-directory.ts';
import type { Wired } from '#server/main/wire.ts';
import type { Person } from './full-county.ts';

const ROUNDS = 60;
const always = [{ from: '00:00', until: '24:00' }];

/** Everybody of the county has an account, with what the household register says of them. */
export async function fillPeople(adminUrl: string, people: readonly Person[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('set role yici_owner');
    const names = people.map(({ name }) => name);
    await client.query(
      `insert into yici.person (id, kind, name, demo, at) select 'bench-' || p, 'person', name, false, 0 from unnest($1::text[]) with ordinality t(name, p)`,
      [names],
    );
    await client.query(
      `insert into yici.person_fact (person, fact, value, source_zh, source_en, at)
       select 'bench-' || p, f.fact, to_jsonb(f.value), '测试', 'bench', 0 from unnest($1::text[]) with ordinality t(name, p),
         lateral (values ('person.name', name), ('person.identifier', '33019919' || lpad(p::text, 10, '0'))) f(fact, value)`,
      [names],
    );
    await client.query('analyze yici.person; analyze yici.person_fact');
  } finally {
    await client.end();
  }
}

async function openHall({ cases, pool, catalogue }: Wired): Promise<void> {
  await seedDirectory({ ...cases, pool }, catalogue.offices.values(), wallClock());
  const hall = catalogue.offices.get(brandAs<OfficeId>('deqing-hall'));
  if (hall === undefined) throw new Error('The demo has a hall');
  const plan: HallPlan = {
    ...firstPlan,
    hours: [always, always, always, always, always, always, always],
    everyDay: true,
    windows: [{ number: '1', queues: ['A'] }],
  };
  const given = { idempotencyKey: 'bench-plan', requestId: 'bench-plan', now: wallClock(), version: 0, plan };
  const done = await applyPlan(cases, { hall, actor: { kind: 'system', job: 'bench' }, person: 'bench', ...given });
  if (!done.ok) throw new Error(done.refusal.code);
}

/** Milliseconds from F2 until the form of two matters is there, as the server answers; one number a call. */
export async function windowAfterCall(app: FastifyInstance, wired: Wired, people: number): Promise<readonly number[]> {
  await openHall(wired);
  const visitor = async (person: string) => {
    const cookie = `yici_session=${await beginSession(wired.pool, person as PersonId, wallClock())}`;
    return async <Body>(method: 'GET' | 'POST', url: string, body: object = {}): Promise<Body> => {
      const sent = method === 'GET' ? {} : { payload: JSON.stringify(body) };
      const headers = { host: 'localhost:8098', cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const reply = await app.inject({ method, url, headers, ...sent });
      if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.statusCode} ${reply.body}`);
      return reply.json<Body>();
    };
  };
  const clerk = await visitor('wang-min');
  await clerk('POST', '/api/v1/session/post', { office: 'deqing-hall' });
  await clerk('POST', '/api/v1/window/sit', { window: '1' });
  const times: number[] = [];
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    const person = await visitor(`bench-${((nth * 7919) % people) + 1}`);
    await person<TicketView>('POST', '/api/v1/tickets', { hall: 'deqing-hall', matters: ['open-restaurant'] });
    const began = performance.now();
    const ticket = (await clerk<WindowView>('POST', '/api/v1/window/call')).current?.id ?? '';
    await Promise.all([clerk('GET', '/api/v1/window'), clerk('GET', `/api/v1/tickets/${ticket}/holder`)]);
    const walkIn = await clerk<WalkIn>('POST', '/api/v1/walk-ins/from-ticket', { ticket, document: 'id-card' });
    const cases = ['open-restaurant', 'birth-of-a-child'].map((matter) => ({
      matter,
      parties: [],
      situation: {},
      answers: {},
      contested: [],
    }));
    await clerk('POST', `/api/v1/walk-ins/${walkIn.id}/preview`, { cases });
    times.push(performance.now() - began);
  }
  // The first rounds prepare statements and fill caches.
  return times.slice(10);
}
