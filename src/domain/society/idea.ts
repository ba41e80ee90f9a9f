/** An idea of somebody who is signed in: shown after a look at it, supported by votes, answered by the reform office, and followed to what came of it. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Brand, DivisionCode, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';

export type IdeaId = Brand<string, 'IdeaId'>;

/** Where an idea stands in public: `new` until somebody answers, then what the office says of it. */
export const STANDINGS = ['considered', 'planned', 'done', 'declined'] as const;
export type Standing = (typeof STANDINGS)[number];
export const isStanding = (text: string): text is Standing => (STANDINGS as readonly string[]).includes(text);

/** Votes that oblige the office to answer, by the level of the division: our promise, no law names a number. */
export const VOTES_TO_ANSWER = { county: 5, city: 20, province: 50 } as const;
/** Answered within fifteen working days once so many support it: the term of a bad rating, which weighs no more than this. */
export const IDEA_TERM = { amount: 15, unit: 'working-day' } as const;
/** Ideas of one person that may wait to be shown: enough for a person, too few for a machine. */
export const MOST_WAITING = 5;

export type IdeaAnswer = {
  readonly at: Instant;
  readonly office: OfficeId;
  readonly standing: Standing;
  readonly text: string;
  /** What came of it, where it is to be seen: a page of ours. */
  readonly link?: string;
};

export type IdeaState = {
  readonly id: IdeaId;
  readonly division: DivisionCode;
  readonly title: string;
  readonly text: string;
  readonly matter?: MatterId;
  /** Kept for the proposer alone; nobody is shown who it was. */
  readonly person: PersonId;
  readonly state: 'waiting' | 'shown' | 'hidden' | 'withdrawn' | 'merged';
  readonly proposedAt: Instant;
  readonly why?: string;
  readonly into?: IdeaId;
  /** Since so many support it: by then the office answers. */
  readonly due?: Day;
  readonly answers: readonly IdeaAnswer[];
  readonly seq: number;
};

type Proposal = Pick<IdeaState, 'id' | 'division' | 'title' | 'text' | 'matter'>;
export type IdeaCommand =
  | ({ readonly kind: 'propose'; readonly waiting: number } & Proposal)
  | { readonly kind: 'show' }
  | { readonly kind: 'hide'; readonly reason: string }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'merge'; readonly into: IdeaId; readonly target: IdeaState | undefined }
  | { readonly kind: 'answer'; readonly standing: Standing; readonly text: string; readonly link?: string }
  /** Votes reached the number that obliges; `votes` were counted under the lock of the idea. */
  | { readonly kind: 'count'; readonly votes: number };

type Body =
  | ({ readonly kind: 'Proposed'; readonly person: PersonId } & Proposal)
  | { readonly kind: 'Shown' }
  | { readonly kind: 'Hidden'; readonly reason: string }
  | { readonly kind: 'Withdrawn' }
  | { readonly kind: 'Merged'; readonly into: IdeaId }
  | { readonly kind: 'Answered'; readonly office: OfficeId; readonly standing: Standing; readonly text: string; readonly link?: string }
  | { readonly kind: 'Obliged'; readonly votes: number; readonly due: Day };
export type IdeaEvent = Body & { readonly at: Instant; readonly by: ActorRef };

export type IdeaRefusal =
  | 'idea-not-found'
  | 'idea-not-shown'
  | 'idea-ended'
  | 'idea-same'
  | 'idea-link-outside'
  | 'not-yours'
  | 'own-file'
  | 'text-missing'
  | 'reason-missing'
  | 'too-many-open';

/** The state after an event. Throws where history does not begin with Proposed. */
export function evolveIdea(state: IdeaState | undefined, event: IdeaEvent): IdeaState {
  if (event.kind === 'Proposed') {
    const { kind: _kind, at, by: _by, ...proposal } = event;
    return { ...proposal, state: 'waiting', proposedAt: at, answers: [], seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of an idea that was never proposed`);
  const next = { ...state, seq: state.seq + 1 };
  switch (event.kind) {
    case 'Shown': {
      const { why: _why, ...open } = next;
      return { ...open, state: 'shown' };
    }
    case 'Hidden':
      return { ...next, state: 'hidden', why: event.reason };
    case 'Withdrawn':
      return { ...next, state: 'withdrawn' };
    case 'Merged':
      return { ...next, state: 'merged', into: event.into };
    case 'Obliged':
      return { ...next, due: event.due };
    case 'Answered': {
      const { due: _due, ...rest } = next;
      const { at, office, standing, text, link } = event;
      return { ...rest, answers: [...state.answers, { at, office, standing, text, ...(link === undefined ? {} : { link }) }] };
    }
  }
}

/** As people read it: `new` until an office answered. */
export const standingOf = ({ answers }: IdeaState): Standing | 'new' => answers.at(-1)?.standing ?? 'new';
