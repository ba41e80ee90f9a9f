/** Takes an application without a line: number, time, seal, outbox; begun again after a crash it comes to the same. */
import type { OfflineApplication, OfflineContent } from '#contract/view/offline.ts';
import { claimNumber } from './block.ts';
import type { Drawer } from './drawer.ts';
import type { OutboxRow } from './outbox.ts';
import { hashOf, sealContent } from './seal.ts';
import type { Store } from './store.ts';

/** What the clerk may read and print again while signed in; gone at sign-out. */
export type Taken = {
  readonly number: string;
  readonly code: string;
  readonly takenAt: string;
  readonly hash: string;
  readonly clerk: string;
  readonly hall: { readonly zh: string; readonly en: string };
  readonly application: OfflineApplication;
};
export type Taking = { readonly ok: true; readonly taken: Taken } | { readonly ok: false; readonly code: 'no-numbers' };

/** Crockford's alphabet, as the passwords of cases: no I, L, O, U, so that it can be read aloud; 40 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const freshCode = (): string => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => LETTERS[byte % 32] ?? '').join('');

/** The server's time, as far as this computer knows it, in Shanghai's hours as everything that is printed. */
const SHANGHAI_MS = 8 * 3_600_000;
const timeText = (now: number): string => `${new Date(now + SHANGHAI_MS).toISOString().slice(0, 23)}+08:00`;

/**
 * @param typing id of what was typed: the same is taken once, whatever happens in between.
 * Nothing is printed before it lies sealed in the outbox: a receipt means it is kept.
 */
export async function takeApplication(drawer: Drawer, store: Store, typing: string, application: OfflineApplication): Promise<Taking> {
  const now = Date.now();
  const claimed = await claimNumber(drawer, store, typing, now);
  if (claimed === undefined) return { ok: false, code: 'no-numbers' };
  const { block, number } = claimed;
  const known = await store.get<Taken>('taken', number);
  const waits = await drawer.get<OutboxRow>('outbox', number);
  if (known !== undefined && waits !== undefined) return { ok: true, taken: known };
  const { code, takenAt, ...first } = known ?? { code: freshCode(), takenAt: timeText(now + block.ahead), application };
  const content = JSON.stringify({ number, code, takenAt, application: first.application } satisfies OfflineContent);
  const taken: Taken = {
    number,
    code,
    takenAt,
    hash: await hashOf(content),
    clerk: block.clerk,
    hall: block.hall.name,
    application: first.application,
  };
  // The readable copy first: should the computer die now, the same words are sealed again when the clerk goes on.
  await store.put('taken', number, taken);
  if (waits === undefined) {
    const sealed = await sealContent(block, content);
    const row: OutboxRow = { number, office: store.owner.office, typing, takenAt, state: 'waiting', sealed, cases: [] };
    await drawer.add('outbox', number, row);
  }
  await store.drop('typing', typing);
  return { ok: true, taken };
}
