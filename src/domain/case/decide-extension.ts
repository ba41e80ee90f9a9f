/** A limit is extended once, by who may allow it at the level that is the limit's data, with the reason told (licensing law 42). */
import type { ApproverLevel } from '#domain/catalogue/limit.ts';
import type { Level, Office } from '#domain/catalogue/directory.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import { handOf, isSameHand } from './decide-proposal.ts';
import type { CaseDefinition } from './definition.ts';
import { permit } from './permit.ts';
import type { Bodies, Scene } from './scene.ts';
import type { Part } from './state.ts';

const LICENSING_42 = 'administrative-licensing-law-2019/42';

const above: Readonly<Record<'city' | 'county', Level>> = { county: 'city', city: 'province' };

type Asked = { readonly office: OfficeId; readonly division: DivisionCode };
const asked = (office: Office | undefined): Asked | undefined =>
  office === undefined ? undefined : { office: office.id, division: office.division };

/** The office whose head decides: the own, the same department's one level up, or the government of the own level. */
const officeOf = (part: Part, level: ApproverLevel, definition: CaseDefinition): Asked | undefined => {
  const item = part.plan.kind === 'item' ? definition.items.get(part.plan.item) : undefined;
  if (item === undefined) return undefined;
  switch (level) {
    case 'office-head':
      return { office: part.office, division: part.division };
    case 'superior-head':
      return item.level === 'province' ? undefined : asked(definition.officeFor(item.department, above[item.level], part.division));
    case 'government-head':
      return asked(definition.officeFor('government', item.level, part.division));
  }
};

/** Whether this officer may decide about the extension asked for: a head at its level who is not the one who asks or handles. */
export const mayExtend = (part: Part, actor: Actor): boolean => {
  const asked = part.extensionAsked;
  if (actor.kind !== 'officer' || asked === undefined || actor.post.office !== asked.office) return false;
  // Of the own office its head alone; above it also who watches over that level.
  const head = actor.post.duty === 'approval' || (asked.level !== 'office-head' && actor.post.duty === 'supervision');
  return head && !isSameHand({ person: asked.by, ...asked }, handOf(actor)) && !isHandlers(part, actor);
};

/** Whether the part is in this officer's hands, or in those of whom they stand in for: both are one hand. */
const isHandlers = (part: Part, actor: Extract<Actor, { kind: 'officer' }>): boolean =>
  part.handler !== undefined && isSameHand({ person: part.handler }, handOf(actor));

export const decideAskExtension = (command: CommandOf<'ask-extension'>, { state, definition, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'ask-extension', actor, now);
  if (!permitted.ok) return permitted;
  const [extension] = permitted.value.plan.limit.extensions;
  if (extension === undefined) return refuse('extension-not-allowed', { article: LICENSING_42 });
  if (command.reason.trim() === '') return refuse('reason-missing', { article: LICENSING_42 });
  const { approver: level, term, basis } = extension;
  const office = officeOf(permitted.value, level, definition);
  if (office === undefined) return refuse('office-missing', { values: { item: permitted.value.plan.name.zh } });
  return ok([{ kind: 'ExtensionAsked', part: command.part, reason: command.reason, level, ...office, term, basis }]);
};

const barOfApprover = (
  part: Part,
  actor: Actor,
): ReturnType<typeof refuse<'approver-is-handler' | 'approver-not-entitled'>> | undefined => {
  if (mayExtend(part, actor)) return undefined;
  const asked = part.extensionAsked;
  const own =
    actor.kind === 'officer' &&
    (isHandlers(part, actor) || (asked !== undefined && isSameHand({ person: asked.by, ...asked }, handOf(actor))));
  return refuse(own ? 'approver-is-handler' : 'approver-not-entitled', { article: LICENSING_42 });
};

export const decideApproveExtension = (command: CommandOf<'approve-extension'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'approve-extension', actor, now);
  if (!permitted.ok) return permitted;
  const asked = permitted.value.extensionAsked;
  if (asked === undefined || actor.kind !== 'officer') return refuse('wrong-state', { values: { part: command.part } });
  const barred = barOfApprover(permitted.value, actor);
  if (barred !== undefined) return barred;
  const { reason, term, basis } = asked;
  return ok([{ kind: 'Extended', part: command.part, reason, approver: actor.person, term, basis }]);
};

export const decideRefuseExtension = (command: CommandOf<'refuse-extension'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'refuse-extension', actor, now);
  if (!permitted.ok) return permitted;
  if (permitted.value.extensionAsked === undefined) return refuse('wrong-state', { values: { part: command.part } });
  const barred = barOfApprover(permitted.value, actor);
  if (barred !== undefined) return barred;
  if (command.reason.trim() === '') return refuse('reason-missing', { article: LICENSING_42 });
  return ok([{ kind: 'ExtensionRefused', part: command.part, reason: command.reason }]);
};

/** The head of the own office extends at once, without being asked first; a level above answers a request. */
export const decideExtend = (command: CommandOf<'extend'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'extend', actor, now);
  if (!permitted.ok) return permitted;
  const { part, reason, approver } = command;
  const [extension] = permitted.value.plan.limit.extensions;
  if (extension === undefined) return refuse('extension-not-allowed', { article: LICENSING_42 });
  if (reason.trim() === '') return refuse('reason-missing', { article: LICENSING_42 });
  if (actor.kind !== 'officer') return refuse('not-yours');
  const { extensionAsked: asked } = permitted.value;
  // Nor does who asked for it allow it under a second post.
  if (isHandlers(permitted.value, actor) || (asked !== undefined && isSameHand({ person: asked.by, ...asked }, handOf(actor))))
    return refuse('approver-is-handler', { article: LICENSING_42 });
  const entitled = actor.post.duty === 'approval' && extension.approver === 'office-head';
  if (!entitled || (approver !== undefined && approver !== actor.person)) return refuse('approver-not-entitled', { article: LICENSING_42 });
  return ok([{ kind: 'Extended', part, reason, approver: actor.person, term: extension.term, basis: extension.basis }]);
};
