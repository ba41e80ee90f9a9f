/** Which events around a decision are told in writing (licensing law 36, 38). An extension asked for or proposed is between offices. */
import type { CaseEventKind } from './events.ts';

export const toldOfOutcome = ['DecisionCorrected', 'RevocationAnnounced'] as const satisfies readonly CaseEventKind[];
