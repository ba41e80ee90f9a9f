/** Fills the demo with a year of cases in the background: seeded arrivals, lived by commands on a clock of their own. */
import type pg from 'pg';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { brandAs, type CaseNumber } from '#domain/kernel/brand.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { submitCase } from '#server/case/submit-case.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import type { CertificateRoom } from '#server/certificate/jobs.ts';
import type { NumberedJob } from '#server/corridor/outbox.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import type { Log } from '#server/kernel/log.ts';
import { doJob } from '../do-job.ts';
import { arrivalsBefore, type Arrival } from './arrivals.ts';
import { filingOf } from './filing.ts';
import { actorOf, staffOf } from './officers.ts';
import { randomFrom } from './random.ts';
import { rateLife } from './rate-life.ts';
import { seedYear } from './seed-people.ts';
import { tellLife, type Told } from './tell-life.ts';

export type YearParts = {
  readonly room: CaseRoom;
  readonly certificates: CertificateRoom;
  readonly log: Log;
  readonly now: Instant;
  readonly stopped: () => boolean;
  /** Several processes tell one year, each its own chunks of arrivals. */
  readonly share: { readonly nth: number; readonly of: number };
  /** How far back it begins; 365 unless told otherwise. */
  readonly days?: number;
};
export type Year = { readonly cases: number; readonly refused: number; readonly outcome: 'filled' | 'stopped' | 'skipped' };

/** Cases that live side by side: the database and this process are both busy at three (measured on two cores). */
const SIDE_BY_SIDE = 3;
const CHUNK = 40;
/** A certificate is made some minutes after the decision, as the worker does. */
const LATER = 3 * 60_000;

type Scene = YearParts & { readonly staff: ReturnType<typeof staffOf> };

/** A corridor whose jobs are done here, at the time of the story. */
const ownCorridor = (corridor: Corridor) => {
  const waiting: { readonly key: Key; readonly job: NumberedJob }[] = [];
  const own: Corridor = { ...corridor, takeJobs: (key, jobs) => void waiting.push(...jobs.map((job) => ({ key, job }))) };
  return { own, waiting };
};

const DONE = 'update yici.outbox set done_at = $3, tries = tries + 1 where division = $1 and id = any ($2)';

/** Everything one case needs: its own corridor and the jobs it leaves. */
const stageOf = ({ room, certificates, log, now }: Scene, division: number) => {
  const { own, waiting } = ownCorridor(room.corridor);
  const done: string[] = [];
  const parts = { ...room, corridor: own, log, quiet: true, certificates: { ...certificates, corridor: own } };
  const workOff = async (at: Instant): Promise<number> => {
    const before = done.length;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { key, job } = next;
      await doJob(parts, { id: job.id, division: key.division, number: key.id, job: job.job }, instantOf(at + LATER));
      done.push(job.id);
    }
    return done.length - before;
  };
  const close = async (): Promise<void> => void (await room.pool.query(DONE, [division, done, now]));
  return { parts, workOff, close };
};

/** Files one case; undefined where its form does not take what the year writes, which is told once a matter. */
const file = async (scene: Scene, arrival: Arrival): Promise<Told | undefined> => {
  const { room, staff } = scene;
  const definition = definitionFor(room.catalogue, arrival.matter.id, { division: arrival.division });
  const { writer, submission } = filingOf(room.catalogue, definition, arrival);
  const clerks = [...staff.values()].flat().filter(({ post }) => post.duty === 'reception' && post.division === arrival.division);
  const lead = submission.ok ? submission.value.parties.find((party) => party.lead)?.person : undefined;
  const { parts, workOff, close } = stageOf(scene, arrival.division);
  const receipt = await submitCase(parts, {
    actor:
      arrival.channel === 'counter' && clerks.length > 0
        ? actorOf(randomFrom(arrival.id).pick(clerks))
        : { kind: 'person', person: lead ?? writer.person.id, mandates: [] },
    person: 'demo',
    idempotencyKey: `year ${arrival.id}`,
    requestId: `year ${arrival.id}`,
    now: arrival.at,
    division: arrival.division,
    payload: arrival.id,
    lock: async () => undefined,
    submission: () => submission,
    also: () => undefined,
  });
  if (!receipt.ok) {
    scene.log.warn({ matter: arrival.matter.id, refusal: receipt.refusal }, 'the year of the demo could not file a case');
    return undefined;
  }
  await workOff(arrival.at);
  await close();
  const number = brandAs<CaseNumber>((JSON.parse(receipt.value.text) as { number: string }).number);
  return { id: arrival.id, number, division: arrival.division, staff, writer };
};

const live = async (scene: Scene, told: Told): Promise<void> => {
  const { parts, workOff, close } = stageOf(scene, told.division);
  await tellLife({ room: parts, today: scene.now, workOff }, told);
  await rateLife({ room: parts, today: scene.now, told });
  await workOff(scene.now);
  await close();
};

/** Filed one after the other, so that numbers follow the days; then lived side by side. */
const tellChunk = async (scene: Scene, arrivals: readonly Arrival[]): Promise<number> => {
  const filed: Told[] = [];
  for (const arrival of arrivals) {
    const told = await file(scene, arrival);
    if (told !== undefined) filed.push(told);
  }
  const left = [...filed];
  const walk = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await live(scene, next);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, walk));
  await mark(scene.room.pool, arrivals);
  return filed.length;
};

/** Every `of`-th chunk: the processes go through the year side by side, so that numbers follow the days closely. */
const chunksOf = (arrivals: readonly Arrival[], { nth, of }: YearParts['share']): readonly (readonly Arrival[])[] =>
  Array.from({ length: Math.ceil(arrivals.length / CHUNK) }, (_, index) => arrivals.slice(index * CHUNK, (index + 1) * CHUNK)).filter(
    (_chunk, index) => index % of === nth,
  );

const mark = async (pool: pg.Pool, arrivals: readonly Arrival[]): Promise<void> => {
  await pool.query('insert into yici.demo_told (id) select unnest($1::text[]) on conflict do nothing', [arrivals.map(({ id }) => id)]);
};

/** The instant the year ends at: that of the first start, or a later start would tell other days. */
const begin = async (pool: pg.Pool, now: Instant): Promise<{ readonly today: Instant; readonly told: ReadonlySet<string> }> => {
  await pool.query("insert into yici.demo_told (id, at) values ('begun', $1) on conflict do nothing", [now]);
  const { rows } = await pool.query<{ id: string; at: string | null }>('select id, at from yici.demo_told');
  const begun = rows.find(({ id }) => id === 'begun')?.at;
  return { today: instantOf(Number(begun ?? now)), told: new Set(rows.map(({ id }) => id)) };
};

/**
 * Tells what is not told yet; a start that was killed goes on where it stopped. Throws on what no story may do.
 * `skipped`: told already, or another worker tells it.
 */
export async function fillYear(parts: YearParts): Promise<Year> {
  const { pool, catalogue } = parts.room;
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock(hashtext('yici-demo-year'), $1) as mine", [
      parts.share.nth,
    ]);
    if (rows[0]?.mine !== true) return { cases: 0, refused: 0, outcome: 'skipped' };
    try {
      return await tellYear(parts, await begin(pool, parts.now));
    } finally {
      await client.query("select pg_advisory_unlock(hashtext('yici-demo-year'), $1)", [parts.share.nth]);
    }
  } finally {
    client.release();
  }

  async function tellYear(
    given: YearParts,
    { today, told }: { readonly today: Instant; readonly told: ReadonlySet<string> },
  ): Promise<Year> {
    const began = performance.now();
    const chunks = chunksOf(arrivalsBefore(catalogue, today, given.days), given.share).map((chunk) =>
      chunk.filter(({ id }) => !told.has(id)),
    );
    const left = chunks.filter((chunk) => chunk.length > 0);
    if (left.length === 0) return { cases: 0, refused: 0, outcome: 'skipped' };
    await seedYear(pool, today);
    const scene: Scene = { ...given, now: today, staff: staffOf(catalogue.offices) };
    let [cases, tried] = [0, 0];
    for (const chunk of left) {
      if (given.stopped()) return { cases, refused: tried - cases, outcome: 'stopped' };
      cases += await tellChunk(scene, chunk);
      tried += chunk.length;
    }
    given.log.info({ cases, ms: Math.round(performance.now() - began) }, 'the demo has a year of cases');
    return { cases, refused: tried - cases, outcome: 'filled' };
  }
}
