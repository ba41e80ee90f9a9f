/** What a simulated department remembers of its questions: who asked for what and how it went, never about whom or what it said. */

export type AskedOnce = {
  readonly at: number;
  readonly service: string;
  /** The asking office or member as the message says it. */
  readonly by: string;
  readonly status: number;
  readonly ms: number;
};

export type AskedLately = {
  readonly add: (one: AskedOnce) => void;
  /** Newest first. */
  readonly list: () => readonly AskedOnce[];
  /** Since the start of the process. */
  readonly count: () => number;
};

const MOST = 30;

export function openAskedLately(): AskedLately {
  const list: AskedOnce[] = [];
  let count = 0;
  return {
    add: (one) => {
      count += 1;
      list.unshift(one);
      list.length = Math.min(list.length, MOST);
    },
    list: () => list,
    count: () => count,
  };
}
