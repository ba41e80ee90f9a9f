/** Names of people by their id, asked once each. */
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { EntitlementRoom } from './entitlement-room.ts';

/** Who has no name here any more keeps none: an empty text. */
export async function namesOf(room: Pick<EntitlementRoom, 'parties'>, people: readonly string[]): Promise<(person: string) => string> {
  const wanted = [...new Set(people)];
  const named = await Promise.all(
    wanted.map(async (person) => [person, (await room.parties.nameOf(brandAs<PersonId>(person))) ?? ''] as const),
  );
  const byId = new Map(named);
  return (person) => byId.get(person) ?? '';
}
