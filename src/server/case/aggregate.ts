/** The case as an aggregate of the corridor, bound to the definition its command is judged by. */
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import { react } from '#domain/case/react.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Aggregate } from '#server/corridor/aggregate.ts';
import { projectCase } from './project.ts';
import { appendEvents } from './store.ts';

/** `calendar` is asked when the rows are written: the definition is known only once the case was read. */
export const caseAggregate = (calendar: () => CaseDefinition['calendar']): Aggregate<CaseState, CaseEvent> => ({
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
    return projectCase(tx, change, calendar());
  },
});
