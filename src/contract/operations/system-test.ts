/** Operations for the vendor of a department system in its sandbox: test cases by story, their clock, a fresh start. */
import { Type } from 'typebox';
import { sandboxStories } from '#domain/system/sandbox-stories.ts';
import type { Operation } from '../operation.ts';
import { TestBegun, TestMoved, TestStories } from '../view/system-test.ts';
import { Closed } from './shapes.ts';

const Story = Type.Unsafe<(typeof sandboxStories)[number]['name']>(Type.Union(sandboxStories.map(({ name }) => Type.Literal(name))));

export const systemTestOperations: readonly Operation[] = [
  {
    name: 'tests.list',
    summary: 'Stories a test case may have, the test cases there are, and how far the sandbox’s clock is ahead',
    who: 'system',
    reply: TestStories,
    refusals: ['not-in-sandbox'],
    command: false,
  },
  {
    name: 'tests.begin',
    summary: 'Begins a test case of a story; its events are in the own list when this is answered',
    who: 'system',
    body: Closed({ story: Story }),
    reply: TestBegun,
    refusals: ['not-in-sandbox', 'too-many-tests'],
    command: true,
  },
  {
    name: 'tests.advance',
    summary: 'Moves the clock of the sandbox ahead by calendar days: what its stories tell and what limits do by themselves happens',
    who: 'system',
    body: Closed({ days: Type.Integer({ minimum: 1, maximum: 60 }) }),
    reply: TestMoved,
    refusals: ['not-in-sandbox'],
    command: true,
  },
  {
    name: 'tests.reset',
    summary: 'Forgets all test cases and sets the clock back; places in the own list go on',
    who: 'system',
    body: Closed({}),
    reply: TestMoved,
    refusals: ['not-in-sandbox'],
    command: true,
  },
];
