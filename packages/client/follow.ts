/** Follows the platform's events by asking for them: any place, for ever, so that a system that was down catches up by itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SystemEvent } from './api.gen.ts';
import type { Client } from './call.ts';

export type FollowOptions = {
  readonly client: Client;
  /** The place after which to go on; 0 at the very first. Keep it where your cases are. */
  readonly read: () => number | Promise<number>;
  /** Called after each event was handled, before the next one is. */
  readonly write: (position: number) => void | Promise<void>;
  /** Does what the event asks for; may get the same event twice after a crash. What it throws ends the round; the next begins with this event. */
  readonly handle: (event: SystemEvent) => void | Promise<void>;
  /** Milliseconds between two rounds where nothing waits; 2,000 unless said. */
  readonly pause?: number;
  readonly signal?: AbortSignal;
  /** Told of a round that failed; the next one comes all the same. */
  readonly failed?: (error: unknown) => void;
};

const MOST = '100';

/** One round: everything that waits, page after page. @returns how many events were handled. */
export async function catchUp({ client, read, write, handle }: FollowOptions): Promise<number> {
  for (let count = 0; ; ) {
    const after = await read();
    const { rows, next, newest } = await client.call('events.pull', { query: { after: String(after), limit: MOST } });
    for (const event of rows) {
      await handle(event);
      await write(event.data.position);
      count += 1;
    }
    // A page may be empty and still be behind: places that are not ours to hear of are passed over.
    if (next > (await read())) await write(next);
    if (count > 0 && rows.length > 0) await client.call('events.acknowledge', { body: { position: next } });
    if (next >= newest || next === after) return count;
  }
}

/** Round after round until the signal says stop. */
export async function follow(options: FollowOptions): Promise<void> {
  const { pause = 2_000, signal, failed } = options;
  while (signal?.aborted !== true) {
    await catchUp(options).catch((error: unknown) => failed?.(error));
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}
