/** What the lint says of the document as typed: asked a moment after the last keystroke, the last answer stays meanwhile. */
import { useEffect, useState } from 'react';
import type { LintChecked } from '#contract/view/lint.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { Finding } from '#domain/lint/finding.ts';
import { call, type Refused } from '#web/ui/call.ts';

const PAUSE_MS = 400;

export type Checked = {
  readonly checked: LintChecked | undefined;
  readonly findings: readonly Finding[];
  readonly refused: Refused | undefined;
};

export function useFindings({ kind }: Subject, division: number, doc: CatalogueDoc): Checked {
  const [checked, setChecked] = useState<LintChecked>();
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await call('lint.check', { body: { kind, division, doc }, signal: stop.signal });
      if (stop.signal.aborted) return;
      setRefused(answer.ok ? undefined : answer.refused);
      if (answer.ok) setChecked(answer.value);
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [kind, division, doc]);
  return { checked, findings: (checked?.findings ?? []) as readonly Finding[], refused };
}
