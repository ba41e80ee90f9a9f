/** The guides of the matters chosen, as they are kept here. */
import { useEffect, useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import { call } from '#web/ui/call.ts';

/** `missing`: chosen, and not kept on this computer. */
export function useGuides(
  matters: readonly string[],
  division: number,
): { readonly guides: readonly Guide[]; readonly missing: readonly string[] } {
  const [known, setKnown] = useState<ReadonlyMap<string, Guide | undefined>>(new Map());
  const open = matters.filter((matter) => !known.has(matter)).join(' ');
  useEffect(() => {
    for (const id of open.split(' ').filter((each) => each !== '')) {
      void call('matter.guide', { params: { id }, query: { division } }).then((answer) =>
        setKnown((before) => new Map([...before, [id, answer.ok ? answer.value : undefined]])),
      );
    }
  }, [open, division]);
  return {
    guides: matters.flatMap((matter) => known.get(matter) ?? []),
    missing: matters.filter((matter) => known.has(matter) && known.get(matter) === undefined),
  };
}
