/** A yellow or red card as an aggregate: raised by rule or by supervision, answered by its office, confirmed or lifted with reasons, appealed once. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Brand, CaseNumber, DivisionCode, OfficeId, PartId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { CardColour, CardTrigger } from './card-trigger.ts';

export type CardId = Brand<string, 'CardId'>;
export type CardStatus = 'raised' | 'answered' | 'confirmed' | 'lifted' | 'appealed' | 'upheld' | 'overturned';

/** What it is about: an office, and where there is one the part of a case. */
export type CardAbout = {
  readonly id: CardId;
  readonly division: DivisionCode;
  readonly office: OfficeId;
  /** Who had the part in hand: named to the office, which answers for it. */
  readonly owner?: PersonId;
  readonly number?: CaseNumber;
  readonly part?: PartId;
  readonly trigger: CardTrigger;
  readonly colour: CardColour;
  readonly what: string;
};
export type Said = { readonly text: string; readonly person: PersonId; readonly at: Instant };
export type CardState = CardAbout & {
  readonly state: CardStatus;
  readonly raisedAt: Instant;
  readonly raisedBy: ActorRef;
  readonly answerBy: Day;
  readonly answer?: Said;
  readonly settled?: Said;
  readonly appeal?: Said;
  readonly decided?: Said;
  readonly seq: number;
};

export type CardCommand =
  | ({ readonly kind: 'raise' } & CardAbout)
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'settle'; readonly outcome: 'confirmed' | 'lifted'; readonly reasons: string }
  | { readonly kind: 'appeal'; readonly text: string }
  | { readonly kind: 'decide-appeal'; readonly outcome: 'upheld' | 'overturned'; readonly reasons: string };

type Body =
  | ({ readonly kind: 'Raised'; readonly answerBy: Day } & CardAbout)
  | { readonly kind: 'Answered'; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'Settled'; readonly outcome: 'confirmed' | 'lifted'; readonly reasons: string; readonly person: PersonId }
  | { readonly kind: 'Appealed'; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'AppealDecided'; readonly outcome: 'upheld' | 'overturned'; readonly reasons: string; readonly person: PersonId };
export type CardEvent = Body & { readonly at: Instant; readonly by: ActorRef };

export type CardRefusal =
  | 'card-not-found'
  | 'not-yours'
  | 'card-answered'
  | 'card-not-answered'
  | 'card-settled'
  | 'card-not-confirmed'
  | 'card-appealed'
  | 'card-appeal-over'
  | 'card-not-appealed'
  | 'card-reasons-missing'
  | 'second-person-needed';

/** The pure fold. Throws on a log that does not begin with `Raised`. */
export const evolveCard = (state: CardState | undefined, event: CardEvent): CardState => {
  const { at } = event;
  if (state === undefined) {
    if (event.kind !== 'Raised') throw new Error(`a card begins with Raised, not ${event.kind}`);
    const { kind: _kind, at: raisedAt, by: raisedBy, ...about } = event;
    return { ...about, state: 'raised', raisedAt, raisedBy, seq: 1 };
  }
  const seq = state.seq + 1;
  switch (event.kind) {
    case 'Raised':
      throw new Error(`${state.id} was raised twice`);
    case 'Answered':
      return { ...state, seq, state: 'answered', answer: { text: event.text, person: event.person, at } };
    case 'Settled':
      return { ...state, seq, state: event.outcome, settled: { text: event.reasons, person: event.person, at } };
    case 'Appealed':
      return { ...state, seq, state: 'appealed', appeal: { text: event.text, person: event.person, at } };
    case 'AppealDecided':
      return { ...state, seq, state: event.outcome, decided: { text: event.reasons, person: event.person, at } };
  }
};
