/** What happens to a mandate, and what it is by then: asked or offered, accepted or declined, limited, ended. */
import type { MandateId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { MandateKind, MemberRole } from './mandate.ts';

/** Who did it, and for which firm where they did it as its admin. */
export type MandateActor = { readonly person: PersonId; readonly onBehalfOf?: PersonId };

export type MandateScope = { readonly matters?: readonly string[]; readonly case?: string; readonly until?: Instant };

/** How a mandate begins. `giver` or `taker` is missing where the other was named by a number nobody has here, or is still to scan the code. */
export type MandateTerms = {
  readonly mandate: MandateId;
  readonly type: MandateKind;
  readonly giver?: PersonId;
  readonly taker?: PersonId;
  /** The other as they were typed: shown to whoever typed it, so that the answer tells nothing about who exists. */
  readonly named?: { readonly name: string; readonly masked: string };
  readonly scope: MandateScope;
  readonly role?: MemberRole;
  readonly from: Instant;
  /** Unanswered, it is over then. */
  readonly lapsesAt: Instant;
};

type Body =
  | ({ readonly kind: 'Asked' } & MandateTerms)
  | ({ readonly kind: 'Offered' } & MandateTerms)
  /** `byLaw`: the register says so (guardian, legal representative); else by the other's own will. */
  | { readonly kind: 'Accepted'; readonly person: PersonId; readonly byLaw: boolean }
  | { readonly kind: 'Declined' }
  | { readonly kind: 'Limited'; readonly scope: MandateScope }
  | { readonly kind: 'Ended'; readonly side: 'giver' | 'taker' };

export type MandateEvent = Body & { readonly at: Instant; readonly by: MandateActor; readonly basis: Basis };
export type MandateEventBody = Body;

export type MandateState = MandateTerms & {
  /** Who began it; the other side answers. */
  readonly begunBy: 'giver' | 'taker';
  readonly state: 'waiting' | 'live' | 'declined' | 'ended';
  readonly byLaw: boolean;
  readonly begunAt: Instant;
  readonly acceptedAt?: Instant;
  readonly endedAt?: Instant;
  readonly seq: number;
};

const begin = (event: Extract<MandateEvent, { kind: 'Asked' | 'Offered' }>): MandateState => {
  const { kind, at, by: _by, basis: _basis, ...terms } = event;
  return { ...terms, begunBy: kind === 'Asked' ? 'taker' : 'giver', state: 'waiting', byLaw: false, begunAt: at, seq: 1 };
};

/** The pure fold. @throws on a log that does not begin with Asked or Offered: it is damaged. */
export const evolveMandate = (state: MandateState | undefined, event: MandateEvent): MandateState => {
  if (event.kind === 'Asked' || event.kind === 'Offered') return begin(event);
  if (state === undefined) throw new Error(`a mandate begins with Asked or Offered, not ${event.kind}`);
  const next = { ...state, seq: state.seq + 1 };
  switch (event.kind) {
    case 'Accepted': {
      const other = state.begunBy === 'taker' ? { giver: event.person } : { taker: event.person };
      return { ...next, ...other, state: 'live', byLaw: event.byLaw, acceptedAt: event.at };
    }
    case 'Declined':
      return { ...next, state: 'declined', endedAt: event.at };
    case 'Limited':
      return { ...next, scope: event.scope };
    case 'Ended':
      return { ...next, state: 'ended', endedAt: event.at };
  }
};
