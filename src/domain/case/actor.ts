/** Who acts: a person (for themself or under a mandate), an officer under a post, another authority, or the system. */
import type { CertificateId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { Mandate } from '#domain/party/mandate.ts';

export type Actor =
  | { readonly kind: 'person'; readonly person: PersonId; readonly mandates: readonly Mandate[] }
  | {
      readonly kind: 'officer';
      readonly person: PersonId;
      readonly post: Post;
      /** Where else they hold a post today: who judges an office belongs to it under none of their posts. */
      readonly alsoIn?: readonly OfficeId[];
      readonly through?: Through;
    }
  /** Another authority's result arriving here, e.g. a reconsideration (model.md 2). */
  | { readonly kind: 'authority'; readonly name: string; readonly reference: string }
  | { readonly kind: 'system'; readonly job: 'sweep' | 'certificate' | 'delivery' | 'calendar' | 'exchange' }
  /** A case taken over from an old system, told with the instants it had there. */
  | { readonly kind: 'system'; readonly job: 'import'; readonly imported: Imported };

/** The department's own system in which an officer acted: its id, the officer as it knows them, its number for the act. */
export type Through = { readonly system: string; readonly officer: string; readonly externalId: string };

/** Where an imported event comes from: the old system, its number for the case, and who brought it here when. */
export type Imported = {
  readonly system: string;
  readonly reference: string;
  readonly person: PersonId;
  readonly on: Instant;
  /** Who had the file in hand there; a review begins with a handler. */
  readonly handler?: PersonId;
};

/** Whether an officer belongs to an office, under the post they act in or under another they hold. */
export const belongsTo = (office: OfficeId, { post, alsoIn = [] }: Extract<Actor, { kind: 'officer' }>): boolean =>
  post.office === office || alsoIn.includes(office);

type OfficerRef = Extract<ActorRef, { kind: 'officer' }>;
/** What an event keeps of its actor: ids and the capacity, no names (bar I7). */
export type ActorRef =
  | { readonly kind: 'person'; readonly person: PersonId; readonly mandate?: string; readonly onBehalfOf?: PersonId }
  | {
      readonly kind: 'officer';
      readonly person: PersonId;
      readonly office: OfficeId;
      readonly duty: Post['duty'];
      readonly standsInFor?: PersonId;
      readonly through?: Through;
    }
  | { readonly kind: 'authority'; readonly name: string; readonly reference: string }
  | { readonly kind: 'system'; readonly job: string; readonly imported?: Omit<Imported, 'handler'> };

/** An officer as the log keeps them: under which post, and for whom they stand in, which no log may leave out. */
export const officerRef = ({ person, post }: Pick<Extract<Actor, { kind: 'officer' }>, 'person' | 'post'>): OfficerRef => {
  const { office, duty, standsInFor } = post;
  return { kind: 'officer', person, office, duty, ...(standsInFor === undefined ? {} : { standsInFor }) };
};

/** What a decision relied on, by version, so that a later revocation finds it. */
export type Reliance =
  | { readonly kind: 'certificate'; readonly id: CertificateId; readonly version: number }
  | { readonly kind: 'fact'; readonly fact: string; readonly source: string; readonly version: string }
  | { readonly kind: 'material'; readonly material: string; readonly sha256?: string }
  | { readonly kind: 'opinion'; readonly part: string };
