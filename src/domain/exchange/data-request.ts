/** A department's request to use a resource: asked for an item, checked by the data office, answered by the owner, disputed, ruled on, granted, revoked. */
import type { DivisionCode, ItemId, MaterialId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { ExchangeActorRef } from './exchange-actor.ts';
import type { DataRequestId, GrantId } from './grant.ts';
import type { ResourceId, ShareClass } from './resource.ts';

/** What is wanted, and what for: a duty, an item, a paper that nobody will have to bring any more. */
export type DataNeed = {
  readonly resource: ResourceId;
  /** Names of the resource's fields. */
  readonly fields: readonly string[];
  readonly items: readonly ItemId[];
  /** The paper it replaces. */
  readonly material?: MaterialId;
  readonly purpose: string;
  readonly basis: Basis;
  readonly quotaPerDay: number;
};

/** The four offices of a request, fixed when it is asked: who heads an office may change, who answers may not. */
export type RequestOffices = {
  readonly asker: OfficeId;
  readonly department: DepartmentKind;
  /** Of the asker: the grant holds there and in everything within. */
  readonly division: DivisionCode;
  readonly owner: OfficeId;
  /** Data office of the asker: is the request complete? */
  readonly checker: OfficeId;
  /** Data office of the owner: rules on disputes and where the owner is silent. */
  readonly ruler: OfficeId;
};

export const REQUEST_STATES = [
  /** Waits for the data office's check. */
  'asked',
  /** Sent back for what is missing. */
  'returned',
  /** Complete: waits for the owner's answer. */
  'checked',
  /** The owner was silent: waits for the data office. */
  'escalated',
  'granted',
  'refused',
  /** The asker does not accept the refusal: waits for the ruling. */
  'disputed',
  /** The ruling upheld the refusal. */
  'upheld',
  'withdrawn',
  'revoked',
  'expired',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** How a grant came about; `silence`: the term passed and the resource is shared with all; `own`: the office holds it itself. */
export type GrantBasis = 'check' | 'silence' | 'owner' | 'ruling' | 'standing' | 'renewal' | 'own';

export type DataRequestState = {
  readonly id: DataRequestId;
  readonly offices: RequestOffices;
  readonly need: DataNeed;
  /** As the resource was shared when it was asked for; what became of it later does not change the request's way. */
  readonly share: ShareClass;
  readonly state: RequestState;
  /** Last day of the term that runs; of a grant its last day. */
  readonly due?: Day;
  readonly askedBy?: PersonId;
  readonly askedAt: Instant;
  readonly refusal?: { readonly reasons: string; readonly basis: Basis };
  /** Whether the owner or the data office let a term pass; counted against them. */
  readonly silent: { readonly owner: boolean; readonly check: boolean };
  readonly grant?: {
    readonly id: GrantId;
    readonly basis: GrantBasis;
    readonly expiresOn: Day;
    readonly keyHash?: string;
    readonly keys: number;
  };
  readonly seq: number;
};

export type DataRequestCommand =
  | {
      readonly kind: 'ask';
      readonly id: DataRequestId;
      readonly offices: RequestOffices;
      readonly need: DataNeed;
      readonly share: ShareClass;
    }
  /** What a demonstration or a list agreed before begins with. */
  | {
      readonly kind: 'take-over';
      readonly id: DataRequestId;
      readonly offices: RequestOffices;
      readonly need: DataNeed;
      readonly share: ShareClass;
      readonly expiresOn: Day;
    }
  /** In the place of what was asked, after it was returned. */
  | { readonly kind: 'complete'; readonly need: DataNeed }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'check' }
  | { readonly kind: 'return'; readonly missing: string }
  | { readonly kind: 'grant'; readonly reasons: string }
  | { readonly kind: 'refuse'; readonly reasons: string; readonly basis: Basis }
  | { readonly kind: 'dispute'; readonly reasons: string }
  | { readonly kind: 'rule'; readonly outcome: 'granted' | 'upheld'; readonly reasons: string }
  | { readonly kind: 'revoke'; readonly reasons: string }
  | { readonly kind: 'renew' }
  | { readonly kind: 'take-key'; readonly keyHash: string }
  | { readonly kind: 'pass-deadline' };
export type DataRequestAct = Exclude<DataRequestCommand['kind'], 'ask' | 'take-over' | 'pass-deadline'>;

type EventBody =
  | {
      readonly kind: 'DataAsked';
      readonly id: DataRequestId;
      readonly offices: RequestOffices;
      readonly need: DataNeed;
      readonly share: ShareClass;
      readonly due?: Day;
    }
  | { readonly kind: 'DataCompleted'; readonly need: DataNeed; readonly due: Day }
  | { readonly kind: 'DataWithdrawn'; readonly reason: string }
  /** `silent`: the data office let its term pass. */
  | { readonly kind: 'DataChecked'; readonly due: Day; readonly silent: boolean }
  | { readonly kind: 'DataReturned'; readonly missing: string }
  | { readonly kind: 'DataGranted'; readonly grant: GrantId; readonly basis: GrantBasis; readonly expiresOn: Day; readonly reasons: string }
  | { readonly kind: 'DataRefused'; readonly reasons: string; readonly basis: Basis; readonly due: Day }
  | { readonly kind: 'DataEscalated'; readonly due: Day }
  | { readonly kind: 'DataDisputed'; readonly reasons: string; readonly due: Day }
  | { readonly kind: 'DataUpheld'; readonly reasons: string }
  | { readonly kind: 'DataRevoked'; readonly reasons: string }
  /** The grant goes on while the owner answers anew. */
  | { readonly kind: 'DataRenewalAsked'; readonly due: Day }
  | { readonly kind: 'DataKeyTaken'; readonly keyHash: string }
  | { readonly kind: 'DataGrantEnded' };
export type DataRequestEvent = EventBody & { readonly at: Instant; readonly by: ExchangeActorRef };

export type DataRequestRefusal =
  | 'data-request-not-found'
  | 'data-request-exists'
  | 'resource-not-found'
  | 'resource-closed'
  | 'not-yours'
  | 'own-file'
  | 'reason-missing'
  | 'law-missing'
  | 'not-at-this-stage'
  | 'dispute-late'
  | 'not-yet-due'
  | 'bad-input';
