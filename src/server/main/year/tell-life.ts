/** Lives one case of the demo's year from its filing to the last thing that happened before today, all of it by commands. */
import type { CaseCommand } from '#domain/case/commands.ts';
import { deadlinesOf } from '#domain/case/deadlines.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Actor } from '#domain/case/actor.ts';
import { addDays, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import { ok } from '#domain/kernel/result.ts';
import { caseAggregate } from '#server/case/aggregate.ts';
import { caseNotFound, definitionOf, type CaseRoom } from '#server/case/case-room.ts';
import { findCase, keyOf, lockCase } from '#server/case/store.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { receptionTurns } from './reception-turns.ts';
import { applicantTurns, reviewTurnsOf } from './review-turns.ts';
import type { Life, Turn } from './turn.ts';

export type Told = Omit<Life, 'state' | 'definition'> & { readonly division: DivisionCode; readonly number: CaseNumber };
export type TellParts = {
  readonly room: Pick<CaseRoom, 'corridor' | 'catalogue'>;
  readonly today: Instant;
  /** Does the jobs that the last command left, at the story's own time; how many there were. */
  readonly workOff: (at: Instant) => Promise<number>;
};

const MINUTE = 60_000;

const turnsOf = (life: Life, now: Instant): readonly Turn[] => [
  ...receptionTurns(life),
  ...reviewTurnsOf(life),
  ...applicantTurns(life),
  ...deadlinesOf(life.state, life.definition.calendar, now).map(
    ({ part, deadline, due }): Turn => ({
      key: `deadline ${part} ${deadline} ${due}`,
      at: instantOf(startOfDay(addDays(due, 1)) + 2 * MINUTE),
      actor: { kind: 'system', job: 'sweep' },
      command: { kind: 'pass-deadline', part, deadline },
    }),
  ),
];

/** One command at the story's instant; the state after it, or the state as it is where the engine refused. */
export async function actOn(
  room: TellParts['room'],
  told: Told,
  key: string,
  at: Instant,
  actor: Actor,
  command: CaseCommand,
): Promise<CaseState> {
  const place = keyOf(told.division, told.number);
  const use = { division: told.division, person: 'demo', key: `year ${told.id} ${key}` };
  let after: CaseState | undefined;
  await runCommand<CaseState, CaseEvent>(
    room.corridor,
    caseAggregate(() => room.catalogue.calendar, room.catalogue),
    {
      use,
      payload: use.key,
      requestId: use.key,
      now: at,
      lock: (tx) => lockCase(tx, place),
      decide: (_tx, state, instant) => {
        if (state === undefined) return caseNotFound;
        after = state;
        const events = decide(command, state, definitionOf(room.catalogue, state), actor, instant);
        return events.ok ? ok({ key: place, events: events.value }) : events;
      },
      reply: ({ state }) => {
        after = state;
        return { status: 200, body: { number: state.number, version: state.seq } };
      },
    },
  );
  const state = after ?? (await findCase(sqlOf(room.corridor.pool), place))?.state;
  if (state === undefined) throw new Error(`${told.number} is not there`);
  return state;
}

/** A case that goes round in a circle is a fault of this story, not of the engine. */
const MOST_TURNS = 400;

/** Goes on until nothing is left to do before today. */
export async function tellLife({ room, today, workOff }: TellParts, told: Told): Promise<void> {
  let state = (await findCase(sqlOf(room.corridor.pool), keyOf(told.division, told.number)))?.state;
  const done = new Set<string>();
  let now = state?.submittedAt ?? today;
  for (let turns = 0; state !== undefined && turns < MOST_TURNS; turns += 1) {
    const life: Life = { ...told, state, definition: definitionOf(room.catalogue, state) };
    const [next] = turnsOf(life, now)
      .filter(({ key }) => !done.has(key))
      .toSorted((one, other) => one.at - other.at || one.key.localeCompare(other.key));
    if (next === undefined || next.at >= today) return;
    done.add(next.key);
    now = instantOf(Math.max(now, next.at));
    const after = await actOn(room, told, next.key, now, next.actor, next.command);
    const jobs = await workOff(now);
    state = jobs === 0 ? after : ((await findCase(sqlOf(room.corridor.pool), keyOf(told.division, told.number)))?.state ?? after);
  }
  if (state !== undefined) throw new Error(`${told.number} of ${told.id} does not come to an end`);
}
