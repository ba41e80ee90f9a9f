/** Answers the operations on the archive: putting a case away, its package, checking one, and disposal by two persons. */
import { sealedLook } from '#domain/exchange/sealed-look.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { caseNotFound } from '#server/case/case-room.ts';
import { isOwner } from '#server/case/look-entries.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { findCase, keyOf, type FoundCase } from '#server/case/store.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { answerDisposal, disposalsOf, findPackage, holdPackage, livingGrants, packageBytes, proposeDisposal } from './archive-store.ts';
import type { LetterRoom } from './letter-room.ts';
import { divisionsOf, keeperOf, listArchive, pendingFor } from './list-archive.ts';
import { checkBag } from './package-manifest.ts';

type Facts = RequestFacts<Caller>;
type Names = 'archive.list' | 'archive.make' | 'archive.package' | 'archive.check' | 'archive.propose-disposal' | 'archive.answer-disposal';

export const archiveHandlers = (room: LetterRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'archive.list': (facts) => listArchive(room, facts),
  'archive.make': (facts) => make(room, facts),
  'archive.package': (facts) => readPackage(room, facts),
  'archive.check': async ({ caller, bytes }) => {
    const keeper = keeperOf(caller);
    return keeper.ok ? ok(checkBag(bytes, room.keys.authority)) : keeper;
  },
  'archive.propose-disposal': (facts) => propose(room, facts),
  'archive.answer-disposal': (facts) => answer(room, facts),
});

/** A case of the keeper's own division; all others do not exist. */
async function ownCase(room: LetterRoom, facts: Facts): Promise<Result<FoundCase>> {
  const keeper = keeperOf(facts.caller);
  if (!keeper.ok) return keeper;
  const number = readNumber(facts.params['number'] ?? '');
  if (number === undefined || number.division !== keeper.value.division) return caseNotFound;
  const found = await findCase(sqlOf(room.pool), keyOf(number.division, number.number));
  return found === undefined ? caseNotFound : ok(found);
}

/** The engine's own command; what is open in other books is asked before it, under nobody's lock. */
async function make(room: LetterRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now } = facts;
  const found = await ownCase(room, facts);
  if (!found.ok) return found;
  if (caller === undefined || idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { number } = found.value.state;
  const [pending, actor] = await Promise.all([pendingFor(room, found.value.state, now), room.actorOf(caller)]);
  const [first] = pending;
  if (first !== undefined && first.code !== 'running')
    return refuse('archive-waits', { values: { why: pending.map(({ code }) => code).join(', ') } });
  const done = await changeCase(room, {
    number,
    actor,
    // Who keeps the archive reads no case; that it is theirs to put away was judged above.
    asks: { kind: 'system', job: 'sweep' },
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { act: 'archive.make', number },
    command: () => ok({ kind: 'archive' }),
  });
  return done.ok ? ok({ number }) : done;
}

/** Everybody of the case sees in their ledger that its package was taken out. */
function looksOf({ catalogue }: LetterRoom, { state }: FoundCase, { caller, requestId, now }: Facts): readonly LookEntry[] {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return [];
  const sealed = findMatter(catalogue, state.matter)?.sealed !== undefined;
  const people = new Set(state.parties.flatMap(({ person }) => (person === undefined ? [] : [person as string])));
  return [...people].map((subject) => ({
    division: state.division,
    number: state.number,
    subject,
    officer: caller.person,
    office: post.office,
    who: post.title.zh,
    purpose: 'archive',
    facts: ['party.name', 'party.identifier'],
    // What the law charges the organ with keeping (personal information law, article 13).
    basis: 'personal-information-protection-law-2021/13',
    requestId,
    // Who is not told of a sealed matter is not told of its package either.
    ...(sealed && !isOwner(state, subject) ? sealedLook(now) : {}),
  }));
}

async function readPackage(room: LetterRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await ownCase(room, facts);
  if (!found.ok) return found.refusal.code === 'case-not-found' ? refuse('archive-not-found') : found;
  const { division, number } = found.value.state;
  const sql = sqlOf(room.pool);
  if ((await findPackage(sql, division, number)) === undefined) return refuse('archive-not-found');
  const bytes = await look(room.pool, looksOf(room, found.value, facts), facts.now, () => packageBytes(sql, division, number));
  return bytes === undefined ? refuse('archive-not-found') : ok({ bytes, type: 'application/zip', fileName: `${number}.zip` });
}

/** Whether the package's term is over: kept for ever, it never is. */
async function isOver(room: LetterRoom, { state }: FoundCase, now: Instant): Promise<Result<undefined>> {
  const sql = sqlOf(room.pool);
  const kept = await findPackage(sql, state.division, state.number);
  if (kept === undefined) return refuse('archive-not-found');
  if (kept.keep_until === null || kept.keep_until >= dayOfInstant(now)) return refuse('term-not-over');
  const living = await livingGrants(sql, divisionsOf(state), state.number);
  return living > 0 ? refuse('archive-waits', { values: { why: 'duty-open' } }) : ok(undefined);
}

async function propose(room: LetterRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now } = facts;
  const found = await ownCase(room, facts);
  if (!found.ok) return found.refusal.code === 'case-not-found' ? refuse('archive-not-found') : found;
  if (caller === undefined || idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const over = await isOver(room, found.value, now);
  if (!over.ok) return over;
  const { division, number } = found.value.state;
  const { reason } = facts.body as { readonly reason: string };
  const use = { division, person: caller.person, key: idempotencyKey, payload: { act: 'archive.propose-disposal', number, reason }, now };
  return runOnce(room.pool, use, async (tx) => {
    await holdPackage(tx, division, number);
    const open = (await disposalsOf(tx, division, [number])).some(({ agreed_by, refused_by }) => refused_by === null || agreed_by !== null);
    if (open) return refuse('disposal-open');
    proposeDisposal(tx, division, number, reason, caller.person, now);
    return ok({ number });
  });
}

/** Two persons: what is agreed stands in the list for whoever empties the store; nothing is destroyed by itself. */
async function answer(room: LetterRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now } = facts;
  const found = await ownCase(room, facts);
  if (!found.ok) return found.refusal.code === 'case-not-found' ? refuse('archive-not-found') : found;
  if (caller === undefined || idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { division, number } = found.value.state;
  const { agree } = facts.body as { readonly agree: boolean };
  const use = { division, person: caller.person, key: idempotencyKey, payload: { act: 'archive.answer-disposal', number, agree }, now };
  return runOnce(room.pool, use, async (tx) => {
    await holdPackage(tx, division, number);
    const open = (await disposalsOf(tx, division, [number])).find(({ agreed_by, refused_by }) => agreed_by === null && refused_by === null);
    if (open === undefined) return refuse('disposal-none');
    if (open.proposed_by === caller.person) return refuse('second-person-needed');
    answerDisposal(tx, division, open, agree, caller.person, now);
    return ok({ number });
  });
}
