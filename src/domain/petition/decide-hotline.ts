/** Judges what is asked of a petition of the hotline: who may, when, until when, and why not (petition regulation 2022, Zhejiang 2016). */
import { ok, refuse } from '#domain/kernel/result.ts';
import { answerIt, decideExtension, reviewIt, sayJoint } from './decide-hotline-answer.ts';
import { decideObjection, joinIt, markMalicious, objectTo, sendIt, sendToSupervision } from './decide-hotline-sorting.ts';
import { addWords, appealIt, callBack, decideAppeal, notReached, withdraw } from './decide-hotline-raiser.ts';
import { isAgent, isLeadOffice } from './hotline-actor.ts';
import { handleDue, isBlank, sortDue, stampOf, type HotlineDecided, type HotlineScene } from './hotline-scene.ts';
import type { HotlineCommand, HotlineEvent, HotlineState } from './hotline.ts';

/** Open petitions of one signed-in person at once: enough for a person, too few for a machine. */
export const MOST_PETITIONS = 20;

function raise(command: Extract<HotlineCommand, { kind: 'raise' }>, scene: HotlineScene): HotlineDecided {
  const { id, division, words, raiser, open } = command;
  const { actor } = scene;
  if (isBlank(words.text)) return refuse('text-missing');
  if (actor.kind === 'officer' && !isAgent({ division }, actor)) return refuse('not-yours');
  if (raiser !== undefined && open >= MOST_PETITIONS) return refuse('too-many-open', { values: { most: MOST_PETITIONS } });
  const event: HotlineEvent = {
    kind: 'Raised',
    id,
    division,
    words: { ...words, text: words.text.trim() },
    due: sortDue(words, scene),
    ...(raiser === undefined ? {} : { raiser }),
    ...stampOf(scene),
  };
  if (words.kind !== 'second-trip') return ok([event]);
  // Nobody else than supervision judges whether somebody was asked for a second trip (2018 provisions, articles 42 and 43).
  const due = handleDue({ kind: words.kind, urgent: words.urgent, raisedAt: scene.now }, scene);
  return ok([event, { kind: 'SentToSupervision', note: '', due, ...stampOf(scene) }]);
}

function answerAtOnce(text: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor } = scene;
  if (!isAgent(state, actor)) return refuse('not-yours');
  if (state.state !== 'raised') return refuse('hotline-not-now');
  if (isBlank(text)) return refuse('text-missing');
  return ok([{ kind: 'AnsweredAtOnce', text: text.trim(), person: actor.person, ...stampOf(scene) }]);
}

function tellMeanwhile(text: string, state: HotlineState, scene: HotlineScene): HotlineDecided {
  const { actor } = scene;
  if (!isLeadOffice(state, actor) && !isAgent(state, actor)) return refuse('not-yours');
  if (actor.kind !== 'officer') return refuse('not-yours');
  if (isBlank(text)) return refuse('text-missing');
  return ok([{ kind: 'ToldMeanwhile', text: text.trim(), person: actor.person, office: actor.post.office, ...stampOf(scene) }]);
}

type Acting = Exclude<HotlineCommand, { kind: 'raise' }>;
type Decider<Kind extends Acting['kind']> = (
  command: Extract<Acting, { kind: Kind }>,
  state: HotlineState,
  scene: HotlineScene,
) => HotlineDecided;
const deciders: { readonly [Kind in Acting['kind']]: Decider<Kind> } = {
  'answer-at-once': ({ text }, state, scene) => answerAtOnce(text, state, scene),
  send: sendIt,
  'send-to-supervision': ({ note }, state, scene) => sendToSupervision(note, state, scene),
  object: ({ reasons }, state, scene) => objectTo(reasons, state, scene),
  'decide-objection': decideObjection,
  'say-joint': ({ text }, state, scene) => sayJoint(text, state, scene),
  'tell-meanwhile': ({ text }, state, scene) => tellMeanwhile(text, state, scene),
  'ask-extension': decideExtension,
  'decide-extension': decideExtension,
  answer: answerIt,
  'call-back': callBack,
  'not-reached': ({ text }, state, scene) => notReached(text, state, scene),
  review: reviewIt,
  add: ({ text }, state, scene) => addWords(text, state, scene),
  withdraw: ({ reasons }, state, scene) => withdraw(reasons, state, scene),
  join: joinIt,
  'mark-malicious': ({ reasons }, state, scene) => markMalicious(reasons, state, scene),
  appeal: ({ text }, state, scene) => appealIt(text, state, scene),
  'decide-appeal': decideAppeal,
};

/** Events of a command, or why not. Nobody acts for the government on their own petition (model.md 7). */
export function decideHotline(command: HotlineCommand, state: HotlineState | undefined, scene: HotlineScene): HotlineDecided {
  if (command.kind === 'raise') return raise(command, scene);
  if (state === undefined) return refuse('hotline-not-found');
  const { actor } = scene;
  if (actor.kind === 'officer' && state.raiser === actor.person) return refuse('own-file');
  if (state.state === 'closed' && command.kind !== 'appeal') return refuse('hotline-closed');
  return deciders[command.kind](command as never, state, scene);
}
