/**
 * A GET of the API as state: useReply('case.get', { params }) → { value, refused, reload, loading }.
 * While it reloads the last value stays; `stale` results of an older address are dropped.
 */
import { useCallback, useEffect, useState } from 'react';
import type { OperationName } from '#contract/routes.ts';
import { call, type Refused, type Sent } from './call.ts';
import { useLanguage } from './language.tsx';
import type { Reply } from './replies.ts';

export type Loaded<Value> = {
  readonly value: Value | undefined;
  readonly refused: Refused | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
};

type Held<Value> = { readonly key: string; readonly value?: Value; readonly refused?: Refused };

/** `sent` undefined asks nothing (yet). */
export function useReply<Name extends OperationName>(name: Name, sent: Pick<Sent, 'params' | 'query'> | undefined): Loaded<Reply<Name>> {
  const { language } = useLanguage();
  const key = sent === undefined ? '' : JSON.stringify([name, sent, language]);
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<Held<Reply<Name>>>({ key: '' });
  useEffect(() => {
    if (key === '') return undefined;
    const stop = new AbortController();
    const [, asked] = JSON.parse(key) as [Name, Pick<Sent, 'params' | 'query'>];
    void call(name, { ...asked, signal: stop.signal }).then((answer) => {
      if (stop.signal.aborted) return;
      setHeld(answer.ok ? { key, value: answer.value } : { key, refused: answer.refused });
    });
    return () => stop.abort();
  }, [key, name, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const mine = held.key === key;
  return {
    value: mine ? held.value : undefined,
    refused: mine ? held.refused : undefined,
    loading: key !== '' && !mine,
    reload,
  };
}
