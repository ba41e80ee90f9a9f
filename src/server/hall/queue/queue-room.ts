/** What halls and queues are given at wiring, and where a hall is. */
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import type { PlannedHall } from '#domain/hall/hall-plan.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { BoardBook } from './board.ts';
import { findPlan } from './plan-store.ts';
import type { QueuePlace } from './queue-store.ts';

export type QueueRoom = Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'newId' | 'profileOf'> & {
  readonly demo: boolean;
  readonly boards: BoardBook;
  /** The kiosk with this key, and the hall it stands in; undefined for a key nobody was given or that was taken back. */
  readonly findKiosk: (key: string, now: Instant) => Promise<{ readonly id: string; readonly hall: OfficeId } | undefined>;
};
export type QueueFacts = RequestFacts<Caller>;

type Offices = Pick<QueueRoom, 'catalogue'>;

/** A hall that is open to people at all; closed ones and offices are no halls. */
export function hallOf({ catalogue }: Offices, id: string | undefined): Result<Office> {
  const office = catalogue.offices.get(brandAs<OfficeId>(id ?? ''));
  return office?.kind === 'hall' && office.closed !== true ? ok(office) : refuse('hall-not-found');
}

export const hallsOf = ({ catalogue }: Offices): readonly Office[] =>
  [...catalogue.offices.values()].filter(({ kind, closed }) => kind === 'hall' && closed !== true);

export const placeOf = ({ division, id }: Pick<Office, 'division' | 'id'>, now: Instant): QueuePlace => ({
  division,
  hall: id,
  day: dayOfInstant(now),
});

/** The plan a hall works by; undefined for what is no hall. */
export async function planOf(room: Pick<QueueRoom, 'pool' | 'catalogue'>, hall: OfficeId): Promise<PlannedHall | undefined> {
  const office = hallOf(room, hall);
  return office.ok ? findPlan(sqlOf(room.pool), { division: office.value.division, hall }) : undefined;
}
