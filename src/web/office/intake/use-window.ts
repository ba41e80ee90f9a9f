/** The window's state over time: typing kept on the device, previews fetched as it changes, one filing with one key. */
import { useEffect, useReducer, useRef, useState } from 'react';
import type { WalkIn, WalkInFiled, WalkInPreview } from '#contract/view/walk-in.ts';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { dropCopy, readCopy, writeCopy, type Copy } from '../counter/device-copy.ts';
import { previewBody, type Filing } from './file-body.ts';
import { emptyTyped, typedAfter, type Typed } from './typed.ts';

/** As typed here before, or as begun now. */
export function useTyped(walkIn: WalkIn, visit: string) {
  const [typed, tell] = useReducer(
    typedAfter,
    walkIn.id,
    (id): Typed => readCopy(id)?.typed ?? emptyTyped(visit, walkIn.person.account ? 'electronic' : 'window'),
  );
  const attempt = useRef<Copy['attempt']>(readCopy(walkIn.id)?.attempt);
  const done = useRef(false);
  const { id } = walkIn;
  const { name } = walkIn.person;
  const keep = (): void => {
    // Whoever only asked a question leaves nothing behind.
    if (done.current || typed.matters.length === 0) return;
    writeCopy(id, { name, at: Date.now(), typed, ...(attempt.current === undefined ? {} : { attempt: attempt.current }) });
  };
  useEffect(keep);
  return {
    typed,
    tell,
    /** The key of this body: the one it was sent with before, also before a reload; else a new one, kept before it is sent. */
    keyFor: (text: string): string => {
      if (attempt.current?.text !== text) attempt.current = { key: freshKey(), text };
      keep();
      return attempt.current.key;
    },
    /** There was an answer: the next filing is another act. */
    answered: (): void => {
      attempt.current = undefined;
      keep();
    },
    /** Filed: nothing of it stays on the computer. */
    finish: (): void => {
      done.current = true;
      dropCopy(id);
    },
  };
}

/** Typing goes on while the engine is asked; the last answer stays until the next. */
const PAUSE_MS = 250;

export type Previewing = { readonly previews: readonly WalkInPreview[]; readonly refused: Refused | undefined; readonly retry: () => void };

export function usePreviews(id: string, typed: Typed): Previewing {
  const [previews, setPreviews] = useState<readonly WalkInPreview[]>([]);
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
        if (answer.ok) setPreviews(answer.value.cases);
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
  return { previews: own, refused, retry: () => setRound((before) => before + 1) };
}

type Sending = Pick<ReturnType<typeof useTyped>, 'keyFor' | 'answered' | 'finish'> & {
  readonly walkIn: WalkIn;
  readonly onFiled: (filed: WalkInFiled) => void;
};

/** Files once: the key stays with the same body, also over a reload, until there is an answer. */
export function useFiling({ walkIn, keyFor, answered, finish, onFiled }: Sending) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const send = async (body: Filing): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await call('walk-in.file', { params: { id: walkIn.id }, body, key: keyFor(JSON.stringify(body)) });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) {
      finish();
      onFiled(answer.value);
    } else if (!comesAgain(answer.refused)) answered();
  };
  return { busy, refused, send };
}
