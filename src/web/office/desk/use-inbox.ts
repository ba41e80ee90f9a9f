/** The inbox page by page: filtered and searched by the server, kept on screen while the next answer comes, anew at every live update. */
import { useEffect, useState } from 'react';
import type { Inbox, InboxRow } from '#contract/view/case.ts';
import type { InboxFilter } from '#contract/view/inbox.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';

/** Typing is searched for when the hand rests. */
const REST_MS = 200;
const PAGE = 100;

function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested.trim();
}

export type Desked = {
  readonly inbox: Inbox | undefined;
  readonly rows: readonly InboxRow[];
  readonly refused: Refused | undefined;
  readonly reload: () => void;
  /** Undefined where there is no more. */
  readonly more: (() => void) | undefined;
};

type Further = { readonly of: Inbox; readonly rows: readonly InboxRow[]; readonly next: string | null };

export function useInbox(filter: InboxFilter, typed: string): Desked {
  const q = useRested(typed);
  const query = { limit: PAGE, ...filter, ...(q === '' ? {} : { q }) };
  const { value, refused, reload } = useReply('inbox.list', { query });
  const [held, setHeld] = useState<Inbox>();
  const [further, setFurther] = useState<Further>();
  if (value !== undefined && value !== held) setHeld(value);
  useUpdates(undefined, reload);
  const inbox = value ?? held;
  const own = further !== undefined && further.of === inbox ? further : undefined;
  const next = own === undefined ? (inbox?.next ?? null) : own.next;
  const load = async (): Promise<void> => {
    if (inbox === undefined || next === null) return;
    const answer = await call('inbox.list', { query: { ...query, after: next } });
    if (answer.ok) setFurther({ of: inbox, rows: [...(own?.rows ?? []), ...answer.value.rows], next: answer.value.next });
  };
  return {
    inbox,
    rows: [...(inbox?.rows ?? []), ...(own?.rows ?? [])],
    refused,
    reload,
    more: next === null ? undefined : () => void load(),
  };
}
