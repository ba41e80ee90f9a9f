/** Judges acts on an edition: publicised before it is published, every comment answered, published by a second person (2018 regulation, article 4). */
import { dayOfInstant, addDays, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { Edition, EditionActor, EditionActorRef, EditionCommand, EditionEvent, EditionRefusal } from './edition.ts';
import { editionRefOf, isOwnWork, mayEdit, mayPublish } from './edition-rights.ts';

/** The regulation names no number of days; a week is the least we let the public have (decision 0070). */
export const COMMENT_DAYS = { least: 7, most: 90 } as const;
/** One person on one draft: enough to say everything, too few to bury it. */
export const COMMENTS_EACH = 20;
const LONGEST = { comment: 2000, reasons: 2000, pointer: 300 } as const;

export type EditionContext = {
  readonly actor: EditionActor;
  readonly now: Instant;
  /** Whose items it touches: empty for a matter. */
  readonly departments: readonly DepartmentKind[];
  /** The highest version of the subject already published in this division, or brought by the code. */
  readonly newest?: number;
  /** Matters in force that would lose the item when it is retired. */
  readonly usedBy: readonly string[];
};
type Decided = Result<readonly EditionEvent[], EditionRefusal>;
type Stamp = { readonly at: Instant; readonly by: EditionActorRef };
type Scene = EditionContext & { readonly today: Day; readonly stamp: Stamp };
type CommandOf<Kind extends EditionCommand['kind']> = Extract<EditionCommand, { readonly kind: Kind }>;

/** Events of a command, or why not. */
export function decideEdition(command: EditionCommand, state: Edition | undefined, context: EditionContext): Decided {
  const scene: Scene = { ...context, today: dayOfInstant(context.now), stamp: { at: context.now, by: editionRefOf(context.actor) } };
  if (command.kind === 'publicise') return state === undefined ? publicise(command, scene) : refuse('edition-exists');
  return state === undefined ? refuse('edition-not-found') : act(command, state, scene);
}

function act(command: Exclude<EditionCommand, { readonly kind: 'publicise' }>, state: Edition, scene: Scene): Decided {
  switch (command.kind) {
    case 'comment':
      return comment(command, state, scene);
    case 'answer':
    case 'hide':
      return reply(command, state, scene);
    case 'close-comments':
      return closeComments(command, state, scene);
    case 'return':
      return giveBack(command, state, scene);
    case 'publish':
      return publish(command, state, scene);
    case 'retire':
      return retire(command, state, scene);
  }
}

const longProblem = (pointer: string, text: string, longest: number): readonly Problem[] =>
  text.trim() === ''
    ? [{ pointer, code: 'required' }]
    : [...text].length > longest
      ? [{ pointer, code: 'too-long', values: { longest } }]
      : [];
const textProblems = (pointer: string, { zh, en }: Text): readonly Problem[] => [
  ...longProblem(`${pointer}/zh`, zh, LONGEST.reasons),
  ...longProblem(`${pointer}/en`, en, LONGEST.reasons),
];
const wrong = (problems: readonly Problem[]): Decided => refuse('bad-input', { problems });

const mayWrite = ({ actor, departments }: Scene, { division }: Pick<Edition, 'division'>): boolean => mayEdit(actor, division, departments);

function publicise(command: CommandOf<'publicise'>, scene: Scene): Decided {
  const { kind: _kind, ...rest } = command;
  if (!mayWrite(scene, command)) return refuse('edition-not-editor');
  const problems = textProblems('/summary', command.summary);
  if (problems.length > 0) return wrong(problems);
  const { commentUntil } = command;
  if (
    commentUntil !== undefined &&
    (commentUntil < addDays(scene.today, COMMENT_DAYS.least) || commentUntil > addDays(scene.today, COMMENT_DAYS.most))
  )
    return refuse('comments-short', { values: { least: COMMENT_DAYS.least, most: COMMENT_DAYS.most } });
  return ok([{ kind: 'Publicised', ...rest, ...scene.stamp }]);
}

function comment(command: CommandOf<'comment'>, state: Edition, { actor, today, stamp }: Scene): Decided {
  if (actor.kind !== 'person') return refuse('comment-not-found');
  if (state.state !== 'publicised' || state.commentUntil === undefined || today > state.commentUntil) return refuse('comments-closed');
  if (state.comments.filter(({ by }) => by === actor.person).length >= COMMENTS_EACH)
    return refuse('comment-too-many', { values: { most: COMMENTS_EACH } });
  const { comment: id, shown, text, pointer } = command;
  const problems = [
    ...longProblem('/text', text, LONGEST.comment),
    ...(pointer === undefined ? [] : longProblem('/pointer', pointer, LONGEST.pointer)),
  ];
  if (problems.length > 0) return wrong(problems);
  return ok([{ kind: 'Commented', comment: id, shown, text: text.trim(), ...(pointer === undefined ? {} : { pointer }), ...stamp }]);
}

function reply(command: CommandOf<'answer'> | CommandOf<'hide'>, state: Edition, scene: Scene): Decided {
  if (!mayWrite(scene, state)) return refuse('edition-not-editor');
  if (state.state !== 'publicised') return refuse('edition-ended');
  if (!state.comments.some(({ id }) => id === command.comment)) return refuse('comment-not-found');
  const { comment: id } = command;
  if (command.kind === 'hide') {
    const problems = longProblem('/reason', command.reason, LONGEST.reasons);
    return problems.length > 0
      ? wrong(problems)
      : ok([{ kind: 'CommentHidden', comment: id, reason: command.reason.trim(), ...scene.stamp }]);
  }
  const problems = longProblem('/text', command.text, LONGEST.comment);
  if (problems.length > 0) return wrong(problems);
  return ok([{ kind: 'CommentAnswered', comment: id, text: command.text.trim(), taken: command.taken, ...scene.stamp }]);
}

/** A comment that may not be shown need not be answered. */
const isOpen = ({ answer, hidden }: Edition['comments'][number]): boolean => answer === undefined && hidden === undefined;

/** Comments that wait for an answer. */
export const openComments = (edition: Pick<Edition, 'comments'>): number => edition.comments.filter(isOpen).length;

function closeComments({ report }: CommandOf<'close-comments'>, state: Edition, scene: Scene): Decided {
  if (!mayWrite(scene, state)) return refuse('edition-not-editor');
  if (state.state !== 'publicised' || state.commentUntil === undefined) return refuse('edition-ended');
  if (scene.today <= state.commentUntil) return refuse('comments-open', { values: { until: state.commentUntil } });
  if (openComments(state) > 0) return refuse('comments-unanswered', { values: { open: openComments(state) } });
  const problems = textProblems('/report', report);
  return problems.length > 0 ? wrong(problems) : ok([{ kind: 'CommentsClosed', report, ...scene.stamp }]);
}

const isOver = ({ state }: Edition): boolean => state === 'returned' || state === 'published' || state === 'retired';

function giveBack({ reasons }: CommandOf<'return'>, state: Edition, scene: Scene): Decided {
  if (!mayWrite(scene, state) && !mayPublish(scene.actor, state.division)) return refuse('edition-not-editor');
  if (isOver(state)) return refuse('edition-ended');
  const problems = longProblem('/reasons', reasons, LONGEST.reasons);
  return problems.length > 0 ? wrong(problems) : ok([{ kind: 'Returned', reasons: reasons.trim(), ...scene.stamp }]);
}

function publish({ effectiveOn }: CommandOf<'publish'>, state: Edition, scene: Scene): Decided {
  if (!mayPublish(scene.actor, state.division)) return refuse('edition-not-publisher');
  if (isOwnWork(scene.actor, state)) return refuse('edition-own-work');
  if (isOver(state)) return refuse('edition-ended');
  if (state.state !== 'answered') return refuse('edition-not-answered');
  if (scene.newest !== undefined && scene.newest >= state.version) return refuse('edition-outrun', { values: { newest: scene.newest } });
  if (effectiveOn < scene.today) return refuse('effective-day-past');
  // A version that waits for more than a year is better drafted anew: the law and the offices will have changed.
  if (effectiveOn > addDays(scene.today, 366)) return refuse('effective-day-far');
  return ok([{ kind: 'Published', effectiveOn, ...scene.stamp }]);
}

function retire({ on, why }: CommandOf<'retire'>, state: Edition, scene: Scene): Decided {
  if (!mayPublish(scene.actor, state.division)) return refuse('edition-not-publisher');
  if (state.state !== 'published') return refuse('edition-ended');
  if (on < scene.today) return refuse('effective-day-past');
  if (scene.usedBy.length > 0) return refuse('edition-in-use', { values: { matters: scene.usedBy.join('、') } });
  const problems = textProblems('/why', why);
  return problems.length > 0 ? wrong(problems) : ok([{ kind: 'Retired', on, why, ...scene.stamp }]);
}
