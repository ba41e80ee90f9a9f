/** The portal on a kiosk: a bar to print and to leave, a clock that runs out, links that lead nowhere else, and one step of history. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button } from '../button.tsx';
import { LanguageProvider, useLanguage } from '../language.tsx';
import { keepOneEntry } from '../router.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { KIOSK_HOME, type KioskSettings } from './kiosk-mode.ts';
import { kioskTexts } from './texts.ts';
import { resetKiosk } from './wipe.ts';
import './kiosk.css';

/** Pages of the portal and its sign-in; offices, the API's files and everything else stay shut. */
const isOurs = (link: HTMLAnchorElement): boolean =>
  link.origin === location.origin &&
  !/^\/(office|api|hall)(\/|$)/.test(link.pathname) &&
  !link.hasAttribute('download') &&
  (link.target === '' || link.target === '_self');

function Bar() {
  const { say } = useLanguage();
  const [away, setAway] = useState(false);
  useEffect(() => {
    const stop = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || link.getAttribute('href')?.startsWith('#') === true || isOurs(link)) return setAway(false);
      event.preventDefault();
      event.stopImmediatePropagation();
      setAway(true);
    };
    document.addEventListener('click', stop, { capture: true });
    document.addEventListener('auxclick', stop, { capture: true });
    return () => {
      document.removeEventListener('click', stop, { capture: true });
      document.removeEventListener('auxclick', stop, { capture: true });
    };
  }, []);
  return (
    <aside className="k-bar no-print" aria-label={say(kioskTexts.bar)}>
      <p role="status">{say(away ? kioskTexts.away : kioskTexts.bar)}</p>
      <Button onPress={() => print()}>{say(kioskTexts.print)}</Button>
      <Button kind="p" onPress={() => void resetKiosk()}>
        {say(kioskTexts.end)}
      </Button>
    </aside>
  );
}

/** Put on beside the portal's own root, so that it stays whatever becomes of the page. */
export function guardKiosk({ idle }: KioskSettings): void {
  keepOneEntry();
  globalThis.open = () => null;
  // A page out of the browser's memory is a page of somebody who has left.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.replace(KIOSK_HOME);
  });
  const place = document.createElement('div');
  document.body.append(place);
  document.documentElement.dataset['kiosk'] = '';
  createRoot(place).render(
    <LanguageProvider>
      <Bar />
      <IdleWarning idle={idle} />
    </LanguageProvider>,
  );
}
