/** Judges what is asked of an idea: who proposes, who shows or hides it, who answers, and when an answer is owed. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { IDEA_TERM, MOST_WAITING, VOTES_TO_ANSWER, type IdeaCommand, type IdeaEvent, type IdeaRefusal, type IdeaState } from './idea.ts';

type Decided = Result<readonly IdeaEvent[], IdeaRefusal>;
export type IdeaScene = {
  readonly actor: Actor;
  readonly by: ActorRef;
  /** The reform office of the idea's division. */
  readonly keeper: string | undefined;
  readonly calendar: Calendar;
  readonly now: Instant;
};

/** Townships have no reform office of their own: theirs is the county's. */
export const votesToAnswer = (division: IdeaState['division']): number => {
  const level = levelOfDivision(division);
  return level === 'province' || level === 'city' ? VOTES_TO_ANSWER[level] : VOTES_TO_ANSWER.county;
};

/** Events of a command, or why not. */
export function decideIdea(command: IdeaCommand, state: IdeaState | undefined, scene: IdeaScene): Decided {
  const stamp = { at: scene.now, by: scene.by };
  if (command.kind === 'propose') {
    const { kind: _kind, waiting, ...proposal } = command;
    if (scene.actor.kind !== 'person') return refuse('not-yours');
    if (proposal.title.trim() === '' || proposal.text.trim() === '') return refuse('text-missing');
    if (waiting >= MOST_WAITING) return refuse('too-many-open', { values: { most: MOST_WAITING } });
    return ok([{ kind: 'Proposed', ...proposal, person: scene.actor.person, ...stamp }]);
  }
  if (state === undefined) return refuse('idea-not-found');
  switch (command.kind) {
    case 'withdraw':
      if (scene.actor.kind !== 'person' || scene.actor.person !== state.person) return refuse('idea-not-found');
      return isOpen(state) ? ok([{ kind: 'Withdrawn', ...stamp }]) : refuse('idea-ended');
    case 'count': {
      const obliged = state.due !== undefined || state.answers.length > 0 || command.votes < votesToAnswer(state.division);
      if (obliged || state.state !== 'shown') return ok([]);
      return ok([{ kind: 'Obliged', votes: command.votes, due: dueOf(dayOfInstant(scene.now), IDEA_TERM, scene.calendar), ...stamp }]);
    }
    case 'show':
    case 'hide':
    case 'merge':
    case 'answer':
      return byKeeper(command, state, scene);
  }
}

const isOpen = ({ state }: IdeaState): boolean => state === 'waiting' || state === 'shown' || state === 'hidden';

type OfKeeper = Extract<IdeaCommand, { readonly kind: 'show' | 'hide' | 'merge' | 'answer' }>;

function byKeeper(command: OfKeeper, state: IdeaState, { actor, by, keeper, now }: IdeaScene): Decided {
  if (actor.kind !== 'officer' || actor.post.office !== keeper || actor.post.duty === 'administration') return refuse('not-yours');
  // Nobody speaks for the government on their own idea (model.md 7).
  if (actor.person === state.person) return refuse('own-file');
  if (!isOpen(state)) return refuse('idea-ended');
  const stamp = { at: now, by };
  switch (command.kind) {
    case 'show':
      return state.state === 'shown' ? ok([]) : ok([{ kind: 'Shown', ...stamp }]);
    case 'hide':
      if (command.reason.trim() === '') return refuse('reason-missing');
      return ok([{ kind: 'Hidden', reason: command.reason.trim(), ...stamp }]);
    case 'merge':
      return merge(command, state, stamp);
    case 'answer': {
      const { standing, text, link } = command;
      if (state.state !== 'shown') return refuse('idea-not-shown');
      if (text.trim() === '') return refuse('text-missing');
      // A link of an answer leads to what came of it here, and nobody elsewhere.
      if (link !== undefined && !/^\/(?!\/)[\w\-./?=&%]*$/.test(link)) return refuse('idea-link-outside');
      const said = { standing, text: text.trim(), ...(link === undefined ? {} : { link }) };
      return ok([{ kind: 'Answered', office: actor.post.office, ...said, ...stamp }]);
    }
  }
}

function merge({ into, target }: Extract<IdeaCommand, { kind: 'merge' }>, state: IdeaState, stamp: Pick<IdeaEvent, 'at' | 'by'>): Decided {
  if (into === state.id) return refuse('idea-same');
  if (target === undefined || target.division !== state.division) return refuse('idea-not-found');
  return target.state === 'shown' ? ok([{ kind: 'Merged', into, ...stamp }]) : refuse('idea-not-shown');
}
