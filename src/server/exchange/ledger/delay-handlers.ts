/** Answers the operations by which supervision has its looks at a case shown later, always with a last day. */
import { readNumber } from '#domain/case/case-number.ts';
import { findLawfulCode, lawfulCodes } from '#domain/exchange/lawful-code.ts';
import { decideLookDelay, type LookDelayCommand, type LookDelayEvent, type LookDelayState } from '#domain/exchange/look-delay.ts';
import { instantText, readDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { LookDelays, LookDelayView } from '#contract/view/look.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { openCase } from '#server/case/open-case.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { basisView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { delayAggregate, delayId, delayKey, delaysOfCase, findDelay, lockDelay } from './delay-store.ts';

type Facts = RequestFacts<Caller>;

export const delayHandlers = (room: CaseRoom): Readonly<Record<'look.delay' | 'look.lift-delay' | 'look.delays', Handler<Caller>>> => ({
  'look.delay': (facts) => delay(room, facts),
  'look.lift-delay': (facts) => lift(room, facts),
  'look.delays': (facts) => list(room, facts),
});

/** A case of the own division, found without being read: an order is given before the looks it is for. To a stranger it is not there. */
async function caseKey(room: CaseRoom, facts: Facts): Promise<Result<Key>> {
  const post = facts.caller?.post;
  if (post?.duty !== 'supervision') return (await openCase(room, facts)).ok ? refuse('not-yours') : refuse('case-not-found');
  const number = readNumber(facts.params['number'] ?? '');
  const found = number === undefined ? undefined : await findCase(sqlOf(room.pool), keyOf(number.division, number.number));
  if (found === undefined || found.state.division !== post.division) return refuse('case-not-found');
  return ok({ division: found.state.division, id: found.state.number });
}

export function delayView(catalogue: Catalogue, id: string, state: LookDelayState, now: Instant): LookDelayView {
  const code = findLawfulCode(state.code);
  if (code === undefined) throw new Error(`No lawful code ${state.code}`);
  return {
    id,
    number: state.number,
    code: { id: code.id, name: code.name, basis: basisView(catalogue, code.basis) },
    reasons: state.reasons,
    from: instantText(state.from),
    until: instantText(state.until),
    ended: state.until <= now,
  };
}

async function change(room: CaseRoom, facts: Facts, key: Key, command: LookDelayCommand): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  const post = caller?.post;
  if (caller === undefined || post === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  return runCommand<LookDelayState, LookDelayEvent>(room.corridor, delayAggregate, {
    use: { division: key.division, person: caller.person, key: idempotencyKey },
    payload: { act: `look.${command.kind}`, params, body },
    requestId,
    now,
    lock: (tx) => lockDelay(tx, key),
    decide: (_tx, state, at) => {
      const decided = decideLookDelay(command, state, { person: caller.person, post, now: at });
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state, at }) => ({ status: command.kind === 'delay' ? 201 : 200, body: delayView(room.catalogue, key.id, state, at) }),
  });
}

async function delay(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await caseKey(room, facts);
  if (!found.ok) return found;
  const { code, until, reasons } = facts.body as { readonly code: string; readonly until?: string; readonly reasons: string };
  const day = until === undefined || until === '' ? undefined : readDay(until);
  if (until !== undefined && until !== '' && day === undefined)
    return refuse('bad-input', { problems: [{ pointer: '/until', code: 'not-a-day' }] });
  const number = readNumber(found.value.id)?.number;
  if (number === undefined) return refuse('case-not-found');
  const { division } = found.value;
  return change(room, facts, { division, id: delayId(division, room.newId()) }, { kind: 'delay', number, code, until: day, reasons });
}

async function lift(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const key = delayKey(facts.params['id'] ?? '');
  const state = key === undefined ? undefined : await findDelay(sqlOf(room.pool), key);
  if (key === undefined || state === undefined || facts.caller?.post?.office !== state.office) return refuse('delay-not-found');
  return change(room, facts, key, { kind: 'lift' });
}

async function list(room: CaseRoom, facts: Facts): Promise<Result<LookDelays>> {
  const found = await caseKey(room, facts);
  if (!found.ok) return found;
  const rows = await delaysOfCase(sqlOf(room.pool), found.value.division, found.value.id, facts.caller?.post?.office ?? '');
  return ok({
    rows: rows.map(({ id, state }) => delayView(room.catalogue, id, state, facts.now)),
    codes: lawfulCodes.flatMap(({ id, name, basis, delayDays }) =>
      delayDays === 0 ? [] : [{ id, name, basis: basisView(room.catalogue, basis), days: delayDays }],
    ),
  });
}
