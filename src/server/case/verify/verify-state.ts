/** What must hold of a folded case: clocks that add up, deadlines from events alone, refusals with reasons (I4, I9, I11, I15). */
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { found, type Finding } from './finding.ts';

/** Stretches of each run follow one another and sum to its length, to the millisecond. */
const checkClock = (number: string, part: Part, calendar: Calendar, at: Instant): readonly Finding[] => {
  if (part.marks.length === 0) return [];
  const { intervals } = clockOf(part.marks, part.plan.limit, calendar, at);
  const findings: Finding[] = [];
  for (const [index, interval] of intervals.entries()) {
    const before = intervals[index - 1];
    if (interval.to < interval.from) findings.push(found('I9', number, `part ${part.id}: a stretch ends before it begins`));
    if (before !== undefined && interval.from < before.to) findings.push(found('I9', number, `part ${part.id}: two stretches overlap`));
  }
  return findings;
};

const checkDecisions = (number: string, part: Part): readonly Finding[] => {
  const last = part.decisions.at(-1);
  const findings: Finding[] = [];
  const expected = part.state === 'refused' ? 'refused' : ['granted', 'issued', 'delivered'].includes(part.state) ? 'granted' : undefined;
  if (expected !== undefined && last?.outcome !== expected)
    findings.push(found('I5', number, `part ${part.id} is ${part.state} without such a decision`));
  for (const decision of part.decisions) {
    if (decision.outcome === 'refused' && (decision.reasons.trim() === '' || decision.articles.length === 0)) {
      findings.push(found('I4', number, `part ${part.id} was refused without reasons or articles`));
    }
  }
  if (part.certificate !== undefined && last?.outcome !== 'granted')
    findings.push(found('I15', number, `part ${part.id} has a certificate but no grant`));
  return findings;
};

const checkExtension = (number: string, part: Part): readonly Finding[] => {
  const extensions = part.marks.filter((mark) => mark.mark === 'extended').length;
  const runs = part.marks.filter((mark) => mark.mark === 'accepted' || mark.mark === 'reopened').length;
  return extensions > runs ? [found('I11', number, `part ${part.id} was extended more than once`)] : [];
};

/** @param at the instant of the newest event. */
export const verifyState = (state: CaseState, calendar: Calendar, at: Instant): readonly Finding[] =>
  [...state.parts.values()].flatMap((part) => [
    ...checkClock(state.number, part, calendar, at),
    ...checkDecisions(state.number, part),
    ...checkExtension(state.number, part),
  ]);
