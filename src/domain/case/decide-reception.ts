/** The counter's outcomes part by part, supplements and gaps (licensing law 32; 2018 regulation art. 11). */
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import { barOfPapers, takenAgain } from './check-paper.ts';
import type { CommandOf, Reception } from './commands.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody } from './events.ts';
import { isComplete } from './graph.ts';
import { permit } from './permit.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState, Missing, Part } from './state.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

const lacking = (state: CaseState, part: Part): readonly { id: string; gap: boolean }[] =>
  part.plan.kind === 'item' ? part.plan.materials.filter((material) => material.required && state.given[material.id] === undefined) : [];

const isListed = (missing: readonly Missing[], id: string): boolean => missing.some((entry) => entry.material === id);

/** The notice names everything that is missing, once: what it leaves out may not be asked later. */
const checkNotice = (state: CaseState, part: Part, missing: readonly Missing[], until: Day, now: Instant): CaseRefusal | undefined => {
  if (missing.length === 0) return 'notice-empty';
  if (until <= dayOfInstant(now)) return 'date-passed';
  return lacking(state, part).every((material) => isListed(missing, material.id)) ? undefined : 'notice-incomplete';
};

const allSigned = (state: CaseState): boolean => state.parties.every((party) => party.kind !== 'applicant' || party.signedAt !== undefined);

const acceptWithGaps = (
  state: CaseState,
  part: Part,
  reception: Extract<Reception, { outcome: 'accept-with-gaps' }>,
  now: Instant,
): CaseRefusal | undefined => {
  if (!allSigned(state)) return 'signature-missing';
  if (!isComplete(state, part, true)) return 'gap-not-allowed';
  const gaps =
    part.plan.kind === 'item' ? part.plan.materials.filter((material) => material.gap).map((material) => material.id as string) : [];
  const onlyGaps = reception.missing.every((entry) => entry.material !== undefined && gaps.includes(entry.material));
  return onlyGaps ? checkNotice(state, part, reception.missing, reception.until, now) : 'gap-not-allowed';
};

const barOfReception = (state: CaseState, part: Part, reception: Reception, now: Instant): CaseRefusal | undefined => {
  switch (reception.outcome) {
    case 'accept':
      return !allSigned(state) ? 'signature-missing' : isComplete(state, part, false) ? undefined : 'material-missing';
    case 'accept-with-gaps':
      return acceptWithGaps(state, part, reception, now);
    case 'supplement':
      return part.supplement === undefined ? checkNotice(state, part, reception.missing, reception.until, now) : 'supplement-once';
    case 'not-accepted':
      if (reception.reasons.trim() === '') return 'reason-missing';
      return reception.articles.length === 0 ? 'article-missing' : undefined;
    case 'not-needed':
      return reception.reasons.trim() === '' ? 'reason-missing' : undefined;
    case 'wrong-office':
      return reception.rightOffice.trim() === '' ? 'reason-missing' : undefined;
  }
};

const bodyOf = (reception: Exclude<Reception, { outcome: 'accept' }>): CaseEventBody => {
  const { part } = reception;
  switch (reception.outcome) {
    case 'accept-with-gaps':
      return { kind: 'AcceptedWithGaps', part, missing: reception.missing, until: reception.until };
    case 'supplement':
      return { kind: 'SupplementAsked', part, missing: reception.missing, until: reception.until };
    case 'not-accepted':
      return { kind: 'NotAccepted', part, reasons: reception.reasons, articles: reception.articles };
    case 'not-needed':
      return { kind: 'NotNeeded', part, reasons: reception.reasons };
    case 'wrong-office':
      return { kind: 'SentElsewhere', part, rightOffice: reception.rightOffice };
  }
};

/** One act of the counter: each part its own outcome, all accepted parts at the same instant (2018 regulation art. 5). */
export const decideReceive = (
  command: CommandOf<'receive'>,
  before: CaseState,
  definition: CaseDefinition,
  actor: Actor,
  now: Instant,
): Bodies => {
  if (command.receptions.length === 0) return refuse('no-parts');
  const given = command.given ?? {};
  const again = takenAgain(before, given);
  if (again !== undefined)
    return refuse('paper-given-online', { article: 'zhejiang-at-most-once-2018/6', values: { paper: again, paperEn: again } });
  const state: CaseState = { ...before, given: { ...before.given, ...given } };
  for (const reception of command.receptions) {
    const permitted = permit(state, reception.part, 'receive', actor, now);
    if (!permitted.ok) return permitted;
    // What may not be asked for is refused whatever else is wrong with the notice (2018 regulation art. 43(3)).
    const unlawful = 'missing' in reception ? barOfPapers(before, definition, permitted.value, reception.missing) : undefined;
    if (unlawful !== undefined) return { ok: false, refusal: unlawful };
    const bar = barOfReception(state, permitted.value, reception, now);
    if (bar !== undefined) return refuse(bar, { values: { part: reception.part } });
  }
  const ids = command.receptions.map((reception) => reception.part);
  if (new Set(ids).size !== ids.length) return refuse('duplicate-part');
  const accepted = command.receptions.filter((reception) => reception.outcome === 'accept').map((reception) => reception.part);
  const bodies: CaseEventBody[] = [];
  if (command.visit !== undefined) bodies.push({ kind: 'Visited', reason: command.visit });
  if (Object.keys(given).length > 0) bodies.push({ kind: 'PapersGiven', given });
  if (accepted.length > 0) bodies.push({ kind: 'Accepted', parts: accepted, basis: 'decided' });
  for (const reception of command.receptions) if (reception.outcome !== 'accept') bodies.push(bodyOf(reception));
  return ok(bodies);
};

/** The applicant answers the one-time notice; the counter then decides once more, for good. */
export const decideSupplement = (command: CommandOf<'supplement'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'supplement', actor, now);
  if (!permitted.ok) return permitted;
  if (Object.keys(command.given).length + Object.keys(command.answers).length === 0) return refuse('nothing-given');
  return ok([{ kind: 'Supplemented', part: command.part, answers: command.answers, given: command.given }]);
};

/** Gap papers come in after acceptance; the last one closes the gap. */
export const decideCureGaps = (command: CommandOf<'cure-gaps'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'cure-gaps', actor, now);
  if (!permitted.ok) return permitted;
  const missing = permitted.value.gaps?.missing ?? [];
  const left = missing.filter((entry) => entry.material === undefined || command.given[entry.material] === undefined);
  if (left.length === missing.length) return refuse('nothing-given');
  return ok([{ kind: 'GapsCured', part: command.part, given: command.given, left }]);
};
