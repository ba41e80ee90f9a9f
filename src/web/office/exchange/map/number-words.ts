/** Numbers of the map as people read them: 1,284; from ten thousand on 1.3万 and 12.8k. */
import type { Text } from '#domain/kernel/text.ts';

const TEN_THOUSAND = 10_000;
const grouped = (value: number): string => value.toLocaleString('en-US');
const short = (value: number): string => String(Math.round(value * 10) / 10);

export const numberWords = (value: number): Text =>
  value < TEN_THOUSAND
    ? { zh: grouped(value), en: grouped(value) }
    : { zh: `${short(value / TEN_THOUSAND)}万`, en: value < 1_000_000 ? `${short(value / 1000)}k` : `${short(value / 1_000_000)}m` };
