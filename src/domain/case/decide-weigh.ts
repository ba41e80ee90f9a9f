/** What was heard is weighed before the decision (licensing law 36, 48), and a question put to another department is taken back. */
import { ok, refuse } from '#domain/kernel/result.ts';
import type { CommandOf } from './commands.ts';
import { permit } from './permit.ts';
import type { Bodies, Scene } from './scene.ts';
import type { Part } from './state.ts';

/** What still waits to be weighed under this id; undefined: nothing. */
const openOf = (part: Part, { what, id }: CommandOf<'weigh'>): { readonly weighed?: string } | undefined => {
  switch (what) {
    case 'hearing':
      return part.hearings?.find((each) => each.id === id && each.record !== undefined);
    case 'view':
      return part.views?.find((each) => each.id === id);
    case 'comment':
      return part.publicNotices?.flatMap(({ comments }) => comments).find((each) => each.id === id);
  }
};

/** Said in words, once for each: it goes into the reasons of the decision. */
export const decideWeigh = (command: CommandOf<'weigh'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'weigh', actor, now);
  if (!permitted.ok) return permitted;
  const open = openOf(permitted.value, command);
  if (open === undefined || open.weighed !== undefined) return refuse('nothing-to-weigh');
  const article = `administrative-licensing-law-2019/${command.what === 'hearing' ? 48 : 36}`;
  if (command.how.trim() === '') return refuse('reason-missing', { article });
  const { part, what, id, how } = command;
  return ok([{ kind: 'Weighed', part, what, id, how: how.trim() }]);
};

/** Who asked may take the question back while it is open; the reason is told to the office that was asked. */
export const decideRecallQuestion = (command: CommandOf<'recall-question'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'recall-question', actor, now);
  if (!permitted.ok) return permitted;
  const asked = state.parts.get(command.opinion);
  if (asked?.plan.kind !== 'opinion' || asked.plan.of !== command.part || asked.state !== 'accepted') return refuse('no-question-open');
  if (command.reason.trim() === '') return refuse('reason-missing');
  return ok([{ kind: 'QuestionRecalled', part: asked.id, of: command.part, reason: command.reason.trim() }]);
};
