/** Forty random days at windows without a line: killed, reloaded, replies lost, two tabs, another clerk; nothing is lost and nothing doubled. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { NumberBlock, OfflineFiled } from '#contract/view/offline.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { refusedOf, type Answer } from '#web/ui/call.ts';
import type { KeptBlock } from '#web/office/offline/block.ts';
import type { Drawer } from '#web/office/offline/drawer.ts';
import { sendOutbox, type Send } from '#web/office/offline/outbox.ts';
import { openStore } from '#web/office/offline/store.ts';
import { takeApplication } from '#web/office/offline/take.ts';
import { useApp, type Visitor } from './support/app.ts';
import { memoryDrawer, type MemoryDrawer } from './support/memory-drawer.ts';
import { bodyOf } from './support/noodle-shop.ts';
import { applicationOf, SHOP } from './support/offline-window.ts';

const app = useApp();
const office = 'deqing-hall';
let clerks: readonly Visitor[];
beforeAll(async () => {
  // The same clerk signed in twice: a second session is another window of the hall to the server.
  clerks = [await app.signIn('wang-min', office), await app.signIn('wang-min', office)];
});

class Killed extends Error {
  override readonly name = 'Killed';
}

/** The computer dies at its n-th touch of the disk, before or after the write. */
function mortal(drawer: MemoryDrawer, lives: number, after: boolean): Drawer {
  let left = lives;
  const touch = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    left -= 1;
    if (left > 0) return work();
    if (after) await work();
    throw new Killed('power cut');
  };
  return {
    get: (table, key) => touch(() => drawer.get(table, key)),
    put: (table, key, value) => touch(() => drawer.put(table, key, value)),
    add: (table, key, value) => touch(() => drawer.add(table, key, value)),
    drop: (table, key) => touch(() => drawer.drop(table, key)),
    list: (table, start) => touch(() => drawer.list(table, start)),
  };
}

const lost: Answer<OfflineFiled> = { ok: false, refused: refusedOf(0, '', { code: 'no-network' }) };

/** What the line does to a request: it never leaves, its answer is lost, or all is well. */
type Line = 'cut' | 'lost' | 'well';
const over =
  (who: Visitor, lines: Line[]): Send =>
  async (number, sealed) => {
    const line = lines.shift() ?? 'well';
    if (line === 'cut') return lost;
    const reply = await who.send<OfflineFiled & ProblemDocument>('POST', '/api/v1/offline-filings', {
      raw: Buffer.from(sealed),
      key: number,
      headers: { 'content-type': 'application/jose' },
    });
    if (line === 'lost') return lost;
    return reply.status < 300 ? { ok: true, value: reply.body } : { ok: false, refused: refusedOf(reply.status, '', reply.body) };
  };

const step = fc.oneof(
  fc.record({ do: fc.constant('take' as const), lives: fc.integer({ min: 1, max: 40 }), after: fc.boolean() }),
  fc.record({
    do: fc.constant('send' as const),
    lives: fc.integer({ min: 1, max: 40 }),
    after: fc.boolean(),
    tabs: fc.integer({ min: 1, max: 2 }),
    lines: fc.array(fc.constantFrom<Line>('cut', 'lost', 'well', 'well'), { maxLength: 4 }),
  }),
);
const script = fc.array(step, { minLength: 4, maxLength: 10 });

/** Survives being killed; anything else is a fault. */
const untilKilled = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
};

let seats = 0;
let spare: NumberBlock | undefined;
/** Ten numbers of a block each: a window reserves fifty for a day. */
const numbers = async (who: Visitor): Promise<NumberBlock> => {
  if (spare === undefined || spare.numbers.length < 10) {
    spare = bodyOf(await who.send<NumberBlock>('POST', '/api/v1/number-blocks', { body: { seat: 'seat' } }));
  }
  const own = { ...spare, numbers: spare.numbers.slice(0, 10) };
  spare = { ...spare, numbers: spare.numbers.slice(10) };
  return own;
};
test('forty scripts: every receipt handed over is one case, and no application is two', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const seat = `seat-${(seats += 1)}`;
      const disk = memoryDrawer();
      const owner = { person: 'wang-min', office };
      const [first, second] = clerks;
      if (first === undefined || second === undefined) throw new Error('Two clerks were signed in');
      const block = await numbers(first);
      await openStore(disk, owner).put('block', block.id, { ...block, ahead: 0 } satisfies KeptBlock);
      const shops: string[] = [];
      const take = async (drawer: Drawer, at: number): Promise<void> => {
        const name = `${seat} ${at} 号店`;
        const own = applicationOf({ cases: [{ ...SHOP, answers: { ...SHOP.answers, 'shop.name': name } }] });
        const done = await takeApplication(drawer, openStore(drawer, owner), `typing-${at}`, own);
        expect(done.ok).toBe(true);
      };
      for (const [at, each] of steps.entries()) {
        if (each.do === 'take') {
          shops.push(`${seat} ${at} 号店`);
          await untilKilled(() => take(mortal(disk, each.lives, each.after), at));
          // The clerk finds what was typed, and presses again.
          await take(disk, at);
        } else {
          const tabs = Array.from({ length: each.tabs }, (_, tab) =>
            untilKilled(() => sendOutbox(mortal(disk, each.lives, each.after), office, over(tab === 0 ? first : second, [...each.lines]))),
          );
          await Promise.all(tabs);
        }
      }
      await sendOutbox(disk, office, over(second, []));
      const { rows } = await app.database
        .pool()
        .query<{ readonly name: string }>(
          "select body -> 'answers' ->> 'shop.name' as name from yici.case_event where kind = 'Submitted' and body -> 'answers' ->> 'shop.name' like $1",
          [`${seat} %`],
        );
      expect(rows.map(({ name }) => name).toSorted()).toEqual(shops.toSorted());
    }),
    { numRuns: 40 },
  );
});
