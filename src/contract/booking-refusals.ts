/** Refusal codes of bookings with their sentences: part of the one counter's table. */
import type { BookingRefusal } from '#domain/hall/booking.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const bookingRefusals = {
  'booking-not-found': entry(404, '没有这个预约。', 'There is no such booking.'),
  'booking-ended': entry(409, '这个预约已经用过、取消或过期。', 'This booking was used, given back or has passed.'),
  'booking-begun': entry(
    409,
    '预约的时段已经开始，不能再改期或取消；请直接来，或者来取普通号。',
    'The slot has begun and cannot be moved or given back any more; please come, or take an ordinary ticket.',
  ),
  'booking-moved-often': entry(
    409,
    '已经改期 {most} 次，不能再改；可以取消后重新预约。',
    'It was moved {most} times already; give it back and book anew.',
  ),
  'booking-too-early': entry(409, '还没到时间：{from} 起可以报到。', 'Too early: one can arrive from {from} on.'),
  'booking-missed': entry(
    409,
    '预约的时间已过。您仍然可以办：请取一个普通号（2018年规定第12条）。',
    'The booked time has passed. You are served all the same: please take an ordinary ticket (2018 regulation art. 12).',
  ),
  'booking-barred': entry(
    409,
    '{within} 天内有 {misses} 次约了没来，{until} 前不能预约。您随时可以直接来大厅取号办理。',
    '{misses} bookings within {within} days were not used, so none can be made until {until}. You can come and take a ticket at any time.',
  ),
  'booking-exists': entry(
    409,
    '您这一天在这个队列已经有一个预约，可以改期。',
    'You have a booking in this queue on that day already; it can be moved.',
  ),
  'slot-full': entry(
    409,
    '这个时段约满了。最近的空位：{next}。不预约也可以直接来办。',
    'This slot is full. The next free ones: {next}. You can also come without a booking.',
  ),
  'slot-not-there': entry(
    422,
    '这个时段不能预约：不在开放时间内、还没开放，或者已经开始。',
    'This slot cannot be booked: the hall is closed then, it is not opened yet, or it has begun.',
  ),
  'no-appointments': entry(
    422,
    '这个大厅的这类事不用预约，直接来取号就办（2018年规定第12条）。',
    'No booking is taken for this here: come and take a ticket (2018 regulation art. 12).',
  ),
} as const satisfies Record<BookingRefusal, RefusalEntry>;
