/** Judges what a petition's raiser says, and what the centre hears of them when it calls back. */
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { handleDue, isBlank, sortDue, stampOf, termFrom, type HotlineDecided, type HotlineScene } from './hotline-scene.ts';
import { isAgent, isLeadOffice, isSupervisor, type HotlineActor } from './hotline-actor.ts';
import type { HotlineCommand, HotlineState } from './hotline.ts';

type CommandOf<Kind extends HotlineCommand['kind']> = Extract<HotlineCommand, { kind: Kind }>;

/** By sign-in the person who raised it; by password whoever holds it. */
const isRaiser = (state: HotlineState, actor: HotlineActor): boolean =>
  actor.kind === 'raiser' && (actor.person === undefined || actor.person === state.raiser);
/** The centre asks, never the office whose answer it is. */
const mayCall = (state: HotlineState, actor: HotlineActor): boolean => isAgent(state, actor) && !isLeadOffice(state, actor);

/** Whoever was not helped is handled once more; the second time the level above reviews it. */
export function callBack(command: CommandOf<'call-back'>, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor, terms, calendar, now } = scene;
  const { satisfied, solved, text } = command;
  if (!isRaiser(state, actor) && !mayCall(state, actor)) return refuse('not-yours');
  if (state.anonymous && actor.kind === 'officer') return refuse('not-yours');
  if (state.state !== 'answered') return refuse('hotline-not-now');
  const said = { kind: 'CalledBack', satisfied, solved, text: text.trim(), ...stampOf(scene) } as const;
  if (satisfied) return ok([said]);
  if (isBlank(text)) return refuse('text-missing');
  const answeredAt = state.answers.at(-1)?.at ?? state.raisedAt;
  if (dayOfInstant(now) > termFrom(answeredAt, terms.askReview, calendar))
    return refuse('hotline-asked-late', { article: 'petitions-2022/35' });
  const held = state.office === undefined && !state.toSupervision;
  const rework = held ? sortDue(state, scene) : handleDue(state, scene);
  const due = state.reworks > 0 ? termFrom(now, terms.review, calendar) : rework;
  return ok([{ ...said, due }]);
}

/** Tried three times; closed then, and never counted as satisfied. */
export const MOST_TRIES = 3;
export function notReached(text: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  if (!mayCall(state, scene.actor)) return refuse('not-yours');
  if (state.state !== 'answered') return refuse('hotline-not-now');
  // Who cannot be called was told so, and has said nothing in the days one has to ask for more.
  const last = state.anonymous || state.tries + 1 >= MOST_TRIES;
  return ok([{ kind: 'NotReached', text: text.trim(), last, ...stampOf(scene) }]);
}

export function addWords(text: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  if (!isRaiser(state, scene.actor) && !isAgent(state, scene.actor)) return refuse('not-yours');
  if (isBlank(text)) return refuse('text-missing');
  return ok([{ kind: 'Added', text: text.trim(), ...stampOf(scene) }]);
}

export function withdraw(reasons: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  if (!isRaiser(state, scene.actor) && !isAgent(state, scene.actor)) return refuse('not-yours');
  if (state.state === 'appealed') return refuse('hotline-not-now');
  return ok([{ kind: 'Withdrawn', reasons: reasons.trim(), ...stampOf(scene) }]);
}

/** Against having been called malicious, once. */
export function appealIt(text: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { terms, calendar, now } = scene;
  if (!isRaiser(state, scene.actor)) return refuse('not-yours');
  if (state.malicious === undefined || state.ending !== 'malicious' || state.appeal !== undefined) return refuse('hotline-not-now');
  if (isBlank(text)) return refuse('text-missing');
  if (dayOfInstant(now) > termFrom(state.malicious.at, terms.appeal, calendar)) return refuse('hotline-asked-late');
  return ok([{ kind: 'Appealed', text: text.trim(), due: termFrom(now, terms.sort, calendar), ...stampOf(scene) }]);
}

/** By supervision, never by who marked it. */
export function decideAppeal({ upheld, reasons }: CommandOf<'decide-appeal'>, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor } = scene;
  if (!isSupervisor(state, actor)) return refuse('not-yours');
  if (state.state !== 'appealed') return refuse('hotline-not-now');
  if (state.malicious?.person === actor.person) return refuse('second-person-needed');
  if (isBlank(reasons)) return refuse('text-missing');
  return ok([
    { kind: 'AppealDecided', upheld, reasons: reasons.trim(), person: actor.person, due: sortDue(state, scene), ...stampOf(scene) },
  ]);
}
