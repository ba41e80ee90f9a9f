/** Locks the cases of a delivery, decides commands on them one after the other, and makes their share of the commit. */
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Authorities } from '#server/catalogue/authority.ts';
import { caseAggregate } from '#server/case/aggregate.ts';
import { caseNotFound, definitionOf, type CaseRoom } from '#server/case/case-room.ts';
import { keyOf, lockCase } from '#server/case/store.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { step, type Step } from '#server/corridor/run-across.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

export type HeldCase = {
  readonly state: CaseState;
  readonly definition: CaseDefinition;
  readonly loaded: Loaded<CaseState>;
  readonly authorities: Authorities;
};

/** Held one after the other by number, always in that order: two who want the same never wait for each other. */
export async function holdCases(
  room: Pick<CaseRoom, 'catalogue'>,
  tx: Transaction,
  division: DivisionCode,
  numbers: readonly CaseNumber[],
): Promise<Result<readonly HeldCase[]>> {
  const held = new Map<CaseNumber, HeldCase>();
  for (const number of [...new Set(numbers)].toSorted()) {
    const loaded = await lockCase(tx, keyOf(division, number));
    if (loaded.state === undefined) return caseNotFound;
    held.set(number, { state: loaded.state, definition: definitionOf(room.catalogue, loaded.state), loaded, authorities: room.catalogue });
  }
  return ok(numbers.flatMap((number) => held.get(number) ?? []));
}

/** Time never runs backwards in a log: not before the newest event of any of them. */
export const instantAfter = (now: Instant, ...loaded: readonly Pick<Loaded<unknown>, 'lastAt'>[]): Instant =>
  instantOf(Math.max(now, ...loaded.map(({ lastAt }) => lastAt)));

/** All commands on one case, each judged on what the one before it left. */
export function caseStep(held: HeldCase, commands: readonly CaseCommand[], actor: Actor, at: Instant): Result<readonly Step[]> {
  const events: CaseEvent[] = [];
  let { state } = held;
  for (const command of commands) {
    const decided = decide(command, state, held.definition, actor, at);
    if (!decided.ok) return decided;
    events.push(...decided.value);
    state = decided.value.reduce<CaseState>((before, event) => evolve(before, event), state);
  }
  if (events.length === 0) return ok([]);
  const key = keyOf(held.state.division, held.state.number);
  return ok([
    step(
      caseAggregate(() => held.definition.calendar, held.authorities),
      { key, events, loaded: held.loaded },
    ),
  ]);
}
