/** `yici case verify`: checks the books of every case; `yici case rebuild`: makes their rows anew; `yici case draw`: the states of a part as a picture. */
import type pg from 'pg';
import { drawMoves } from '#domain/case/draw-moves.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { rebuildCases } from '#server/case/rebuild.ts';
import { readShipped } from '#server/catalogue/load-calendar.ts';
import { openCalendar } from '#server/clock/calendar-in-force.ts';
import { verifyCases, type Verification } from '#server/case/verify/verify-cases.ts';
import { verifyEntitlements } from '#server/entitlement/verify-entitlements.ts';
import type { Finding } from '#server/case/verify/finding.ts';
import type { Noun, Verb } from '../command-line.ts';
import { withPool } from '../with-pool.ts';

const line = ({ invariant, number, what }: Finding): string => `${invariant} ${number ?? ''} ${what}`;

const withCalendar = <Value>(work: (pool: pg.Pool, calendar: Calendar) => Promise<Value>): Promise<Value> =>
  withPool(async ({ pool }) => work(pool, (await openCalendar(pool, await readShipped())).current()));

/** The cases, and what their grants left behind. */
async function verifyAll(pool: pg.Pool, calendar: Calendar): Promise<Verification> {
  const verified = await verifyCases(pool, calendar);
  const findings = [...verified.findings, ...(await verifyEntitlements(pool))];
  return { ...verified, findings, clean: findings.length === 0 };
}

const verify: Verb = {
  about: 'folds every case anew and checks numbers, moves, rows, clocks, receipts, jobs and certificates; exit 1 on a finding',
  options: {},
  run: async () => {
    const verification: Verification = await withCalendar(verifyAll);
    const { clean, cases, events, findings } = verification;
    const sum = `${cases} cases, ${events} events, ${findings.length} finding(s)`;
    return { json: verification, text: [...findings.map(line), sum].join('\n'), exit: clean ? 0 : 1 };
  },
};

const rebuild: Verb = {
  about: 'makes lists, desks and deadlines of every case anew from its events; people may go on working',
  options: {},
  run: async () => {
    const cases = await withCalendar(rebuildCases);
    return { json: { cases }, text: `${cases} cases rebuilt`, exit: 0 };
  },
};

const draw: Verb = {
  about: 'prints the states of a part and the moves between them as SVG (docs/case-states.svg)',
  options: {},
  run: () => Promise.resolve({ json: { svg: drawMoves() }, text: drawMoves().trimEnd(), exit: 0 }),
};

export const caseNoun: Noun = { about: 'the books of cases', verbs: { verify, rebuild, draw } };
