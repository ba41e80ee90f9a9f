/** Takes an act of a department's officer from its own system: judged as at our desk, in the order of versions, done once. */
import { brandAs } from '#domain/kernel/brand.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState } from '#domain/case/state.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemActed } from '#contract/view/system.ts';
import type { Acknowledged } from '#contract/view/case.ts';
import { articleProblems } from '#server/case/check-articles.ts';
import { makeCommand } from '#server/case/make-command.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { shownOf } from '#server/case/shown-proposal.ts';
import { hashOf, type StoredReply } from '#server/corridor/idempotency.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { notePushed } from '../health.ts';
import type { SystemCaller } from '../system-caller.ts';
import type { SystemRoom } from '../system-room.ts';
import { askedOf, unknownCodeIn, type Asked, type Pushed } from './act-body.ts';
import { keepAct, knownActs, noteUnknown } from './act-store.ts';
import { actingOfficer, type SystemOfficerActor } from './acting-officer.ts';
import { isOwn, scopeOf, type Scope } from './scope-of.ts';

type Facts = RequestFacts<SystemCaller>;
type Done = { readonly version: number; readonly events: readonly string[] };

export async function pushAct(room: SystemRoom, facts: Facts, caller: SystemCaller): Promise<Result<StoredReply>> {
  const { idempotencyKey: key, now } = facts;
  const { state } = caller;
  const pushed = facts.body as Pushed;
  if (key === undefined) return refuse('idempotency-key-missing');
  const sql = sqlOf(room.pool);
  const hash = hashOf(pushed);
  const before = repeated(await knownActs(sql, state, pushed.externalId, key), pushed, key, hash);
  if (before !== undefined) return before;
  const done = await act(room, facts, caller, pushed);
  const unknown = unknownCodeIn(done);
  if (unknown !== undefined) await noteUnknown(sql, state, unknown.kind, unknown.value, now);
  if (!done.ok) return done;
  const { case: number, part, externalId } = pushed;
  const acted: SystemActed = { case: number, part, version: done.value.version, events: [...done.value.events], externalId };
  const reply = JSON.stringify(acted);
  const about = { externalId, key, hash, number, part, act: pushed.act, officer: pushed.officer, doneThere: pushed.at, reply };
  await keepAct(sql, state, about, now);
  await notePushed(sql, state, now);
  return ok({ status: 200, text: reply });
}

/** The same act again gets the same bytes; an external id or a key that stood for another is refused. */
function repeated(
  known: Awaited<ReturnType<typeof knownActs>>,
  { externalId }: Pushed,
  key: string,
  hash: string,
): Result<StoredReply> | undefined {
  const same = known.find((each) => each.externalId === externalId);
  if (same !== undefined) return same.hash === hash ? ok({ status: 200, text: same.reply }) : refuse('external-id-reused');
  return known.some((each) => each.key === key) ? refuse('idempotency-key-reused') : undefined;
}

async function act(room: SystemRoom, facts: Facts, { state: system }: SystemCaller, pushed: Pushed): Promise<Result<Done>> {
  // Province and nation are told; they decide nothing here.
  if (system.system.kind === 'upper') return refuse('not-yours');
  if (system.state === 'suspended') return refuse('system-suspended');
  const found = await scopeOf(room, system, pushed.case);
  if (!found.ok) return found;
  const part = found.value.state.parts.get(brandAs(pushed.part));
  if (part === undefined || !isOwn(system, part)) return refuse('unknown-part', { values: { part: pushed.part } });
  const problems = articleProblems(room.catalogue, pushed);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const making: Making = { room, system, pushed };
  if (found.value.test) return nothingToDo(making, found.value) ?? pushTest(making, facts.now);
  const actor = await actingOfficer(sqlOf(room.pool), system, part, pushed, facts.now);
  if (!actor.ok) return actor;
  return nothingToDo(making, found.value) ?? change(making, facts, actor.value);
}

type Making = { readonly room: SystemRoom; readonly system: SystemCaller['state']; readonly pushed: Pushed };

/** A report of what is so already needs no act; anything else is judged under the lock. */
function nothingToDo({ system, pushed }: Making, { state }: Scope): Result<Done> | undefined {
  const asked = askedIn({ system, pushed }, state);
  return asked.ok && asked.value === undefined ? ok({ version: state.seq, events: [] }) : undefined;
}

function askedIn({ system, pushed }: Pick<Making, 'system' | 'pushed'>, state: CaseState): Result<Asked> {
  const part = state.parts.get(brandAs(pushed.part));
  if (part === undefined) return refuse('unknown-part', { values: { part: pushed.part } });
  // What they judged must be what stands here: mutual order by the case's version.
  if (state.seq !== pushed.version) return refuse('version-old', { values: { version: state.seq, seen: pushed.version } });
  return askedOf(pushed, part, system.codes, shownOf(state, part) ?? '');
}

/** The command as the engine takes it, from what stands under the lock. */
async function commandOf(making: Making, state: CaseState, definition: CaseDefinition, now: Instant): Promise<Result<CaseCommand>> {
  const asked = askedIn(making, state);
  if (!asked.ok) return asked;
  if (asked.value === undefined) return refuse('state-differs', { values: { state: making.pushed.part } });
  const { newId, parties } = making.room;
  return makeCommand({ ...asked.value, state, definition, now, newId, parties });
}

async function change(making: Making, { requestId, now }: Facts, actor: SystemOfficerActor): Promise<Result<Done>> {
  const { room, system, pushed } = making;
  const done = await changeCase(room, {
    number: pushed.case,
    actor,
    // The external id is the key: whatever key it comes under, it happens once.
    person: `system:${system.system.id}`,
    idempotencyKey: `external:${pushed.externalId}`,
    requestId,
    now,
    payload: pushed,
    command: (state, definition, at) => commandOf(making, state, definition, at),
  });
  if (!done.ok) return done;
  const { version, events } = JSON.parse(done.value.text) as Acknowledged;
  return ok({ version, events });
}

async function pushTest(making: Making, now: Instant): Promise<Result<Done>> {
  const { room, system, pushed } = making;
  if (room.tests === undefined) return refuse('case-not-found');
  return room.tests.push(system, pushed.case, ({ state, definition }) => commandOf(making, state, definition, now), now);
}
