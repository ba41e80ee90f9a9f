/** A device of a hall: a big screen, a kiosk or a rating device, paired by a clerk who reads the code that it shows. */
import type { Brand, DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { isWithin } from '#domain/division/division.ts';

export type DeviceId = Brand<string, 'DeviceId'>;
export const DEVICE_KINDS = ['screen', 'kiosk', 'rating'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export type Device = {
  readonly id: DeviceId;
  readonly division: DivisionCode;
  readonly hall: OfficeId;
  readonly kind: DeviceKind;
  readonly name: string;
  /** Of a rating device: the window it stands at. */
  readonly window?: string;
};

/** A code is good for this long: it is typed by who stands before the device. Milliseconds. */
export const ASKING_MS = 10 * 60_000;

export type DeviceRefusal = 'device-unknown' | 'device-code-unknown' | 'device-not-found' | 'device-revoked' | 'window-needed';

/** Clerks of the hall, and who administers its division: the same people who open and close windows. */
export const mayPair = (post: Post, hall: { readonly id: OfficeId; readonly division: DivisionCode }): boolean =>
  (post.duty === 'reception' && post.office === hall.id) || (post.duty === 'administration' && isWithin(hall.division, post.division));

/** Six digits; `draw` gives a number from 0 to below 1,000,000. */
export const pairingCode = (draw: number): string => String(draw).padStart(6, '0');
