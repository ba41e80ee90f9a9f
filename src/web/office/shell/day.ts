/** Arithmetic on `YYYY-MM-DD`, for defaults of date fields; the law's days are counted by the server only. */

const MS_A_DAY = 86_400_000;

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 10);
