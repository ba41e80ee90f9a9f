/** A petition of the kind question as an aggregate: asked about a part of a case or about a look at one's data, answered by its office, and said to be solved or not by who asked. */
import type { CaseNumber, DivisionCode, OfficeId, PartId, PersonId, PetitionId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { ActorRef } from '#domain/case/actor.ts';

export type PetitionAnswer = { readonly at: Instant; readonly office: OfficeId; readonly person: PersonId; readonly text: string };
/** One round: what was asked, and what was answered. Who is not helped asks again in the same petition. */
export type Round = { readonly at: Instant; readonly text: string; readonly due: Day; readonly answer?: PetitionAnswer };

/** What it is about: a part of a case, or a row of the ledger that is of no case of the person's. */
export type PetitionAbout =
  | { readonly case: CaseNumber; readonly part: PartId; readonly look?: undefined }
  | { readonly look: string; readonly case?: undefined; readonly part?: undefined };

export type PetitionState = PetitionAbout & {
  readonly id: PetitionId;
  readonly kind: 'question';
  /** Of the office that answers: the key of all its rows. */
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly raiser: PersonId;
  readonly state: 'open' | 'answered' | 'solved';
  readonly rounds: readonly Round[];
  readonly seq: number;
};

export type PetitionCommand =
  | (PetitionAbout & {
      readonly kind: 'raise';
      readonly id: PetitionId;
      readonly division: DivisionCode;
      readonly office: OfficeId;
      readonly text: string;
      /** Of the same person on the same case. */
      readonly open: number;
    })
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'say-solved'; readonly solved: boolean; readonly text: string };

type EventBody =
  | (PetitionAbout & {
      readonly kind: 'Raised';
      readonly id: PetitionId;
      readonly division: DivisionCode;
      readonly office: OfficeId;
      readonly raiser: PersonId;
      readonly text: string;
      readonly due: Day;
    })
  | { readonly kind: 'Answered'; readonly office: OfficeId; readonly person: PersonId; readonly text: string }
  | { readonly kind: 'SaidSolved' }
  /** Not helped: asked anew, with a term of its own. */
  | { readonly kind: 'AskedAgain'; readonly text: string; readonly due: Day };
export type PetitionEvent = EventBody & { readonly at: Instant; readonly by: ActorRef };

export type PetitionRefusal =
  | 'petition-not-found'
  | 'not-yours'
  | 'own-file'
  | 'text-missing'
  | 'already-answered'
  | 'not-answered'
  | 'already-solved'
  | 'too-many-open';
