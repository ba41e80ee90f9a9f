/** In which order calls are shown and spoken: each once, a recall again, one at a time, and never an old one as if it were new. */
import type { ScreenCall } from '#contract/view/queue.ts';

/** A call older than this is listed and not announced: the screen was away when it happened. Milliseconds. */
export const FRESH_MS = 20_000;
/** So long a call stands on the card before the next one takes its place. Milliseconds. */
export const SHOWN_MS = 5_000;

export type Shown = { readonly call: ScreenCall; readonly since: number };
export type Board = {
  readonly known: ReadonlySet<string>;
  /** Calls to be announced, in the order in which they were made. */
  readonly line: readonly ScreenCall[];
  readonly shown: Shown | undefined;
};
export const emptyBoard: Board = { known: new Set(), line: [], shown: undefined };

/** A recall is a call of its own; so is one at another window. */
export const callKey = ({ number, window, calls }: Pick<ScreenCall, 'number' | 'window' | 'calls'>): string =>
  `${number} ${window} ${calls}`;

const inOrder = (one: ScreenCall, other: ScreenCall): number =>
  one.calledAt === other.calledAt ? (one.number < other.number ? -1 : 1) : one.calledAt < other.calledAt ? -1 : 1;

/** What a new view of the hall adds. `at`: the server's instant of the view, milliseconds. */
export function hear(board: Board, calls: readonly ScreenCall[], at: number): Board {
  const news = calls.filter((call) => !board.known.has(callKey(call)));
  if (news.length === 0) return board;
  const fresh = news.filter((call) => at - Date.parse(call.calledAt) < FRESH_MS).toSorted(inOrder);
  // A recall makes the earlier call of the same ticket pointless where it still waits its turn.
  const again = new Set(fresh.map(({ number }) => number));
  return {
    ...board,
    known: new Set([...board.known, ...news.map(callKey)]),
    line: [...board.line.filter(({ number }) => !again.has(number)), ...fresh],
  };
}

/** Whether the next call may take the card now: the one there has stood long enough, and nobody speaks. */
export const isNext = ({ line, shown }: Board, now: number, speaking: boolean): boolean =>
  line.length > 0 && !speaking && (shown === undefined || now - shown.since >= SHOWN_MS);

/** The next call takes the card. */
export function advance(board: Board, now: number): Board {
  const [call, ...line] = board.line;
  return call === undefined ? board : { ...board, line, shown: { call, since: now } };
}

/** Who is called now stands on the card; without a fresh call the newest one, which draws no stroke. */
export const onCard = ({ shown }: Board, calls: readonly ScreenCall[]): ScreenCall | undefined => {
  const still = shown === undefined ? undefined : calls.find((call) => callKey(call) === callKey(shown.call));
  return still ?? calls.toSorted(inOrder).at(-1);
};

/** The others, newest first. */
export const listed = (calls: readonly ScreenCall[], card: ScreenCall | undefined, most: number): readonly ScreenCall[] =>
  calls
    .filter((call) => card === undefined || callKey(call) !== callKey(card))
    .toSorted((one, other) => inOrder(other, one))
    .slice(0, most);
