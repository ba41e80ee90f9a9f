/** What sets one simulated system apart: how it hears of cases, its codes, its people, its pace and its moods. */

export type Words = { readonly zh: string; readonly en: string };

/** A state as this system calls it, and the platform's word for it (its map on the platform says the same). */
export type OwnState = { readonly code: string; readonly ours: string; readonly name: Words };

export type Profile = {
  readonly id: string;
  readonly name: Words;
  readonly hears: 'webhook' | 'polling';
  /** Begins its own numbers, which look like nobody else's. */
  readonly prefix: string;
  readonly states: readonly OwnState[];
  /** Officers by the numbers they have here; the platform's map says who they are. */
  readonly officers: readonly string[];
  /** Milliseconds from a file's coming to its review, and from there to the decision. */
  readonly pace: { readonly begin: number; readonly decide: number };
  /** Every so many files one is turned down; 0: none. */
  readonly refusedEvery: number;
  readonly reasons: { readonly granted: string; readonly refused: string };
  readonly article: { readonly law: string; readonly article: number };
  readonly oddities: Oddities;
};

/** What real systems do as well: every so many of its answers or pushes, 0 for never. */
export type Oddities = {
  /** Takes a webhook, and its answer gets lost. */
  readonly answerLostEvery: number;
  /** Says 503 before it has looked. */
  readonly downEvery: number;
  /** Pushes an act a second time, with the same number of its own. */
  readonly pushTwiceEvery: number;
  /** Forgets its last places and reads them again. */
  readonly rereadEvery: number;
  /** Milliseconds it takes to answer a webhook. */
  readonly slow: number;
};

/** The platform's own word for a state of this system; undefined for one that is not its. */
export const oursOf = ({ states }: Profile, code: string): string | undefined => states.find((state) => state.code === code)?.ours;
export const codeOf = ({ states }: Profile, ours: string): string | undefined => states.find((state) => state.ours === ours)?.code;
export const nameOf = ({ states }: Pick<Profile, 'states'>, code: string): Words =>
  states.find((state) => state.code === code)?.name ?? { zh: code, en: code };
