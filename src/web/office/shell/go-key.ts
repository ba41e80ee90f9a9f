/** `G`, then a digit: the first key waits for the second, and while it waits digits mean a place and not an act. */

/** As long as a hand needs between two keys. */
const WAITS_MS = 1500;
let until = 0;

export const beginGo = (): void => {
  until = performance.now() + WAITS_MS;
};
export const isGoing = (): boolean => performance.now() < until;
export const endGo = (): void => {
  until = 0;
};
