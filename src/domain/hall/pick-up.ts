/** A pick-up as an aggregate: the results of a matter lie at a hall under a code until the person, or who acts for them, takes them. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Brand, CaseNumber, DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Results } from './collect.ts';

export type PickUpId = Brand<string, 'PickUpId'>;

/** Letters and digits that nobody mistakes for another, spoken or written. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 8;

/** Who took it: the person of the matter, or who acts for them under a mandate. The document's kind, never its number. */
export type Taker = { readonly person: PersonId; readonly document: string; readonly actsFor?: PersonId; readonly mandate?: string };
/** On the pad, `file` naming its strokes; or, where there is none, the clerk witnesses who signed the paper slip. */
export type Signature =
  | { readonly way: 'pad'; readonly file: string; readonly sha256: string }
  | { readonly way: 'witness'; readonly signed: string };

export type PickUpState = {
  readonly id: PickUpId;
  /** The hall's: the key of all its rows. */
  readonly division: DivisionCode;
  readonly cases: readonly Results[];
  /** Only a part of what is to come, because the person asked for it. */
  readonly early: boolean;
  readonly codeHash: string;
  readonly state: 'ready' | 'taken' | 'sent';
  readonly openedAt: Instant;
  /** From this day on the person is reminded, and from the other offered a courier. */
  readonly remindOn: Day;
  readonly offerOn: Day;
  readonly shelf?: string;
  readonly reminded: boolean;
  readonly offered: boolean;
  readonly taken?: { readonly at: Instant; readonly by: Taker; readonly signature: Signature; readonly clerk: PersonId };
  readonly seq: number;
};

export type PickUpCommand =
  | {
      readonly kind: 'open';
      readonly id: PickUpId;
      readonly division: DivisionCode;
      readonly cases: readonly Results[];
      readonly early: boolean;
      readonly codeHash: string;
    }
  | { readonly kind: 'place'; readonly shelf: string }
  /** `codeHash` of the code as it was said; `entitled`: whether the one who stands there may take it, judged on every case in it. */
  | {
      readonly kind: 'hand-over';
      readonly codeHash: string;
      readonly taker: Taker;
      readonly entitled: boolean;
      readonly signature: Signature;
    }
  /** It goes by courier after all. */
  | { readonly kind: 'send' }
  | { readonly kind: 'pass-days' };

type EventBody =
  | {
      readonly kind: 'Opened';
      readonly id: PickUpId;
      readonly division: DivisionCode;
      readonly cases: readonly Results[];
      readonly early: boolean;
      readonly codeHash: string;
      readonly remindOn: Day;
      readonly offerOn: Day;
    }
  | { readonly kind: 'Placed'; readonly shelf: string }
  | { readonly kind: 'Taken'; readonly taker: Taker; readonly signature: Signature; readonly clerk: PersonId }
  | { readonly kind: 'Sent' }
  | { readonly kind: 'Reminded' }
  | { readonly kind: 'CourierOffered' };
export type PickUpEvent = EventBody & { readonly at: Instant; readonly by: ActorRef };

export type PickUpRefusal =
  | 'pick-up-not-found'
  | 'not-yours'
  | 'own-file'
  | 'code-wrong'
  | 'not-entitled-to-take'
  | 'already-taken-away'
  | 'sent-by-courier'
  | 'shelf-missing'
  | 'signature-needed';

/** The numbers in it, the first of which stands for all. */
export const numbersOf = ({ cases }: { readonly cases: readonly Results[] }): readonly CaseNumber[] => cases.map(({ number }) => number);
