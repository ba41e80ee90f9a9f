/** What came in at a hall's devices, in figures. */
import { FEWEST_SHOWN } from '#domain/hall/service-rating.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, startOfDay } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { RatingCounts } from '#contract/view/device.ts';
import { officeName } from '#server/case/words.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { DeviceRoom, Facts } from './device-room.ts';
import { countRatings, type Counted } from './rating-store.ts';

/** What is shown of a count: nothing where too few spoke, for then it could be told who. */
const shownCount = ({ finished, grades, rated, sentAway }: Counted) => ({
  finished,
  ...(rated < FEWEST_SHOWN ? { rated: null, grades: null, sentAway: null } : { rated, grades: [...grades], sentAway }),
});
/** Days looked back on. */
const SPAN = 30;

export async function counts(room: DeviceRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  const halls = [...room.catalogue.offices.values()].filter(
    ({ id, kind, division }) =>
      kind === 'hall' && (post?.duty === 'reception' ? id === post.office : post?.duty === 'supervision' && division === post.division),
  );
  if (caller === undefined || post === undefined || halls.length === 0) return refuse('not-yours');
  const sql = sqlOf(room.pool);
  const from = addDays(dayOfInstant(now), -SPAN);
  // A clerk who looked before and after one person would read in the difference what that one said.
  const before = post.duty === 'reception' ? startOfDay(dayOfInstant(now)) : undefined;
  const one = async (hall: OfficeId, officer?: string): Promise<RatingCounts['rows'][number]> => ({
    hall: { id: hall, name: officeName(room.catalogue, hall) },
    mine: officer !== undefined,
    ...shownCount(await countRatings(sql, { division: post.division, hall, from, before, ...(officer === undefined ? {} : { officer }) })),
  });
  const own = post.duty === 'reception' ? [await one(post.office, caller.person)] : [];
  const view: RatingCounts = { fewest: FEWEST_SHOWN, rows: [...own, ...(await Promise.all(halls.map(({ id }) => one(id))))] };
  return ok(view);
}
