/** The guide of the document as typed, asked of the server a moment after the last keystroke; the last one stays meanwhile. */
import { useEffect, useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { useStudioDraft } from '../draft-context.ts';

const PAUSE_MS = 700;

export function useGuide(): { readonly guide: Guide | undefined; readonly refused: Refused | undefined } {
  const { id, doc } = useStudioDraft();
  const [guide, setGuide] = useState<Guide>();
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await call('catalogue-draft.preview', { params: { id }, body: { doc }, signal: stop.signal });
      if (stop.signal.aborted) return;
      setRefused(answer.ok ? undefined : answer.refused);
      if (answer.ok) setGuide(answer.value);
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, doc]);
  return { guide, refused };
}
