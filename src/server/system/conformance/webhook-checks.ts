/** Checks of a system that hears by webhook: what it must take, and what it must not believe. */
import type { SystemEvent } from '#contract/system-events.ts';
import type { PracticeCall } from '../practice/practice-acts.ts';
import type { CheckId } from './check-words.ts';
import type { Session, Variant } from './session.ts';

/** `passed` undefined: could not be looked at, and why. */
export type Finding = { readonly passed: boolean | undefined; readonly detail: string };
export type Check = (session: Session) => Promise<Finding>;

const isTaken = (status: number): boolean => status >= 200 && status < 300;
const saw = (status: number): string => (status === 0 ? 'no answer in 15 s' : `HTTP ${status}`);
const taken = (status: number): Finding => ({ passed: isTaken(status), detail: saw(status) });

const firstOf = (events: readonly SystemEvent[]): SystemEvent => {
  const [first] = events;
  if (first === undefined) throw new Error('a story tells something');
  return first;
};

/** What is not the platform's is refused, and nothing is fetched for it. */
const refuses =
  (variant: Variant): Check =>
  async ({ practice, send, watch, until }) => {
    // A question for events that is being answered this very moment counts as asked after it.
    const before = Math.max(0, practice.calls().length - 1);
    const { number, events } = practice.begin('accepted');
    const status = await send(firstOf(events), variant);
    if (status < 400 || status >= 500) return { passed: false, detail: saw(status) };
    // Who asks for events as well may have found it there, which is as it should be.
    const calls = (): readonly PracticeCall[] => practice.calls().slice(before);
    const asked = await until(() => calls().some((call) => call.operation === 'cases.get' && call.number === number), watch);
    const found = calls().some(({ operation }) => operation === 'events.pull');
    return { passed: !asked || found, detail: asked && !found ? `${saw(status)}, and fetched the case` : saw(status) };
  };

export const webhookChecks: Partial<Readonly<Record<CheckId, Check>>> = {
  'takes-signed': async ({ practice, send }) => taken(await send(firstOf(practice.begin('accepted').events))),
  'refuses-unsigned': refuses('unsigned'),
  'refuses-wrong-signature': refuses('wrong'),
  'refuses-changed-body': refuses('changed'),
  'refuses-old': refuses('old'),
  'refuses-future': refuses('future'),
  'takes-either-signature': async ({ practice, send }) => taken(await send(firstOf(practice.begin('accepted').events), 'two')),
  'takes-again': async ({ practice, send }) => {
    const event = firstOf(practice.begin('accepted').events);
    const first = await send(event);
    if (!isTaken(first)) return taken(first);
    return taken(await send(event));
  },
  'takes-unknown-type': async ({ practice, send }) => {
    const event = firstOf(practice.begin('accepted').events);
    return taken(await send({ ...event, id: `${event.id}.invented`, type: 'part.invented' }));
  },
  'takes-out-of-order': async ({ practice, send }) => {
    const { events } = practice.begin('supplemented');
    const all = [...events, ...practice.advance(1)].toReversed();
    let worst = 204;
    for (const event of all) {
      const status = await send(event);
      if (!isTaken(status)) worst = status;
    }
    return taken(worst);
  },
};
