/** Decides who has a part in hand: claimed, given to a colleague, put back (licensing law 34; nobody on their own file). */
import type { PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import { isInHandOf } from './bar-handling.ts';
import { capacitiesOf, isOwnFile } from './capacity.ts';
import type { CommandOf } from './commands.ts';
import type { HandlingCommand } from './commands-handling.ts';
import { permit } from './permit.ts';
import type { Bodies, Deciders, Scene } from './scene.ts';
import type { Part } from './state.ts';

type Handing = Pick<CommandOf<'assign'>, 'reason' | 'left'> & { readonly to: PersonId };

/** Taken from a colleague who is still there only with a reason they can read; from nobody, oneself or who left without one. */
const hand = (part: Part, { to, reason, left }: Handing, actor: Actor): Bodies => {
  const words = reason.trim();
  const from = part.handler;
  if (from === to) return refuse('already-in-hand');
  // Who chairs its hearing does not examine it, before or after (licensing law 48(3)).
  if ((part.hearings ?? []).some(({ convened }) => convened?.chair === to))
    return refuse('chair-examines', { article: 'administrative-licensing-law-2019/48' });
  if (from !== undefined && !left && !isInHandOf(part, actor) && words === '') return refuse('reason-missing');
  const said = { ...(from === undefined ? {} : { from }), ...(words === '' ? {} : { reason: words }) };
  return ok([{ kind: 'Assigned', part: part.id, to, ...said }]);
};

const decideClaim = (command: CommandOf<'claim'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'claim', actor, now);
  if (!permitted.ok) return permitted;
  return actor.kind === 'officer' ? hand(permitted.value, { ...command, to: actor.person }, actor) : refuse('not-yours');
};

/** The colleague must be one who could do it: a post of that office today that covers the item, and not on their own file. */
const decideAssign = (command: CommandOf<'assign'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'assign', actor, now);
  if (!permitted.ok) return permitted;
  const part = permitted.value;
  const colleagues = command.posts.map((post): Actor => ({ kind: 'officer', person: command.to, post }));
  if (!colleagues.some((colleague) => capacitiesOf(state, part, colleague, now).includes('office')))
    return refuse('assignee-not-entitled', { values: { part: part.id } });
  if (colleagues.some((colleague) => isOwnFile(state, colleague))) return refuse('own-file');
  return hand(part, command, actor);
};

const decideRelease = (command: CommandOf<'release'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'release', actor, now);
  if (!permitted.ok) return permitted;
  const { id: part, handler: from } = permitted.value;
  if (from === undefined) return refuse('in-nobodys-hands');
  const reason = command.reason.trim();
  return ok([{ kind: 'Released', part, from, ...(reason === '' ? {} : { reason }) }]);
};

export const handlingDeciders: Deciders<HandlingCommand> = {
  claim: decideClaim,
  assign: decideAssign,
  release: decideRelease,
};
