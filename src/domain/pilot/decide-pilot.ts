/** Judges acts on a pilot: proposed below, approved and decided above by somebody who wrote none of it, adopted only after the public was heard. */
import { editionRefOf } from '#domain/edition/edition-rights.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import { addDays, dayOfInstant, dayText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { PILOT_DAYS, proposalProblems, reasonProblems, saidProblems } from './check-proposal.ts';
import type { PilotActor, PilotCommand, PilotEvent, PilotRefusal, PilotState } from './pilot.ts';
import { isAuthor, mayApprove, mayPropose, mayReview } from './pilot-people.ts';

/** Drafts of the list are publicised and the opinion of the public is sought before they are published (2018 regulation, article 4). */
export const PUBLIC_HEARD = 'zhejiang-at-most-once-2018/4';
/** Days before the end on which the place is reminded to review. */
export const REMIND_BEFORE = 14;

export type PilotScene = {
  readonly actor: PilotActor;
  readonly now: Instant;
  /** The consultation on this pilot, if one was opened. */
  readonly consultation: 'none' | 'open' | 'closed';
  /** Whether the change holds in each of its places today; read from the catalogue in force. */
  readonly inForce: boolean;
  /** Whether it has been reminded since it last began or was extended. */
  readonly reminded: boolean;
};
type Decided = Result<readonly PilotEvent[], PilotRefusal>;
type Stamp = Pick<PilotEvent, 'at' | 'by'>;
type CommandOf<Kind extends PilotCommand['kind']> = Extract<PilotCommand, { readonly kind: Kind }>;

/** Events of a command, or why not. */
export function decidePilot(command: PilotCommand, state: PilotState | undefined, scene: PilotScene): Decided {
  const stamp = { at: scene.now, by: editionRefOf(scene.actor) };
  if (command.kind === 'propose') {
    if (state !== undefined) return refuse('pilot-exists');
    if (!mayPropose(scene.actor, command.division)) return refuse('not-yours');
    const problems = proposalProblems(command.proposal, command.division);
    if (problems.length > 0) return refuse('bad-input', { problems });
    const { id, division, proposal } = command;
    return ok([{ kind: 'Proposed', id, division, proposal, ...stamp }]);
  }
  if (state === undefined) return refuse('pilot-not-found');
  switch (command.kind) {
    case 'revise':
    case 'compare':
      return rewrite(command, state, scene, stamp);
    case 'approve':
    case 'return':
      return answer(command, state, scene, stamp);
    case 'begin':
    case 'remind':
      return turn(command, state, scene, stamp);
    case 'review':
      return review(command, state, scene, stamp);
    case 'stop':
    case 'extend':
    case 'adopt':
      return conclude(command, state, scene, stamp);
    case 'take-over':
      return takeOver(command, state, scene, stamp);
  }
}

function rewrite(command: CommandOf<'revise'> | CommandOf<'compare'>, state: PilotState, { actor }: PilotScene, stamp: Stamp): Decided {
  if (!mayPropose(actor, state.division)) return refuse('not-yours');
  const open = state.state === 'proposed' || state.state === 'returned';
  if (command.kind === 'compare') {
    // Who chooses the yardstick after seeing the figures finds what was hoped for.
    if (!open && state.state !== 'approved') return refuse('pilot-comparison-fixed');
    const { comparison } = command;
    const problems = proposalProblems({ ...state, comparison }, state.division);
    return problems.length > 0 ? refuse('bad-input', { problems }) : ok([{ kind: 'ComparisonChosen', comparison, ...stamp }]);
  }
  if (!open) return refuse('pilot-not-proposed');
  const problems = proposalProblems(command.proposal, state.division);
  return problems.length > 0 ? refuse('bad-input', { problems }) : ok([{ kind: 'Revised', proposal: command.proposal, ...stamp }]);
}

const approverBar = (state: PilotState, { actor }: PilotScene): Decided | undefined => {
  if (!mayApprove(actor, state.division)) return refuse('pilot-level-above');
  return isAuthor(actor, state) ? refuse('second-person-needed') : undefined;
};

function answer(command: CommandOf<'approve'> | CommandOf<'return'>, state: PilotState, scene: PilotScene, stamp: Stamp): Decided {
  const bar = approverBar(state, scene);
  if (bar !== undefined) return bar;
  if (state.state !== 'proposed') return refuse('pilot-not-proposed');
  if (command.kind === 'approve' && scene.consultation === 'open') return refuse('pilot-consulting', { article: PUBLIC_HEARD });
  const problems = reasonProblems(command.reasons);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const reasons = command.reasons.trim();
  return ok([command.kind === 'approve' ? { kind: 'Approved', reasons, ...stamp } : { kind: 'Returned', reasons, ...stamp }]);
}

/** What follows from the day and from the catalogue in force: begun by the worker or by a press, reminded by the worker alone. */
function turn(command: CommandOf<'begin'> | CommandOf<'remind'>, state: PilotState, scene: PilotScene, stamp: Stamp): Decided {
  const today = dayOfInstant(scene.now);
  if (command.kind === 'begin') {
    if (!mayReview(scene.actor, state.division)) return refuse('not-yours');
    if (state.state !== 'approved') return refuse('pilot-not-approved');
    if (!scene.inForce) return refuse('pilot-not-in-force');
    return ok([{ kind: 'Begun', on: today, until: addDays(today, state.days), ...stamp }]);
  }
  if (scene.actor.kind !== 'system') return refuse('not-yours');
  const { until } = state;
  if (state.state !== 'running' || until === undefined) return refuse('pilot-not-running');
  return scene.reminded || today < addDays(until, -REMIND_BEFORE) ? ok([]) : ok([{ kind: 'Reminded', until, ...stamp }]);
}

function review(command: CommandOf<'review'>, state: PilotState, { actor, now }: PilotScene, stamp: Stamp): Decided {
  if (!mayReview(actor, state.division)) return refuse('not-yours');
  if (state.state !== 'running' || state.until === undefined) return refuse('pilot-not-running');
  // Harm does not wait for the last day; praise does.
  if (command.recommendation !== 'stop' && dayOfInstant(now) < state.until)
    return refuse('pilot-too-early', { values: { until: dayText(state.until) } });
  const problems = [...saidProblems('/findings', command.findings), ...saidProblems('/lessons', command.lessons)];
  if (problems.length > 0) return refuse('bad-input', { problems });
  return ok([{ ...command, kind: 'Reviewed', ...stamp }]);
}

function conclude(
  command: CommandOf<'stop'> | CommandOf<'extend'> | CommandOf<'adopt'>,
  state: PilotState,
  scene: PilotScene,
  stamp: Stamp,
): Decided {
  const bar = approverBar(state, scene);
  if (bar !== undefined) return bar;
  if (state.state !== 'reviewed') return refuse('pilot-not-reviewed');
  const problems = reasonProblems(command.reasons);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const reasons = command.reasons.trim();
  if (command.kind === 'stop') return ok([{ kind: 'Stopped', reasons, ...stamp }]);
  if (command.kind === 'extend') return extend(command.until, reasons, dayOfInstant(scene.now), stamp);
  const { actor } = scene;
  if (actor.kind !== 'officer' || levelOfDivision(actor.division) !== 'province') return refuse('pilot-level-above');
  if (scene.consultation !== 'closed') return refuse('pilot-not-consulted', { article: PUBLIC_HEARD });
  return ok([{ kind: 'Adopted', reasons, standard: command.standard, ...stamp }]);
}

function extend(until: Day, reasons: string, today: Day, stamp: Stamp): Decided {
  const { least, most } = PILOT_DAYS;
  if (until < addDays(today, least) || until > addDays(today, most)) return refuse('pilot-days', { values: { least, most } });
  return ok([{ kind: 'Extended', reasons, until, ...stamp }]);
}

/** Any reform office takes over what ended well enough to be in the library. */
function takeOver({ division, draft }: CommandOf<'take-over'>, state: PilotState, { actor }: PilotScene, stamp: Stamp): Decided {
  if (!mayPropose(actor, division)) return refuse('not-yours');
  if (state.review === undefined) return refuse('pilot-not-ended');
  return ok([{ kind: 'TakenOver', division, draft, ...stamp }]);
}
