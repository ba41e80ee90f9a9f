/** Checks of what a system does with a case: fetches it, decides it once, and keeps its head when something goes wrong. */
import type { CheckId } from './check-words.ts';
import type { Session } from './session.ts';
import type { Check } from './webhook-checks.ts';

const DECIDED: ReadonlySet<string> = new Set(['granted', 'refused', 'issued', 'delivered', 'ended']);
const isDecided = ({ practice }: Session, number: string): boolean => DECIDED.has(practice.stateOf(number) ?? '');
const stateIn = ({ practice }: Session, number: string): string => `part is ${practice.stateOf(number) ?? 'unknown'}`;

const decides: Check = async (session) => {
  const number = await session.begin('rare-names');
  const passed = await session.until(() => isDecided(session, number));
  return { passed, detail: stateIn(session, number) };
};

const fetches: Check = async (session) => {
  const number = await session.begin('accepted');
  const passed = await session.until(() =>
    session.practice.calls().some((call) => call.operation === 'cases.get' && call.number === number),
  );
  return { passed, detail: passed ? number : 'no cases.get came' };
};

/** Of all calls until now: a body of ours that does not fit, a key that is missing. */
const wellFormed: Check = async ({ practice }) => {
  const acts = practice.calls().filter(({ operation }) => operation === 'acts.push');
  const wrong = acts.filter(({ status }) => status === 400);
  if (acts.length === 0) return { passed: undefined, detail: 'nothing was pushed' };
  return {
    passed: wrong.length === 0,
    detail: wrong.length === 0 ? `${acts.length} acts` : `${wrong[0]?.code ?? ''}, ${wrong.length} times`,
  };
};

/** The same step under two numbers would be two acts, were it not for the law. */
const doneOnce: Check = async (session) => {
  const number = await session.begin('accepted');
  if (!(await session.until(() => isDecided(session, number)))) return { passed: undefined, detail: stateIn(session, number) };
  await session.until(() => false, session.watch);
  const ids = new Map<string, Set<string>>();
  for (const { act, externalId } of session.acts(number)) ids.set(act, (ids.get(act) ?? new Set()).add(externalId));
  const twice = [...ids].filter(([, each]) => each.size > 1).map(([act]) => act);
  return {
    passed: twice.length === 0,
    detail: twice.length === 0 ? [...ids.keys()].join(', ') : `several external ids for ${twice.join(', ')}`,
  };
};

const repeatsLost: Check = async (session) => {
  const number = await session.begin('accepted', 'lost');
  if (!(await session.until(() => isDecided(session, number)))) return { passed: false, detail: stateIn(session, number) };
  const acts = session.acts(number);
  const lost = acts.find(({ status }) => status === 0);
  if (lost === undefined) return { passed: undefined, detail: 'no answer could be lost: nothing was pushed on it' };
  const again = acts.filter(({ externalId }) => externalId === lost.externalId).length;
  const others = acts.filter(({ act, externalId }) => act === lost.act && externalId !== lost.externalId);
  return { passed: others.length === 0, detail: others.length === 0 ? `${again} tries, one id` : 'the same act came under another id' };
};

const SECOND = 1_000;
const TOLERANCE = 100;
const waits: Check = async (session) => {
  const number = await session.begin('accepted', 429);
  if (!(await session.until(() => isDecided(session, number)))) return { passed: false, detail: stateIn(session, number) };
  const acts = session.acts(number);
  const index = acts.findIndex(({ status }) => status === 429);
  const [told, next] = [acts[index], acts[index + 1]];
  if (index < 0 || told === undefined || next === undefined) return { passed: undefined, detail: 'no 429 could be given' };
  const waited = next.at - told.at;
  return { passed: waited >= SECOND - TOLERANCE, detail: `tried again after ${waited} ms; Retry-After said ${SECOND} ms` };
};

const readsAgain: Check = async (session) => {
  const number = await session.begin('accepted', 'old');
  if (!(await session.until(() => isDecided(session, number)))) return { passed: false, detail: stateIn(session, number) };
  const calls = session.practice.calls();
  const old = calls.findIndex(({ code, body }) => code === 'version-old' && (body as { readonly case?: string }).case === number);
  if (old < 0) return { passed: undefined, detail: 'no 409 could be given' };
  const next = calls
    .slice(old + 1)
    .find((call) => call.number === number || (call.body as { readonly case?: string } | undefined)?.case === number);
  return {
    passed: next?.operation === 'cases.get',
    detail: next === undefined ? 'nothing came after the 409' : `${next.operation} came next`,
  };
};

const MOST_REPEATS = 3;
const takesRefusal: Check = async (session) => {
  const number = await session.begin('own-file');
  const refused = (): number => session.acts(number).filter(({ code }) => code === 'own-file').length;
  if (!(await session.until(() => refused() > 0))) return { passed: undefined, detail: 'nothing was pushed on it' };
  await session.until(() => refused() > MOST_REPEATS, session.watch);
  return { passed: refused() <= MOST_REPEATS, detail: `refused ${refused()} times` };
};

const stops: Check = async (session) => {
  const number = await session.begin('withdrawn');
  await session.deliver(session.practice.advance(1));
  const before = session.acts(number).length;
  await session.until(() => session.acts(number).length > before + MOST_REPEATS, session.watch);
  const after = session.acts(number).length - before;
  return { passed: after <= 1, detail: `${after} acts after it` };
};

const catchesUp: Check = async (session) => {
  for (let nth = 0; nth < 2; nth += 1) session.practice.failNext('events.pull', 503);
  session.practice.failNext('cases.get', 503);
  const number = await session.begin('accepted');
  const passed = await session.until(() => isDecided(session, number));
  return { passed, detail: stateIn(session, number) };
};

const pulls: Check = async ({ practice, until }) => {
  const passed = await until(() => practice.calls().some(({ operation }) => operation === 'events.pull'));
  return { passed, detail: passed ? 'events.pull came' : 'no events.pull came' };
};

/** A place it was never handed is one it made up; the last one must come up in the end. */
const goesOn: Check = async ({ practice, until, begin }) => {
  await begin('accepted');
  const places = (): readonly number[] =>
    practice.calls().flatMap(({ operation, after, status }) => (operation === 'events.pull' && status === 200 ? [Number(after ?? 0)] : []));
  const arrived = await until(() => places().includes(practice.events().length));
  const beyond = practice
    .calls()
    .find(({ operation, after }) => operation === 'events.pull' && Number(after ?? 0) > practice.events().length);
  if (beyond !== undefined) return { passed: false, detail: `asked after ${beyond.after}, which is not there yet` };
  return { passed: arrived, detail: arrived ? `went on to ${practice.events().length}` : `stayed at ${Math.max(0, ...places())}` };
};

const MOST_A_SECOND = 5;
const measured: Check = async ({ practice }) => {
  const asked = practice.calls().filter(({ operation }) => operation === 'events.pull');
  const [first, last] = [asked[0], asked.at(-1)];
  if (first === undefined || last === undefined || asked.length < 3) return { passed: undefined, detail: 'too few to say' };
  const rate = (asked.length - 1) / Math.max(1, (last.at - first.at) / SECOND);
  return { passed: rate <= MOST_A_SECOND, detail: `${rate.toFixed(1)} a second` };
};

export const workChecks: Partial<Readonly<Record<CheckId, Check>>> = {
  pulls,
  'fetches-case': fetches,
  decides,
  'done-once': doneOnce,
  'repeats-lost': repeatsLost,
  'waits-when-told': waits,
  'reads-again': readsAgain,
  'takes-a-refusal': takesRefusal,
  'stops-when-withdrawn': stops,
  'catches-up': catchesUp,
  'goes-on-from-its-place': goesOn,
  'acts-well-formed': wellFormed,
  'asks-with-measure': measured,
};
