/** Dates as people read them, from the ISO strings of the API; always the day in Asia/Shanghai, whatever the device says. */
import type { Language } from '#domain/kernel/text.ts';

const zone = 'Asia/Shanghai';
const tag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');
const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/** A day (`2026-06-29`) is that day everywhere; an instant is shown in Shanghai. */
const dateOf = (iso: string): Date => new Date(dayOnly.test(iso) ? `${iso}T12:00:00+08:00` : iso);

/** `2026-06-29` in Shanghai of any ISO string. */
export const dayOf = (iso: string): string =>
  dayOnly.test(iso) ? iso : new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(iso));

/** 6月29日 · 29 June; the year is added when it is not `today`'s. */
export const dayText = (iso: string, language: Language, today?: string): string => {
  const year = today === undefined || dayOf(iso).slice(0, 4) === dayOf(today).slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(tag(language), { timeZone: zone, month: 'long', day: 'numeric', ...year }).format(dateOf(iso));
};

/** 6月29日 · 29 Jun, where a row has no room for the whole month. */
export const shortDayText = (iso: string, language: Language, today: string): string =>
  language === 'zh' || dayOf(iso).slice(0, 4) !== dayOf(today).slice(0, 4)
    ? dayText(iso, language, today)
    : new Intl.DateTimeFormat(tag(language), { timeZone: zone, month: 'short', day: 'numeric' }).format(dateOf(iso));

/** 2026年6月29日 · 29 June 2026. */
export const fullDayText = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(tag(language), { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }).format(dateOf(iso));

/** 202606 of a figure as `2026-06`. */
export const isoMonth = (month: number): string => `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;

/** `2026-06`: 2026年6月 · June 2026. */
export const monthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(tag(language), { timeZone: zone, year: 'numeric', month: 'long' }).format(dateOf(`${month}-15`));

/** 10:21. */
export const clockText = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(dateOf(iso));

/** 6月16日 09:12 · 16 June 09:12. */
export const momentText = (iso: string, language: Language, today?: string): string =>
  dayOnly.test(iso) ? dayText(iso, language, today) : `${dayText(iso, language, today)} ${clockText(iso)}`;

/** 周二 · Tue. */
export const weekdayText = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(tag(language), { timeZone: zone, weekday: 'short' }).format(dateOf(iso));

/** Calendar days from `from` to `to`, negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${dayOf(to)}T00:00:00Z`) - Date.parse(`${dayOf(from)}T00:00:00Z`)) / 86_400_000);
