/** Answers the operations of a window without a line. */
import { readProvisional } from '#domain/hall/provisional-number.ts';
import { instantOf, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { OfflineApplication } from '#contract/view/offline.ts';
import { look } from '#server/audit/look.ts';
import type { Caller } from '#server/identity/caller.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler } from '#server/kernel/request.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf, type Clerk, type Facts } from '../hall-room.ts';
import { personByNumber } from '../walk-in-store.ts';
import { attemptFiling } from './attempt-filing.ts';
import { codeHash, fileOffline, openSealed, rowOf } from './file-offline.ts';
import { filedView, followedView, rowView } from './filing-view.ts';
import { findFiling, keepSettled, listFilings, type FilingRow } from './filing-store.ts';
import type { OfflineRoom } from './offline-room.ts';
import { closeBlock, reserveBlock } from './reserve-block.ts';

type Names = 'number-block.reserve' | 'number-block.close' | `offline-filing.${'file' | 'list' | 'get' | 'correct' | 'settle' | 'follow'}`;

const notFound = refuse('offline-filing-not-found');

export const offlineHandlers = (room: OfflineRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'number-block.reserve': (facts) => reserveBlock(room, facts),
  'number-block.close': (facts) => closeBlock(room, facts),
  'offline-filing.file': (facts) => fileOffline(room, facts),
  'offline-filing.list': (facts) => list(room, facts),
  'offline-filing.get': (facts) => get(room, facts),
  'offline-filing.correct': (facts) => correct(room, facts),
  'offline-filing.settle': (facts) => settle(room, facts),
  'offline-filing.follow': (facts) => follow(room, facts),
});

const MOST = 100;
const STUCK_MS = 60_000;

/** Numbers, times and reasons: nothing of a person stands in it. */
async function list(room: OfflineRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(caller);
  if (!clerk.ok) return clerk;
  const limit = Math.min(limitOf(query), MOST);
  const [at, count] = readMark(query['after'], 2) ?? [];
  const before = at === undefined || !/^\d{1,7}$/.test(count ?? '') ? undefined : { at, count: Number(count) };
  const { division, office } = clerk.value.post;
  const state = query['state'] === 'all' ? 'all' : 'returned';
  const rows = await listFilings(sqlOf(room.pool), { division, office, state, before, limit, stuck: instantOf(now - STUCK_MS) });
  const last = rows.at(-1);
  return ok({ rows: rows.map(rowView), next: nextMark(rows, limit, [last?.arrived_at ?? 0, String(last?.count ?? 0)]) });
}

type Found = { readonly clerk: Clerk; readonly row: FilingRow };

/** One of the own hall; all others are not there. */
async function find(room: OfflineRoom, { caller, params }: Facts): Promise<Result<Found>> {
  const clerk = clerkOf(caller);
  if (!clerk.ok) return clerk;
  const number = readProvisional(params['number'] ?? '');
  if (number === undefined || number.division !== clerk.value.post.division) return notFound;
  const row = await findFiling(sqlOf(room.pool), number);
  return row === undefined || row.office !== clerk.value.post.office ? notFound : ok({ clerk: clerk.value, row });
}

/** Only what came back is opened again. */
async function get(room: OfflineRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (!found.ok) return found;
  const { row, clerk } = found.value;
  if (row.sealed === null) return notFound;
  const opened = await openSealed(room, row.sealed);
  if (!opened.ok) return opened;
  const { application } = opened.value.content;
  const subject = await personByNumber(sqlOf(room.pool), application.person.identifier.value);
  const { division, office, title } = clerk.post;
  const entry = {
    division,
    number: null,
    // Who is in no register yet reads the row when they are: it names their application.
    subject: subject?.id ?? row.number,
    officer: clerk.person,
    office,
    who: title.zh,
    purpose: 'reception' as const,
    facts: ['person.name', 'person.identifier', 'person.phone'],
    basis: 'personal-information-protection-law-2021/13',
    requestId: facts.requestId,
  };
  return look(room.pool, [entry], facts.now, () => ok({ row: rowView(row), application, takenAt: instantText(row.taken_at) }));
}

/** What is put right is filed under the day it was handed over; the clerk who puts it right answers for it. */
async function correct(room: OfflineRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (!found.ok) return found;
  const { row, clerk } = found.value;
  if (row.state !== 'returned' && row.state !== 'arrived') return refuse('number-used');
  const application = facts.body as OfflineApplication;
  // Looked into by a person, a receipt that came late or with a wrong clock is filed with the day of now: nothing is invented.
  const time = row.because?.code.startsWith('taken-') === true ? facts.now : row.taken_at;
  const attempt = { row: { ...row, taken_at: time }, application, hash: sha256(canonicalJson(application)), clerk, late: undefined };
  await attemptFiling(room, attempt, facts);
  return ok(filedView(room, await rowOf(room, row)));
}

async function settle(room: OfflineRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (!found.ok) return found;
  const { row, clerk } = found.value;
  const { reason } = facts.body as { readonly reason: string };
  const by = { person: clerk.person, now: facts.now };
  const done = await inTransaction(room.pool, async (tx) => kept(await keepSettled(tx, row, reason, by)));
  // Asked again under the same words it is the same act.
  if (!done && row.settled !== reason) return refuse('number-used');
  return ok(filedView(room, await rowOf(room, row)));
}

/** Unknown number and wrong code are one answer, and take the same time. */
async function follow(room: OfflineRoom, { body }: Facts): Promise<Result<unknown>> {
  const { number: typed, code } = body as { readonly number: string; readonly code: string };
  const number = readProvisional(typed);
  const row = number === undefined ? undefined : await findFiling(sqlOf(room.pool), number);
  const hash = codeHash(number?.number ?? '', code);
  return row === undefined || row.code_hash !== hash ? notFound : ok(followedView(room, row));
}
