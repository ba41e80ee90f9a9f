/** The ledger a page at a time: the first with its filter, earlier ones on a press. */
import { useState } from 'react';
import type { Look, LookList } from '#contract/view/look.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { useReply } from '#web/ui/use-reply.ts';
import type { Filter } from './look-filter.tsx';

type Earlier = { readonly of: LookList; readonly rows: readonly Look[]; readonly next: string | null };

export type Looks = {
  readonly first: LookList | undefined;
  readonly rows: readonly Look[];
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly more: () => void;
  readonly reload: () => void;
};

export function useLooks(filter: Filter): Looks {
  const { value: fresh, refused, reload } = useReply('look.list', { query: { ...filter } });
  // While a new filter is asked the rows of the last stay: nothing jumps.
  const [first, setFirst] = useState<LookList>();
  if (fresh !== undefined && fresh !== first) setFirst(fresh);
  const [earlier, setEarlier] = useState<Earlier>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Refused>();
  const own = earlier !== undefined && earlier.of === first ? earlier : undefined;
  const next = own === undefined ? (first?.next ?? null) : own.next;
  const more = async (): Promise<void> => {
    if (first === undefined || next === null) return;
    setBusy(true);
    const answer = await call('look.list', { query: { ...filter, after: next } });
    setBusy(false);
    setFailed(answer.ok ? undefined : answer.refused);
    if (answer.ok) setEarlier({ of: first, rows: [...(own?.rows ?? []), ...answer.value.rows], next: answer.value.next });
  };
  return {
    first,
    rows: [...(first?.rows ?? []), ...(own?.rows ?? [])],
    hasMore: next !== null,
    busy,
    refused: refused ?? failed,
    more: () => void more(),
    reload,
  };
}
