/** The matter as the server proposes it for what is chosen and settled; asked again a moment after each change. */
import { useEffect, useState } from 'react';
import type { Composition } from '#contract/view/composer.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { call, type Refused } from '#web/ui/call.ts';

export type SettledEdge = { readonly from: string; readonly to: string; readonly hard: boolean; readonly basis?: Basis };
export type Asked = {
  readonly division: number;
  readonly id: string;
  readonly kind: 'life-event' | 'project';
  readonly name: { readonly zh: string; readonly en: string };
  readonly items: readonly string[];
  readonly edges: readonly SettledEdge[] | undefined;
};

/** Whoever ticks three boxes in a row asks once. */
const PAUSE_MS = 250;

export type Composed = { readonly value: Composition | undefined; readonly refused: Refused | undefined; readonly busy: boolean };

const isId = (id: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id);

export function useComposition({ id, ...rest }: Asked): Composed {
  // An id still being typed is no reason to be refused.
  const body = JSON.stringify({ ...rest, ...(isId(id) ? { id } : {}) });
  const [held, setHeld] = useState<{ readonly body: string; readonly value?: Composition; readonly refused?: Refused }>({ body: '' });
  const wanted = rest.items.length > 0;
  useEffect(() => {
    if (!wanted) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void call('composition.propose', { body: JSON.parse(body), signal: stop.signal }).then((answer) => {
        if (stop.signal.aborted) return;
        setHeld((before) => (answer.ok ? { body, value: answer.value } : { ...before, body, refused: answer.refused }));
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [body, wanted]);
  return { value: wanted ? held.value : undefined, refused: wanted ? held.refused : undefined, busy: wanted && held.body !== body };
}
