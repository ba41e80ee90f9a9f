/** Judges acts on a consultation: as long open as a draft of the catalogue, every comment answered, closed by a report (decision 0104). */
import { COMMENT_DAYS, COMMENTS_EACH, openComments } from '#domain/edition/decide-edition.ts';
import { editionRefOf, mayEdit, REFORM } from '#domain/edition/edition-rights.ts';
import { addDays, dayOfInstant, dayText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { ConsultationActor, ConsultationCommand, ConsultationEvent, ConsultationRefusal, ConsultationState } from './consultation.ts';

/** 2018 regulation: drafts are publicised and the opinion of the public is sought. */
export const CONSULTATION_ARTICLE = 'zhejiang-at-most-once-2018/4';
const LONGEST = { title: 200, text: 8000, comment: 2000, reasons: 2000 } as const;

type Decided = Result<readonly ConsultationEvent[], ConsultationRefusal>;
export type ConsultationScene = { readonly actor: ConsultationActor; readonly now: Instant };
type CommandOf<Kind extends ConsultationCommand['kind']> = Extract<ConsultationCommand, { readonly kind: Kind }>;

const longProblem = (pointer: string, text: string, longest: number): readonly Problem[] =>
  text.trim() === ''
    ? [{ pointer, code: 'required' }]
    : [...text].length > longest
      ? [{ pointer, code: 'too-long', values: { longest } }]
      : [];
const bothProblems = (pointer: string, { zh, en }: Text, longest: number): readonly Problem[] => [
  ...longProblem(`${pointer}/zh`, zh, longest),
  ...longProblem(`${pointer}/en`, en, longest),
];

/** Who consults: the reform office of the division or of one above, by somebody who handles or approves there. */
export const mayConsult = (actor: ConsultationActor, division: ConsultationState['division']): boolean =>
  actor.kind === 'system' || (actor.kind === 'officer' && actor.department === REFORM && mayEdit(actor, division, []));

/** Comments are taken on this day. */
export const isTaking = ({ state, until }: Pick<ConsultationState, 'state' | 'until'>, today: Day): boolean =>
  state === 'open' && today <= until;

/** Events of a command, or why not. */
export function decideConsultation(command: ConsultationCommand, state: ConsultationState | undefined, scene: ConsultationScene): Decided {
  const stamp = { at: scene.now, by: editionRefOf(scene.actor) };
  if (command.kind === 'open') return state === undefined ? open(command, scene, stamp) : refuse('consultation-exists');
  if (state === undefined) return refuse('consultation-not-found');
  if (command.kind === 'comment') return comment(command, state, scene, stamp);
  if (!mayConsult(scene.actor, state.division)) return refuse('not-yours');
  if (state.state === 'closed') return refuse('consultation-closed');
  return command.kind === 'close' ? close(command, state, scene, stamp) : reply(command, state, stamp);
}
type Stamp = Pick<ConsultationEvent, 'at' | 'by'>;

function open(command: CommandOf<'open'>, { actor, now }: ConsultationScene, stamp: Stamp): Decided {
  if (!mayConsult(actor, command.division)) return refuse('not-yours');
  const problems = [...bothProblems('/title', command.title, LONGEST.title), ...bothProblems('/text', command.text, LONGEST.text)];
  if (problems.length > 0) return refuse('bad-input', { problems });
  const today = dayOfInstant(now);
  const { least, most } = COMMENT_DAYS;
  if (command.until < addDays(today, least) || command.until > addDays(today, most))
    return refuse('comments-short', { article: CONSULTATION_ARTICLE, values: { least, most } });
  const { kind: _kind, ...draft } = command;
  return ok([{ kind: 'Opened', ...draft, ...stamp }]);
}

function comment(command: CommandOf<'comment'>, state: ConsultationState, { actor, now }: ConsultationScene, stamp: Stamp): Decided {
  if (actor.kind !== 'person') return refuse('comment-not-found');
  if (!isTaking(state, dayOfInstant(now))) return refuse('comments-closed');
  if (state.comments.filter(({ by }) => by === actor.person).length >= COMMENTS_EACH)
    return refuse('comment-too-many', { values: { most: COMMENTS_EACH } });
  const problems = longProblem('/text', command.text, LONGEST.comment);
  if (problems.length > 0) return refuse('bad-input', { problems });
  return ok([{ ...command, kind: 'Commented', text: command.text.trim(), ...stamp }]);
}

function reply(command: CommandOf<'answer'> | CommandOf<'hide'>, state: ConsultationState, stamp: Stamp): Decided {
  if (!state.comments.some(({ id }) => id === command.comment)) return refuse('comment-not-found');
  const [pointer, said] = command.kind === 'hide' ? ['/reason', command.reason] : ['/text', command.text];
  const problems = longProblem(pointer, said, LONGEST.comment);
  if (problems.length > 0) return refuse('bad-input', { problems });
  return command.kind === 'hide'
    ? ok([{ kind: 'CommentHidden', comment: command.comment, reason: said.trim(), ...stamp }])
    : ok([{ kind: 'CommentAnswered', comment: command.comment, text: said.trim(), taken: command.taken, ...stamp }]);
}

function close({ report }: CommandOf<'close'>, state: ConsultationState, { now }: ConsultationScene, stamp: Stamp): Decided {
  if (isTaking(state, dayOfInstant(now)))
    return refuse('comments-open', { article: CONSULTATION_ARTICLE, values: { until: dayText(state.until) } });
  const waiting = openComments(state);
  if (waiting > 0) return refuse('comments-unanswered', { article: CONSULTATION_ARTICLE, values: { open: waiting } });
  const problems = bothProblems('/report', report, LONGEST.reasons);
  return problems.length > 0 ? refuse('bad-input', { problems }) : ok([{ kind: 'Closed', report, ...stamp }]);
}
