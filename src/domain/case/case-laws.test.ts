/** What holds for every case whatever people do: random acts against the engine, checked against its own table. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  grant,
  issue,
  itemStep,
  material,
  officer,
  outsideStep,
  part,
  refusal,
  resume,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  signer,
  stop,
  submission,
  sweep,
} from '#test/support/sample-case.ts';
import type { Actor } from './actor.ts';
import { allowed } from './allowed.ts';
import type { CaseCommand, DeadlineKind } from './commands.ts';
import { decide } from './decide.ts';
import { evolve, partsOf, replay } from './evolve.ts';
import type { CaseEvent } from './events.ts';
import { seqAt, stateAfter, valuesOf, valuesSet } from './history.ts';
import { isMove } from './moves.ts';
import type { CaseState } from './state.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const definition = sampleDefinition(
  sampleMatter([
    itemStep('a'),
    itemStep('b', ['a'], 'nothing'),
    outsideStep('c', ['a']),
    itemStep('d', ['b', 'c~'], 'later'),
    itemStep('e', ['a?']),
  ]),
  ids.map((id) => sampleItem(id, { materials: id === 'd' ? [material('drawing')] : [] })),
);
const law = { law: 'administrative-licensing-law-2019', article: 7 };
const given = { drawing: { by: 'commitment' } } as const;
const authority: Actor = { kind: 'authority', name: 'Huzhou', reference: 'R-1' };
const deadlines: readonly DeadlineKind[] = ['acceptance', 'supplement', 'gaps', 'decision', 'opinion'];

const commandsOn = (id: string, deadline: DeadlineKind): readonly CaseCommand[] => [
  accept(id),
  review(id),
  stop(id),
  resume(id),
  grant(id),
  refusal(id),
  issue(id),
  { kind: 'receive', receptions: [{ part: part(id), outcome: 'not-needed', reasons: 'small' }] },
  { kind: 'receive', receptions: [{ part: part(id), outcome: 'wrong-office', rightOffice: 'next door' }] },
  { kind: 'file', parts: [part(id)], answers: {}, given },
  { kind: 'complete', part: part(id), note: '' },
  { kind: 'withdraw', parts: [part(id)], reason: '' },
  { kind: 'waive', part: part(id), ground: 'exempt', basis: law },
  { kind: 'set-aside', part: part(id), reason: 'no hearing', basis: law },
  { kind: 'reopen', part: part(id) },
  { kind: 'open-early', part: part(id), reason: 'local' },
  { kind: 'drop-part', part: part(id), reason: 'changed mind', basis: law },
  { kind: 'extend', part: part(id), reason: 'hard', approver: 'head' as never },
  { kind: 'pass-deadline', part: part(id), deadline },
  { kind: 'choose-delivery', delivery: { how: 'electronic' } },
  { kind: 'set-visit', part: part(id), visit: 'v' as never, when: at('2026-04-15', '10:00'), minutes: 30, place: 'here', why: 'to look' },
  { kind: 'move-visit', part: part(id), visit: 'v' as never, when: at('2026-04-16', '10:00'), reason: '' },
  { kind: 'cancel-visit', part: part(id), visit: 'v' as never, reason: 'over' },
];

const actors = (id: string): readonly Actor[] => [citizen('mei'), clerk, officer(id), sweep, signer, authority, citizen('stranger')];

const step = fc.record({
  id: fc.constantFrom(...ids),
  command: fc.nat(22),
  actor: fc.nat(6),
  hours: fc.integer({ min: 0, max: 200 }),
  deadline: fc.constantFrom(...deadlines),
});
type Step = { id: string; command: number; actor: number; hours: number; deadline: DeadlineKind };

const begin = (): { events: CaseEvent[]; state: CaseState } => {
  const decided = decide(submission(), undefined, definition, citizen('mei'), at('2026-03-02'));
  if (!decided.ok) throw new Error(decided.refusal.code);
  const events = [...decided.value];
  const state = replay(events);
  if (state === undefined) throw new Error('no state');
  return { events, state };
};

const walk = (
  steps: readonly Step[],
  visit: (before: CaseState, events: readonly CaseEvent[], actor: Actor, command: CaseCommand) => void,
) => {
  const { events, state: first } = begin();
  let state = first;
  let now = at('2026-03-02', '12:00');
  for (const { id, command: index, actor: who, hours, deadline } of steps) {
    now = instantOf(now + hours * 3_600_000);
    const command = commandsOn(id, deadline)[index];
    const actor = actors(id)[who];
    if (command === undefined || actor === undefined) continue;
    const decided = decide(command, state, definition, actor, now);
    if (!decided.ok) continue;
    visit(state, decided.value, actor, command);
    for (const event of decided.value) state = evolve(state, event);
    events.push(...decided.value);
  }
  return { events, state };
};

test('whatever people do, each part moves only along the table, and the log folds to the same state', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { events, state } = walk(steps, (before, made) => {
        let current = before;
        for (const event of made) {
          const next = evolve(current, event);
          for (const id of partsOf(event)) {
            const from = current.parts.get(id);
            const to = next.parts.get(id);
            if (from !== undefined && to !== undefined)
              expect([from.plan.kind, from.state, to.state, isMove(from.plan.kind, from.state, to.state)]).toContain(true);
          }
          current = next;
        }
      });
      expect(replay(events)).toEqual(state);
    }),
    { numRuns: 300 },
  );
});

test('no part is granted twice without its decision being set aside between', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const { events } = walk(steps, () => undefined);
      const decidedNow = new Set<PartId>();
      for (const event of events) {
        if (event.kind === 'SetAside') decidedNow.delete(event.part);
        if (event.kind !== 'Granted' && event.kind !== 'Refused') continue;
        for (const id of event.parts) {
          expect(decidedNow.has(id)).toBe(false);
          decidedNow.add(id);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a stranger changes nothing, and no act that is not offered succeeds', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      walk(steps, (before, made, actor, command) => {
        expect(actor).not.toEqual(citizen('stranger'));
        if (actor.kind === 'system' || actor.kind === 'authority' || made.length === 0) return;
        const offered = allowed(before, actor, made[0]?.at ?? instantOf(0))
          .filter((act) => act.because === undefined)
          .map((act) => act.command);
        expect(offered).toContain(command.kind);
      });
    }),
    { numRuns: 300 },
  );
});

test('the history of every value ends in what is there, and each moment is the log up to it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat(), (steps, pick) => {
      const { events, state } = walk(steps, () => undefined);
      const last = new Map(valuesSet(events).map(({ of, after }) => [JSON.stringify(of), after]));
      for (const { of, value } of valuesOf(state).values()) expect(last.get(JSON.stringify(of))).toEqual(value);
      const seq = 1 + (pick % events.length);
      expect(seqAt(events, events[seq - 1]?.at ?? instantOf(0))).toBeGreaterThanOrEqual(seq);
      expect(stateAfter(events, seq)).toEqual(replay(events.slice(0, seq)));
      expect(stateAfter(events, seq)?.seq).toBe(seq);
    }),
    { numRuns: 100 },
  );
});
