/** The person in the bar: name, post, and the few things that concern them: language, theme, post, sign-out. */
import { useEffect, useRef, useState } from 'react';
import type { Session } from '#contract/view/session.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { chooseTheme, useLook } from '#web/ui/theme.ts';
import { forgetCopies } from '../counter/device-copy.ts';
import { shellTexts } from './texts.ts';

const isDark = (theme: string): boolean => theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);

const signOut = async (session: Session): Promise<void> => {
  await import('../offline/leave-window.ts').then(({ leaveWindow }) => leaveWindow(session)).catch(() => undefined);
  await forgetCopies();
  const ended = await call('session.end', { key: freshKey() });
  // Without a line only the office has a page to show.
  location.assign(ended.ok ? '/' : '/office/');
};

/** Closes on Esc (focus goes back) and on a press outside. */
function useClosing(open: boolean, close: () => void) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      close();
      box.current?.querySelector('button')?.focus();
    };
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) close();
    };
    window.addEventListener('keydown', key);
    window.addEventListener('pointerdown', press);
    return () => {
      window.removeEventListener('keydown', key);
      window.removeEventListener('pointerdown', press);
    };
  }, [open, close]);
  return box;
}

export function PersonMenu(props: { readonly session: Session; readonly onSwitchPost: () => void }) {
  const { say, language, choose } = useLanguage();
  const { theme } = useLook();
  const [open, setOpen] = useState(false);
  const box = useClosing(open, () => setOpen(false));
  const name = props.session.person?.name ?? '';
  const office = props.session.post?.office.name;
  return (
    <div className="o-me" ref={box}>
      <button type="button" className="o-me__b" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="sr">{say(shellTexts.menu)}</span>
        <span className="y-av" aria-hidden="true">
          {[...name][0]}
        </span>
        <span className="o-me__n">
          <b className="t-xs">{name}</b>
          <span className="t-xxs t-3 ell">{office === undefined ? '' : say(office)}</span>
        </span>
      </button>
      {open ? (
        <div className="o-menu">
          <Button size="s" kind="q" onPress={() => choose(language === 'zh' ? 'en' : 'zh')}>
            <Icon name="globe" />
            <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{say(common.english)}</span>
          </Button>
          <Button size="s" kind="q" onPress={() => chooseTheme(isDark(theme) ? 'light' : 'dark')}>
            <Icon name="moon" />
            {say(shellTexts.theme)}
          </Button>
          {props.session.posts.length > 1 ? (
            <Button size="s" kind="q" onPress={props.onSwitchPost}>
              <Icon name="users" />
              {say(shellTexts.switchPost)}
            </Button>
          ) : null}
          <Button size="s" kind="q" onPress={() => void signOut(props.session)}>
            <Icon name="lock" />
            {say(shellTexts.signOut)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
