/** The window's state over time: typing kept on the device, previews fetched as it changes, one filing with one key. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { WalkIn, WalkInFiled, WalkInPreview } from '#contract/view/walk-in.ts';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import type { Copies, Copy } from '../counter/device-copy.ts';
import { previewBody, type Filing } from './file-body.ts';
import { emptyTyped, typedAfter, type Typed } from './typed.ts';

/** As typed before, here or by a colleague; else as begun now, with the matters the ticket was drawn for. */
export const typedAtFirst = (walkIn: WalkIn, copy: Copy | undefined, visit: string): Typed => {
  const { kept, ticket } = walkIn;
  const own = kept !== null && (copy === undefined || Date.parse(kept.at) > copy.at) ? (kept.typed as Partial<Typed>) : copy?.typed;
  const fresh = emptyTyped(visit, walkIn.person.account ? 'electronic' : 'window');
  return own === undefined ? { ...fresh, matters: ticket?.matters ?? [] } : { ...fresh, ...own };
};

/** Every change at once on this computer; a second after the last one in the hall as well, for a colleague or another computer. */
const HALL_PAUSE_MS = 1000;

/** Sends what is typed to the hall; `settled` waits for the one on its way, `stop` sends no more. */
function useHallCopy(id: string, typed: Typed) {
  const done = useRef(false);
  const sent = useRef<string>(undefined);
  const going = useRef<Promise<unknown>>(Promise.resolve());
  const text = JSON.stringify(typed);
  const first = useRef(text);
  useEffect(() => {
    if (done.current || text === first.current || text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text;
      going.current = call('walk-in.keep', { params: { id }, body: { typed: JSON.parse(text) as Typed } }).then((answer) => {
        if (!answer.ok) sent.current = undefined;
      });
    }, HALL_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [id, text]);
  return {
    stop: (): Promise<unknown> => {
      done.current = true;
      return going.current;
    },
    go: (): void => {
      done.current = false;
    },
  };
}

const DISK_MS = 2000;

/** `copy`: what this computer has of it. */
export function useTyped(walkIn: WalkIn, visit: string, copies: Copies, copy: Copy | undefined) {
  const [typed, tell] = useReducer(typedAfter, walkIn, (of): Typed => typedAtFirst(of, copy, visit));
  const attempt = useRef<Copy['attempt']>(copy?.attempt);
  const done = useRef(false);
  const { id } = walkIn;
  const { name } = walkIn.person;
  const hall = useHallCopy(id, typed);
  /** What lies on the disk. */
  const [onDisk, setOnDisk] = useState(typed);
  const keep = async (): Promise<void> => {
    // Whoever only asked a question leaves nothing behind.
    if (done.current || typed.matters.length === 0) return;
    const copy = { name, at: Date.now(), typed, ...(attempt.current === undefined ? {} : { attempt: attempt.current }) };
    if (await copies.write(id, copy)) setOnDisk(typed);
  };
  // Only what was typed anew is written: a copy merely opened stays as old as it is.
  const written = useRef(typed);
  useEffect(() => {
    if (written.current === typed) return;
    written.current = typed;
    void keep();
  });
  return {
    typed,
    tell,
    /** The last letter lies on the disk. */
    isKept: onDisk === typed || typed.matters.length === 0,
    /** The key of this body: the one it was sent with before, also before a reload; else a new one, on the disk before it is sent. */
    keyFor: async (text: string): Promise<string> => {
      const { key } = attempt.current?.text === text ? attempt.current : (attempt.current = { key: freshKey(), text });
      // A disk that hangs must not hold up the person who waits.
      await Promise.race([keep(), new Promise((later) => setTimeout(later, DISK_MS))]);
      return key;
    },
    /** There was an answer: the next filing is another act. */
    answered: (): void => {
      attempt.current = undefined;
      void keep();
    },
    /** Filed: nothing of it stays on the computer. */
    finish: (): void => {
      done.current = true;
      void copies.drop(id);
    },
    hall,
  };
}

/** Typing goes on while the engine is asked; the last answer stays until the next. */
const PAUSE_MS = 250;

export type Previewing = {
  readonly previews: readonly WalkInPreview[];
  /** What is shown is what was typed last; else the engine is still asked. */
  readonly current: boolean;
  readonly refused: Refused | undefined;
  readonly retry: () => void;
};

export function usePreviews(id: string, typed: Typed): Previewing {
  const [previews, setPreviews] = useState<readonly WalkInPreview[]>([]);
  const [seen, setSeen] = useState('');
  const [refused, setRefused] = useState<Refused>();
  const [round, setRound] = useState(0);
  const own = previews.filter(({ guide }) => typed.matters.includes(guide.id));
  const text = JSON.stringify(previewBody(typed, own));
  const none = typed.matters.length === 0;
  useEffect(() => {
    if (none) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void call('walk-in.preview', { params: { id }, body: JSON.parse(text), signal: stop.signal }).then((answer) => {
        if (stop.signal.aborted) return;
        if (answer.ok) {
          setPreviews(answer.value.cases);
          setSeen(text);
        }
        setRefused(answer.ok ? undefined : answer.refused);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, text, none, round]);
  useEffect(() => {
    const again = (): void => setRound((before) => before + 1);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  return { previews: own, current: seen === text, refused, retry: () => setRound((before) => before + 1) };
}

/** F9 faster than the engine waits for it: signed is what the last answer makes of the case, not what stood there before it. */
export function useOnceSeen({ current, refused }: Pick<Previewing, 'current' | 'refused'>, act: (receive: boolean) => Promise<void>) {
  const [wanted, setWanted] = useState<{ readonly receive: boolean }>();
  // Without an answer the server judges what is sent, as ever.
  const ready = current || refused !== undefined;
  const last = useRef(act);
  const running = useRef(false);
  useEffect(() => {
    last.current = act;
  });
  useEffect(() => {
    if (wanted === undefined || !ready || running.current) return;
    running.current = true;
    void last.current(wanted.receive).finally(() => {
      running.current = false;
      setWanted(undefined);
    });
  }, [wanted, ready]);
  return { waits: wanted !== undefined, ask: (receive: boolean): void => setWanted({ receive }) };
}

/** Departments are asked as soon as a matter is chosen; the form is there meanwhile, and fills in when they answer. */
export function useLookUp(id: string, matters: readonly string[], onLooked: () => void) {
  // Asking begins with the first matter: until then nothing was said, so that no question is led to that will be answered.
  const [asking, setAsking] = useState(matters.length > 0);
  const [refused, setRefused] = useState<Refused>();
  const asked = useRef(new Set<string>());
  const told = useRef(onLooked);
  useEffect(() => {
    told.current = onLooked;
  });
  const ask = useCallback(
    async (wanted: readonly string[]): Promise<void> => {
      setAsking(true);
      const answer = await call('walk-in.look-up', { params: { id }, body: { matters: [...wanted] } });
      setAsking(false);
      setRefused(answer.ok ? undefined : answer.refused);
      if (answer.ok) told.current();
      else for (const matter of wanted) asked.current.delete(matter);
    },
    [id],
  );
  const text = matters.join(' ');
  useEffect(() => {
    const fresh = text.split(' ').filter((matter) => matter !== '' && !asked.current.has(matter));
    if (fresh.length === 0) return;
    for (const matter of fresh) asked.current.add(matter);
    void ask(fresh);
  }, [text, ask]);
  return { asking, refused, again: () => void ask(matters) };
}

type Sending = Pick<ReturnType<typeof useTyped>, 'keyFor' | 'answered' | 'finish' | 'hall'> & {
  readonly walkIn: WalkIn;
  readonly onFiled: (filed: WalkInFiled) => void;
};

/** Files once: the key stays with the same body, also over a reload, until there is an answer. */
export function useFiling({ walkIn, keyFor, answered, finish, hall, onFiled }: Sending) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const send = async (body: Filing): Promise<void> => {
    if (busy) return;
    setBusy(true);
    // A copy on its way would lie in the hall after the case was filed.
    await hall.stop();
    const answer = await call('walk-in.file', { params: { id: walkIn.id }, body, key: await keyFor(JSON.stringify(body)) });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) {
      finish();
      onFiled(answer.value);
    } else {
      hall.go();
      if (!comesAgain(answer.refused)) answered();
    }
  };
  return { busy, refused, send };
}
