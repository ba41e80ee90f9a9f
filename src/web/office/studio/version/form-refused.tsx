/** Why a form was not taken, on top of it; the sentence of each field stands beside the field, and the first of them is gone to. */
import { useEffect, useRef } from 'react';
import type { Refused } from '#web/ui/call.ts';
import { RefusedNote } from '#web/ui/note.tsx';

export function FormRefused(props: { readonly refused: Refused | undefined }) {
  const { refused } = props;
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused !== undefined) shown.current?.parentElement?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  if (refused === undefined) return null;
  return (
    <div ref={shown}>
      <RefusedNote refused={refused.code === 'bad-input' ? { ...refused, problems: [] } : refused} />
    </div>
  );
}
