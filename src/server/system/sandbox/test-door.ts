/** How the integration API reaches test cases: the same questions and acts as on real ones, in the sandbox's own time. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { findTest, pushTest, stateOfTest, type Sandbox, type SandboxCase } from '#domain/system/sandbox.ts';
import { sandboxDefinition } from '#domain/system/sandbox-matter.ts';
import { findStory } from '#domain/system/sandbox-stories.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { TestCase, TestDoor } from '../system-room.ts';
import { changeSandbox, readSandbox, type SandboxParts } from './sandbox-store.ts';

/** @param calendar the one in force, read at each use. */
export type DoorParts = SandboxParts & { readonly calendar: () => Calendar };

function testCaseOf(sandbox: Sandbox, test: SandboxCase | undefined, calendar: Calendar): TestCase | undefined {
  const state = test === undefined ? undefined : stateOfTest(test);
  if (test === undefined || state === undefined) return undefined;
  return { state, definition: sandboxDefinition(sandbox.place, calendar, findStory(test.story)?.withOther === true) };
}

export const testDoor = (parts: DoorParts): TestDoor => ({
  cases: async (state) => {
    const sandbox = await readSandbox(sqlOf(parts.pool), state);
    return sandbox.cases.flatMap((test) => testCaseOf(sandbox, test, parts.calendar()) ?? []);
  },
  find: async (state, number) => {
    const sandbox = await readSandbox(sqlOf(parts.pool), state);
    return testCaseOf(sandbox, findTest(sandbox, number), parts.calendar());
  },
  push: async (state, number, commandOf, now) => {
    const done = await changeSandbox(parts, state, async (sandbox) => {
      const calendar = parts.calendar();
      const found = testCaseOf(sandbox, findTest(sandbox, number), calendar);
      if (found === undefined) return refuse('case-not-found');
      const command = await commandOf(found);
      return command.ok ? pushTest(sandbox, number, command.value, calendar, now) : command;
    });
    return done.ok ? ok({ version: done.value.version, events: done.value.events }) : done;
  },
});
