/** A list of the desk page by page: the first page anew on news, later ones on demand; a list that is looked at anew begins anew. */
import { useState } from 'react';
import type { OperationName } from '#contract/routes.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';

type Page<Row> = { readonly rows: readonly Row[]; readonly next?: string | null };

export function usePages<Row>(name: OperationName, query: Readonly<Record<string, string>>) {
  const { value, refused, reload } = useReply(name, { query }) as {
    readonly value: Page<Row> | undefined;
    readonly refused: Refused | undefined;
    readonly reload: () => void;
  };
  const [later, setLater] = useState<{ readonly of: unknown; readonly rows: readonly Row[]; readonly next: string | null }>();
  useUpdates(undefined, reload);
  const own = later?.of === value ? later : undefined;
  const after = own === undefined ? (value?.next ?? null) : own.next;
  const more = async (): Promise<void> => {
    if (after === null) return;
    const answer = await call(name, { query: { ...query, after } });
    if (!answer.ok) return;
    const page = answer.value as Page<Row>;
    setLater({ of: value, rows: [...(own?.rows ?? []), ...page.rows], next: page.next ?? null });
  };
  return {
    loaded: value !== undefined,
    rows: [...(value?.rows ?? []), ...(own?.rows ?? [])],
    refused,
    reload,
    more: after === null ? undefined : more,
  };
}
