/** What the engine makes of a running case of an old system: the same commands, at the instants they had there; pure, for the dry run and before applying. */
import { decide } from '#domain/case/decide.ts';
import { replay } from '#domain/case/evolve.ts';
import type { Actor, Imported } from '#domain/case/actor.ts';
import type { CaseCommand, Submit } from '#domain/case/commands.ts';
import type { CaseState, MaterialGiven } from '#domain/case/state.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { formatNumber } from '#domain/case/case-number.ts';
import { readClock } from '#domain/clock/clock-of.ts';
import { maskName } from '#domain/party/mask.ts';
import { brandAs, type DivisionCode, type MatterId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantOf, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { partiesOf } from '#server/case/submission.ts';
import type { Submission } from '#server/case/submit-case.ts';
import type { CaseLine } from './check-case.ts';
import { doubtful, wrong, type ImportProblem } from './import-problem.ts';

export type ImportActor = Extract<Actor, { job: 'import' }>;
export const importActor = (imported: Imported): ImportActor => ({ kind: 'system', job: 'import', imported });

/** What the old system's office holds already was given there: nobody brings it again, and no page of it is counted here. */
const HELD: MaterialGiven = { by: 'original', pages: 0 };

/** The submission; with an acceptance every paper asked for is taken as held, for the old system accepted it as complete. */
export function submissionOfLine(line: CaseLine, division: DivisionCode, at: Instant, person: string | undefined): Result<Submission> {
  const { matter, items } = line.definition;
  const parties = partiesOf(matter, [{ ...line.lead, ...(person === undefined ? {} : { person }) }], at);
  if (!parties.ok) return parties;
  const asked = matter.steps.flatMap((step) => (step.kind === 'item' ? (items.get(step.item)?.materials ?? []) : []));
  const given = line.accepted === undefined ? {} : Object.fromEntries(asked.map(({ id }) => [id, HELD] as const));
  const whose = line.lead.identifier?.kind === 'credit-code' ? line.lead.name : maskName(line.lead.name);
  return ok({
    division,
    matter: brandAs<MatterId>(matter.id),
    title: line.title ?? `${whose} · ${matter.name.zh}`,
    parties: parties.value,
    situation: line.situation,
    answers: line.answers,
    given,
    channel: 'counter',
  });
}

/** After the submission, what the old system did since, each with its instant. */
export function commandsSince(line: CaseLine, state: CaseState, hasHandler: boolean): readonly CaseCommand[] {
  const open = [...state.parts.values()].filter(({ state: at }) => at === 'submitted').map(({ id }) => id);
  if (line.accepted === undefined || open.length === 0) return [];
  return [
    { kind: 'receive', receptions: open.map((part) => ({ part, outcome: 'accept' })) },
    ...(hasHandler ? open.map((part): CaseCommand => ({ kind: 'begin-review', part })) : []),
  ];
}

export type PlannedCase = {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly due: Day | undefined;
  readonly used: number;
};

/** The number of a trial: never stored. */
const trialNumber = (division: DivisionCode) => formatNumber({ division, year: 2000, count: 1 });

/** The last day of all accepted parts, and the most days any of them has used. */
function clocksOf(state: CaseState, line: CaseLine, now: Instant): { readonly due: Day | undefined; readonly used: number } {
  const clocks = [...state.parts.values()]
    .filter(({ marks }) => marks.length > 0)
    .map((part) => readClock(part.marks, part.plan.limit, line.definition.calendar, now));
  const days = clocks.flatMap(({ due }) => (due === undefined ? [] : [due]));
  return { due: days.length === 0 ? undefined : (Math.max(...days) as Day), used: Math.max(0, ...clocks.map(({ used }) => used)) };
}

/** Runs the line through the engine without writing anything. Refusals are the engine's. */
export function planImport(line: CaseLine, actor: ImportActor, division: DivisionCode, now: Instant): Result<PlannedCase> {
  const submission = submissionOfLine(line, division, line.submitted, undefined);
  if (!submission.ok) return submission;
  const submit: Submit = { kind: 'submit', number: trialNumber(division), ...submission.value };
  const first = decide(submit, undefined, line.definition, actor, line.submitted);
  if (!first.ok) return first;
  let events = first.value;
  let state = replay(events);
  if (state === undefined) return refuse('case-not-found');
  for (const command of commandsSince(line, state, line.handler !== undefined)) {
    const done = decide(command, state, line.definition, actor, instantOf(line.accepted ?? line.submitted));
    if (!done.ok) return done;
    events = [...events, ...done.value];
    state = replay(events) ?? state;
  }
  return ok({ state, events, ...clocksOf(state, line, now) });
}

/** What the dry run says of a case that the engine takes: its last day beside the old system's, and one that has passed. */
export function dueProblems(line: CaseLine, planned: PlannedCase, now: Instant): readonly ImportProblem[] {
  const { due, used } = planned;
  if (due === undefined) return line.due === undefined ? [] : [wrong('due', 'due-without-acceptance')];
  return [
    ...(line.due !== undefined && line.due !== due
      ? [doubtful('due', 'due-differs', { theirs: dayText(line.due), ours: dayText(due), used })]
      : []),
    ...(due < dayOfInstant(now) ? [doubtful('due', 'already-overdue', { ours: dayText(due), used })] : []),
  ];
}
