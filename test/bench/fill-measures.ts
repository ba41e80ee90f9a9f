/** Facts and sums as so many cases of ninety counties over two years would have left them: what each adds comes from the real tally function. */
import type pg from 'pg';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { addDays, type Day } from '#domain/kernel/instant.ts';
import type { FactRow } from '#domain/measure/fact-row.ts';
import { addToMonth, firstDayOf, type Month, type Sum } from '#domain/measure/figure.ts';
import { addTally, tallyOf, type Cells, type Registry, type Tally } from '#domain/measure/tally.ts';

export const FIRST_MONTH: Month = 202407;
export const MONTHS = 24;
/** So many different cases; each comes again and again. */
const KINDS = 200;

/** Mulberry32: the same facts each time. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Line = { readonly kind: 'case' | 'rating'; readonly row: Omit<FactRow, 'day'>; readonly tally: Tally };
type Kind = readonly Line[];

/** What one case leaves: sent, one to three parts decided, finished, and for two in five a rating. */
function caseOf(random: () => number, items: readonly string[], matters: readonly string[]): readonly Omit<FactRow, 'day'>[] {
  const among = (count: number): number => Math.floor(random() * count);
  const own = Array.from({ length: 1 + among(3) }, () => items[among(items.length)] ?? '');
  const keys = {
    office: own.map((item) => `office-${item.length % 14}`),
    item: own,
    matter: [matters[among(matters.length)] ?? ''],
    channel: [random() < 0.8 ? 'online' : 'counter'],
  };
  const counter = keys.channel[0] === 'counter';
  const visits = random() < 0.85 ? 0 : 1 + among(2);
  const sent = {
    channel: keys.channel[0] ?? '',
    counter,
    phone: !counter && random() < 0.6,
    oneCounter: counter,
    firm: random() < 0.3,
    parts: own.length,
    departments: own.length,
    papersAsked: among(3),
    papersAvoided: among(8),
    questionsAsked: 5 + among(12),
    questionsAvoided: among(9),
  };
  const part = (item: string, nth: number): Omit<FactRow, 'day'> => {
    const usedDays = among(9) * 1000;
    return {
      about: 'part',
      line: `part p${nth}`,
      keys: { ...keys, item: [item], office: [`office-${item.length % 14}`] },
      facts: { decided: true, late: random() < 0.03, opened: true, sameDay: usedDays === 0, outcome: 'granted', usedDays, instant: false },
    };
  };
  const project = random() < 0.01;
  const finished: Omit<FactRow, 'day'> = {
    about: 'case',
    line: 'finished',
    keys,
    facts: {
      ...sent,
      outcome: random() < 0.96 ? 'granted' : 'refused',
      visits,
      visitsOurs: visits > 1 ? 1 : 0,
      excepted: random() < 0.02,
      rated: random() < 0.4,
      project,
      ...(project ? { projectDays: (60 + among(60)) * 1000, projectBudget: 100_000 } : {}),
      daysGovernment: among(12) * 1000,
      daysAgency: 0,
      daysApplicant: among(5) * 1000,
      daysBetween: among(3) * 1000,
    },
  };
  const rating: readonly Omit<FactRow, 'day'>[] =
    random() < 0.4
      ? [
          {
            about: 'rating',
            line: '',
            keys,
            facts: { channel: 'site', grade: 1 + among(5), bad: false, invalid: false, upheld: false, corrected: false },
          },
        ]
      : [];
  return [{ about: 'intake', line: 'sent', keys, facts: sent }, ...own.map(part), finished, ...rating];
}

export function makeKinds(registry: Registry, items: readonly string[], matters: readonly string[]): readonly Kind[] {
  const random = randomFrom(8);
  return Array.from({ length: KINDS }, (): Kind => {
    const rows = caseOf(random, items, matters);
    return rows.map((row) => ({
      kind: row.about === 'rating' ? 'rating' : 'case',
      row,
      tally: tallyOf(registry, { ...row, day: firstDayOf(FIRST_MONTH) }),
    }));
  });
}

/** A kind of case falls on one day of each month. */
export const dayOfKind = (month: number, kind: number): Day =>
  addDays(firstDayOf(addToMonth(FIRST_MONTH, month)), (kind * 13 + month * 7) % 28);

const scaled = (tally: Tally, times: number): Tally =>
  Object.fromEntries(Object.entries(tally).map(([id, [above, below]]): [string, Sum] => [id, [above * times, below * times]]));

/** The sums of one division after `cases` cases of the whole province, each counted as the count would. */
export function cellsOf(kinds: readonly Kind[], nth: number, divisions: number, from: number, cases: number): Cells {
  const cells: Cells = new Map();
  const cycle = divisions * MONTHS * KINDS;
  for (let month = 0; month < MONTHS; month += 1)
    for (let kind = 0; kind < KINDS; kind += 1) {
      const first = nth + divisions * (month + MONTHS * kind);
      const until = (limit: number): number => (limit <= first ? 0 : Math.floor((limit - 1 - first) / cycle) + 1);
      const times = until(cases) - until(from);
      if (times > 0)
        for (const { row, tally } of kinds[kind] ?? []) addTally(cells, { ...row, day: dayOfKind(month, kind) }, scaled(tally, times), 1);
    }
  return cells;
}

/** Facts of the cases from one number on to another, by one statement for each ten thousand. */
export async function fillFacts(
  client: pg.Client,
  kinds: readonly Kind[],
  divisions: readonly DivisionCode[],
  from: number,
  to: number,
): Promise<void> {
  await client.query(`create temp table if not exists bench_line
    (kind int, nth int, month int, of text, line text, about text, day int, keys jsonb, facts jsonb, tally jsonb)`);
  const known = await client.query('select 1 from bench_line limit 1');
  const lines = kinds.flatMap((own, kind) =>
    Array.from({ length: MONTHS }, (_each, month) =>
      own.map(({ kind: of, row, tally }, nth) => ({ kind, nth, month, of, ...row, day: dayOfKind(month, kind), tally })),
    ).flat(),
  );
  if (known.rowCount === 0)
    await client.query(
      `insert into bench_line select * from jsonb_to_recordset($1) as l
         (kind int, nth int, month int, of text, line text, about text, day int, keys jsonb, facts jsonb, tally jsonb)`,
      [JSON.stringify(lines)],
    );
  await client.query('create index if not exists bench_line_at on bench_line (kind, month); analyze bench_line');
  const STEP = 100_000;
  // Built at once when all is there: row by row the two indexes would take most of the time.
  await client.query('alter table yici.measure_fact drop constraint measure_fact_pkey; drop index yici.measure_fact_month');
  for (let at = from; at < to; at += STEP)
    await client.query(
      `insert into yici.measure_fact (division, kind, id, line, about, day, month, keys, facts, tally)
       select ($1::int[])[g % $2 + 1], l.of, 'c' || g, l.line, l.about, l.day,
         ($4::int[])[(g / $2) % ${MONTHS} + 1], l.keys, l.facts, l.tally
       from generate_series($3::int, $5::int - 1) g
       join bench_line l on l.kind = (g / ($2 * ${MONTHS})) % ${KINDS} and l.month = (g / $2) % ${MONTHS}`,
      [
        divisions,
        divisions.length,
        at,
        Array.from({ length: MONTHS }, (_each, month) => addToMonth(FIRST_MONTH, month)),
        Math.min(at + STEP, to),
      ],
    );
  await client.query('alter table yici.measure_fact add constraint measure_fact_pkey primary key (division, kind, id, line)');
  await client.query('create index measure_fact_month on yici.measure_fact (division, about, month)');
}
