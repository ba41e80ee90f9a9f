/** Begins a pick-up or a parcel inside a transaction: its first event, with a fresh id and, for a parcel, the address. */
import type { Actor } from '#domain/case/actor.ts';
import type { PaperWay, Results } from '#domain/hall/collect.ts';
import { decideParcel } from '#domain/hall/decide-parcel.ts';
import { decidePickUp } from '#domain/hall/decide-pick-up.ts';
import type { ParcelId } from '#domain/hall/parcel.ts';
import type { PickUpId } from '#domain/hall/pick-up.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import { step, type Step } from '#server/corridor/run-across.ts';
import { refOf, type IssuingRoom } from './issuing-room.ts';
import { parcelAggregate, type ParcelAddress } from './parcel-store.ts';
import { codeOfPickUp, hashOfCode } from './pick-up-code.ts';
import { pickUpAggregate } from './pick-up-store.ts';

export type Beginning = {
  readonly way: PaperWay;
  readonly division: DivisionCode;
  readonly cases: readonly Results[];
  readonly early: boolean;
  readonly again: boolean;
  readonly title: string;
  /** Of a parcel. */
  readonly address?: ParcelAddress;
  readonly actor: Exclude<Actor, { kind: 'authority' }>;
  readonly at: Instant;
};

const nothing = { state: undefined, seq: 0, lastAt: 0 } as const;

export function beginDelivery(
  room: Pick<IssuingRoom, 'newId' | 'codeSecret' | 'catalogue'>,
  beginning: Beginning,
): Result<readonly Step[]> {
  const { way, division, cases, early, again, title, address, actor, at } = beginning;
  const fresh = `${division}-${room.newId()}`;
  const scene = { actor, by: refOf(actor), calendar: room.catalogue.calendar, now: at };
  const key = { division, id: fresh };
  if (way === 'courier') {
    const packed = decideParcel({ kind: 'pack', id: brandAs<ParcelId>(fresh), division, cases, early, again }, undefined, scene);
    return packed.ok ? ok([step(parcelAggregate(title, address), { key, events: packed.value, loaded: nothing })]) : packed;
  }
  const codeHash = hashOfCode(room.codeSecret, codeOfPickUp(room.codeSecret, fresh));
  const opened = decidePickUp({ kind: 'open', id: brandAs<PickUpId>(fresh), division, cases, early, codeHash }, undefined, scene);
  return opened.ok ? ok([step(pickUpAggregate(title), { key, events: opened.value, loaded: nothing })]) : opened;
}
