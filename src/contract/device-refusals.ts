/** Refusal codes of a hall's devices and of ratings: part of the one table in refusals.ts. */
import type { DeviceRefusal } from '#domain/hall/device.ts';
import type { RatingRefusal } from '#domain/hall/service-rating.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const deviceRefusals = {
  'device-unknown': entry(401, '这台设备没有配对，或已停用。', 'This device is not paired, or was revoked.'),
  'device-code-unknown': entry(
    404,
    '没有设备显示这个配对码。配对码10分钟后换新的。',
    'No device shows this code. A code is replaced after ten minutes.',
  ),
  'device-not-found': entry(404, '没有这台设备。', 'There is no such device.'),
  'device-revoked': entry(409, '这台设备已经停用。', 'This device was revoked already.'),
  'window-needed': entry(422, '评价器要写明放在哪个窗口。', 'Say at which counter the rating device stands.'),
  'not-done': entry(409, '这个号还没有办完，办完再评。', 'This ticket is not done yet; rate it when it is.'),
  'already-rated': entry(409, '已经评过了，一次评一回。', 'It was rated already; each contact is rated once.'),
  'rating-late': entry(409, '过了评价的时间。有话要说，请打12345。', 'It is too late to rate this ticket. To say something, call 12345.'),
} as const satisfies Record<DeviceRefusal | RatingRefusal, RefusalEntry>;
