/** When a failed copy is tried again: twice as late each time, spread by chance so that a provider that comes back is not run over. */

/** 5 s, 10 s, 20 s … an hour at most; twelve tries take about two hours and a half. */
const FIRST_MS = 5_000;
const LONGEST_MS = 3_600_000;
export const MOST_TRIES = 12;

/** Milliseconds to wait after try number `tries`; `chance` in [0, 1) spreads it from half to one and a half. */
export const waitAfter = (tries: number, chance: number, asked = 0): number =>
  Math.max(asked, Math.round(Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS) * (0.5 + chance)));
