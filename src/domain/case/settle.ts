/** What follows by itself: parts open when their edges are satisfied, lapse when one is broken, and the case ends with its last part. */
import type { StopId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { ActorRef } from './actor.ts';
import { evolve } from './evolve.ts';
import type { CaseEvent, CaseEventBody } from './events.ts';
import { brokenEdge, hasEnded, isComplete, isOpenable } from './graph.ts';
import { openStates } from './moves.ts';
import type { CaseState, Part } from './state.ts';

/** The stop that the engine itself opens on a part whose predecessor's grant was set aside. */
export const setAsideStop = (part: string): StopId => `set-aside:${part}` as StopId;

const isOpen = (part: Part): boolean => (openStates as readonly string[]).includes(part.state);

/** Straight to accepted where the applicant has nothing (more) to give: the predecessor's completion notice counts as acceptance (2018 regulation art. 5). */
const openedTo = (state: CaseState, part: Part): 'ready' | 'accepted' => {
  if (part.plan.kind !== 'item') return 'accepted';
  if (part.plan.files === 'later' && part.filedAt === undefined) return 'ready';
  return isComplete(state, part, false) ? 'accepted' : 'ready';
};

const lapse = (state: CaseState, part: Part): CaseEventBody | undefined => {
  if (!isOpen(part) || (part.state !== 'waiting' && part.relianceBroken.length === 0)) return undefined;
  const edge = brokenEdge(state, part);
  const predecessor = edge === undefined ? undefined : state.parts.get(edge.part);
  if (predecessor === undefined) return undefined;
  return { kind: 'Lapsed', part: part.id, cause: { kind: 'predecessor', part: predecessor.id, state: predecessor.state } };
};

const restart = (part: Part): CaseEventBody | undefined => {
  const mended = part.stops.find(
    (stop) => stop.ground === 'predecessor-set-aside' && !part.relianceBroken.some((id) => setAsideStop(id) === stop.id),
  );
  return mended === undefined ? undefined : { kind: 'Resumed', part: part.id, stop: mended.id, note: '' };
};

const nextOf = (state: CaseState, part: Part): CaseEventBody | undefined => {
  const lapsed = lapse(state, part);
  if (lapsed !== undefined) return lapsed;
  if (part.state === 'waiting' && isOpenable(state, part)) return { kind: 'Opened', part: part.id, to: openedTo(state, part) };
  return part.state === 'reviewing' ? restart(part) : undefined;
};

const consequenceOf = (state: CaseState): CaseEventBody | undefined => {
  for (const id of state.order) {
    const part = state.parts.get(id);
    const next = part === undefined ? undefined : nextOf(state, part);
    if (next !== undefined) return next;
  }
  const over = state.state === 'running' && [...state.parts.values()].every(hasEnded);
  return over ? { kind: 'Ended' } : undefined;
};

/**
 * Stamps the chosen events and adds their consequences until nothing follows.
 * Ends always: each consequence moves one part forward in a finite graph.
 */
export const settle = (
  before: CaseState | undefined,
  bodies: readonly CaseEventBody[],
  by: ActorRef,
  at: Instant,
): readonly CaseEvent[] => {
  const events: CaseEvent[] = bodies.map((body) => ({ ...body, at, by }));
  let state = before;
  for (const event of events) state = evolve(state, event);
  while (state !== undefined) {
    const body = consequenceOf(state);
    if (body === undefined) break;
    const event: CaseEvent = { ...body, at, by };
    events.push(event);
    state = evolve(state, event);
  }
  return events;
};
