/** What writing a paper of a case needs beside the case itself: names, numbers, the signature of the window. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { Language } from '#domain/kernel/text.ts';
import { lawTitle } from '#server/catalogue/catalogue.ts';
import type { PaperWorld } from '#server/document/paper-of.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { definitionOf, type CaseRoom } from './case-room.ts';
import { lettersOfCase, textOfLetter } from './letters-of-case.ts';
import { signatureOfCase } from './signature-store.ts';

export type PaperRoom = CaseRoom & { readonly publicUrl: string; readonly demo: boolean };
type Told = { readonly state: CaseState; readonly events: readonly CaseEvent[] };

/** Officers an event names beside the one who acted: approver, chair, inspectors, who proposed. */
function officersNamed(event: CaseEvent): readonly PersonId[] {
  switch (event.kind) {
    case 'Extended':
      return [event.approver];
    case 'HearingConvened':
      return [event.chair];
    case 'ChallengeSettled':
      return event.chair === undefined ? [] : [event.chair];
    case 'InspectionRecorded':
      return event.officers;
    case 'DecisionProposed':
      return [event.proposal.by];
    default:
      return [];
  }
}

/** Names of the officers who acted or are named, for the paper's text and foot. */
export async function namesOfActors(room: Pick<CaseRoom, 'parties'>, events: readonly CaseEvent[]): Promise<ReadonlyMap<string, string>> {
  const people = new Set(events.flatMap((event) => [...(event.by.kind === 'officer' ? [event.by.person] : []), ...officersNamed(event)]));
  const named = await Promise.all(
    [...people].map(async (person: PersonId) => [person, await room.parties.nameOf(brandAs<PersonId>(person))] as const),
  );
  return new Map(named.flatMap(([person, name]) => (name === undefined ? [] : [[person, name] as const])));
}

/** The world of one case's papers, in one language. */
export async function paperWorld(room: PaperRoom, { state, events }: Told, language: Language): Promise<PaperWorld> {
  const { catalogue, receipts, publicUrl, demo } = room;
  const sql = sqlOf(room.pool);
  const [names, signature, letters] = await Promise.all([
    namesOfActors(room, events),
    signatureOfCase(sql, events),
    lettersOfCase(sql, catalogue, { state, events }),
  ]);
  return {
    definition: definitionOf(catalogue, state),
    language,
    publicUrl,
    demo,
    lawTitle: (law) => lawTitle(catalogue, law),
    nameOf: (person) => names.get(person),
    queryPassword: receipts.passwordOf(state.number),
    letterNumber: (paper) => textOfLetter(letters.get(paper)),
    ...(signature === undefined ? {} : { signature }),
  };
}
