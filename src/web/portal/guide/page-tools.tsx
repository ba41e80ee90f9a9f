/** Share and print, on every page that is worth handing on; the code of the address stands on paper only. */
import { portalRoutes } from '#contract/portal-routes.ts';
import { useState } from 'react';
import { IconButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { guide as texts } from './texts.ts';

/** @param address path and query under which everybody finds the same. */
export function PageTools(props: { readonly title: string; readonly address: string }) {
  const { say } = useLanguage();
  const [copied, setCopied] = useState(false);
  const url = new URL(props.address, location.origin).href;
  const share = async () => {
    if (typeof navigator.share === 'function') await navigator.share({ title: props.title, url }).catch(() => undefined);
    else {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    }
  };
  return (
    <>
      <span className="sr" role="status">
        {copied ? say(texts.copied) : ''}
      </span>
      <IconButton label={say(copied ? texts.copied : texts.share)} onPress={() => void share()}>
        <Icon name={copied ? 'check' : 'share'} />
      </IconButton>
      <IconButton label={say(texts.print)} onPress={() => window.print()}>
        <Icon name="print" />
      </IconButton>
    </>
  );
}

export function PrintedCode(props: { readonly address: string }) {
  const { say } = useLanguage();
  const src = `${portalRoutes['page.code'].path}?${new URLSearchParams({ path: props.address }).toString()}`;
  return (
    <p className="p-print" aria-hidden="true">
      <img className="p-code" src={src} alt="" width={110} height={110} />
      <span>{say(texts.scan)}</span>
    </p>
  );
}
