/** Keeps a rush on one slot from taking every connection: a few try at a time, and once it is full everybody behind them is told at once. */

/** As many transactions of one slot at a time and process: places are taken side by side, and other work keeps its connections. */
const AT_ONCE = 6;
/** For so long "full" is believed without asking again; a place given back in another process is seen after it. */
const BELIEVED_MS = 250;

type Line = { running: number; readonly waiting: (() => void)[] };

export type Rush = {
  /** Whether these slots were full a moment ago. */
  readonly isFull: (slot: string) => boolean;
  readonly noteFull: (slot: string) => void;
  /** Somebody gave a place back. */
  readonly forget: () => void;
  /** Does the work when it is one of the few. */
  readonly inTurn: <Value>(slot: string, work: () => Promise<Value>) => Promise<Value>;
  /** One answer for all who ask the same within a moment. */
  readonly shared: (what: string, ask: () => Promise<string>) => Promise<string>;
};

/** The line before one slot: whoever leaves hands the turn on, so that the number running does not change. */
function openLines(): Rush['inTurn'] {
  const lines = new Map<string, Line>();
  const enter = async (slot: string): Promise<Line> => {
    const line = lines.get(slot) ?? { running: 0, waiting: [] };
    lines.set(slot, line);
    if (line.running >= AT_ONCE) await new Promise<void>((turn) => line.waiting.push(turn));
    else line.running += 1;
    return line;
  };
  const leave = (slot: string, line: Line): void => {
    const next = line.waiting.shift();
    if (next !== undefined) return next();
    line.running -= 1;
    if (line.running === 0) lines.delete(slot);
  };
  return async (slot, work) => {
    const line = await enter(slot);
    try {
      return await work();
    } finally {
      leave(slot, line);
    }
  };
}

/** Of one process; `clock` in milliseconds. */
export function openRush(clock: () => number = () => performance.now()): Rush {
  const full = new Map<string, number>();
  const answers = new Map<string, { readonly at: number; readonly answer: Promise<string> }>();
  const isOld = (at: number): boolean => clock() - at > BELIEVED_MS;
  return {
    isFull: (slot) => {
      const at = full.get(slot);
      if (at !== undefined && isOld(at)) full.delete(slot);
      return at !== undefined && !isOld(at);
    },
    noteFull: (slot) => void full.set(slot, clock()),
    forget: () => {
      full.clear();
      answers.clear();
    },
    inTurn: openLines(),
    shared: (what, ask) => {
      const known = answers.get(what);
      if (known !== undefined && !isOld(known.at)) return known.answer;
      const answer = ask();
      answers.set(what, { at: clock(), answer });
      void answer.catch(() => answers.delete(what));
      return answer;
    },
  };
}
