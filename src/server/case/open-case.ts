/** Opens a case for a reader: whoever may not read it gets the same answer as for a number that was never given. */
import type { Actor } from '#domain/case/actor.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { caseNotFound, type CaseRoom } from './case-room.ts';
import { readerOf, type Reader } from './reader.ts';
import { findCase, keyOf, type FoundCase } from './store.ts';

export type Opened = FoundCase & { readonly actor: Actor; readonly reader: Reader };

/** A case the caller may read; all others do not exist. */
export async function openCase(
  room: CaseRoom,
  { caller, params, now }: Pick<RequestFacts<Caller>, 'caller' | 'params' | 'now'>,
): Promise<Result<Opened>> {
  const number = readNumber(params['number'] ?? '');
  if (caller === undefined) return refuse('sign-in-needed');
  const [actor, found] = await Promise.all([
    room.actorOf(caller),
    number === undefined ? undefined : findCase(sqlOf(room.pool), keyOf(number.division, number.number)),
  ]);
  const reader = found === undefined ? undefined : readerOf(found.state, actor, now);
  return found === undefined || reader === undefined ? caseNotFound : ok({ ...found, actor, reader });
}
