/** The provisional numbers this clerk keeps at this computer: reserved while there is a line, each used once. */
import type { NumberBlock } from '#contract/view/offline.ts';
import { call } from '#web/ui/call.ts';
import type { Drawer } from './drawer.ts';
import type { Store } from './store.ts';

/** `ahead`: milliseconds the server's clock is ahead of this computer's. */
export type KeptBlock = NumberBlock & { readonly ahead: number };

/** With fewer numbers than this left, the next block is fetched: a day without a line takes some forty. */
const FEW = 25;
const MARGIN_MS = 3_600_000;

/** The computer's own name, made once. */
export async function seatOf(drawer: Drawer): Promise<string> {
  const known = await drawer.get<string>('place', 'seat');
  if (known !== undefined) return known;
  const fresh = `seat-${crypto.randomUUID()}`;
  return (await drawer.add('place', 'seat', fresh)) ? fresh : seatOf(drawer);
}

const usedKey = (number: string): string => `used/${number}`;

/** Blocks that may still be used, the oldest first. */
export async function openBlocks(store: Store, now: number): Promise<readonly KeptBlock[]> {
  const blocks = (await store.list<KeptBlock>('block')).map(({ value }) => value);
  return blocks
    .filter(({ expiresAt, ahead }) => Date.parse(expiresAt) > now + ahead)
    .toSorted((one, other) => one.reservedAt.localeCompare(other.reservedAt));
}

export async function usedNumbers(drawer: Drawer): Promise<ReadonlySet<string>> {
  return new Set((await drawer.list('place', 'used/')).map(([key]) => key.slice('used/'.length)));
}

/** Numbers left at this computer for this clerk. */
export async function numbersLeft(drawer: Drawer, store: Store, now: number): Promise<number> {
  const used = await usedNumbers(drawer);
  return (await openBlocks(store, now)).flatMap(({ numbers }) => numbers).filter((number) => !used.has(number)).length;
}

export type Numbered = { readonly block: KeptBlock; readonly number: string };

/** The next number nobody has used: of two tabs that want it at once one gets it. Undefined: there is none left. */
export async function claimNumber(drawer: Drawer, store: Store, typing: string, now: number): Promise<Numbered | undefined> {
  const blocks = await openBlocks(store, now);
  const known = await drawer.get<string>('place', `typing/${typing}`);
  if (known !== undefined) {
    const block = blocks.find(({ numbers }) => numbers.includes(known));
    return block === undefined ? undefined : { block, number: known };
  }
  for (const block of blocks)
    for (const number of block.numbers) {
      if (!(await drawer.add('place', usedKey(number), typing))) continue;
      // Another tab took the same typing meanwhile: its number holds, this one carries nothing and will be void.
      if (!(await drawer.add('place', `typing/${typing}`, number))) return claimNumber(drawer, store, typing, now);
      return { block, number };
    }
  return undefined;
}

/** Fetches a block where few numbers are left. @returns how many are left now. */
export async function keepNumbers(drawer: Drawer, store: Store): Promise<number> {
  const left = await numbersLeft(drawer, store, Date.now() + MARGIN_MS);
  if (left >= FEW) return left;
  const before = Date.now();
  const answer = await call('number-block.reserve', { body: { seat: await seatOf(drawer) } });
  if (!answer.ok) return left;
  // The middle of the way there and back is when the server looked at its clock.
  const ahead = Math.round(Date.parse(answer.value.now) - (before + Date.now()) / 2);
  await store.put('block', answer.value.id, { ...answer.value, ahead } satisfies KeptBlock);
  return numbersLeft(drawer, store, Date.now());
}

/** At the end of the shift: what was not used is void, what was handed over is named. Without a line they lapse by themselves. */
export async function giveBackNumbers(drawer: Drawer, store: Store, reason: string): Promise<void> {
  const used = await usedNumbers(drawer);
  for (const { value } of await store.list<KeptBlock>('block')) {
    const own = value.numbers.filter((number) => used.has(number));
    const answer = await call('number-block.close', { params: { id: value.id }, body: { used: own, reason } });
    if (answer.ok) await store.drop('block', value.id);
  }
}
