/** A list by pages: the first one, and those fetched after it; a new look begins anew. */
import { useEffect, useState } from 'react';
import { call, type Refused } from '#web/ui/call.ts';
import type { Reply } from '#web/ui/replies.ts';
import { useReply } from '#web/ui/use-reply.ts';

type Lists = 'entitlement.list' | 'inspection.list';
type Row<Name extends Lists> = Reply<Name>['rows'][number];

export function useList<Name extends Lists>(name: Name, list: string, round: number) {
  const { value, refused, reload } = useReply(name, { query: { list } });
  const [later, setLater] = useState<{ readonly of: unknown; readonly rows: readonly Row<Name>[]; readonly next: string | null }>();
  const [stuck, setStuck] = useState<Refused>();
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  const own = later?.of === value ? later : undefined;
  const first: readonly Row<Name>[] = value?.rows ?? [];
  const after = own === undefined ? (value?.next ?? null) : own.next;
  const more = async (): Promise<void> => {
    if (after === null) return;
    const answer = await call(name, { query: { list, after } });
    if (!answer.ok) return setStuck(answer.refused);
    setLater({ of: value, rows: [...(own?.rows ?? []), ...answer.value.rows], next: answer.value.next });
  };
  return { first: value, rows: [...first, ...(own?.rows ?? [])], refused, stuck, reload, more: after === null ? undefined : more };
}
