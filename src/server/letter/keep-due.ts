/** The worker's round: papers made and not yet kept are drawn, signed and kept, some at a time. */
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { papersOf } from '#server/document/papers-of.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { keptLetter } from './keep-letter.ts';
import type { LetterRoom } from './letter-room.ts';
import { lettersDue } from './letter-store.ts';

/** About 40 ms each: a round leaves the worker free for its other work. */
const MOST = 20;
/** Cases of the demo are told from the past by the thousand: their papers are drawn when somebody wants them. */
const DEMO_WINDOW = 3_600_000;

/** Keeps what is due in a division. A paper that cannot be drawn stays on the list and is told in the log. */
export async function keepDue(room: LetterRoom, division: DivisionCode, now: Instant): Promise<void> {
  const since = instantOf(room.demo ? now - DEMO_WINDOW : 0);
  for (const { number, paper } of await lettersDue(sqlOf(room.pool), division, since, MOST)) {
    const told = await findCase(sqlOf(room.pool), keyOf(division, number as CaseNumber));
    const entry = told === undefined ? undefined : papersOf(told.state, told.events).find(({ id }) => id === paper);
    if (told === undefined || entry === undefined) {
      room.log.warn({ number, paper }, 'a paper to be kept is not among those of its case');
      continue;
    }
    await keptLetter(room, told, entry, 'zh', now).catch((error: unknown) =>
      room.log.error({ err: error, number, paper }, 'a paper was not kept and will be tried again'),
    );
  }
}
