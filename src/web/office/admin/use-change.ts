/** Makes one change of the directory; a refusal is shown beside its field or above the form. */
import { useRef, useState } from 'react';
import type { DirectoryAct } from '#contract/operations/directory.ts';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useAdmin } from './admin-context.ts';
import { adminTexts } from './texts.ts';

export type Changing = {
  readonly busy: boolean;
  /** What no field of the form can show. */
  readonly refused: Refused | undefined;
  /** The sentence for the field at this pointer. */
  readonly errorAt: (pointer: string) => string | undefined;
  /** True when it was done. */
  readonly perform: (act: DirectoryAct, body: unknown) => Promise<boolean>;
};

/** What was sent at a pointer. */
const valueAt = (body: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined),
      body,
    );

/** `fields`: the pointers the form shows; problems elsewhere are told above it. */
export function useChange(fields: readonly string[] = []): Changing {
  const { division, reload, tell } = useAdmin();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [tried, setTried] = useState<unknown>();
  const { say } = useLanguage();
  const sent = useRef<{ readonly key: string; readonly text: string }>(undefined);
  const perform = async (act: DirectoryAct, body: unknown): Promise<boolean> => {
    if (busy) return false;
    const text = `${act} ${JSON.stringify(body)}`;
    if (sent.current?.text !== text) sent.current = { key: freshKey(), text };
    setBusy(true);
    setTried(body);
    const answer = await call(`directory.${act}`, { params: { division: String(division) }, body, key: sent.current.key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    // Without an answer the key stays: pressing again is the same change.
    if (answer.ok || !comesAgain(answer.refused)) sent.current = undefined;
    if (!answer.ok) return false;
    reload();
    tell();
    return true;
  };
  const shown = (refused?.problems ?? []).filter(({ pointer }) => fields.includes(pointer));
  const allShown = refused !== undefined && refused.problems.length > 0 && shown.length === refused.problems.length;
  return {
    busy,
    refused: allShown ? undefined : refused,
    errorAt: (pointer) => {
      const problem = shown.find((each) => each.pointer === pointer);
      // Of an empty field people hear that it is empty, not which rule its emptiness breaks.
      return problem !== undefined && valueAt(tried, pointer) === '' ? say(adminTexts.missing) : problem?.detail;
    },
    perform,
  };
}
