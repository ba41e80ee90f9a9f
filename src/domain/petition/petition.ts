/** A petition of the kind question as an aggregate: asked about a part of a case, answered by its office, and said to be solved or not by who asked. */
import type { CaseNumber, DivisionCode, OfficeId, PartId, PersonId, PetitionId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { ActorRef } from '#domain/case/actor.ts';

export type PetitionAnswer = { readonly at: Instant; readonly office: OfficeId; readonly person: PersonId; readonly text: string };
/** One round: what was asked, and what was answered. Who is not helped asks again in the same petition. */
export type Round = { readonly at: Instant; readonly text: string; readonly due: Day; readonly answer?: PetitionAnswer };

export type PetitionState = {
  readonly id: PetitionId;
  readonly kind: 'question';
  /** Of the office that answers: the key of all its rows. */
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly case: CaseNumber;
  readonly part: PartId;
  readonly raiser: PersonId;
  readonly state: 'open' | 'answered' | 'solved';
  readonly rounds: readonly Round[];
  readonly seq: number;
};

export type PetitionCommand =
  | {
      readonly kind: 'raise';
      readonly id: PetitionId;
      readonly division: DivisionCode;
      readonly office: OfficeId;
      readonly case: CaseNumber;
      readonly part: PartId;
      readonly text: string;
      /** Of the same person on the same case. */
      readonly open: number;
    }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'say-solved'; readonly solved: boolean; readonly text: string };

type EventBody =
  | {
      readonly kind: 'Raised';
      readonly id: PetitionId;
      readonly division: DivisionCode;
      readonly office: OfficeId;
      readonly case: CaseNumber;
      readonly part: PartId;
      readonly raiser: PersonId;
      readonly text: string;
      readonly due: Day;
    }
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
