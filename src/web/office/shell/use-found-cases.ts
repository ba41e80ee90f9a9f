/** Cases that fit what a clerk types into the search: asked when typing pauses, the last answer kept until the next. */
import { useEffect, useState } from 'react';
import type { CasesFound } from '#contract/view/case-found.ts';
import { useReply } from '#web/ui/use-reply.ts';

const PAUSE_MS = 120;

const useSettled = (words: string): string => {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
};

/** Undefined: nothing is asked, or there is no answer yet. */
export function useFoundCases(query: string, asks: boolean): CasesFound | undefined {
  const settled = useSettled(query.trim());
  const wanted = asks && settled.length > 1;
  const { value } = useReply('counter.search', wanted ? { query: { q: settled.slice(0, 100) } } : undefined);
  const [last, setLast] = useState<CasesFound>();
  if (wanted && value !== undefined && value !== last) setLast(value);
  if (!wanted && last !== undefined) setLast(undefined);
  return wanted ? (value ?? last) : undefined;
}
