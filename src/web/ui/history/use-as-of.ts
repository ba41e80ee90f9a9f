/** A case as it was after one of its steps; while another step is fetched the last one stays on the screen. */
import { useState } from 'react';
import type { CaseAsOf } from '#contract/view/history.ts';
import type { Refused } from '../call.ts';
import { useReply } from '../use-reply.ts';

/** A step, or a minute as it is typed; neither: now. */
export type Moment = { readonly seq?: number; readonly at?: string };

export type Past = {
  readonly shown: CaseAsOf | undefined;
  readonly refused: Refused | undefined;
  readonly loading: boolean;
  readonly go: (moment: Moment) => void;
  readonly reload: () => void;
};

export function useAsOf(number: string, first: Moment): Past {
  const [moment, go] = useState(first);
  const [held, setHeld] = useState<CaseAsOf>();
  const query = { ...(moment.seq === undefined ? {} : { seq: moment.seq }), ...(moment.at === undefined ? {} : { at: moment.at }) };
  const { value, refused, reload, loading } = useReply('case.as-of', { params: { number }, query });
  if (value !== undefined && value !== held) setHeld(value);
  return { shown: value ?? held, refused, loading, go, reload };
}
