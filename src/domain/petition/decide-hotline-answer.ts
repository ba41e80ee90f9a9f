/** Judges what offices say to a petition: the lead's answer, others' words to it, an extension, the review of the level above. */
import { addDays, dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { isBlank, stampOf, termFrom, type HotlineDecided, type HotlineScene } from './hotline-scene.ts';
import { isJointOffice, isLeadOffice, isReviewer } from './hotline-actor.ts';
import type { HotlineCommand, HotlineState } from './hotline.ts';

type CommandOf<Kind extends HotlineCommand['kind']> = Extract<HotlineCommand, { kind: Kind }>;

/** Where it is not supported the answer names the law (petitions-2022, article 32); of a second trip supervision says what it found. */
export function answerIt(command: CommandOf<'answer'>, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor, terms, calendar, now } = scene;
  const { text, outcome, basis, finding } = command;
  if (!isLeadOffice(state, actor)) return refuse('not-yours');
  if (state.state !== 'sent') return refuse('hotline-not-now');
  if (isBlank(text)) return refuse('text-missing');
  if (outcome === 'refused' && basis === undefined) return refuse('hotline-basis-missing', { article: 'petitions-2022/32' });
  if (state.kind === 'second-trip' && finding === undefined)
    return refuse('hotline-finding-missing', { article: 'zhejiang-at-most-once-2018/42' });
  const onTime = state.due === undefined || dayOfInstant(now) <= state.due;
  return ok([
    {
      kind: 'Answered',
      text: text.trim(),
      outcome,
      ...(basis === undefined ? {} : { basis }),
      ...(finding === undefined ? {} : { finding }),
      person: actor.person,
      office: actor.post.office,
      onTime,
      due: termFrom(now, terms.callback, calendar),
      ...stampOf(scene),
    },
  ]);
}

export function sayJoint(text: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor } = scene;
  if (!isJointOffice(state, actor)) return refuse('not-yours');
  if (state.state !== 'sent') return refuse('hotline-not-now');
  if (isBlank(text)) return refuse('text-missing');
  return ok([{ kind: 'JointSaid', text: text.trim(), person: actor.person, office: actor.post.office, ...stampOf(scene) }]);
}

/** Once, approved by the head of the office and not by who asked, at most thirty days, told with the reason (petitions-2022, article 34). */
export function decideExtension(
  command: CommandOf<'ask-extension' | 'decide-extension'>,
  state: HotlineState,
  scene: HotlineScene,
): HotlineDecided {
  const { actor, terms } = scene;
  if (!isLeadOffice(state, actor)) return refuse('not-yours');
  if (state.state !== 'sent' || state.due === undefined) return refuse('hotline-not-now');
  const { extension } = state;
  if (isBlank(command.reasons)) return refuse('text-missing');
  const reasons = command.reasons.trim();
  if (command.kind === 'ask-extension') {
    // What is late already is not made timely afterwards.
    if (dayOfInstant(scene.now) > state.due) return refuse('hotline-extension-late', { article: 'petitions-2022/34' });
    if (extension !== undefined) return refuse('hotline-extended', { article: 'petitions-2022/34' });
    const most = terms.extension.amount;
    if (command.days < 1 || command.days > most)
      return refuse('hotline-extension-long', { article: 'petitions-2022/34', values: { most } });
    return ok([{ kind: 'ExtensionAsked', days: command.days, reasons, person: actor.person, ...stampOf(scene) }]);
  }
  if (extension === undefined || extension.decided !== undefined) return refuse('hotline-not-now');
  if (actor.post.duty === 'handling') return refuse('not-yours');
  if (extension.askedBy === actor.person) return refuse('second-person-needed');
  const due = command.granted ? addDays(state.due, extension.days) : state.due;
  return ok([{ kind: 'ExtensionDecided', granted: command.granted, reasons, person: actor.person, due, ...stampOf(scene) }]);
}

/** The last word of this way (petitions-2022, article 35; whom it does not content goes on to article 36, outside this platform): by the level above, never by who answered. */
export function reviewIt(command: CommandOf<'review'>, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor } = scene;
  if (!isReviewer(state, actor)) return refuse('not-yours');
  if (state.state !== 'review') return refuse('hotline-not-now');
  const { text, outcome, basis } = command;
  if (isBlank(text)) return refuse('text-missing');
  if (state.answers.some(({ person }) => person === actor.person)) return refuse('second-person-needed');
  if (outcome === 'refused' && basis === undefined) return refuse('hotline-basis-missing', { article: 'petitions-2022/32' });
  return ok([
    {
      kind: 'Reviewed',
      text: text.trim(),
      outcome,
      ...(basis === undefined ? {} : { basis }),
      person: actor.person,
      office: actor.post.office,
      ...stampOf(scene),
    },
  ]);
}
