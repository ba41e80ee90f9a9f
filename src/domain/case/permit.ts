/** Whether an actor may make a move on a part now: one judge for `decide`, `allowed` and the buttons on the screen. */
import type { PartId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { refuse, type Result, ok } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import { barOfHands } from './bar-handling.ts';
import { capacitiesOf, isOwnFile } from './capacity.ts';
import type { CaseCommandKind } from './commands.ts';
import { brokenEdge, isOpenable, verdictOf } from './graph.ts';
import type { Move } from './move.ts';
import { articleOfBar, inquiryBar } from './inquiry-bars.ts';
import { decidedStates, moves } from './moves.ts';
import type { CaseRefusal } from './refusals.ts';
import { barOfOutcome, barOfReview, barOfRevocation } from './bar-outcome.ts';
import { fallenOf } from './reliance-of.ts';
import type { CaseState, Part } from './state.ts';
import { barOfMove, isToCome } from './visit.ts';

const movesOf = new Map<CaseCommandKind, readonly Move[]>();
for (const move of moves) movesOf.set(move.command, [...(movesOf.get(move.command) ?? []), move]);

const isDecided = (part: Part): boolean => (decidedStates as readonly string[]).includes(part.state);

const opinionsOpen = (state: CaseState, part: Part): boolean =>
  [...state.parts.values()].some((other) => other.plan.kind === 'opinion' && other.plan.of === part.id && other.state === 'accepted');

/** What bars a decision though the state is right: a stopped clock, uncured gaps, an open opinion, a predecessor that fell away. */
const bars = (state: CaseState, part: Part): CaseRefusal | undefined => {
  if (part.stops.length > 0) return 'clock-stopped';
  if (part.gaps !== undefined) return 'gaps-open';
  if (opinionsOpen(state, part)) return 'opinion-open';
  // Nothing is granted on what no longer counts (licensing law, article 69); refusing, or a certificate that counts again, is open.
  if (fallenOf(state, part).length > 0) return 'certificate-fell';
  return undefined;
};

/** What bars a grant, whoever writes it down and whoever signs it. */
export const barOfGrant = (state: CaseState, part: Part, now: Instant): CaseRefusal | undefined =>
  bars(state, part) ?? barOfRevocation(part, now) ?? (isOpenable(state, part) ? undefined : 'predecessor-open');

/** The bar that stands whatever the command says; undefined = none. Shown on the button as its reason. */
export const barOf = (state: CaseState, part: Part, command: CaseCommandKind, now: Instant): CaseRefusal | undefined => {
  const pending = inquiryBar(state, part, command, now);
  if (pending !== undefined) return pending;
  if (command === 'grant') return barOfGrant(state, part, now) ?? barOfReview(part, command);
  const outcome = barOfOutcome(part, command) ?? barOfReview(part, command);
  if (outcome !== undefined) return outcome;
  if (command === 'refuse') return part.stops.length > 0 ? 'clock-stopped' : undefined;
  if (command === 'resume') return part.stops.length > 0 ? undefined : 'unknown-stop';
  if (command === 'extend') {
    if (part.extension !== undefined) return 'already-extended';
    return part.plan.limit.extensions.length === 0 ? 'extension-not-allowed' : undefined;
  }
  if (command === 'stop') return part.plan.kind === 'item' && part.plan.stopGrounds.length > 0 ? undefined : 'ground-not-allowed';
  if (command === 'cure-gaps') return part.gaps === undefined ? 'wrong-state' : undefined;
  if (command === 'open-early') return earlyBar(state, part);
  return visitBar(part, command, now);
};

/** One visit to come at a time; what is not agreed can be neither moved nor called off. */
const visitBar = (part: Part, command: CaseCommandKind, now: Instant): CaseRefusal | undefined => {
  const next = part.visits.find((visit) => isToCome(visit, now));
  if (command === 'set-visit') return next === undefined ? undefined : 'visit-already-set';
  if (command === 'cancel-visit') return next === undefined ? 'wrong-state' : undefined;
  if (command === 'move-visit') return next === undefined ? 'wrong-state' : barOfMove(next, now);
  return undefined;
};

const earlyBar = (state: CaseState, part: Part): CaseRefusal | undefined => {
  const unsatisfied = part.plan.needs.filter((edge) => verdictOf(state, edge) !== 'satisfied');
  if (unsatisfied.length === 0) return 'edges-satisfied';
  return unsatisfied.some((edge) => edge.hard) || brokenEdge(state, part) !== undefined ? 'edge-hard' : undefined;
};

/** Whether the actor may at all make this kind of move on this part, its state aside. */
export const isEntitled = (state: CaseState, part: Part, command: CaseCommandKind, actor: Actor, now: Instant): boolean => {
  const held = capacitiesOf(state, part, actor, now);
  return (movesOf.get(command) ?? []).some(
    (move) => move.kinds.includes(part.plan.kind) && move.by.some((capacity) => held.includes(capacity)),
  );
};

/**
 * Judges one move. Refusals in the order a stranger may learn them: not yours, own file, already decided, wrong state, bar.
 * @returns the part.
 */
export const permit = (state: CaseState, id: PartId, command: CaseCommandKind, actor: Actor, now: Instant): Result<Part, CaseRefusal> => {
  const part = state.parts.get(id);
  if (part === undefined) return refuse('unknown-part', { values: { part: id } });
  if (!isEntitled(state, part, command, actor, now)) return refuse('not-yours', { values: { part: id } });
  if (isOwnFile(state, actor)) return refuse('own-file');
  const fitting = (movesOf.get(command) ?? []).filter((move) => move.kinds.includes(part.plan.kind));
  if (!fitting.some((move) => move.from.includes(part.state))) {
    const code = (command === 'grant' || command === 'refuse') && isDecided(part) ? 'already-decided' : 'wrong-state';
    return refuse(code, { values: { part: id, state: part.state } });
  }
  const bar = barOfHands(part, command, actor) ?? barOf(state, part, command, now);
  if (bar === undefined) return ok(part);
  const article = articleOfBar[bar];
  return refuse(bar, { values: { part: id }, ...(article === undefined ? {} : { article }) });
};

/** Judges one move on several parts; the first refusal refuses all. */
export const permitAll = (
  state: CaseState,
  ids: readonly PartId[],
  command: CaseCommandKind,
  actor: Actor,
  now: Instant,
): Result<readonly Part[], CaseRefusal> => {
  if (ids.length === 0) return refuse('no-parts');
  const parts: Part[] = [];
  for (const id of new Set(ids)) {
    const permitted = permit(state, id, command, actor, now);
    if (!permitted.ok) return permitted;
    parts.push(permitted.value);
  }
  return ok(parts);
};
