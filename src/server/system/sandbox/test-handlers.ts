/** Answers vendors about their test cases: lists stories, begins one, moves the sandbox's clock, starts afresh. */
import type { TestBegun, TestMoved, TestStories } from '#contract/view/system-test.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { advance, beginTest, openSandbox, sandboxNow, stateOfTest, type Sandbox, type SandboxTold } from '#domain/system/sandbox.ts';
import { OPINION_PART, OWN_PART } from '#domain/system/sandbox-matter.ts';
import { findStory, sandboxStories } from '#domain/system/sandbox-stories.ts';
import { hashOf, recall, type StoredReply, type Use } from '#server/corridor/idempotency.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { SystemCaller } from '../system-caller.ts';
import { changeSandbox, readSandbox } from './sandbox-store.ts';
import type { DoorParts } from './test-door.ts';

type Facts = RequestFacts<SystemCaller>;
type Names = 'tests.list' | 'tests.begin' | 'tests.advance' | 'tests.reset';
/** A sandbox is read and written whole. */
const MOST_TESTS = 200;

type Done = Result<{ readonly sandbox: Sandbox; readonly told: readonly SandboxTold[]; readonly reply: object }>;
type Change = (sandbox: Sandbox, facts: Facts) => Done;

const inSandbox =
  <Reply>(answer: (facts: Facts, caller: SystemCaller) => Promise<Result<Reply>>): Handler<SystemCaller> =>
  (facts) => {
    if (facts.caller === undefined) return Promise.resolve(refuse('system-key-wrong'));
    if (facts.caller.state.state !== 'sandbox') return Promise.resolve(refuse('not-in-sandbox'));
    return answer(facts, facts.caller);
  };

function listed(sandbox: Sandbox, now: Instant): TestStories {
  return {
    stories: sandboxStories.map(({ name, text }) => ({ story: name, text })),
    tests: sandbox.cases.map((test) => {
      const state = stateOfTest(test);
      const parts = [...(state?.parts.values() ?? [])];
      const own = parts.find(({ id }) => id === OPINION_PART) ?? parts.find(({ id }) => id === OWN_PART);
      return { case: test.number, story: test.story, version: state?.seq ?? 0, part: own?.state ?? null };
    }),
    now: instantText(sandboxNow(sandbox, now)),
  };
}

/** Once for a key; a repeat gets the same answer. */
async function once(parts: DoorParts, facts: Facts, { state }: SystemCaller, change: Change): Promise<Result<StoredReply>> {
  const { idempotencyKey: key, now, body } = facts;
  if (key === undefined) return refuse('idempotency-key-missing');
  const { division, id } = state.system;
  const use: Use = { division, person: `system:${id}`, key, hash: hashOf(body) };
  const before = await recall(sqlOf(parts.pool), use);
  if (before.found === 'other') return refuse('idempotency-key-reused');
  if (before.found === 'same') return ok(before.reply);
  const done = await changeSandbox(parts, state, (sandbox) => change(sandbox, facts));
  if (!done.ok) return done;
  const { reply } = done.value;
  return runOnce(parts.pool, { division, person: `system:${id}`, key, payload: body, now }, async () => ok(reply));
}

const begin =
  (parts: DoorParts): Change =>
  (sandbox, { body, now }) => {
    const story = findStory((body as { readonly story: string }).story);
    if (story === undefined || sandbox.cases.length >= MOST_TESTS) return refuse('too-many-tests', { values: { most: MOST_TESTS } });
    const begun = beginTest(sandbox, story, parts.calendar(), now);
    const reply: TestBegun = { case: begun.number, told: begun.told.length };
    return ok({ ...begun, reply });
  };

const move =
  (parts: DoorParts): Change =>
  (sandbox, { body, now }) => {
    const moved = advance(sandbox, (body as { readonly days: number }).days, parts.calendar(), now);
    const reply: TestMoved = { now: instantText(sandboxNow(moved.sandbox, now)), told: moved.told.length };
    return ok({ ...moved, reply });
  };

/** Numbers go on, so that what is told of a new case is never taken for an old one. */
const reset: Change = (sandbox, { now }) => {
  const reply: TestMoved = { now: instantText(now), told: 0 };
  return ok({ sandbox: { ...openSandbox(sandbox.place), count: sandbox.count }, told: [], reply });
};

export const systemTestHandlers = (parts: DoorParts): Readonly<Record<Names, Handler<SystemCaller>>> => ({
  'tests.list': inSandbox(async ({ now }, { state }) => ok(listed(await readSandbox(sqlOf(parts.pool), state), now))),
  'tests.begin': inSandbox((facts, caller) => once(parts, facts, caller, begin(parts))),
  'tests.advance': inSandbox((facts, caller) => once(parts, facts, caller, move(parts))),
  'tests.reset': inSandbox((facts, caller) => once(parts, facts, caller, reset)),
});
