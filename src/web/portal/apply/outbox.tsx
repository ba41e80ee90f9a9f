/** Applications sent without network: kept with their key and sent when it is back; the same key again and again, so never twice. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Receipt } from '#contract/view/case.ts';
import { call, comesAgain, type Refused } from '#web/ui/call.ts';
import { dropCopy, type Edit } from './draft-copy.ts';
import type { PartySent } from './parties.ts';

export type Letter = {
  readonly draft: string;
  readonly revision: number;
  /** Who takes part beside the sender. */
  readonly parties: readonly PartySent[];
  /** What was typed but could not be saved yet: saved first, in order, each with its own key. */
  readonly saves: readonly { readonly key: string; readonly edit: Edit }[];
  readonly key: string;
  /** The first press: the time that counts for the person. */
  readonly pressedAt: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly receipt?: Receipt;
  readonly refused?: Refused;
};

const shelf = 'yici-outbox';
const read = (): readonly Letter[] => {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? '[]') as readonly Letter[];
  } catch {
    return [];
  }
};

export type Outbox = {
  readonly letters: readonly Letter[];
  readonly post: (letter: Letter) => Promise<Letter>;
  readonly drop: (draft: string) => void;
};
const Context = createContext<Outbox>({
  letters: [],
  post: (letter) => Promise.resolve(letter),
  drop: () => undefined,
});
export const useOutbox = (): Outbox => useContext(Context);

const refusedLetter = (letter: Letter, refused: Refused): Letter => (comesAgain(refused) ? letter : { ...letter, refused });

/** One sending; where it cannot be finished the letter comes back as far as it got. `keep` stores each step, for a phone may die between two. */
export async function sendLetter(letter: Letter, keep: (letter: Letter) => void): Promise<Letter> {
  const [save, ...rest] = letter.saves;
  if (save !== undefined) {
    const saved = await call('draft.save', {
      params: { id: letter.draft },
      body: { ...save.edit, revision: letter.revision },
      key: save.key,
    });
    if (!saved.ok) return refusedLetter(letter, saved.refused);
    const next = { ...letter, saves: rest, revision: saved.value.revision };
    keep(next);
    return sendLetter(next, keep);
  }
  const answer = await call('case.submit', {
    body: {
      draft: letter.draft,
      revision: letter.revision,
      ...(globalThis.matchMedia('(pointer: coarse) and (max-width: 60rem)').matches ? { device: 'phone' as const } : {}),
      ...(letter.parties.length === 0 ? {} : { parties: letter.parties }),
    },
    key: letter.key,
  });
  if (!answer.ok) return refusedLetter(letter, answer.refused);
  dropCopy(letter.draft);
  return { ...letter, receipt: answer.value };
}

export function OutboxProvider(props: { readonly children: ReactNode }) {
  const [letters, setLetters] = useState(read);
  const under = useRef(new Map<string, Promise<Letter>>());
  const put = useCallback((letter: Letter | undefined, draft: string) => {
    const next = [...read().filter((other) => other.draft !== draft), ...(letter === undefined ? [] : [letter])];
    localStorage.setItem(shelf, JSON.stringify(next));
    setLetters(next);
  }, []);
  const post = useCallback(
    (letter: Letter): Promise<Letter> => {
      const running = under.current.get(letter.draft);
      if (running !== undefined) return running;
      put(letter, letter.draft);
      const sent = sendLetter(letter, (next) => put(next, letter.draft)).then((answered) => {
        under.current.delete(letter.draft);
        put(answered, letter.draft);
        return answered;
      });
      under.current.set(letter.draft, sent);
      return sent;
    },
    [put],
  );
  const drop = useCallback((draft: string) => put(undefined, draft), [put]);
  useEffect(() => {
    const again = () => {
      for (const letter of read()) if (letter.receipt === undefined && letter.refused === undefined) void post(letter);
    };
    again();
    const timer = setInterval(again, 15_000);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [post]);
  return <Context value={{ letters, post, drop }}>{props.children}</Context>;
}
