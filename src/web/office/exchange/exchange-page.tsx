/** The area 数据: who holds what and who asks for it; its tabs stand over the page, which is the tab's own. */
import { Suspense, useEffect } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { exchangeSlots } from './slots.ts';
import { exchangeTexts } from './texts.ts';

export const exchangePath = (path: string): string => `/office/exchange/${path}`;

export function ExchangePage() {
  const { say } = useLanguage();
  const { path } = useAddress();
  const slot = exchangeSlots.find((each) => path === exchangePath(each.path) || path.startsWith(`${exchangePath(each.path)}/`));
  const first = exchangeSlots[0]?.path ?? '';
  useEffect(() => {
    if (slot === undefined) navigate(exchangePath(first), { replace: true });
  }, [slot, first]);
  return (
    <div className="o-exch">
      <nav className="y-tabsh o-exch__tabs" aria-label={say(exchangeTexts.tabs)}>
        {exchangeSlots.map((each) => (
          <Link key={each.path} to={exchangePath(each.path)} aria-current={each === slot ? 'page' : undefined}>
            {say(each.label)}
          </Link>
        ))}
      </nav>
      <div className="o-exch__page">
        <Suspense fallback={<Waiting rows={6} />}>{slot === undefined ? <Waiting /> : <slot.Page />}</Suspense>
      </div>
    </div>
  );
}
