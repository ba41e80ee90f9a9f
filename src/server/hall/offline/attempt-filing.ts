/** Files what was taken without a line, by the way everything is filed at a window: the person entered from the document, the matters together. */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts';
import { isProved } from '#domain/ask/proved-facts.ts';
import type { OfflineApplication } from '#contract/view/offline.ts';
import { isDeepStrictEqual } from 'node:util';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { fileTogether } from '../file-together.ts';
import type { Clerk, Facts } from '../hall-room.ts';
import { knownAtWindow } from '../known-at-window.ts';
import { findWalkIn } from '../walk-in-store.ts';
import { wantedCase } from '../wanted-case.ts';
import { claimFiled, keepReturned, type FilingRow } from './filing-store.ts';
import { keepScans } from './keep-scans.ts';
import type { OfflineRoom } from './offline-room.ts';

export type Attempt = {
  readonly row: FilingRow;
  readonly application: OfflineApplication;
  /** Of this content: a corrected one is another attempt. */
  readonly hash: string;
  /** Who took it, or put it right; under the post they did it in. */
  readonly clerk: Clerk;
  /** What is wrong with the time on the receipt. */
  readonly late: Refusal | undefined;
};

/** @returns nothing: what came of it stands in the row. Throws what may be tried again. */
export async function attemptFiling(room: OfflineRoom, attempt: Attempt, facts: Facts): Promise<void> {
  const done = attempt.late === undefined ? await file(room, attempt, facts) : { ok: false as const, refusal: attempt.late };
  // Another sender was faster: the row says what it made of it.
  if (done.ok || done.refusal.code === 'number-used' || done.refusal.code === 'idempotency-key-reused') return;
  const { refusal } = done;
  const by = { person: attempt.clerk.person, now: facts.now };
  await inTransaction(room.pool, async (tx) => kept(await keepReturned(tx, attempt.row, refusal, by)));
}

/** The time of everything that happened at the window is the one on the provisional receipt (licensing law art. 32 (4)). */
async function file(room: OfflineRoom, { row, application, hash, clerk }: Attempt, facts: Facts): Promise<Result<unknown>> {
  const key = `offline.${row.number}.${hash.slice(0, 32)}`;
  const at: Instant = row.taken_at;
  const then: Facts = { ...facts, caller: clerk, now: at, query: {}, params: {}, bytes: new Uint8Array() };
  const entered = await room.register({ ...then, body: application.person, idempotencyKey: `${key}.person` });
  if (!entered.ok) return placed(entered, '/person');
  const { id } = entered.value as { readonly id: string };
  const given = await keepScans(room, { application, clerk, number: row.number, at });
  if (!given.ok) return given;
  const cases = await contestedOf(room, clerk, id, application, at);
  return fileTogether(
    room,
    {
      ...then,
      params: { id },
      idempotencyKey: `${key}.cases`,
      body: { cases, given: given.value, visit: application.visit, delivery: application.delivery },
    },
    {
      number: row.number,
      accept: application.complete,
      claim: async (tx, numbers) =>
        (await claimFiled(tx, row, numbers, { person: clerk.person, now: facts.now })) ? ok(undefined) : refuse('number-used'),
    },
  );
}

/** Without a line nobody could say what is known: what the person said then stands against what the account says now (2018 regulation art. 7). */
async function contestedOf(room: OfflineRoom, { post }: Clerk, id: string, { cases }: OfflineApplication, at: Instant) {
  const walkIn = await findWalkIn(sqlOf(room.pool), post.division, id);
  if (walkIn === undefined) throw new Error(`Walk-in ${id} was just kept`);
  const known = await knownAtWindow(room, post.division, walkIn, at);
  return cases.map((each) => {
    const wish = { ...each, parties: each.parties.map(partyWish), contested: [] };
    const { asked } = wantedCase({ catalogue: room.catalogue, division: post.division }, known, wish, at);
    const typed: Readonly<Record<string, unknown>> = { ...each.situation, ...each.answers };
    const contested = [...asked.confirmFirst, ...asked.confirm].flatMap(({ field, known: { fact, value } }) =>
      typed[field.id] === undefined || isProved(fact) || isDeepStrictEqual(typed[field.id], value) ? [] : [field.id],
    );
    return { ...wish, contested };
  });
}

type PartyTyped = OfflineApplication['cases'][number]['parties'][number];
const partyWish = ({ role, name, identifier }: PartyTyped) => ({ role, name, ...(identifier === undefined ? {} : { identifier }) });

/** Problems point into the application. */
const placed = (result: Extract<Result<unknown>, { ok: false }>, at: string): Result<unknown> => {
  const { problems } = result.refusal;
  if (problems === undefined) return result;
  return refuse(result.refusal.code, {
    ...result.refusal,
    problems: problems.map((each) => ({ ...each, pointer: `${at}${each.pointer}` })),
  });
};
