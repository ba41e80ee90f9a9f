/** Changes a division's directory: one or several commands, all of them in one commit or none. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts';
import type { DirectoryActor, DirectoryCommand } from '#domain/directory/commands.ts';
import type { DirectoryContext } from '#domain/directory/context.ts';
import { decideDirectory } from '#domain/directory/decide.ts';
import type { DirectoryEvent } from '#domain/directory/events.ts';
import { evolveDirectory } from '#domain/directory/evolve.ts';
import type { DirectoryState } from '#domain/directory/state.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { enterPerson } from './enter-person.ts';
import { readContext } from './read-context.ts';
import { directoryAggregate, lockDirectory } from './store.ts';

export type DirectoryParts = {
  readonly corridor: Corridor;
  readonly catalogue: Pick<Catalogue, 'divisions' | 'departments' | 'items' | 'matters' | 'offices'>;
};

export type DirectoryChange = {
  readonly division: DivisionCode;
  /** In this order; the first one refused undoes all, its place in the refusal's value `command` (from 0). */
  readonly commands: readonly DirectoryCommand[];
  readonly actor: DirectoryActor;
  /** Scope of the key: the person, or the job and its run. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  /** Done first, in the same transaction, once the directory is locked: e.g. a set-up token used up. A refusal undoes all. */
  readonly first?: (tx: Transaction, state: DirectoryState | undefined) => Promise<Result<void>>;
};

/** What a change answers with, as JSON: which directory, its version now, what happened, and the ids the events gave. */
export type DirectoryDone = { readonly division: number; readonly version: number; readonly events: readonly DirectoryEvent[] };

/**
 * Applies commands to a directory through the corridor.
 * @returns the stored reply, its text a `DirectoryDone`; or the refusal (`DirectoryRefusal`, `idempotency-key-reused`), with nothing changed.
 */
export async function applyDirectory(parts: DirectoryParts, change: DirectoryChange): Promise<Result<StoredReply>> {
  const { division, commands, now, requestId } = change;
  let seq = 0;
  return runCommand(parts.corridor, directoryAggregate, {
    use: { division, person: change.person, key: change.idempotencyKey },
    payload: { division, commands: commands.map(payloadOf) },
    requestId,
    now,
    lock: async (tx) => {
      const loaded = await lockDirectory(tx, division);
      seq = loaded.seq;
      return loaded;
    },
    decide: async (tx, state, at) => {
      const before = (await change.first?.(tx, state)) ?? ok(undefined);
      if (!before.ok) return before;
      const context = await readContext(tx, parts.catalogue, division, commands);
      const decided = decideAll(change, state, context, at);
      if (!decided.ok) return decided;
      for (const command of commands) if (command.kind === 'enter-officer') enterPerson(tx, command, at);
      return ok({ key: { division, id: String(division) }, events: decided.value });
    },
    reply: ({ events }) => {
      const done: DirectoryDone = { division, version: seq + events.length, events };
      return { status: 200, body: done };
    },
  });
}

/** The person's id is the server's own, new at each try: a command sent again under the same key is the same command. */
const payloadOf = (command: DirectoryCommand): unknown => {
  if (command.kind === 'enter-officer') return { ...command, person: '' };
  return command.kind === 'set-substitute' ? { ...command, id: '' } : command;
};

function decideAll(
  { commands, division, actor }: DirectoryChange,
  before: DirectoryState | undefined,
  context: DirectoryContext,
  at: Instant,
): Result<readonly DirectoryEvent[]> {
  let state = before;
  const events: DirectoryEvent[] = [];
  for (const [index, command] of commands.entries()) {
    const decided = decideDirectory(command, division, state, context, actor, at);
    if (!decided.ok) return { ok: false, refusal: atCommand(decided.refusal, index, commands.length) };
    for (const event of decided.value) {
      state = evolveDirectory(state, event);
      events.push(event);
    }
  }
  return events.length === 0 ? refuse('nothing-given') : ok(events);
}

/** Among several commands the refusal says which one it was. */
const atCommand = (refusal: Refusal, index: number, count: number): Refusal =>
  count === 1 ? refusal : { ...refusal, values: { ...refusal.values, command: index } };
