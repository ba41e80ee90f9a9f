/** A question about a look as its readers see it: who asked what, the look it is about, and the answers. */
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import { lightOf } from '#domain/petition/light-of.ts';
import type { PetitionState } from '#domain/petition/petition.ts';
import type { LookQuestion } from '#contract/view/petition.ts';
import { forOthers } from '#server/audit/look-view.ts';
import { purposes } from '#server/audit/look.ts';
import { basisOrNull, officeName, officeView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { factNamer } from '#server/catalogue/name-facts.ts';
import type { AskedLook } from './look-question-store.ts';
import { petitionRounds } from './petition-view.ts';

export type QuestionReader = {
  readonly actor: Actor;
  readonly row: AskedLook | undefined;
  readonly raiser: string;
  readonly now: Instant;
  readonly language: Language;
};

const allowedOf = (petition: PetitionState, actor: Actor): string[] => {
  if (actor.kind === 'person') return petition.state === 'answered' ? ['say-solved'] : [];
  if (actor.kind !== 'officer' || petition.state !== 'open' || actor.person === petition.raiser) return [];
  return actor.post.duty === 'handling' || actor.post.duty === 'approval' ? ['answer'] : [];
};

/** A case of others is no business of who asked: its number is for the office alone. */
function askedView(catalogue: Catalogue, row: AskedLook, { actor, language }: QuestionReader): NonNullable<LookQuestion['look']> {
  const nameOf = factNamer(catalogue);
  const [law = '', article = '0'] = (row.basis ?? '').split('/');
  return {
    at: instantText(row.at),
    office: officeName(catalogue, brandAs<OfficeId>(row.office)),
    who: row.who,
    purpose: row.purpose === 'application' ? forOthers : purposes[row.purpose],
    facts: row.facts.map((fact) => nameOf(fact)[language]),
    number: actor.kind === 'officer' ? row.number : null,
    filling: row.purpose === 'application',
    basis: basisOrNull(catalogue, law === '' ? undefined : { law, article: Number(article) }),
  };
}

export function lookQuestionView(catalogue: Catalogue, petition: PetitionState, reader: QuestionReader): LookQuestion {
  const due = petition.rounds.at(-1)?.due;
  return {
    id: petition.id,
    state: petition.state,
    light: due === undefined ? 'done' : lightOf(petition.state, due, catalogue.calendar, reader.now),
    office: officeView(catalogue, petition.office, petition.division),
    raiser: reader.raiser,
    rounds: petitionRounds(catalogue, petition),
    allowed: allowedOf(petition, reader.actor),
    look: reader.row === undefined ? null : askedView(catalogue, reader.row, reader),
  };
}
