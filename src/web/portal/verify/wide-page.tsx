/** The frame of public pages that are read on a desktop too: bar on top, 1120 px of content, the phone first all the same. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { Logo } from '#web/ui/stroke.tsx';
import { common } from '#web/ui/texts.ts';
import { DemoPill } from '../shell/page.tsx';
import { shell } from '../shell/texts.ts';
import { verify } from './texts.ts';

export function WidePage(props: { readonly title: string; readonly children: ReactNode }) {
  const { say, language, choose } = useLanguage();
  const { path } = useAddress();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = `${props.title} · ${say(shell.name)}`;
  }, [props.title, say]);
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <>
      <a className="skip" href="#main">
        {say(common.skip)}
      </a>
      <header className="v-ph">
        <div className="v-w">
          <Logo to="/" label={say(shell.logo)} />
          <nav aria-label={say(verify.site)}>
            <Link to="/matters">{say(shell.matters)}</Link>
            <Link to="/verify" aria-current="page">
              {say(shell.verify)}
            </Link>
          </nav>
          <DemoPill />
          <button
            type="button"
            className="p-pill"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
          >
            {say(common.english)}
          </button>
        </div>
      </header>
      <main id="main" className="v-w" tabIndex={-1} ref={main}>
        {props.children}
      </main>
    </>
  );
}
