/** Who may do what on a data request in which state: one table, asked by the engine and by the screens alike. */
import type { OfficeId } from '#domain/kernel/brand.ts';
import { addDays, type Day } from '#domain/kernel/instant.ts';
import type { DataRequestAct, DataRequestState, RequestOffices, RequestState } from './data-request.ts';
import { actsFor, type ExchangeActor } from './exchange-actor.ts';

type Role = 'asker' | 'owner' | 'checker' | 'ruler';
type Rule = { readonly from: readonly RequestState[]; readonly who: readonly Role[] };

/** Of a grant that is no more; of all other states a grant that was made goes on until its last day. */
const OVER: readonly RequestState[] = ['revoked', 'expired'];
const WITH_GRANT: readonly RequestState[] = ['granted', 'checked', 'escalated', 'refused', 'disputed', 'upheld'];

const RULES: Readonly<Record<DataRequestAct, Rule>> = {
  check: { from: ['asked'], who: ['checker'] },
  return: { from: ['asked'], who: ['checker'] },
  complete: { from: ['returned'], who: ['asker'] },
  withdraw: { from: ['asked', 'returned', 'checked', 'escalated', 'refused', 'disputed'], who: ['asker'] },
  // An owner who was silent may still say yes; a no comes too late, for the data office has it now.
  grant: { from: ['checked', 'escalated'], who: ['owner'] },
  refuse: { from: ['checked'], who: ['owner'] },
  dispute: { from: ['refused'], who: ['asker'] },
  rule: { from: ['disputed', 'escalated'], who: ['ruler'] },
  revoke: { from: WITH_GRANT, who: ['owner', 'ruler'] },
  renew: { from: ['granted'], who: ['asker'] },
  'take-key': { from: WITH_GRANT, who: ['asker'] },
};
const ACTS = Object.keys(RULES) as readonly DataRequestAct[];
/** From how many days before its end a grant may be renewed. */
export const RENEW_WITHIN = 60;

/** Whether the grant of a request holds on a day. */
export const isLive = ({ grant, state }: DataRequestState, today: Day): boolean =>
  grant !== undefined && !OVER.includes(state) && grant.expiresOn >= today;

const isOpen = (act: DataRequestAct, state: DataRequestState, today: Day): boolean => {
  switch (act) {
    case 'revoke':
    case 'take-key':
      return isLive(state, today);
    case 'renew':
      return isLive(state, today) && state.grant !== undefined && today >= addDays(state.grant.expiresOn, -RENEW_WITHIN);
    case 'withdraw':
      return state.grant === undefined;
    case 'dispute':
      return state.due === undefined || today <= state.due;
    case 'check':
    case 'return':
    case 'complete':
    case 'grant':
    case 'refuse':
    case 'rule':
      return true;
  }
};

export type Judged = 'may' | 'not-yours' | 'own-file' | 'not-at-this-stage' | 'dispute-late';

/** Whether an officer may do an act now, and if not, why. Nobody judges what they asked themselves (model.md 7). */
export function judgeAct(act: DataRequestAct, state: DataRequestState, actor: ExchangeActor, today: Day): Judged {
  const { from, who } = RULES[act];
  if (!who.some((role) => actsFor(actor, state.offices[role]))) return 'not-yours';
  if (!from.includes(state.state)) return 'not-at-this-stage';
  if (!isOpen(act, state, today)) return act === 'dispute' ? 'dispute-late' : 'not-at-this-stage';
  const own = actor.kind === 'officer' && actor.person === state.askedBy;
  return own && !who.includes('asker') ? 'own-file' : 'may';
}

export const allowedActs = (state: DataRequestState, actor: ExchangeActor, today: Day): readonly DataRequestAct[] =>
  ACTS.filter((act) => judgeAct(act, state, actor, today) === 'may');

/** The office whose act is next; undefined where nobody is waited for. */
export function waitsFor({ state, offices }: Pick<DataRequestState, 'state' | 'offices'>): OfficeId | undefined {
  switch (state) {
    case 'asked':
      return offices.checker;
    case 'returned':
      return offices.asker;
    case 'checked':
      return offices.owner;
    case 'escalated':
    case 'disputed':
      return offices.ruler;
    // The asker may dispute, but need not.
    case 'refused':
    case 'granted':
    case 'upheld':
    case 'withdrawn':
    case 'revoked':
    case 'expired':
      return undefined;
  }
}

/** Whether an officer may read a request: of its four offices, and supervision of them (checked by the caller's division). */
export const isPartOf = (offices: RequestOffices, office: OfficeId): boolean =>
  offices.asker === office || offices.owner === office || offices.checker === office || offices.ruler === office;
