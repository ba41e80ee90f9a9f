/** Visits of a part that are still to come, as their reader sees them: when, where, why, whether they may be moved, and those called off until their day. */
import type { Part } from '#domain/case/state.ts';
import { barOfMove, daysFor, MOST_MOVES } from '#domain/case/visit.ts';
import { dayText, instantText } from '#domain/kernel/instant.ts';
import type { PartView } from '#contract/view/case.ts';
import type { PartScene } from './part-view.ts';

/** States of a part in which an agreed visit still means something. */
const open: ReadonlySet<string> = new Set(['submitted', 'supplement', 'accepted', 'reviewing']);

export const visitViews = ({ definition, now }: Pick<PartScene, 'definition' | 'now'>, part: Part): PartView['visits'] =>
  part.visits
    .filter((visit) => open.has(part.state) && visit.when > now)
    .map((visit) => {
      const because = barOfMove(visit, now);
      return {
        id: visit.id,
        when: instantText(visit.when),
        minutes: visit.minutes,
        place: visit.place,
        why: visit.why,
        movesLeft: MOST_MOVES - visit.moves,
        days: because === undefined ? daysFor(visit, definition.calendar, now).map(dayText) : [],
        because: because ?? null,
        cancelled: visit.cancelled ?? null,
      };
    });
