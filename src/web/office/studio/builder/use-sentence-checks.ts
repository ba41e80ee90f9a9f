/** Which sentences of a document were read and found right, and how one says so. */
import { useEffect, useState } from 'react';
import type { SentenceCheckRow } from '#contract/view/composer.ts';
import type { Sentence } from '#domain/edition/sentences.ts';
import type { Text } from '#domain/kernel/text.ts';
import { call, freshKey, type Refused } from '#web/ui/call.ts';

/** By the words of both languages. */
export type Checks = ReadonlyMap<string, SentenceCheckRow>;
export const wordsKey = ({ zh, en }: Text): string => JSON.stringify([zh, en]);

export type SentenceChecks = {
  readonly checks: Checks;
  readonly loading: boolean;
  readonly refused: Refused | undefined;
  readonly mark: (text: Text, checked: boolean) => Promise<void>;
};

/** While somebody types, every letter is another sentence: it is asked for once the typing rests. */
const PAUSE_MS = 500;

export function useSentenceChecks(division: number, sentences: readonly Sentence[]): SentenceChecks {
  const wanted = JSON.stringify([...new Set(sentences.map(({ text }) => wordsKey(text)))]);
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<{ readonly wanted: string; readonly checks: Checks }>({ wanted: '', checks: new Map() });
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => {
    const stop = new AbortController();
    const keys = JSON.parse(wanted) as readonly string[];
    const texts = keys.map((key) => JSON.parse(key) as readonly [string, string]);
    const timer = setTimeout(() => {
      const body = { division, sentences: texts.map(([zh, en]) => ({ zh, en })) };
      void call('sentence-check.find', { body, signal: stop.signal }).then((answer) => {
        if (stop.signal.aborted) return;
        if (!answer.ok) setRefused(answer.refused);
        else {
          setRefused(undefined);
          setHeld({ wanted, checks: new Map(answer.value.rows.map((row) => [keys[row.at] ?? '', row])) });
        }
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, division, round]);
  return {
    checks: held.checks,
    loading: held.wanted === '',
    refused,
    mark: async ({ zh, en }, checked) => {
      const answer = await call('sentence-check.mark', { body: { division, sentence: { zh, en }, checked }, key: freshKey() });
      if (answer.ok) setRound((before) => before + 1);
      else setRefused(answer.refused);
    },
  };
}
