/** Around editors that know nothing of who may write: whoever may only read presses nothing in them. */
import type { ReactNode } from 'react';
import { useStudioDraft } from '../draft-context.ts';

export function Locked(props: { readonly children: ReactNode }) {
  const { locked } = useStudioDraft();
  return (
    <fieldset className="o-stlk" disabled={locked}>
      {props.children}
    </fieldset>
  );
}
