/** `yici case verify`: checks the books of every case; `yici case rebuild`: makes their rows anew; `yici case draw`: the states of a part as a picture. */
import type pg from 'pg';
import { drawMoves } from '#domain/case/draw-moves.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { rebuildCases } from '#server/case/rebuild.ts';
import { readShipped } from '#server/catalogue/load-calendar.ts';
import { openCalendar } from '#server/clock/calendar-in-force.ts';
import { verifyCases, type Verification } from '#server/case/verify/verify-cases.ts';
import type { Finding } from '#server/case/verify/finding.ts';
import { readConfig } from '#server/kernel/config.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import type { Noun, Verb } from '../command-line.ts';
import { prepareDatabase } from '../database.ts';

const line = ({ invariant, number, what }: Finding): string => `${invariant} ${number ?? ''} ${what}`;

/** Beside a running instance its own PostgreSQL is used and left running; else it is started for the check and stopped. */
const withInstance = async <Value>(work: (pool: pg.Pool, calendar: Calendar) => Promise<Value>): Promise<Value> => {
  const { app, postgres } = await prepareDatabase(readConfig(process.env), () => undefined);
  const pool = openPool(app, () => undefined, 1);
  try {
    return await work(pool, (await openCalendar(pool, await readShipped())).current());
  } finally {
    await pool.end();
    if (postgres !== undefined && !postgres.adopted) await postgres.stop();
  }
};

const verify: Verb = {
  about: 'folds every case anew and checks numbers, moves, rows, clocks, receipts, jobs and certificates; exit 1 on a finding',
  options: {},
  run: async () => {
    const verification: Verification = await withInstance(verifyCases);
    const { clean, cases, events, findings } = verification;
    const sum = `${cases} cases, ${events} events, ${findings.length} finding(s)`;
    return { json: verification, text: [...findings.map(line), sum].join('\n'), exit: clean ? 0 : 1 };
  },
};

const rebuild: Verb = {
  about: 'makes lists, desks and deadlines of every case anew from its events; people may go on working',
  options: {},
  run: async () => {
    const cases = await withInstance(rebuildCases);
    return { json: { cases }, text: `${cases} cases rebuilt`, exit: 0 };
  },
};

const draw: Verb = {
  about: 'prints the states of a part and the moves between them as SVG (docs/case-states.svg)',
  options: {},
  run: () => Promise.resolve({ json: { svg: drawMoves() }, text: drawMoves().trimEnd(), exit: 0 }),
};

export const caseNoun: Noun = { about: 'the books of cases', verbs: { verify, rebuild, draw } };
