/**
 * A GET of the API as state: useReply('case.get', { params }) → { value, refused, reload, loading }.
 * While it reloads, and where a reload does not reach us, the last value stays; results of an older address are dropped.
 * What failed for want of a network is asked again when the network is back.
 */
import { useCallback, useEffect, useState } from 'react';
import type { OperationName } from '#contract/routes.ts';
import { type Answer, call, comesAgain, type Refused, type Sent } from './call.ts';
import { useLanguage } from './language.tsx';
import type { Reply } from './replies.ts';

export type Loaded<Value> = {
  readonly value: Value | undefined;
  readonly refused: Refused | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
};

/** Asked once for a page's life: the same for everyone, and changed only by a new edition of the catalogue. */
const steady: ReadonlySet<OperationName> = new Set(['division.list']);
const asked = new Map<string, Promise<Answer<unknown>>>();

/** The answer, remembered where it is steady; a failed one is asked again. */
function ask<Name extends OperationName>(name: Name, key: string, sent: Sent): Promise<Answer<Reply<Name>>> {
  if (!steady.has(name)) return call(name, sent);
  const { signal: _, ...lasting } = sent;
  const known = asked.get(key) ?? call(name, lasting);
  asked.set(key, known);
  void known.then((answer) => answer.ok || asked.delete(key));
  return known as Promise<Answer<Reply<Name>>>;
}

type Held<Value> = { readonly key: string; readonly value?: Value; readonly refused?: Refused };

/** What is shown after an answer: a read that only failed to reach us does not take away what was there. */
export const heldAfter = <Value>(before: Held<Value>, key: string, answer: Answer<Value>): Held<Value> => {
  if (answer.ok) return { key, value: answer.value };
  const { refused } = answer;
  return before.key === key && before.value !== undefined && comesAgain(refused) ? { ...before, refused } : { key, refused };
};

/** `sent` undefined asks nothing (yet). */
export function useReply<Name extends OperationName>(name: Name, sent: Pick<Sent, 'params' | 'query'> | undefined): Loaded<Reply<Name>> {
  const { language } = useLanguage();
  const key = sent === undefined ? '' : JSON.stringify([name, sent, language]);
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<Held<Reply<Name>>>({ key: '' });
  useEffect(() => {
    if (key === '') return undefined;
    const stop = new AbortController();
    const [, sentNow] = JSON.parse(key) as [Name, Pick<Sent, 'params' | 'query'>];
    void ask(name, key, { ...sentNow, signal: stop.signal }).then((answer) => {
      if (stop.signal.aborted) return;
      setHeld((before) => heldAfter(before, key, answer));
    });
    return () => stop.abort();
  }, [key, name, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const away = held.refused?.code === 'no-network';
  useEffect(() => {
    if (!away) return undefined;
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [away, reload]);
  const mine = held.key === key;
  return {
    value: mine ? held.value : undefined,
    refused: mine && held.value === undefined ? held.refused : undefined,
    loading: key !== '' && !mine,
    reload,
  };
}
