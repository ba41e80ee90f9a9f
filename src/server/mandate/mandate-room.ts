/** What the mandate room is given at wiring, and what its handlers share. */
import type pg from 'pg';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { MandateEvent, MandateState } from '#domain/party/mandate-event.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import { findPersonName } from '#server/identity/person-store.ts';
import { maskedIdentifierOf } from '#server/identity/profile.ts';
import type { Known } from './mandate-view.ts';

export type MandateRoom = {
  readonly pool: pg.Pool;
  readonly corridor: Corridor;
  readonly catalogue: Catalogue;
  readonly publicUrl: string;
  readonly newId: () => string;
};

/** Names and covered numbers of everybody these mandates speak of. */
export async function knownOf(
  { pool }: MandateRoom,
  states: readonly MandateState[],
  also: readonly PersonId[],
  events: readonly MandateEvent[] = [],
): Promise<ReadonlyMap<string, Known>> {
  const ids = new Set([
    ...also,
    ...states.flatMap(({ giver, taker }) => [giver, taker].flatMap((each) => each ?? [])),
    ...events.flatMap(({ by }) => [by.person, by.onBehalfOf].flatMap((each) => each ?? [])),
  ]);
  const found = await Promise.all(
    [...ids].map(async (id): Promise<readonly [string, Known]> => {
      const [name, masked] = await Promise.all([findPersonName(pool, id), maskedIdentifierOf(pool, id)]);
      return [id, { name: name ?? '', masked: masked ?? '' }];
    }),
  );
  return new Map(found);
}
