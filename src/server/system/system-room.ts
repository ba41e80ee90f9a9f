/** What the room of department systems is given at wiring: cases and their readers, the guarded way out, the own secret. */
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SystemState } from '#domain/system/system.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import type { SendParts } from './send/send-one.ts';

/** A test case of one system: it lives by the same engine, and nobody else meets it. */
export type TestCase = { readonly state: CaseState; readonly definition: CaseDefinition };
export type TestDoor = {
  /** All test cases of the system. */
  readonly cases: (state: SystemState) => Promise<readonly TestCase[]>;
  readonly find: (state: SystemState, number: string) => Promise<TestCase | undefined>;
  /** Performs an officer's act; what it tells is in the system's list before this resolves. */
  readonly push: (
    state: SystemState,
    number: string,
    command: (test: TestCase) => Promise<Result<CaseCommand>> | Result<CaseCommand>,
    now: Instant,
  ) => Promise<Result<{ readonly version: number; readonly events: readonly string[] }>>;
};

export type SystemRoom = CaseRoom & {
  readonly send: SendParts;
  readonly clock: WallClock;
  /** The handlers that officers use: what they may read, a system of their office may read, with the same rows in the ledger. */
  readonly readers: { readonly case: Handler<Caller>; readonly file: Handler<Caller> };
  /** Absent where there is no sandbox. */
  readonly tests?: TestDoor;
};
