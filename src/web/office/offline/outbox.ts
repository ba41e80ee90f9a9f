/**
 * The outbox: sealed applications on this computer, sent in their order as soon as there is a line, each until it is answered.
 * Whoever of the hall is signed in sends them; nobody but the server opens them. A number is the key: sent twice it is filed once.
 */
import type { Answer } from '#web/ui/call.ts';
import { comesAgain } from '#web/ui/call.ts';
import type { OfflineFiled } from '#contract/view/offline.ts';
import type { Drawer } from './drawer.ts';

/** Nothing of a person stands in it in the clear. `typing`: what it was made from, so that nothing is taken twice. */
export type OutboxRow = {
  readonly number: string;
  readonly office: string;
  readonly typing: string;
  readonly takenAt: string;
  readonly state: 'waiting' | 'refused' | 'filed' | 'returned' | 'settled';
  /** Gone once the server has it. */
  readonly sealed?: string;
  /** Real numbers, once there are some. */
  readonly cases: readonly string[];
  /** Why the server did not take it at all: it stays here, for the administrator. */
  readonly because?: string;
};
export type Send = (number: string, sealed: string) => Promise<Answer<OfflineFiled>>;
export type Sent = { readonly sent: number; readonly left: number };

/** In the order in which numbers were given. */
export async function outboxRows(drawer: Drawer, office: string): Promise<readonly OutboxRow[]> {
  const rows = await drawer.list<OutboxRow>('outbox', '');
  return rows.map(([, row]) => row).filter((row) => row.office === office);
}

/** What is left of one that was filed: its numbers, for a week. */
const KEPT_MS = 7 * 86_400_000;

async function sweep(drawer: Drawer, now: number): Promise<void> {
  for (const [number, row] of await drawer.list<OutboxRow>('outbox', '')) {
    if (row.sealed === undefined && now - Date.parse(row.takenAt) > KEPT_MS) await drawer.drop('outbox', number);
  }
}

/** Sends what waits, one after the other; stops where the line breaks again. Call it under a lock: see `sendAlone`. */
export async function sendOutbox(drawer: Drawer, office: string, send: Send): Promise<Sent> {
  let sent = 0;
  const waiting = (await outboxRows(drawer, office)).filter(({ state, sealed }) => state === 'waiting' && sealed !== undefined);
  for (const [at, row] of waiting.entries()) {
    const answer = await send(row.number, row.sealed ?? '');
    if (!answer.ok && comesAgain(answer.refused)) return { sent, left: waiting.length - at };
    if (answer.ok) {
      const { sealed: _gone, ...rest } = row;
      const { state, cases } = answer.value;
      // Kept there, and not yet tried to the end: asked again, it says what became of it.
      if (state === 'arrived') continue;
      await drawer.put('outbox', row.number, { ...rest, state, cases: cases.map(({ number }) => number) } satisfies OutboxRow);
      sent += 1;
    } else {
      await drawer.put('outbox', row.number, { ...row, state: 'refused', because: answer.refused.code } satisfies OutboxRow);
    }
  }
  await sweep(drawer, Date.now());
  return { sent, left: 0 };
}

/** One tab of this computer at a time; the others find nothing to do. Without locks the server's own check is what is left. */
export async function sendAlone(drawer: Drawer, office: string, send: Send): Promise<Sent | undefined> {
  if (!('locks' in navigator)) return sendOutbox(drawer, office, send);
  return navigator.locks.request('yici-outbox', { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : sendOutbox(drawer, office, send),
  );
}
