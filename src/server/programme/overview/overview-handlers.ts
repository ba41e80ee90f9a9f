/** Answers the operations of the overview: one question to the sums for each panel. */
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { briefCase } from './brief-case.ts';
import { byPlace } from './by-place.ts';
import { changed } from './changed.ts';
import { compare } from './compare.ts';
import { headFigures } from './head-figures.ts';
import { islandReader } from './islands.ts';
import type { OverviewRoom } from './overview-room.ts';
import { bottlenecks, funnel, whyVisits } from './stalls.ts';

type Names = 'get' | 'by-division' | 'bottlenecks' | 'why-visits' | 'islands' | 'funnel' | 'compare' | 'changed' | 'case';

export const overviewHandlers = (room: OverviewRoom): Readonly<Record<`overview.${Names}`, Handler<Caller>>> => ({
  'overview.get': (facts) => headFigures(room, facts),
  'overview.by-division': (facts) => byPlace(room, facts),
  'overview.bottlenecks': (facts) => bottlenecks(room, facts),
  'overview.why-visits': (facts) => whyVisits(room, facts),
  'overview.islands': islandReader(room),
  'overview.funnel': (facts) => funnel(room, facts),
  'overview.compare': (facts) => compare(room, facts),
  'overview.changed': (facts) => changed(room, facts),
  'overview.case': (facts) => briefCase(room, facts),
});
