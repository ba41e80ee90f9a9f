/** Names of the people who acted on a case, where it must be told apart who did: several apply, or somebody acts for another. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { PartyFinder } from './find-party.ts';

/** Empty for a case of one applicant who acts alone: "the applicant" says it. */
export async function namesOfPeople(
  finder: Pick<PartyFinder, 'nameOf'>,
  state: CaseState,
  events: readonly CaseEvent[],
): Promise<ReadonlyMap<string, string>> {
  const refs = events.flatMap(({ by }) => (by.kind === 'person' ? [by] : []));
  const several = state.parties.filter((party) => party.kind === 'applicant').length > 1;
  if (!several && refs.every((by) => by.onBehalfOf === undefined)) return new Map();
  const known = new Map(state.parties.flatMap((party) => (party.person === undefined ? [] : [[party.person, party.name] as const])));
  const people = new Set(
    refs.flatMap((by): readonly PersonId[] => (by.onBehalfOf === undefined ? [by.person] : [by.person, by.onBehalfOf])),
  );
  const named = await Promise.all(
    [...people].map(async (person) => [person as string, known.get(person) ?? (await finder.nameOf(person))] as const),
  );
  return new Map(named.flatMap(([person, name]) => (name === undefined ? [] : [[person, name] as const])));
}

/** Names of officers whose records the case shows: who inspected, who chairs (licensing law 34, 48). */
export async function namesOfOfficers(
  finder: Pick<PartyFinder, 'nameOf'>,
  officers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = await Promise.all(officers.map(async (person) => [person, await finder.nameOf(brandAs<PersonId>(person))] as const));
  return new Map(named.flatMap(([person, name]) => (name === undefined ? [] : [[person, name] as const])));
}
