/** The case as an aggregate of the corridor, bound to the definition its command is judged by. */
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import { react } from '#domain/case/react.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Authorities } from '#server/catalogue/authority.ts';
import { cardReasons } from '#domain/supervision/card-of-event.ts';
import type { Aggregate, Change, Job } from '#server/corridor/aggregate.ts';
import { markDirty } from '#server/corridor/mark-dirty.ts';
import { countPapers } from './count-papers.ts';
import { numberLetters } from './number-letters.ts';
import { planReminders } from './plan-reminders.ts';
import { publishDecisions } from './outcome/publish-decisions.ts';
import { projectCase } from './project.ts';
import { appendEvents } from './store.ts';
import { tellSystems } from './tell-systems.ts';
import { recordVisits } from './visit-entries.ts';

/**
 * `calendar` is asked when the rows are written: the definition is known only once the case was read. `authorities`: the
 * offices whose papers are numbered.
 */
export const caseAggregate = (
  calendar: () => CaseDefinition['calendar'],
  authorities: Authorities,
  /** By which the rows stood before, where it is the calendar itself that changes. */
  was: () => CaseDefinition['calendar'] = calendar,
): Aggregate<CaseState, CaseEvent> => ({
  kind: 'case',
  audience: (state) => ({
    // Agents hear by whom they act for, as long as they may: their mandate is judged for each piece of news (updates.ts).
    people: state.parties.flatMap((party) =>
      party.person === undefined || party.kind === 'agent' || party.until !== undefined ? [] : [party.person],
    ),
    offices: [...new Set([...state.parts.values()].map((part): string => part.office))],
    halls: [state.division],
  }),
  evolve,
  react,
  write: (tx, change) => {
    appendEvents(tx, change);
    countPapers(tx, change);
    recordVisits(tx, change);
    publishDecisions(tx, change);
    planReminders(tx, change, calendar(), was());
    tellSystems(tx, change);
    markDirty(tx, change.key.division, 'case', change.key.id, change.at);
    const jobs = projectCase(tx, change, calendar(), was());
    // Last, so that the counters of the authorities are held shortly.
    numberLetters(tx, change, authorities);
    return [...jobs, ...cardJobs(change, calendar())];
  },
});

/** What happened that a rule of supervision may raise a card for; whether it does is asked when the job is done. */
const cardJobs = ({ before, events }: Change<CaseState, CaseEvent>, calendar: CaseDefinition['calendar']): readonly Job[] =>
  events.flatMap((event) => cardReasons(event, before, calendar).map((reason) => ({ kind: 'card.raise', ...reason })));
