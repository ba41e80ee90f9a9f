/** How far the count is behind while two hundred cases change every second and two workers count them. */
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { formatNumber } from '#domain/case/case-number.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { markDirty } from '#server/corridor/mark-dirty.ts';
import { inTransaction, kept } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { countRound } from '#server/measure/count-round.ts';
import type { MeasureRoom } from '#server/measure/measure-room.ts';
import { playAll } from '../support/edge-stories.ts';

const SECONDS = 30;
const A_SECOND = 200;
const TICKS = 10;
const IN_COUNTY = 100;
const ROUND_MS = 700;

type Scene = { readonly pool: pg.Pool; readonly catalogue: Catalogue; readonly counties: readonly DivisionCode[] };
type Known = { readonly division: DivisionCode; readonly number: string };

/** The longest of the engine's own stories, once for each case, under a number of its own. */
async function openCases({ pool, counties }: Scene): Promise<readonly Known[]> {
  const [longest] = playAll().toSorted((one, other) => other.events.length - one.events.length);
  const events = longest?.events ?? [];
  const known: Known[] = [];
  for (const division of counties) {
    const numbers = Array.from({ length: IN_COUNTY }, (_each, count) => formatNumber({ division, year: 2026, count: count + 1 }));
    const told = String(longest?.now().number);
    const bodies = events.map((event) => JSON.stringify(event).replaceAll(told, '~number~'));
    await pool.query(
      `insert into yici.case_event (division, number, seq, kind, body, at, request_id)
       select $1, n, e.seq, e.kind, replace(e.body, '~number~', n)::jsonb, e.at, 'bench'
       from unnest($2::text[]) n cross join unnest($3::text[], $4::text[], $5::bigint[]) with ordinality as e (kind, body, at, seq)`,
      [division, numbers, events.map(({ kind }) => kind), bodies, events.map(({ at }) => at)],
    );
    known.push(...numbers.map((number) => ({ division, number })));
  }
  return known;
}

/** Somebody came once more: the facts change, and the commit says so. */
const change = (pool: pg.Pool, { division, number }: Known, nth: number): Promise<void> =>
  inTransaction(pool, async (tx) => {
    await tx.run(
      {
        name: 'bench-visit',
        text: `insert into yici.visit_entry (division, id, visit, hall, day, who, kind, at, number, nth, body)
               values ($1, $2, $2, 'bench', $3, 'bench', 'case', $4, $5, $6, '{}')`,
      },
      [division, `bench ${number} ${nth}`, 20_000 + (nth % 500), wallClock(), number, nth],
    );
    markDirty(tx, division, 'case', number, wallClock());
    return kept(undefined);
  });

type Lag = { readonly p50: number; readonly p95: number; readonly worst: number; readonly changed: number; readonly drained: number };

export async function lagUnderLoad(scene: Scene): Promise<Lag> {
  const { pool, catalogue } = scene;
  const room: MeasureRoom = { pool, catalogue, clock: wallClock, islands: () => Promise.resolve([]) };
  const cases = await openCases(scene);
  // What is counted for the first time marks all that a county has: done before the clock runs.
  await change(pool, cases[0] ?? { division: scene.counties[0] as DivisionCode, number: '' }, 0);
  let running = true;
  const worker = async (): Promise<void> => {
    while (running) {
      await countRound(room);
      await wait(ROUND_MS);
    }
  };
  const workers = [worker(), worker()];
  const behind = async (): Promise<number> => {
    const { rows } = await pool.query<{ ms: string | null }>(
      'select (extract(epoch from clock_timestamp()) * 1000)::bigint - min(marked) as ms from yici.measure_dirty',
    );
    return Number(rows[0]?.ms ?? 0);
  };
  const [lags, start] = [[] as number[], performance.now()];
  let changed = 0;
  for (let tick = 0; tick < SECONDS * TICKS; tick += 1) {
    const batch = Array.from({ length: A_SECOND / TICKS }, (_each, nth) => cases[(changed + nth * 449) % cases.length]);
    await Promise.all(batch.flatMap((each, nth) => (each === undefined ? [] : [change(pool, each, changed + nth + 1)])));
    changed += batch.length;
    lags.push(await behind());
    const ahead = ((tick + 1) * 1000) / TICKS - (performance.now() - start);
    if (ahead > 0) await wait(ahead);
  }
  const ended = performance.now();
  while ((await behind()) > 0) await wait(100);
  const drained = Math.round(performance.now() - ended);
  running = false;
  await Promise.all(workers);
  const sorted = lags.toSorted((one, other) => one - other);
  const share = (of: number): number => sorted[Math.floor(sorted.length * of)] ?? 0;
  return { p50: share(0.5), p95: share(0.95), worst: sorted.at(-1) ?? 0, changed, drained };
}
