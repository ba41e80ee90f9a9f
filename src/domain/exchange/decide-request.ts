/** Judges acts on a data request: shared data comes by itself, silence never opens what has a condition, every no has its law. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { checkNeed, lawProblems, type NeedContext } from './check-need.ts';
import type { DataNeed, DataRequestCommand, DataRequestEvent, DataRequestRefusal, DataRequestState, GrantBasis } from './data-request.ts';
import { actsFor, exchangeRefOf, type ExchangeActor, type ExchangeActorRef } from './exchange-actor.ts';
import type { DataRequestId, GrantId } from './grant.ts';
import { judgeAct } from './request-acts.ts';
import { dueIn, grantEnd, REQUEST_TERMS } from './request-terms.ts';

type Decided = Result<readonly DataRequestEvent[], DataRequestRefusal>;
export type RequestContext = NeedContext & { readonly actor: ExchangeActor; readonly calendar: Calendar; readonly now: Instant };
type Scene = RequestContext & { readonly today: Day; readonly stamp: { readonly at: Instant; readonly by: ExchangeActorRef } };
type CommandOf<Kind extends DataRequestCommand['kind']> = Extract<DataRequestCommand, { kind: Kind }>;

/** One grant a request, known by the request: a grant without one cannot be. */
export const grantIdOf = (request: DataRequestId): GrantId => brandAs<GrantId>(`grant-${request}`);

/** Events of a command, or why not. */
export function decideRequest(command: DataRequestCommand, state: DataRequestState | undefined, context: RequestContext): Decided {
  const { actor, now } = context;
  const scene: Scene = { ...context, today: dayOfInstant(now), stamp: { at: now, by: exchangeRefOf(actor) } };
  if (command.kind === 'ask' || command.kind === 'take-over')
    return state === undefined ? begin(command, scene) : refuse('data-request-exists');
  if (state === undefined) return refuse('data-request-not-found');
  if (command.kind === 'pass-deadline') return actor.kind === 'system' ? pass(state, scene) : refuse('not-yours');
  const judged = judgeAct(command.kind, state, actor, scene.today);
  return judged === 'may' ? perform(command, state, scene) : refuse(judged);
}

function needProblems(need: DataNeed, offices: DataRequestState['offices'], scene: Scene): Decided | undefined {
  if (scene.resource === undefined) return refuse('resource-not-found');
  const problems = checkNeed(need, offices, scene.resource, scene);
  return problems.length === 0 ? undefined : refuse('bad-input', { problems });
}

function begin(command: CommandOf<'ask'> | CommandOf<'take-over'>, scene: Scene): Decided {
  const { id, offices, need, share } = command;
  const { actor, stamp, calendar, now, today } = scene;
  if (command.kind === 'take-over' ? actor.kind !== 'system' : !actsFor(actor, offices.asker)) return refuse('not-yours');
  const wrong = needProblems(need, offices, scene);
  if (wrong !== undefined) return wrong;
  const asked = { kind: 'DataAsked', id, offices, need, share, ...stamp } as const;
  if (command.kind === 'take-over') return ok([asked, granted(id, 'standing', command.expiresOn, '', stamp)]);
  // What an office holds itself it uses at once; for which item, and how often, is on record all the same.
  if (offices.asker === offices.owner) return ok([asked, granted(id, 'own', grantEnd(today), '', stamp)]);
  if (share.kind !== 'not-shared') return ok([{ ...asked, due: dueIn(now, REQUEST_TERMS.check, calendar) }]);
  // The directory answers at once with the law that keeps it back, and whoever doubts that law may dispute it.
  const by = { kind: 'system', job: 'directory' } as const;
  return ok([
    asked,
    { kind: 'DataRefused', reasons: '', basis: share.basis, due: dueIn(now, REQUEST_TERMS.dispute, calendar), at: now, by },
  ]);
}

const granted = (id: DataRequestId, basis: GrantBasis, expiresOn: Day, reasons: string, stamp: Scene['stamp']): DataRequestEvent => ({
  kind: 'DataGranted',
  grant: grantIdOf(id),
  basis,
  expiresOn,
  reasons,
  ...stamp,
});

/** With all, when it was asked for and still: a class made narrower meanwhile counts, so that silence never opens what has a condition. */
const isShared = ({ share }: DataRequestState, { resource }: Scene): boolean =>
  share.kind === 'shared' && resource?.share.kind === 'shared';

type Act = Exclude<DataRequestCommand, { kind: 'ask' | 'take-over' | 'pass-deadline' }>;

function perform(command: Act, state: DataRequestState, scene: Scene): Decided {
  const { stamp, calendar, now, today } = scene;
  const due = (days: number): Day => dueIn(now, days, calendar);
  switch (command.kind) {
    case 'complete': {
      const wrong = needProblems(command.need, state.offices, scene);
      return wrong ?? ok([{ kind: 'DataCompleted', need: command.need, due: due(REQUEST_TERMS.check), ...stamp }]);
    }
    case 'withdraw':
      return ok([{ kind: 'DataWithdrawn', reason: command.reason.trim(), ...stamp }]);
    case 'check':
      if (isShared(state, scene)) return ok([granted(state.id, 'check', grantEnd(today), '', stamp)]);
      return ok([{ kind: 'DataChecked', due: due(REQUEST_TERMS.answer), silent: false, ...stamp }]);
    case 'return':
      return withReasons(command.missing, (missing) => [{ kind: 'DataReturned', missing, ...stamp }]);
    case 'grant':
      return ok([granted(state.id, 'owner', grantEnd(today), command.reasons.trim(), stamp)]);
    case 'refuse':
      return decideRefuse(command, scene, due(REQUEST_TERMS.dispute));
    case 'dispute':
      return withReasons(command.reasons, (reasons) => [{ kind: 'DataDisputed', reasons, due: due(REQUEST_TERMS.rule), ...stamp }]);
    case 'rule':
      return withReasons(command.reasons, (reasons) => [
        command.outcome === 'granted'
          ? granted(state.id, 'ruling', grantEnd(today), reasons, stamp)
          : { kind: 'DataUpheld', reasons, ...stamp },
      ]);
    case 'revoke':
      return withReasons(command.reasons, (reasons) => [{ kind: 'DataRevoked', reasons, ...stamp }]);
    case 'renew':
      return ok([decideRenewal(state, scene, due(REQUEST_TERMS.answer))]);
    case 'take-key':
      return ok([{ kind: 'DataKeyTaken', keyHash: command.keyHash, ...stamp }]);
  }
}

const withReasons = (text: string, events: (reasons: string) => readonly DataRequestEvent[]): Decided =>
  text.trim() === '' ? refuse('reason-missing') : ok(events(text.trim()));

/** Only a law or an administrative regulation keeps data back (2018 provisions, article 39): a no names it. */
function decideRefuse({ reasons, basis }: CommandOf<'refuse'>, { laws, stamp }: Scene, due: Day): Decided {
  if (reasons.trim() === '') return refuse('reason-missing');
  const problems = lawProblems('/basis', basis, laws);
  return problems.length > 0
    ? refuse('bad-input', { problems })
    : ok([{ kind: 'DataRefused', reasons: reasons.trim(), basis, due, ...stamp }]);
}

/** What is shared with all goes on; what has a condition is answered anew, and meanwhile holds to its last day. */
const decideRenewal = (state: DataRequestState, scene: Scene, due: Day): DataRequestEvent =>
  isShared(state, scene)
    ? granted(state.id, 'renewal', grantEnd(state.grant?.expiresOn ?? scene.today), '', scene.stamp)
    : { kind: 'DataRenewalAsked', due, ...scene.stamp };

/** What a day brings that passed unused. */
function pass(state: DataRequestState, scene: Scene): Decided {
  const { today, calendar, now, stamp, resource } = scene;
  if (state.due === undefined || today <= state.due) return refuse('not-yet-due');
  // A resource that was closed meanwhile has nobody who could answer.
  const gone: Decided = ok([{ kind: 'DataWithdrawn', reason: '', ...stamp }]);
  switch (state.state) {
    case 'asked':
      if (resource === undefined) return gone;
      return isShared(state, scene)
        ? ok([granted(state.id, 'silence', grantEnd(today), '', stamp)])
        : ok([{ kind: 'DataChecked', due: dueIn(now, REQUEST_TERMS.answer, calendar), silent: true, ...stamp }]);
    case 'checked':
      return resource === undefined ? gone : ok([{ kind: 'DataEscalated', due: dueIn(now, REQUEST_TERMS.rule, calendar), ...stamp }]);
    case 'granted':
      return ok([{ kind: 'DataGrantEnded', ...stamp }]);
    // Late rulings stay red, and nobody's silence decides a dispute.
    case 'returned':
    case 'escalated':
    case 'refused':
    case 'disputed':
    case 'upheld':
    case 'withdrawn':
    case 'revoked':
    case 'expired':
      return refuse('not-yet-due');
  }
}

/** Offices named in a request, as a set for who hears of it. */
export const officesOf = ({ offices }: DataRequestState): readonly OfficeId[] => [
  ...new Set([offices.asker, offices.owner, offices.checker, offices.ruler]),
];
