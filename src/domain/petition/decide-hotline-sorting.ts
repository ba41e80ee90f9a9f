/** Judges how the centre sorts: sends to offices, decides on objections, joins what is one matter, marks what is malicious. */
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { handleDue, isBlank, stampOf, termFrom, type HotlineDecided, type HotlineScene } from './hotline-scene.ts';
import { isAgent, isDispatcher, isLeadOffice } from './hotline-actor.ts';
import type { HotlineCommand, HotlineState } from './hotline.ts';

type CommandOf<Kind extends HotlineCommand['kind']> = Extract<HotlineCommand, { kind: Kind }>;

/** To the lead office and those beside it; never to the one a report is about (petitions-2022, article 30). */
export function sendIt({ office, joint, note, as }: CommandOf<'send'>, state: HotlineState, scene: HotlineScene): HotlineDecided {
  if (!isAgent(state, scene.actor)) return refuse('not-yours');
  if (state.state !== 'raised') return refuse('hotline-not-now');
  if (as === 'second-trip' || state.kind === 'second-trip') return refuse('hotline-own-kind', { article: 'zhejiang-at-most-once-2018/42' });
  const all = [office, ...joint];
  if (state.against !== undefined && all.includes(state.against))
    return refuse('hotline-reported-office', { article: 'petitions-2022/30' });
  if (new Set(all).size !== all.length) return refuse('hotline-same-office');
  const kind = as ?? state.kind;
  const due = handleDue({ ...state, kind }, scene);
  return ok([{ kind: 'Sent', office, joint, note: note.trim(), due, ...(as === undefined ? {} : { as }), ...stampOf(scene) }]);
}

export function sendToSupervision(note: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  if (!isAgent(state, scene.actor)) return refuse('not-yours');
  if (state.state !== 'raised') return refuse('hotline-not-now');
  return ok([{ kind: 'SentToSupervision', note: note.trim(), due: handleDue(state, scene), ...stampOf(scene) }]);
}

/** Within five working days, with reasons, and once for each office (petitions-2022, article 23). */
export function objectTo(reasons: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor, terms, calendar, now } = scene;
  if (!isLeadOffice(state, actor) || state.toSupervision) return refuse('not-yours');
  if (state.state !== 'sent') return refuse('hotline-not-now');
  const { office } = actor.post;
  if (state.objections.some((each) => each.office === office)) return refuse('hotline-objected-before', { article: 'petitions-2022/23' });
  const late = dayOfInstant(now) > termFrom(state.sentAt ?? state.raisedAt, terms.objection, calendar);
  if (late) return refuse('hotline-objection-late', { article: 'petitions-2022/23' });
  if (isBlank(reasons)) return refuse('text-missing');
  const due = termFrom(now, terms.sortUrgent, calendar);
  return ok([{ kind: 'Objected', reasons: reasons.trim(), person: actor.person, office, due, ...stampOf(scene) }]);
}

/** Without another office it stays where it is, which may not send it back again. */
export function decideObjection(
  { reasons, office }: CommandOf<'decide-objection'>,
  state: HotlineState,
  scene: HotlineScene,
): HotlineDecided {
  const { actor } = scene;
  if (!isDispatcher(state, actor)) return refuse('not-yours');
  if (state.state !== 'objected' || state.office === undefined) return refuse('hotline-not-now');
  if (isBlank(reasons)) return refuse('text-missing');
  const to = office ?? state.office;
  if (to === state.against) return refuse('hotline-reported-office', { article: 'petitions-2022/30' });
  if (office !== undefined && (office === state.office || state.joint.some((each) => each.office === office)))
    return refuse('hotline-same-office');
  const due = handleDue(state, scene);
  return ok([{ kind: 'ObjectionDecided', reasons: reasons.trim(), person: actor.person, office: to, due, ...stampOf(scene) }]);
}

/** One matter, one answer: whoever raised the same is told what the lead is told. That `lead` is open the store has seen to. */
export function joinIt({ lead, cause }: CommandOf<'join'>, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor } = scene;
  if (!isAgent(state, actor)) return refuse('not-yours');
  if (state.state !== 'raised') return refuse('hotline-not-now');
  if (lead === state.id) return refuse('hotline-lead-bad');
  return ok([{ kind: 'Joined', lead, cause: cause.trim(), person: actor.person, ...stampOf(scene) }]);
}

/** With reasons that the raiser reads and may appeal against. */
export function markMalicious(reasons: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor } = scene;
  if (!isDispatcher(state, actor)) return refuse('not-yours');
  if (state.state !== 'raised' && state.state !== 'objected') return refuse('hotline-not-now');
  if (isBlank(reasons)) return refuse('text-missing');
  return ok([{ kind: 'MarkedMalicious', reasons: reasons.trim(), person: actor.person, ...stampOf(scene) }]);
}
