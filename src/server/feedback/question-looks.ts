/** Rows of the ledger when an officer reads what people asked about their case. */
import type { PetitionState } from '#domain/petition/petition.ts';
import type { LookEntry } from '#server/audit/look.ts';
import type { Opened } from '#server/case/open-case.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';

/** One row for each person who asked; none for the people of the case themselves. */
export function questionLooks(
  { state, actor, reader }: Opened,
  petitions: readonly PetitionState[],
  { caller, requestId }: Pick<RequestFacts<Caller>, 'caller' | 'requestId'>,
): readonly LookEntry[] {
  if (actor.kind !== 'officer' || caller === undefined) return [];
  return [...new Set(petitions.map((petition): string => petition.raiser))].map((subject) => ({
    division: state.division,
    number: state.number,
    subject,
    officer: caller.person,
    office: actor.post.office,
    who: actor.post.title.zh,
    purpose: actor.post.duty === 'supervision' ? 'supervision' : reader === 'hall' ? 'reception' : 'handling',
    facts: ['petition.question'],
    basis: 'administrative-licensing-law-2019/30',
    requestId,
  }));
}
