/** Who acts in the exchange of data: an officer under a post, with the department of the office, or the system. */
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import { isWithin } from '#domain/division/division.ts';

export type ExchangeActor =
  | {
      readonly kind: 'officer';
      readonly person: PersonId;
      readonly office: OfficeId;
      readonly department: DepartmentKind;
      readonly division: DivisionCode;
      readonly duty: Post['duty'];
    }
  /** `demo`: what a demonstration is told; `operator`: the command line; `sweep`: a day that passed. */
  | { readonly kind: 'system'; readonly job: 'sweep' | 'demo' | 'operator' };

/** What events keep of it: ids, no names. */
export type ExchangeActorRef =
  | { readonly kind: 'officer'; readonly person: PersonId; readonly office: OfficeId }
  | { readonly kind: 'system'; readonly job: string };

export const exchangeRefOf = (actor: ExchangeActor): ExchangeActorRef =>
  actor.kind === 'system' ? actor : { kind: 'officer', person: actor.person, office: actor.office };

/** The department of the data offices (2018 provisions, article 38). */
export const DATA = 'data';

/** Whether an officer acts for an office: under a post that handles or approves there. */
export const actsFor = (actor: ExchangeActor, office: OfficeId): boolean =>
  actor.kind === 'officer' && actor.office === office && (actor.duty === 'handling' || actor.duty === 'approval');

/** Whether an officer is a data manager for a division: of its data office or of one above. */
export const isDataManagerOf = (actor: ExchangeActor, division: DivisionCode): boolean =>
  actor.kind === 'officer' && actor.department === DATA && actsFor(actor, actor.office) && isWithin(division, actor.division);
