/** Decisions and what becomes of them: grant, refuse, issue, deliver, set aside, reopen (licensing law 38–44). */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import { openFactsOf } from './decide-facts.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody } from './events.ts';
import { pendingOn, reasonsWithHeard } from './inquiry-bars.ts';
import { barOfGrant, permit, permitAll } from './permit.ts';
import type { CaseRefusal } from './refusals.ts';
import { relianceOf } from './reliance-of.ts';
import type { Scene } from './scene.ts';
import { setAsideStop } from './settle.ts';
import type { CaseState, Decision, Part } from './state.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

const deciderOf = (actor: Actor): Pick<Decision, 'by'> | Record<never, never> => (actor.kind === 'officer' ? { by: actor.person } : {});

/** A grant with conditions is a grant (DESIGN.md 16); a condition must say something. */
export const decideGrant = (
  command: CommandOf<'grant'>,
  state: CaseState,
  definition: CaseDefinition,
  actor: Actor,
  now: Instant,
): Bodies => decideGrantOf(command, { state, definition, actor, now }, 'grant');

/** `as`: the act it comes by; a decision that a second person signs is judged like one, under its own bar. */
export const decideGrantOf = (
  command: CommandOf<'grant'>,
  { state, definition, actor, now }: Scene,
  as: 'grant' | 'propose-decision',
): Bodies => {
  const permitted = permitAll(state, command.parts, as, actor, now);
  if (!permitted.ok) return permitted;
  const pending = pendingOn(state, permitted.value, 'grant', now);
  if (pending !== undefined) return refuse(pending.code, pending);
  const barred = permitted.value.map((part) => barOfGrant(state, part, now)).find((bar) => bar !== undefined);
  if (barred !== undefined) return refuse(barred, { values: { part: command.parts.join(', ') } });
  const open = permitted.value.flatMap((part) => openFactsOf(state, part, definition));
  if (open.length > 0) return refuse('facts-open', { values: { fields: open.join(', ') } });
  if (command.conditions.some((condition) => condition.trim() === '')) return refuse('condition-empty');
  const { decision: id, conditions, reasons, articles } = command;
  const reliedOn = [...relianceOf(state, permitted.value), ...command.reliedOn];
  const decision: Decision = {
    id,
    outcome: 'granted',
    basis: 'decided',
    at: now,
    conditions,
    reasons: reasonsWithHeard(permitted.value, reasons),
    articles,
    reliedOn,
    ...deciderOf(actor),
  };
  return ok([{ kind: 'Granted', parts: command.parts, decision }]);
};

/** A refusal gives its reasons and the articles it rests on (licensing law 38); remedies are the item's data, printed with it. */
export const decideRefuse = (command: CommandOf<'refuse'>, scene: Scene): Bodies => decideRefuseOf(command, scene, 'refuse');

export const decideRefuseOf = (
  command: CommandOf<'refuse'>,
  { state, actor, now }: Omit<Scene, 'definition'>,
  as: 'refuse' | 'propose-decision',
): Bodies => {
  const permitted = permitAll(state, command.parts, as, actor, now);
  if (!permitted.ok) return permitted;
  const pending = pendingOn(state, permitted.value, 'refuse', now);
  if (pending !== undefined) return refuse(pending.code, pending);
  if (command.reasons.trim() === '') return refuse('reason-missing', { article: 'administrative-licensing-law-2019/38' });
  if (command.articles.length === 0) return refuse('article-missing', { article: 'administrative-licensing-law-2019/38' });
  const { decision: id, reasons, articles } = command;
  const reliedOn = [...relianceOf(state, permitted.value), ...command.reliedOn];
  const decision: Decision = {
    id,
    outcome: 'refused',
    basis: 'decided',
    at: now,
    conditions: [],
    reasons: reasonsWithHeard(permitted.value, reasons),
    articles,
    reliedOn,
    ...deciderOf(actor),
  };
  return ok([{ kind: 'Refused', parts: command.parts, decision }]);
};

/** The certificate job reports what it signed: no certificate without a granted part, one for each grant. */
export const decideIssue = (command: CommandOf<'issue'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'issue', actor, now);
  if (!permitted.ok) return permitted;
  const { plan } = permitted.value;
  if (plan.kind !== 'item' || plan.certificate === undefined) return refuse('no-certificate');
  const issued: CaseEventBody = { kind: 'Issued', part: command.part, certificate: command.certificate };
  if (command.delivery !== 'electronic') return ok([issued]);
  return ok([issued, { kind: 'Delivered', part: command.part, how: 'electronic' }]);
};

export const decideDeliver = (command: CommandOf<'deliver'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'deliver', actor, now);
  if (!permitted.ok) return permitted;
  // Who stands at the window is handed it, whatever was chosen; a parcel goes only where the applicant asked for one.
  // A signature at the door is a fact, whatever was chosen since for the results still to come.
  if (command.how === 'courier' && state.delivery?.how !== 'courier' && actor.kind !== 'system') return refuse('delivery-otherwise');
  return ok([{ kind: 'Delivered', part: command.part, how: command.how }]);
};

const isBuiltOn = (part: Part, on: Part): boolean => part.plan.needs.some((edge) => edge.part === on.id && edge.needs !== 'ended');

const hasBegun = (part: Part): boolean =>
  ['ready', 'submitted', 'supplement', 'accepted', 'reviewing', 'granted', 'issued', 'delivered'].includes(part.state);

/** Successors that lapsed because of this part, and because of them: all wait again. */
const reinstated = (state: CaseState, root: Part): readonly CaseEventBody[] => {
  const bodies: CaseEventBody[] = [];
  const roots: Part['id'][] = [root.id];
  for (let root_ = roots.shift(); root_ !== undefined; root_ = roots.shift()) {
    for (const part of state.parts.values()) {
      if (part.state !== 'lapsed' || part.cause?.kind !== 'predecessor' || part.cause.part !== root_) continue;
      bodies.push({ kind: 'Reinstated', part: part.id, because: root.id });
      roots.push(part.id);
    }
  }
  return bodies;
};

/** What stood on a grant that fell: marked, and while under review its clock stands still until there is a new decision. */
const shaken = (state: CaseState, fallen: Part): readonly CaseEventBody[] => {
  if (fallen.state === 'refused') return [];
  return [...state.parts.values()]
    .filter((part) => isBuiltOn(part, fallen) && hasBegun(part))
    .flatMap((part): CaseEventBody[] => {
      const broken: CaseEventBody = { kind: 'RelianceBroken', part: part.id, on: fallen.id };
      if (part.state !== 'reviewing') return [broken];
      return [
        broken,
        {
          kind: 'Stopped',
          part: part.id,
          stop: setAsideStop(fallen.id),
          ground: 'predecessor-set-aside',
          counts: false,
          plannedDays: { amount: 0, unit: 'working-day' },
          note: '',
        },
      ];
    });
};

/** Another authority's result sets a decision aside here: the part is decided anew (model.md, the part's graph). */
export const decideSetAside = (command: CommandOf<'set-aside'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'set-aside', actor, now);
  if (!permitted.ok) return permitted;
  if (command.reason.trim() === '') return refuse('reason-missing');
  const { part, reason, basis } = command;
  return ok([{ kind: 'SetAside', part, reason, basis }, ...reinstated(state, permitted.value), ...shaken(state, permitted.value)]);
};

export const decideReopen = (command: CommandOf<'reopen'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'reopen', actor, now);
  return permitted.ok ? ok([{ kind: 'Reopened', part: command.part }]) : permitted;
};
