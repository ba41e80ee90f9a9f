/** Nonsense on every operation, as stranger, citizen, clerk and desk: refused in words, never a fault of ours (bar F1). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { operations } from '#server/main/wire-http.ts';
import { routeOf } from '#server/kernel/http/mount.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { openShop } from '#test/support/noodle-shop.ts';

const app = useApp();
const RUNS = 12;

/** Words that hurt careless code, beside any words at all. */
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '330521',
    '330521-2026-0000001-4',
    "' or 1=1 --",
    '../../etc/passwd',
    '%00',
    '𠮷',
    '__proto__',
    'null',
    '1e400',
    '{}',
    'eyJ9',
  ),
);
const value = fc.oneof({ weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) }, { weight: 1, arbitrary: word });

type Schema = {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly type?: string;
  readonly anyOf?: readonly unknown[];
  readonly const?: unknown;
};

/** Bodies of nearly the right shape get further than plain nonsense. */
const near = (schema: Schema, depth = 0): fc.Arbitrary<unknown> => {
  if (depth > 4) return value;
  const lawful = (): fc.Arbitrary<unknown> => {
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((each) => near(each as Schema, depth + 1)));
    if (schema.properties !== undefined) {
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, near(each as Schema, depth + 1)])),
        { requiredKeys: [] },
      );
    }
    if (schema.type === 'array') return fc.array(near((schema.items ?? {}) as Schema, depth + 1), { maxLength: 3 });
    if (schema.type === 'string') return word;
    if (schema.type === 'integer' || schema.type === 'number') return fc.oneof(fc.integer(), fc.constantFrom(0, 330521, 1.5, -1));
    return schema.type === 'boolean' ? fc.boolean() : value;
  };
  return fc.oneof({ weight: 6, arbitrary: lawful() }, { weight: 1, arbitrary: value });
};

test('no operation answers nonsense with a fault', { timeout: 120_000 }, async () => {
  const owner = await app.signIn('zhou-yining');
  const { number } = await openShop(owner);
  const visitors: readonly Visitor[] = [
    app.stranger(),
    owner,
    await app.signIn('wang-min', 'deqing-hall'),
    await app.signIn('chen-siyuan', 'deqing-market-supervision'),
  ];
  for (const operation of operations) {
    // Ends the session; its turn would make strangers of the rest.
    if (operation.name === 'session.end' || operation.name === 'session.choose-post') continue;
    const { method, path } = routeOf(operation.name);
    const place = fc.oneof(
      word.filter((each) => each.isWellFormed()),
      fc.constant(number),
    );
    const request = fc.record({
      params: fc.array(place, { minLength: 3, maxLength: 3 }),
      query: fc.dictionary(
        fc.constantFrom('after', 'limit', 'division', 'q', 'lang', 'light', 'x'),
        word.filter((each) => each.isWellFormed()),
        { maxKeys: 3 },
      ),
      body: operation.body === undefined ? value : near(operation.body as Schema),
      visitor: fc.nat(visitors.length - 1),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ params, query, body, visitor }) => {
        let next = 0;
        const filled = path.replace(/\{\w+\}/g, () => encodeURIComponent(params[next++] ?? '') || 'x');
        const search = new URLSearchParams(query).toString();
        const reply = await visitors[visitor]?.send(
          method,
          search === '' ? filled : `${filled}?${search}`,
          method === 'GET' ? {} : { body: body ?? null },
        );
        expect([operation.name, reply?.status, (reply?.body as ProblemDocument | undefined)?.code]).not.toEqual([
          operation.name,
          500,
          'our-fault',
        ]);
        expect(reply?.status).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
  }
});
