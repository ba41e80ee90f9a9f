/** Answers `inbox.batch`: one act on several like cases, each through the one write path under a key of its own; never half a case. */
import { sha256 } from '#server/kernel/canonical-json.ts';
import { readNumber } from '#domain/case/case-number.ts';
import type { Part } from '#domain/case/state.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts';
import type { Batch, BatchAct, BatchRow } from '#contract/view/inbox.ts';
import { refusals } from '#contract/refusals.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { actHandler } from '#server/case/perform-act.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { readingOf } from './reading.ts';

type Facts = RequestFacts<Caller>;
type Wanted = { readonly number: string; readonly part: string };
type Body = {
  readonly act: BatchAct;
  readonly rows: readonly Wanted[];
  readonly reason?: string;
  readonly to?: string;
  readonly articles?: readonly unknown[];
};
type Found = Wanted & { readonly part: string; readonly found: Part | undefined };

/** Acts whose content is about the part, so that one text can only be right for like ones; hands change whatever the item. */
const aboutThePart: ReadonlySet<BatchAct> = new Set(['begin-review', 'resume', 'grant']);

export const batchHandlers = (room: CaseRoom): Readonly<Record<'inbox.batch', Handler<Caller>>> => ({
  'inbox.batch': (facts) => runBatch(room, facts),
});

async function runBatch(room: CaseRoom, facts: Facts): Promise<Result<Batch>> {
  const reading = readingOf(facts);
  if (reading === undefined || facts.idempotencyKey === undefined) return refuse('not-yours');
  const body = facts.body as Body;
  if (body.act === 'assign' && body.to === undefined) return refuse('bad-input', { problems: [{ pointer: '/to', code: 'required' }] });
  const known = await Promise.all(body.rows.map((row) => find(room, row, reading.post.office)));
  const barred = barOfBatch(body.act, known);
  if (barred !== undefined) return refuse(barred);
  const rows: BatchRow[] = [];
  // One after the other: two parts of one case would only wait for each other's lock.
  for (const each of known) rows.push(await performOne(room, facts, body, each));
  return ok({ act: body.act, rows });
}

/** A part of the own office as it stands; of any other nothing is told, and the act refuses it by itself. */
async function find(room: CaseRoom, wanted: Wanted, office: string): Promise<Found> {
  const read = readNumber(wanted.number);
  const found = read === undefined ? undefined : await findCase(sqlOf(room.pool), keyOf(read.division, read.number));
  const part = [...(found?.state.parts.values() ?? [])].find(({ id }) => id === wanted.part);
  return { ...wanted, found: part?.office === office ? part : undefined };
}

const kindOf = ({ plan }: Part): string => (plan.kind === 'item' ? plan.item : plan.kind);

/**
 * Cases that moved on since the list was read are refused one by one, so likeness is asked of those that still stand where most
 * do: the item must be one, the state too. What takes a second person is refused by the engine (`review-needed`).
 */
function barOfBatch(act: BatchAct, rows: readonly Found[]): 'batch-not-alike' | 'batch-not-instant' | undefined {
  if (!aboutThePart.has(act)) return undefined;
  const parts = rows.flatMap(({ found }) => found ?? []);
  const ready = parts.filter(({ state }) => state === (act === 'begin-review' ? 'accepted' : 'reviewing'));
  if (new Set(parts.map(kindOf)).size > 1) return 'batch-not-alike';
  // An hour's examination is not made by ticking boxes (licensing law 34): only what is decided at once is granted together.
  const instant = ready.every(({ plan }) => plan.kind === 'item' && plan.handling === 'instant');
  return act === 'grant' && !instant ? 'batch-not-instant' : undefined;
}

/** The body of the act on this one case. */
function bodyOf({ act, reason = '', to, articles = [] }: Body, { part, found }: Found): Readonly<Record<string, unknown>> {
  switch (act) {
    case 'begin-review':
      return { part };
    case 'claim':
    case 'release':
      return { part, reason };
    case 'assign':
      return { part, to, reason };
    case 'resume':
      return { part, stop: found?.stops[0]?.id ?? 'none', note: reason };
    case 'grant':
      return { parts: [part], reasons: reason, articles, reliedOn: [], conditions: [] };
  }
}

async function performOne(room: CaseRoom, facts: Facts, body: Body, each: Found): Promise<BatchRow> {
  const { number, part } = each;
  // Without the act: under one key another act on the same part is refused as another request.
  const idempotencyKey = sha256(`${facts.idempotencyKey ?? ''} batch ${number} ${part}`);
  const done = await actHandler(room, body.act)({ ...facts, params: { number }, body: bodyOf(body, each), idempotencyKey });
  return done.ok ? { number, part, done: true, code: null, words: null } : { number, part, done: false, ...refusedWith(done.refusal) };
}

const refusedWith = ({ code }: Refusal): Pick<BatchRow, 'code' | 'words'> => {
  const entry = refusals[code];
  return { code, words: entry === undefined ? { zh: code, en: code } : { zh: entry.zh, en: entry.en } };
};
