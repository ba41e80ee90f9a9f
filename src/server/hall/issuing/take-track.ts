/** Takes one piece of news of the courier, from its webhook or asked for: the same event twice is one. */
import type { Tracked } from '#domain/hall/parcel.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { bySystem, changeParcel } from './change-delivery.ts';
import { deliveryKey, type Facts, type IssuingRoom } from './issuing-room.ts';

/** @returns whether it was new. */
export async function takeTrack(
  room: Pick<IssuingRoom, 'corridor' | 'catalogue'>,
  key: Key,
  track: Tracked,
  now: Instant,
): Promise<Result<boolean>> {
  const done = await changeParcel(room, bySystem(key, { kind: 'report-track', track }, `track ${key.id} ${track.event}`, now));
  if (done.ok) return ok(true);
  return done.refusal.code === 'already-told' ? ok(false) : done;
}

/** Answers `parcel.courier-event`. One that comes before our own order is written down is refused: the courier sends it again. */
export async function courierEvent(room: IssuingRoom, { body, now }: Facts): Promise<Result<unknown>> {
  const courier = room.courier();
  const { payload, signature } = body as { readonly payload: string; readonly signature: string };
  if (courier === undefined) return refuse('courier-signature-wrong');
  const event = courier.read(payload, signature);
  if (!event.ok) return event;
  const key = deliveryKey(event.value.reference);
  if (key === undefined) return refuse('courier-event-unknown');
  const taken = await takeTrack(room, key, event.value.track, now);
  return taken.ok ? ok({ taken: taken.value }) : refuse('courier-event-unknown');
}
