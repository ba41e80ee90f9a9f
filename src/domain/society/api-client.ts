/** A third party that asks for what is open by a key of its own: asked for with a purpose, granted by the data office, counted, ended. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Brand, DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';

export type ApiClientId = Brand<string, 'ApiClientId'>;
/** Longest a key lives before somebody looks at it again: three years of 365 days. Days. */
export const LONGEST_LIFE = 1095;
/** Requests of one person that may wait at once. */
export const MOST_ASKED = 5;

export type ApiClientState = {
  readonly id: ApiClientId;
  /** Of the data office that answers for it. */
  readonly division: DivisionCode;
  readonly person: PersonId;
  readonly name: string;
  readonly purpose: string;
  readonly contact: string;
  readonly state: 'asked' | 'granted' | 'refused' | 'revoked' | 'ended';
  readonly askedAt: Instant;
  readonly perDay?: number;
  readonly until?: Day;
  /** SHA-256 of the key in hex; absent until its holder took one. */
  readonly keyHash?: string;
  readonly reason?: string;
  readonly seq: number;
};

type Asked = Pick<ApiClientState, 'id' | 'division' | 'name' | 'purpose' | 'contact'>;
export type ApiClientCommand =
  | ({ readonly kind: 'ask'; readonly open: number } & Asked)
  | { readonly kind: 'grant'; readonly perDay: number; readonly until: Day }
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'revoke'; readonly reason: string }
  /** A new key; the one before ends with it. */
  | { readonly kind: 'take-key'; readonly keyHash: string }
  | { readonly kind: 'end' };

type Body =
  | ({ readonly kind: 'Asked'; readonly person: PersonId } & Asked)
  | { readonly kind: 'Granted'; readonly perDay: number; readonly until: Day }
  | { readonly kind: 'Refused'; readonly reason: string }
  | { readonly kind: 'Revoked'; readonly reason: string }
  | { readonly kind: 'KeyTaken'; readonly keyHash: string }
  | { readonly kind: 'Ended' };
export type ApiClientEvent = Body & { readonly at: Instant; readonly by: ActorRef };
export type ApiClientRefusal =
  | 'client-not-found'
  | 'client-wrong-state'
  | 'client-until-wrong'
  | 'not-yours'
  | 'own-file'
  | 'text-missing'
  | 'reason-missing'
  | 'too-many-open';

/** The state after an event. Throws where history does not begin with Asked. */
export function evolveApiClient(state: ApiClientState | undefined, event: ApiClientEvent): ApiClientState {
  if (event.kind === 'Asked') {
    const { kind: _kind, at, by: _by, ...asked } = event;
    return { ...asked, state: 'asked', askedAt: at, seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of a client that was never asked for`);
  const next = { ...state, seq: state.seq + 1 };
  switch (event.kind) {
    case 'Granted':
      return { ...next, state: 'granted', perDay: event.perDay, until: event.until };
    case 'Refused':
      return { ...next, state: 'refused', reason: event.reason };
    case 'Revoked':
      return { ...keyless(next), state: 'revoked', reason: event.reason };
    case 'KeyTaken':
      return { ...next, keyHash: event.keyHash };
    case 'Ended':
      return { ...keyless(next), state: 'ended' };
  }
}
const keyless = ({ keyHash: _keyHash, ...state }: ApiClientState): ApiClientState => state;

export type ApiClientScene = { readonly actor: Actor; readonly by: ActorRef; readonly keeper: OfficeId | undefined; readonly now: Instant };
type Decided = Result<readonly ApiClientEvent[], ApiClientRefusal>;
const inState = (state: ApiClientState): Decided => refuse('client-wrong-state', { values: { state: state.state } });

/** Events of a command, or why not. */
export function decideApiClient(command: ApiClientCommand, state: ApiClientState | undefined, scene: ApiClientScene): Decided {
  const stamp = { at: scene.now, by: scene.by };
  const { actor } = scene;
  if (command.kind === 'ask') {
    const { kind: _kind, open, ...asked } = command;
    if (actor.kind !== 'person') return refuse('not-yours');
    if ([asked.name, asked.purpose, asked.contact].some((text) => text.trim() === '')) return refuse('text-missing');
    if (open >= MOST_ASKED) return refuse('too-many-open', { values: { most: MOST_ASKED } });
    return ok([{ kind: 'Asked', ...asked, person: actor.person, ...stamp }]);
  }
  if (state === undefined) return refuse('client-not-found');
  if (command.kind === 'take-key' || command.kind === 'end') {
    if (actor.kind !== 'person' || actor.person !== state.person) return refuse('client-not-found');
    if (command.kind === 'take-key')
      return state.state === 'granted' ? ok([{ kind: 'KeyTaken', keyHash: command.keyHash, ...stamp }]) : inState(state);
    return state.state === 'asked' || state.state === 'granted' ? ok([{ kind: 'Ended', ...stamp }]) : inState(state);
  }
  return byKeeper(command, state, scene);
}

type OfKeeper = Extract<ApiClientCommand, { readonly kind: 'grant' | 'refuse' | 'revoke' }>;

/** The data office of the division; nobody answers their own request. */
function byKeeper(command: OfKeeper, state: ApiClientState, { actor, by, keeper, now }: ApiClientScene): Decided {
  if (actor.kind !== 'officer' || actor.post.office !== keeper || actor.post.duty === 'administration') return refuse('not-yours');
  if (actor.person === state.person) return refuse('own-file');
  const stamp = { at: now, by };
  if (command.kind === 'grant') {
    if (state.state !== 'asked' && state.state !== 'granted') return inState(state);
    const today = dayOfInstant(now);
    if (command.until <= today || command.until > addDays(today, LONGEST_LIFE)) return refuse('client-until-wrong');
    return ok([{ kind: 'Granted', perDay: command.perDay, until: command.until, ...stamp }]);
  }
  if (command.reason.trim() === '') return refuse('reason-missing');
  const reason = command.reason.trim();
  if (command.kind === 'refuse') return state.state === 'asked' ? ok([{ kind: 'Refused', reason, ...stamp }]) : inState(state);
  return state.state === 'granted' ? ok([{ kind: 'Revoked', reason, ...stamp }]) : inState(state);
}

/** Whether a key counts on a day: granted, taken, and not past its last day. */
export const isLive = (state: Pick<ApiClientState, 'state' | 'until'>, today: Day): boolean =>
  state.state === 'granted' && state.until !== undefined && today <= state.until;
