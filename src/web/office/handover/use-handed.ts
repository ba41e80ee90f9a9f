/** What came with the person by their phone's code: put into the window once, and again when they changed it meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Handed, HandedDraft } from '#contract/view/handover.ts';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { call, type Answer, type Refused } from '#web/ui/call.ts';
import type { TypedAct } from '../intake/typed.ts';
import { handedActs } from './handed-acts.ts';

/** `empty`: nothing was typed here yet; else what was kept on this computer is newer and stays. */
export function useHanded(walkIn: Pick<WalkIn, 'id' | 'way'>, empty: boolean, tell: (act: TypedAct) => void) {
  const [draft, setDraft] = useState<HandedDraft>();
  const [refused, setRefused] = useState<Refused>();
  const fill = useRef(empty);
  const { id, way } = walkIn;
  const taken = useCallback(
    (answer: Answer<Handed>, again: boolean): void => {
      setRefused(answer.ok ? undefined : answer.refused);
      if (!answer.ok || answer.value.draft === null) return;
      setDraft(answer.value.draft);
      if (!again && !fill.current) return;
      for (const act of handedActs(answer.value.draft)) tell(act);
    },
    [tell],
  );
  useEffect(() => {
    if (way === 'code') void call('handover.content', { params: { id } }).then((answer) => taken(answer, false));
  }, [way, id, taken]);
  return { draft, refused, renew: () => void call('handover.content', { params: { id } }).then((answer) => taken(answer, true)) };
}
