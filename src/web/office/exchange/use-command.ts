/** Sends one command of the exchange: the same key while it is tried again, a refusal kept for the form it belongs to. */
import { useRef, useState } from 'react';
import type { OperationName } from '#contract/routes.ts';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import type { Reply } from '#web/ui/replies.ts';

export type Command = {
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  /** The sentence for the field at this pointer. */
  readonly errorAt: (pointer: string) => string | undefined;
  /** Undefined where it was refused. */
  readonly send: <Name extends OperationName>(
    name: Name,
    sent: { readonly params?: Readonly<Record<string, string>>; readonly body: unknown },
  ) => Promise<Reply<Name> | undefined>;
};

export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const last = useRef<{ readonly key: string; readonly text: string }>(undefined);
  return {
    busy,
    refused,
    errorAt: (pointer) => refused?.problems.find((problem) => problem.pointer === pointer)?.detail,
    send: async (name, sent) => {
      if (busy) return undefined;
      const text = JSON.stringify([name, sent]);
      if (last.current?.text !== text) last.current = { key: freshKey(), text };
      setBusy(true);
      const answer = await call(name, { ...sent, key: last.current.key });
      setBusy(false);
      setRefused(answer.ok ? undefined : answer.refused);
      // Without an answer the key stays: pressing again is the same command.
      if (answer.ok || !comesAgain(answer.refused)) last.current = undefined;
      return answer.ok ? answer.value : undefined;
    },
  };
}
