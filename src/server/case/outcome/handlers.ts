/** Answers the operations around decisions: the public list, and the move of a power to another office. */
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { CaseRoom } from '../case-room.ts';
import { listDecisions } from './decision-list.ts';
import { moveCompetence, previewCompetence } from './move-competence.ts';

type Names = 'decision.list' | 'competence.preview' | 'competence.move';

export const outcomeHandlers = (room: CaseRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'decision.list': (facts) => listDecisions(room, facts),
  'competence.preview': (facts) => previewCompetence(room, facts),
  'competence.move': (facts) => moveCompetence(room, facts),
});
