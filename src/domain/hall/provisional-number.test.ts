import { expect, test } from 'vitest';
import { readNumber } from '#domain/case/case-number.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { judgeTaken } from './offline-time.ts';
import { formatProvisional, readProvisional } from './provisional-number.ts';

const number = formatProvisional({ division: brandAs<DivisionCode>(330521), count: 1234 });

test('a provisional number is read again, in small letters too, and is no case number', () => {
  expect(number).toMatch(/^330521-L-0001234-[\dX]$/);
  expect(readProvisional(number.toLowerCase())).toEqual({ number, division: 330521, count: 1234 });
  expect(readNumber(number)).toBeUndefined();
});

test('one wrong digit, or two that changed places, is found', () => {
  expect(readProvisional(number.replace('1234', '1334'))).toBeUndefined();
  expect(readProvisional(number.replace('1234', '1324'))).toBeUndefined();
});

test('a time on a receipt holds between the reservation and now, for 72 hours, with five minutes of grace for clocks', () => {
  const hour = 3_600_000;
  const day = 24 * hour;
  const now = 100 * day;
  const judged = (taken: number, reserved = now - 5 * day) =>
    judgeTaken({ taken: instantOf(taken), reserved: instantOf(reserved), expires: instantOf(reserved + 7 * day), now: instantOf(now) });
  expect([now - hour, now - 71 * hour, now + 60_000].map((taken) => judged(taken))).toEqual([undefined, undefined, undefined]);
  expect(judged(now + hour)).toBe('taken-in-future');
  expect(judged(now - 73 * hour)).toBe('taken-too-long-ago');
  expect(judged(now - 2 * hour, now - hour)).toBe('taken-before-block');
  expect(judged(now, now - 8 * day)).toBe('taken-after-block');
});
