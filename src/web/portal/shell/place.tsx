/** Which county the guides speak of: chosen once, kept on this device; the session's division or the demo's county until then. */
import { useState, useSyncExternalStore } from 'react';
import type { TextView } from '#contract/view/plain.ts';
import { DivisionQuestion } from '#web/ui/form/division-question.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useSession } from './session.tsx';
import { shell } from './texts.ts';

const key = 'yici-division';
/** Deqing, where the first services are open, until somebody chooses. */
const first = 330521;
const watchers = new Set<() => void>();
const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};
const stored = (): string | null => localStorage.getItem(key);

/** A shared address names its place: it holds for that page alone until the reader chooses another. */
const inAddress = (query: URLSearchParams): number | undefined => {
  const named = query.get('division') ?? '';
  return /^\d{6}$/.test(named) ? Number(named) : undefined;
};

const choosePlace = (code: number): void => {
  localStorage.setItem(key, String(code));
  if (inAddress(new URLSearchParams(location.search)) !== undefined) navigate(location.pathname, { replace: true });
  for (const tell of watchers) tell();
};

export const usePlace = (): number => {
  const chosen = useSyncExternalStore(watch, stored);
  const session = useSession().value;
  const named = inAddress(useAddress().query);
  if (named !== undefined) return named;
  return chosen === null ? (session?.division?.code ?? first) : Number(chosen);
};

/** The name of a division, empty until known. */
export const usePlaceName = (code: number): TextView => {
  const rows = useReply('division.list', {}).value?.rows ?? [];
  return rows.find((row) => row.code === code)?.name ?? { zh: '', en: '' };
};

export function PlaceButton() {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const code = usePlace();
  const name = say(usePlaceName(code));
  return (
    <>
      <button type="button" className="p-loc" aria-label={say(shell.changePlace(name))} onClick={() => setOpen(true)}>
        <Icon name="pin" />
        <span className="ell">{name}</span>
        <Icon name="down" className="p-tiny" />
      </button>
      <Sheet open={open} title={say(shell.place)} onClose={() => setOpen(false)}>
        <DivisionQuestion
          openOnly
          field={{ id: 'place', type: 'division', label: shell.place, required: true }}
          answer={code}
          error={undefined}
          onAnswer={(answer) => {
            if (typeof answer !== 'number') return;
            choosePlace(answer);
            setOpen(false);
          }}
        />
      </Sheet>
    </>
  );
}
