/** Submitting, signing, filing a later part: how an application comes in (licensing law 29; 2018 regulation art. 5–7, 10). */
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor } from './actor.ts';
import { isPrincipal, refOf, signsFor, standsForApplicant } from './capacity.ts';
import type { CommandOf, Submit } from './commands.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEvent, CaseEventBody } from './events.ts';
import { permitAll } from './permit.ts';
import { openStates } from './moves.ts';
import { planCase } from './plan-case.ts';
import type { CaseRefusal } from './refusals.ts';
import { settle } from './settle.ts';
import type { CaseState } from './state.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

/** Who may bring an application: the applicant, an agent with a live mandate, the hall for a person present, an office of its own motion. */
const mayBring = (command: Submit, definition: CaseDefinition, actor: Actor, now: Instant): boolean => {
  if (actor.kind === 'system') return actor.job === 'import';
  if (definition.matter.initiator === 'office') {
    return actor.kind === 'officer' && (actor.post.duty === 'handling' || actor.post.duty === 'approval');
  }
  if (actor.kind === 'officer') return actor.post.duty === 'reception' && actor.post.division === command.division;
  return actor.kind === 'person' && standsForApplicant(command, actor, now);
};

const partyProblems = (command: Submit, definition: CaseDefinition): readonly Problem[] => {
  const problems: Problem[] = [];
  for (const role of definition.matter.roles) {
    const count = command.parties.filter((party) => party.role === role.id && party.kind === role.kind).length;
    const wanted = role.wanted !== undefined && definition.holds(role.wanted, command.situation);
    const min = Math.max(role.min, wanted ? 1 : 0);
    if (count < min) problems.push({ pointer: `/parties/${role.id}`, code: 'party-missing', values: { min } });
    if (count > role.max) problems.push({ pointer: `/parties/${role.id}`, code: 'party-too-many', values: { max: role.max } });
  }
  command.parties.forEach((party, index) => {
    const known = definition.matter.roles.some((role) => role.id === party.role && role.kind === party.kind);
    if (!known) problems.push({ pointer: `/parties/${index}/role`, code: 'unknown-role' });
  });
  const leads = command.parties.filter((party) => party.kind === 'applicant' && party.lead).length;
  if (definition.matter.initiator === 'applicant' && leads !== 1) problems.push({ pointer: '/parties', code: 'lead-missing' });
  return problems;
};

/** Decides a submission; the state must not exist yet. */
export const decideSubmit = (
  command: Submit,
  state: CaseState | undefined,
  definition: CaseDefinition,
  actor: Actor,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> => {
  if (state !== undefined) return refuse('already-submitted');
  if (!mayBring(command, definition, actor, now)) return refuse('not-yours');
  if (actor.kind === 'officer' && command.parties.some((party) => party.person === actor.person)) return refuse('own-file');
  const problems = partyProblems(command, definition);
  if (problems.length > 0) return refuse('party-missing', { problems });
  const plans = planCase(definition, command.division, { ...command.situation, ...command.answers });
  if (!plans.ok) return plans;
  const { kind: _kind, visit, ...submission } = command;
  const signer = actor.kind === 'person' ? actor.person : undefined;
  const parties = command.parties.map((party) => {
    const { signedAt: _signed, ...unsigned } = party;
    const signs =
      party.kind === 'applicant' && (party.person === signer || (signer !== undefined && party.lead) || actor.kind !== 'person');
    return signs ? { ...unsigned, signedAt: now } : unsigned;
  });
  const bodies: CaseEventBody[] = [
    {
      ...submission,
      kind: 'Submitted',
      parties,
      matterVersion: definition.matter.version,
      initiator: definition.matter.initiator,
      plans: plans.value,
    },
  ];
  if (visit !== undefined) bodies.push({ kind: 'Visited', reason: visit });
  return ok(settle(undefined, bodies, refOf(command, actor, now), now));
};

/** The second applicant signs: acceptance waits for all signatures. */
export const decideSign = (command: CommandOf<'sign'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const party = state.parties.find((candidate) => candidate.id === command.party);
  if (party === undefined) return refuse('unknown-party');
  if (!signsFor(state, party, actor, now)) return refuse('not-yours');
  return party.signedAt === undefined ? ok([{ kind: 'Signed', party: party.id }]) : refuse('already-signed');
};

/**
 * The second applicant does not sign: what was to be applied for together cannot be accepted any more, so all of it is
 * withdrawn, and who leads is told why. An application is brought by those who apply (licensing law 29).
 */
export const decideDeclineSign = (command: CommandOf<'decline-sign'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const party = state.parties.find((candidate) => candidate.id === command.party);
  if (party === undefined) return refuse('unknown-party');
  if (!signsFor(state, party, actor, now)) return refuse('not-yours');
  if (party.signedAt !== undefined) return refuse('already-signed');
  if (state.state !== 'running') return refuse('wrong-state', { values: { state: state.state } });
  const open = state.order.filter((id) => (openStates as readonly string[]).includes(state.parts.get(id)?.state ?? ''));
  const declined = { kind: 'SignDeclined', party: party.id, reason: command.reason } as const;
  return ok(open.length === 0 ? [declined] : [declined, { kind: 'Withdrawn', parts: open, reason: command.reason }]);
};

/** Files parts that became ready after their predecessors (late filing). */
export const decideFile = (command: CommandOf<'file'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permitAll(state, command.parts, 'file', actor, now);
  if (!permitted.ok) return permitted;
  return ok([{ kind: 'Filed', parts: command.parts, answers: command.answers, given: command.given }]);
};

/** The principal changes or dismisses the agent; the agent cannot appoint a successor. */
export const decideChangeAgent = (command: CommandOf<'change-agent'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  if (!isPrincipal(state, actor, now)) return refuse('not-yours');
  if (state.state !== 'running') return refuse('wrong-state', { values: { state: state.state } });
  if (command.agent === undefined) return ok([{ kind: 'AgentChanged' }]);
  if (command.agent.kind !== 'agent' || command.mandate === undefined) return refuse('mandate-missing');
  return ok([{ kind: 'AgentChanged', agent: { ...command.agent, mandate: command.mandate, from: now } }]);
};
