/** A question as its reader sees it, and who may read it: who stands for the applicant, the hall, and the office it was put to. */
import type { Actor } from '#domain/case/actor.ts';
import { standsForApplicant } from '#domain/case/capacity.ts';
import type { CaseState } from '#domain/case/state.ts';
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { lightOf } from '#domain/petition/light-of.ts';
import type { PetitionState } from '#domain/petition/petition.ts';
import type { PetitionView } from '#contract/view/petition.ts';
import { seesInFull, type Reader } from '#server/case/reader.ts';
import { officeName, officeView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

export type PetitionReader = {
  readonly catalogue: Catalogue;
  readonly state: CaseState;
  readonly actor: Actor;
  readonly reader: Reader;
  readonly now: Instant;
};

/** An office reads what was asked about a part it sees in full, wherever the part lies by now; others of the case do not. */
export function mayRead({ state, actor, reader, now }: PetitionReader, petition: PetitionState): boolean {
  if (actor.kind === 'person') return petition.raiser === actor.person || standsForApplicant(state, actor, now);
  if (actor.kind !== 'officer') return false;
  if (reader === 'hall' || actor.post.office === petition.office) return true;
  const part = petition.part === undefined ? undefined : state.parts.get(petition.part);
  return part !== undefined && seesInFull(state, part, actor, reader);
}

const actsOf = ({ actor }: PetitionReader, petition: PetitionState): string[] => {
  if (actor.kind === 'person') return petition.state === 'answered' ? ['say-solved'] : [];
  if (actor.kind !== 'officer' || petition.state !== 'open' || actor.person === petition.raiser) return [];
  const { post } = actor;
  const hall = post.duty === 'reception' && post.division === petition.division;
  const office = (post.duty === 'handling' || post.duty === 'approval') && post.office === petition.office;
  return hall || office ? ['answer'] : [];
};

export const petitionRounds = (catalogue: Catalogue, { rounds }: PetitionState): PetitionView['rounds'] =>
  rounds.map((round) => ({
    at: instantText(round.at),
    text: round.text,
    due: dayText(round.due),
    answer:
      round.answer === undefined
        ? null
        : { at: instantText(round.answer.at), office: officeName(catalogue, round.answer.office), text: round.answer.text },
  }));

export function petitionView(reading: PetitionReader, petition: PetitionState): PetitionView {
  const { catalogue, actor, now } = reading;
  const due = petition.rounds.at(-1)?.due;
  return {
    id: petition.id,
    kind: petition.kind,
    part: petition.part ?? '',
    office: officeView(catalogue, petition.office, petition.division),
    state: petition.state,
    light: due === undefined ? 'done' : lightOf(petition.state, due, catalogue.calendar, now),
    own: actor.kind === 'person' && actor.person === petition.raiser,
    rounds: petitionRounds(catalogue, petition),
    allowed: actsOf(reading, petition),
  };
}
