/** How well a question and a phrase cover each other, piece by piece: characters, sounds or English stems, all as numbers. */

/** `asked`: share of what the question says that the phrase has; `told`: the other way round; both 0 to 1, by what each piece tells. */
export type Coverage = { readonly asked: number; readonly told: number; readonly whole: boolean };
type Pieces = ArrayLike<number>;

/** A piece that stands alone says little: 证 is in a thousand names; with its neighbour it is a word. A lone sound says nearly nothing, a lone English word nearly all. */
export const ALONE = { character: 0.45, sound: 0.2, word: 0.85 } as const;

/** For each piece of the phrase how well the question has it. One for the process: phrases are judged one after the other. */
const met = new Float32Array(256);

/** Whether the same two pieces stand beside each other in both. */
const isNeighboured = (one: Pieces, at: number, other: Pieces, place: number): boolean =>
  (at > 0 && place > 0 && one[at - 1] === other[place - 1]) ||
  (at + 1 < one.length && place + 1 < other.length && one[at + 1] === other[place + 1]);

/** Fills `met` and returns what the question's pieces are worth in the phrase. Written for speed: it runs a quarter of a million times a second. */
function meet(question: Pieces, phrase: Pieces, weights: Float32Array, alone: number): number {
  met.fill(0, 0, phrase.length);
  const single = question.length === 1;
  let worth = 0;
  for (let at = 0; at < question.length; at += 1) {
    const piece = question[at] ?? 0;
    let best = 0;
    for (let place = 0; place < phrase.length; place += 1) {
      if (phrase[place] !== piece) continue;
      const value = single || isNeighboured(question, at, phrase, place) ? 1 : alone;
      if (value > best) best = value;
      if (value > (met[place] ?? 0)) met[place] = value;
    }
    worth += best * (weights[piece] ?? 0);
  }
  return worth;
}

/** What pieces are worth together. */
export function weightOf(pieces: Pieces, weights: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < pieces.length; at += 1) sum += weights[pieces[at] ?? 0] ?? 0;
  return sum;
}

function includes(long: Pieces, short: Pieces): boolean {
  for (let from = 0; from + short.length <= long.length; from += 1) {
    let at = 0;
    while (at < short.length && long[from + at] === short[at]) at += 1;
    if (at === short.length) return true;
  }
  return false;
}

/** @param phrase at most 256 pieces; @param all what the question's pieces are worth together. */
export function coverage(question: Pieces, all: number, phrase: Pieces, weights: Float32Array, alone: number): Coverage {
  const worth = meet(question, phrase, weights, alone);
  let told = 0;
  let whole = 0;
  for (let place = 0; place < phrase.length; place += 1) {
    const weight = weights[phrase[place] ?? 0] ?? 0;
    whole += weight;
    told += weight * (met[place] ?? 0);
  }
  return {
    asked: all === 0 ? 0 : worth / all,
    told: whole === 0 ? 0 : told / whole,
    whole: question.length > 0 && includes(phrase, question),
  };
}

/** Places of the phrase that the question has too, to be shown. */
export function placesMet(question: Pieces, phrase: Pieces, weights: Float32Array, alone: number): readonly number[] {
  meet(question, phrase, weights, alone);
  const least = question.length <= 4 ? 0 : alone;
  return Array.from({ length: phrase.length }, (_, place) => place).filter((place) => (met[place] ?? 0) > least);
}

/** One figure of both, 0 to about 1.1: what is asked must be there, half of it is less than half; of two that have it the shorter says more. */
export const scoreOf = ({ asked, told, whole }: Coverage): number => 0.72 * asked ** 1.3 + 0.28 * told * asked + (whole ? 0.06 : 0);
