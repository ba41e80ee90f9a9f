/** "Are you still there": names what happens and when, and is answered by one press; nothing is lost by it. */
import { useEffect, useRef } from 'react';
import { Button } from '../button.tsx';
import { useLanguage } from '../language.tsx';
import { kioskTexts } from './texts.ts';
import { resetKiosk } from './wipe.ts';
import { useIdle } from './use-idle.ts';

const over = (): void => void resetKiosk();

export function IdleWarning({ idle }: { readonly idle: number }) {
  const { say } = useLanguage();
  const { left, stay } = useIdle(idle, over);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = left !== undefined;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="k-warn" aria-labelledby="k-warn" onCancel={stay}>
      <h2 id="k-warn">{say(kioskTexts.there)}</h2>
      <p role="status">{say(kioskTexts.thereHow).replace('{seconds}', String(left ?? 0))}</p>
      <Button kind="p" size="l" block onPress={stay}>
        {say(kioskTexts.stay)}
      </Button>
      <Button size="l" block onPress={over}>
        {say(kioskTexts.end)}
      </Button>
    </dialog>
  );
}
