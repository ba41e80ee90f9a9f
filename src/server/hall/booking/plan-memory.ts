/** The plan of a hall, kept for a moment: ten thousand people at nine o'clock read it once a second, not each for themselves. */
import type { PlannedHall } from '#domain/hall/hall-plan.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';

type PlanOf = (hall: OfficeId) => Promise<PlannedHall | undefined>;

/** A changed plan holds for bookings from this long after its commit at the latest. */
const KEPT_MS = 1_000;

/** `clock` in milliseconds. What could not be read is asked again. */
export function rememberPlans(planOf: PlanOf, clock: () => number = () => performance.now()): PlanOf {
  const known = new Map<OfficeId, { readonly at: number; readonly plan: Promise<PlannedHall | undefined> }>();
  return (hall) => {
    const found = known.get(hall);
    if (found !== undefined && clock() - found.at <= KEPT_MS) return found.plan;
    const plan = planOf(hall);
    known.set(hall, { at: clock(), plan });
    // Names that are no hall are not collected.
    void plan.then(
      (value) => (value === undefined ? known.delete(hall) : undefined),
      () => known.delete(hall),
    );
    return plan;
  };
}
