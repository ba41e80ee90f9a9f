/** What the hall is given at wiring, and what every handler of it needs to know of its caller. */
import type { Post } from '#domain/catalogue/directory.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import { isStillHere, type WalkIn } from '#domain/hall/walk-in.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { handoverOfWalkIn } from './handover/handover-store.ts';
import { findWalkIn } from './walk-in-store.ts';

export type HallRoom = CaseRoom & {
  /** People entered at a demo's window are the demo's. */
  readonly demo: boolean;
  readonly publicUrl: string;
  /** Whose certificate this code or number is; undefined for none. */
  readonly holderOf: (codeOrNumber: string) => Promise<PersonId | undefined>;
};
export type Facts = RequestFacts<Caller>;
export type Clerk = Caller & { readonly post: Post };

/** Only who receives at a hall identifies people there. */
export const clerkOf = (caller: Caller | undefined): Result<Clerk> =>
  caller?.post?.duty === 'reception' ? ok({ ...caller, post: caller.post }) : refuse('not-yours');

/** The person identified at the own hall today; all others are not there, nor is who took their permission back. */
export async function walkInOf(
  room: Pick<HallRoom, 'pool'>,
  clerk: Clerk,
  { params, now }: Pick<Facts, 'params' | 'now'>,
): Promise<Result<WalkIn>> {
  const found = await findWalkIn(sqlOf(room.pool), clerk.post.division, params['id'] ?? '');
  if (found?.way === 'code' && (await handoverOfWalkIn(sqlOf(room.pool), clerk.post.division, found.id)) === undefined)
    return refuse('walk-in-not-found');
  return found === undefined || !isStillHere(found, clerk.post, now) ? refuse('walk-in-not-found') : ok(found);
}
