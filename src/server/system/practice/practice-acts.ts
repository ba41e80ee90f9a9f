/** Acts on a platform to practise on: keys, numbers of acts, versions and the law, judged in the order of the real one. */
import { Compile } from 'typebox/compile';
import { PushedAct } from '#contract/operations/integration.ts';
import type { SystemEvent } from '#contract/system-events.ts';
import type { SystemActed } from '#contract/view/system.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { refuse, type Refusal } from '#domain/kernel/result.ts';
import { toTheirs, type CodePair } from '#domain/system/code-map.ts';
import { findTest, pushTest, stateOfTest, type Sandbox, type SandboxTold } from '#domain/system/sandbox.ts';
import { problemOf } from '#server/kernel/http/problem-reply.ts';
import { commandOfTest, type Pushed } from '../sandbox/test-act.ts';

export type PracticeCall = {
  readonly operation: string;
  readonly at: number;
  readonly status: number;
  readonly key?: string;
  readonly after?: string;
  readonly number?: string;
  readonly body?: unknown;
  readonly code?: string;
};
/** `lost`: done, and nothing answered. `old`: as if the case had changed meanwhile. */
export type Fault = 'lost' | 'old' | 503 | 429;
export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly key: string | undefined;
  readonly body: string;
};
/** `undefined`: the line is cut. */
export type Answered = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> } | undefined;

export type PracticeOptions = {
  readonly key: string;
  readonly office: string;
  readonly item: string;
  readonly codes?: readonly CodePair[];
  readonly calendar: Calendar;
  readonly now: () => Instant;
};

export type Kept = {
  sandbox: Sandbox;
  readonly events: SystemEvent[];
  readonly calls: PracticeCall[];
  readonly faults: { readonly operation: string; readonly fault: Fault; readonly number?: string }[];
  readonly byKey: Map<string, { readonly body: string; readonly status: number; readonly reply: unknown }>;
  readonly byAct: Map<string, { readonly body: string; readonly reply: SystemActed }>;
  acknowledged: number;
};
export type Practice = { readonly options: PracticeOptions; readonly kept: Kept };

const isPushed = Compile(PushedAct);

export const problem = (refusal: Refusal, url: URL): { readonly status: number; readonly body: unknown } => {
  const body = problemOf(refusal, { language: 'zh', requestId: 'practice', path: url.pathname });
  return { status: body.status, body };
};
export const refused = (code: string, values: Readonly<Record<string, string | number>> = {}): Refusal => ({ code, values });

export function listed({ options: { codes = [] }, kept }: Practice, told: readonly SandboxTold[]): readonly SystemEvent[] {
  const fresh = told.map(({ type, number, version, part, office, item, state, certificate, at }, index): SystemEvent => {
    const position = kept.events.length + index + 1;
    return {
      id: `practice.${position}`,
      type,
      timestamp: instantText(at),
      data: {
        position,
        case: number,
        version,
        part: part === '' ? null : part,
        office,
        item: item === '' ? null : (toTheirs(codes, 'item', item) ?? item),
        state: toTheirs(codes, 'state', state) ?? state,
        ...(certificate === undefined ? {} : { certificate }),
      },
    };
  });
  kept.events.push(...fresh);
  return fresh;
}

/** Judged in the order of the real one: key, shape, number of the act, version, law. */
export function acted(practice: Practice, { url, key, body }: Asked): Answered {
  const { kept } = practice;
  if (key === undefined || key.length < 8) return problem(refused('idempotency-key-missing'), url);
  const known = kept.byKey.get(key);
  if (known !== undefined)
    return known.body === body ? { status: known.status, body: known.reply } : problem(refused('idempotency-key-reused'), url);
  const act = readJson(body);
  if (!isPushed.Check(act)) return problem(refused('bad-input'), url);
  const before = kept.byAct.get(act.externalId);
  if (before !== undefined) return before.body === body ? { status: 200, body: before.reply } : problem(refused('external-id-reused'), url);
  const done = perform(practice, act);
  if (!done.ok) return problem(done.refusal, url);
  kept.byAct.set(act.externalId, { body, reply: done.value });
  kept.byKey.set(key, { body, status: 200, reply: done.value });
  return { status: 200, body: done.value };
}

function perform(practice: Practice, act: Pushed) {
  const { kept, options } = practice;
  const test = findTest(kept.sandbox, act.case);
  const state = test === undefined ? undefined : stateOfTest(test);
  if (state === undefined) return refuse('case-not-found');
  if (state.seq !== act.version) return refuse('version-old', { values: { version: state.seq, seen: act.version } });
  const part = [...state.parts.values()].find(({ id }) => id === act.part);
  const command = commandOfTest(act, { codes: act.codes === 'theirs' ? (options.codes ?? []) : undefined, part });
  if (!command.ok) return command;
  const done = pushTest(kept.sandbox, act.case, command.value, options.calendar, options.now());
  if (!done.ok) return done;
  kept.sandbox = done.value.sandbox;
  listed(practice, done.value.told);
  const { version, events } = done.value;
  const value: SystemActed = { case: act.case, part: act.part, version, events: [...events], externalId: act.externalId };
  return { ok: true as const, value };
}

export function acknowledged({ kept }: Practice, { url, body }: Asked): Answered {
  const asked = readJson(body) as { readonly position?: number } | undefined;
  const position = asked?.position ?? -1;
  if (position < 0 || position > kept.events.length) return problem(refused('position-unknown', { position }), url);
  kept.acknowledged = Math.max(kept.acknowledged, position);
  return { status: 200, body: { acknowledged: kept.acknowledged, newest: kept.events.length } };
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
