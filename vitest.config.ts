/** Which tests run how: pure ones at once, server ones against a real PostgreSQL, journeys and kills slowly and alone. */
import { defineConfig } from 'vitest/config';

/** Tests of pure code need no process of their own; they must stay a matter of milliseconds. */
const pure = ['src/domain/**/*.test.ts', 'src/contract/**/*.test.ts', 'src/web/**/*.test.{ts,tsx}'];
const cluster = ['./test/support/cluster.ts'];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      { extends: true, test: { name: 'house', include: ['test/house.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/server/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['test/house.test.ts'],
          globalSetup: cluster,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['test/journeys/**/*.test.ts', 'test/chaos/**/*.test.ts'],
          globalSetup: cluster,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
