/** Which tests run how: pure ones at once, server ones against a real PostgreSQL, journeys two at a time, kills alone. */
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/** Tests of pure code need no process of their own; they must stay a matter of milliseconds. */
const pure = ['src/domain/**/*.test.ts', 'src/contract/**/*.test.ts', 'src/web/**/*.test.{ts,tsx}'];
const cluster = ['./test/support/cluster.ts'];

export default defineConfig({
  test: {
    // One core less than there are would be one, on two.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Nothing of them outlives a file: they share their processes, and a busy machine may take its time.
      { extends: true, test: { name: 'pure', include: pure, isolate: false, testTimeout: 60_000 } },
      { extends: true, test: { name: 'house', include: ['test/house.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/server/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['test/house.test.ts'],
          globalSetup: cluster,
          // News reach another process within a second, which is the default wait of a poll.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: cluster,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each is an instance and a browser of its own: two at a time fill two cores, a third only makes all of them late (measured).
          maxWorkers: 2,
          // What a busy machine made late is tried once more, and the report says so; what is broken fails twice.
          retry: 1,
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['test/chaos/**/*.test.ts'],
          globalSetup: cluster,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
