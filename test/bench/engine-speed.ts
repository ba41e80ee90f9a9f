/** How fast the engine decides and folds on one core: commands a second, and the replay of a 60-event case. */
import {
  accept,
  at,
  citizen,
  clerk,
  grant,
  issue,
  itemStep,
  officer,
  resume,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  signer,
  stop,
  submission,
} from '#test/support/sample-case.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';

const parts = ['a', 'b', 'c'];
const definition = sampleDefinition(
  sampleMatter(parts.map((id) => itemStep(id))),
  parts.map((id) => sampleItem(id)),
);
const now = at('2026-06-08');

const life = (stops: number): { readonly commands: number; readonly events: readonly CaseEvent[] } => {
  const events: CaseEvent[] = [];
  let state: CaseState | undefined;
  let commands = 0;
  const act = (actor: Actor, command: CaseCommand): void => {
    const decided = decide(command, state, definition, actor, now);
    if (!decided.ok) throw new Error(decided.refusal.code);
    for (const event of decided.value) state = evolve(state, event);
    events.push(...decided.value);
    commands += 1;
  };
  act(citizen('mei'), submission());
  act(clerk, accept(...parts));
  for (const id of parts) {
    act(officer(id), review(id));
    for (let round = 0; round < stops; round += 1) {
      act(officer(id), stop(id));
      act(officer(id), resume(id));
    }
    act(officer(id), grant(id));
    act(signer, issue(id));
  }
  return { commands, events };
};

const seconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

export type Measured = { readonly what: string; readonly value: number; readonly unit: string; readonly bar: number };

/** Runs after a warm-up, so that the compiler has done its part. */
export const measureEngine = (): readonly Measured[] => {
  for (let round = 0; round < 2_000; round += 1) life(1);
  let commands = 0;
  const spent = seconds(() => {
    for (let round = 0; round < 5_000; round += 1) commands += life(1).commands;
  });
  const { events } = life(7);
  const rounds = 2_000;
  const replaying = seconds(() => {
    for (let round = 0; round < rounds; round += 1) replay(events);
  });
  return [
    { what: 'decide + evolve', value: Math.round(commands / spent), unit: 'commands/s', bar: 50_000 },
    { what: `replay of ${events.length} events`, value: Number(((replaying / rounds) * 1000).toFixed(4)), unit: 'ms', bar: 1 },
  ];
};
