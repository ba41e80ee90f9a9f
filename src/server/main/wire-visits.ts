/** Puts visits, reports of being sent away, desk decisions, shifts, copies and corrections of a hall together. */
import type { Operation } from '#contract/operation.ts';
import { sentAwayOperations } from '#contract/operations/sent-away.ts';
import { shiftOperations } from '#contract/operations/shift.ts';
import { visitOperations } from '#contract/operations/visit.ts';
import { sentAwayHandlers } from '#server/feedback/sent-away/handlers.ts';
import { correctHandlers } from '#server/hall/correct/correct-handlers.ts';
import { reprintHandlers } from '#server/hall/day/reprints.ts';
import { shiftHandlers } from '#server/hall/day/shift-handlers.ts';
import { deskHandlers } from '#server/hall/desk/desk-handlers.ts';
import { visitHandlers } from '#server/hall/visit/visit-handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Wired } from './wire.ts';

export const dayOperations: readonly Operation[] = [...visitOperations, ...sentAwayOperations, ...shiftOperations];

export const dayHandlersOf = ({ config, cases }: Pick<Wired, 'config' | 'pool' | 'cases'>): Readonly<Record<string, Handler<Caller>>> => ({
  ...visitHandlers(cases),
  ...sentAwayHandlers(cases),
  ...deskHandlers(cases),
  ...shiftHandlers(cases),
  ...reprintHandlers({ ...cases, publicUrl: config.publicUrl, demo: config.demo }),
  ...correctHandlers(cases),
});
