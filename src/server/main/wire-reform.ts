/** Puts the programme and society's say together: measures, plans, orders, reports, pilots, ratings, the hotline; a line for each of its parts. */
import type { Operation } from '#contract/operation.ts';
import { measureOperations } from '#contract/operations/measure.ts';
import { overviewOperations } from '#contract/operations/overview.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Everywhere, Round } from './rounds.ts';
import { hotlineHandlersOf, hotlineOperations, hotlineRounds } from './wire-hotline.ts';
import { measureHandlersOf, measureRounds } from './wire-measure.ts';
import { mechanismHandlersOf, mechanismOperations, mechanismRounds } from './wire-mechanism.ts';
import { overviewHandlersOf } from './wire-overview.ts';
import { programmeHandlersOf, programmeOperations, programmeRounds } from './wire-programme.ts';
import { ratingHandlersOf, ratingsOperations, ratingRounds } from './wire-ratings.ts';
import { pilotHandlersOf, pilotRounds, pilotsOperations } from './wire-pilots.ts';
import { reportHandlersOf, reportRounds, reportsOperations } from './wire-report.ts';
import type { Wired } from './wire.ts';
import { societyHandlersOf, societyOperations } from './wire-society.ts';

export const reformOperations: readonly Operation[] = [
  ...hotlineOperations,
  ...measureOperations,
  ...mechanismOperations,
  ...overviewOperations,
  ...pilotsOperations,
  ...programmeOperations,
  ...ratingsOperations,
  ...reportsOperations,
  ...societyOperations,
];
/** Bytes of what may be uploaded, by operation. */
export const reformUploads: Readonly<Record<string, number>> = {};

/** Handlers of the programme and of society's say. */
export const reformHandlersOf = (wired: Wired): Readonly<Record<string, Handler<Caller>>> => ({
  ...hotlineHandlersOf(wired),
  ...measureHandlersOf(wired),
  ...mechanismHandlersOf(wired),
  ...overviewHandlersOf(wired),
  ...pilotHandlersOf(wired),
  ...programmeHandlersOf(wired),
  ...ratingHandlersOf(wired),
  ...reportHandlersOf(wired),
  ...societyHandlersOf(wired),
});

/** What the worker does for them again and again. */
export const reformRounds = (wired: Wired, everywhere: Everywhere): readonly Round[] => [
  ...hotlineRounds(wired),
  ...measureRounds(wired),
  ...mechanismRounds(wired),
  ...pilotRounds(wired),
  ...programmeRounds(wired),
  ...ratingRounds(wired, everywhere),
  ...reportRounds(wired),
];
