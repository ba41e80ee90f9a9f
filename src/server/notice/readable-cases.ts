/** Which cases behind a person's notices they may still read: an agent's end with the mandate, also what lies unread (bar A7). */
import { isInterested } from '#domain/case/inquiry-bars.ts';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { readerOf } from '#server/case/reader.ts';
import { findCases, type FoundCase } from '#server/case/store.ts';
import type { Caller } from '#server/identity/caller.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { OtherNotices } from './other-notices.ts';

type Place = { readonly division: DivisionCode; readonly number: CaseNumber };
export type NoticeRoom = Pick<CaseRoom, 'pool' | 'catalogue' | 'actorOf'> & {
  /** Of what is no case. */
  readonly others?: OtherNotices;
};

/** By number; cases that are not there or no longer the person's to read are left out. Judged as the person, whatever post they sit at. */
export async function readableCases(
  room: NoticeRoom,
  { post: _post, ...person }: Caller,
  places: readonly Place[],
  now: Instant,
): Promise<ReadonlyMap<string, FoundCase>> {
  const actor = await room.actorOf(person);
  const readable = new Map<string, FoundCase>();
  for (const [division, own] of Map.groupBy(places, (place) => place.division)) {
    const numbers = [...new Set(own.map(({ number }) => number))];
    for (const [number, found] of await findCases(sqlOf(room.pool), division, numbers))
      if (readerOf(found.state, actor, now) !== undefined || isInterested(found.state, person.person)) readable.set(number, found);
  }
  return readable;
}
