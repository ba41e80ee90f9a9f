/** A department system as an aggregate: what it serves, how it is reached, its keys, secret, codes and officers. */
import type { Brand, DivisionCode, ItemId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { ExchangeActorRef } from '#domain/exchange/exchange-actor.ts';
import type { CodePair } from './code-map.ts';

export type SystemId = Brand<string, 'SystemId'>;

/** Departments' systems are connected to the one platform and nothing is entered twice (2018 regulation, article 40). */
export const CONNECTED_BASIS: Basis = { law: 'zhejiang-at-most-once-2018', article: 40 };
/** Who does not connect, or makes people or clerks type again, answers for it (2018 regulation, article 43). */
export const DUTY_BASIS: Basis = { law: 'zhejiang-at-most-once-2018', article: 43 };

/** `department` handles parts of its offices; `upper` (province, nation) is told of all in its division and sends nothing. */
export type SystemKind = 'department' | 'upper';
export type SystemMode = 'webhook' | 'polling' | 'both';

export type DepartmentSystem = {
  readonly id: SystemId;
  readonly kind: SystemKind;
  readonly division: DivisionCode;
  readonly name: Text;
  readonly mode: SystemMode;
  readonly offices: readonly OfficeId[];
  /** Empty: all items of its offices. */
  readonly items: readonly ItemId[];
  /** Where webhooks go; empty where it only pulls. */
  readonly url: string;
  /** Where a case is seen there, `{case}` and `{part}` filled in; empty: nowhere. */
  readonly link: string;
  readonly perMinute: number;
  /** Not heard of for so long, it is silent. */
  readonly silentAfterMinutes: number;
};

/** Of the key itself only its hash is kept. */
export type SystemKey = {
  readonly id: string;
  readonly hash: string;
  readonly begins: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt?: Instant;
};
/** The secret is derived from the platform's own and this number, so it lies nowhere. */
export type SigningSecret = { readonly generation: number; readonly since: Instant; readonly previousUntil?: Instant };
export type SystemOfficer = { readonly reference: string; readonly person: PersonId };

export type SystemState = {
  readonly system: DepartmentSystem;
  /** `sandbox` hears of test cases alone; `suspended`: the desk takes over and events are kept. */
  readonly state: 'sandbox' | 'live' | 'suspended' | 'closed';
  readonly reason?: string;
  /** From then on it must be heard of. */
  readonly liveSince?: Instant;
  readonly keys: readonly SystemKey[];
  readonly secret?: SigningSecret;
  readonly officers: readonly SystemOfficer[];
  readonly codes: readonly CodePair[];
  readonly seq: number;
};

export type SystemCommand =
  | { readonly kind: 'register'; readonly system: DepartmentSystem }
  | { readonly kind: 'change'; readonly system: Omit<DepartmentSystem, 'id' | 'kind' | 'division'> }
  | { readonly kind: 'go-live' }
  | { readonly kind: 'suspend'; readonly reason: string }
  | { readonly kind: 'close'; readonly reason: string }
  | { readonly kind: 'add-key'; readonly id: string; readonly hash: string; readonly begins: string; readonly expiresAt: Instant }
  | { readonly kind: 'end-key'; readonly key: string }
  | { readonly kind: 'rotate-secret'; readonly overlapHours: number }
  | { readonly kind: 'set-codes'; readonly codes: readonly CodePair[] }
  | { readonly kind: 'set-officers'; readonly officers: readonly SystemOfficer[] };

type EventBody =
  | { readonly kind: 'Registered'; readonly system: DepartmentSystem }
  | { readonly kind: 'Changed'; readonly system: DepartmentSystem }
  | { readonly kind: 'WentLive' }
  | { readonly kind: 'Suspended'; readonly reason: string }
  | { readonly kind: 'Closed'; readonly reason: string }
  | { readonly kind: 'KeyAdded'; readonly id: string; readonly hash: string; readonly begins: string; readonly expiresAt: Instant }
  | { readonly kind: 'KeyEnded'; readonly key: string }
  | { readonly kind: 'SecretRotated'; readonly generation: number; readonly previousUntil: Instant }
  | { readonly kind: 'CodesSet'; readonly codes: readonly CodePair[] }
  | { readonly kind: 'OfficersSet'; readonly officers: readonly SystemOfficer[] };
export type SystemChange = EventBody & { readonly at: Instant; readonly by: ExchangeActorRef };
export type SystemChangeBody = EventBody;

export type SystemRefusal =
  | 'system-not-found'
  | 'not-yours'
  | 'system-closed'
  | 'url-missing'
  | 'offices-missing'
  | 'unknown-office'
  | 'office-served'
  | 'key-missing'
  | 'codes-unfit'
  | 'already-live'
  | 'already-suspended'
  | 'reason-missing'
  | 'two-keys'
  | 'key-unknown'
  | 'code-twice'
  | 'officer-twice'
  | 'officer-not-in-post';

/** Keys that open the door now. */
export const keysInForce = (keys: readonly SystemKey[], now: Instant): readonly SystemKey[] =>
  keys.filter(({ expiresAt, endedAt }) => endedAt === undefined && now < expiresAt);

/** Whether a system is told of a part of this office and item. An opinion or an outside step has no item: the office decides. */
export const serves = ({ offices, items }: Pick<DepartmentSystem, 'offices' | 'items'>, office: string, item: string): boolean =>
  (offices as readonly string[]).includes(office) && (items.length === 0 || item === '' || (items as readonly string[]).includes(item));

export const evolveSystem = (state: SystemState | undefined, event: SystemChange): SystemState => {
  if (event.kind === 'Registered') {
    const secret = { generation: 1, since: event.at };
    return { system: event.system, state: 'sandbox', keys: [], secret, officers: [], codes: [], seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} before a system was registered`);
  return { ...evolveKnown(state, event), seq: state.seq + 1 };
};

function evolveKnown(state: SystemState, event: Exclude<SystemChange, { kind: 'Registered' }>): SystemState {
  switch (event.kind) {
    case 'Changed':
      return { ...state, system: event.system };
    case 'WentLive': {
      const { reason: _reason, ...rest } = state;
      return { ...rest, state: 'live', liveSince: event.at };
    }
    case 'Suspended':
      return { ...state, state: 'suspended', reason: event.reason };
    case 'Closed':
      return { ...state, state: 'closed', reason: event.reason, keys: state.keys.map((key) => endKey(key, event.at)) };
    case 'KeyAdded': {
      const { id, hash, begins, expiresAt, at } = event;
      return { ...state, keys: [...state.keys, { id, hash, begins, createdAt: at, expiresAt }] };
    }
    case 'KeyEnded':
      return { ...state, keys: state.keys.map((key) => (key.id === event.key ? endKey(key, event.at) : key)) };
    case 'SecretRotated':
      return { ...state, secret: { generation: event.generation, since: event.at, previousUntil: event.previousUntil } };
    case 'CodesSet':
      return { ...state, codes: event.codes };
    case 'OfficersSet':
      return { ...state, officers: event.officers };
  }
}

const endKey = (key: SystemKey, at: Instant): SystemKey => (key.endedAt === undefined ? { ...key, endedAt: at } : key);
