/** What the law makes of a day that passed: deemed acceptance, deemed withdrawal, withdrawn acceptance, deemed grant, or a breach on record. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { dayText, endOfDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { DecisionId } from '#domain/kernel/brand.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import { deadlinesOf, type Deadline } from './deadlines.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody } from './events.ts';
import { nextPlannedEnd } from './inquiry-bars.ts';
import { permit } from './permit.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState, Part } from './state.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

const REGULATION_11 = { law: 'zhejiang-at-most-once-2018', article: 11 } as const;

/** Silence counts as a grant only where the limit's data say so (licensing law 50: an undecided renewal). */
const passDecision = (part: Part, passed: Deadline, now: Instant): CaseEventBody => {
  const { silence, statutory } = part.plan.limit;
  if (silence !== 'deemed-granted' || part.plan.kind !== 'item') return { kind: 'Overdue', part: part.id, due: passed.due };
  return {
    kind: 'Granted',
    parts: [part.id],
    decision: {
      id: `deemed:${part.id}:${dayText(passed.due)}` as DecisionId,
      outcome: 'granted',
      basis: 'deemed',
      at: now,
      conditions: [],
      reasons: '',
      articles: statutory === undefined ? [] : [statutory.basis],
      reliedOn: [],
    },
  };
};

const passOpinion = (part: Part, passed: Deadline): CaseEventBody =>
  part.plan.limit.silence === 'deemed-agreed'
    ? { kind: 'OpinionGiven', part: part.id, answer: 'agreed', text: '', deemed: true }
    : { kind: 'Overdue', part: part.id, due: passed.due };

const passStop = (part: Part, { due }: Deadline, calendar: Calendar): CaseEventBody => {
  const end = nextPlannedEnd(part, calendarAt(calendar, part.division));
  if (end === undefined) throw new Error(`No stop of ${part.id} has a planned end`);
  return { kind: 'StopOverran', part: part.id, stop: end.stop, due };
};

const effectOf = (part: Part, passed: Deadline, calendar: Calendar, now: Instant): CaseEventBody => {
  switch (passed.deadline) {
    case 'acceptance':
      return { kind: 'Accepted', parts: [part.id], basis: 'deemed' };
    case 'supplement':
      return { kind: 'Lapsed', part: part.id, cause: { kind: 'late', basis: REGULATION_11 } };
    case 'gaps':
      return { kind: 'AcceptanceWithdrawn', part: part.id, cause: { kind: 'uncured', basis: REGULATION_11 } };
    case 'decision':
      return passDecision(part, passed, now);
    case 'opinion':
      return passOpinion(part, passed);
    case 'stop':
      return passStop(part, passed, calendar);
  }
};

/** The sweep reports a day that passed; the engine computes the day anew before it believes it. */
export const decidePassDeadline = (
  command: CommandOf<'pass-deadline'>,
  state: CaseState,
  definition: CaseDefinition,
  actor: Actor,
  now: Instant,
): Bodies => {
  const permitted = permit(state, command.part, 'pass-deadline', actor, now);
  if (!permitted.ok) return permitted;
  const passed = deadlinesOf(state, definition.calendar, now).find(
    (deadline) => deadline.part === command.part && deadline.deadline === command.deadline,
  );
  if (passed === undefined || now <= endOfDay(passed.due)) return refuse('deadline-not-passed');
  return ok([effectOf(permitted.value, passed, definition.calendar, now)]);
};
