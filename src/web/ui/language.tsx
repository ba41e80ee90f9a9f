/**
 * The language a person chose: context, cookie `yici-language`, `lang` of the document.
 * Props: <LanguageProvider>children</LanguageProvider>. Hook: useLanguage() → { language, say(text), choose(language) }.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, Text } from '#domain/kernel/text.ts';
import { readCookie, writeCookie } from './cookie.ts';

export type Speaker = {
  readonly language: Language;
  /** The sentence in the chosen language. */
  readonly say: (text: Text) => string;
  readonly choose: (language: Language) => void;
};

/** Cookie first (the server reads the same one), then what the browser prefers, then Chinese. */
export const firstLanguage = (cookie: string | undefined, preferred: readonly string[]): Language => {
  if (cookie === 'zh' || cookie === 'en') return cookie;
  const known = preferred.find((tag) => tag.startsWith('zh') || tag.startsWith('en'));
  return known?.startsWith('en') === true ? 'en' : 'zh';
};

/** The chosen language for code outside React (requests name it). */
export const currentLanguage = (): Language => {
  // A shared address may name it (`?lang=en`), as it does for the server.
  const named = new URLSearchParams(globalThis.location?.search).get('lang');
  return firstLanguage(named === 'zh' || named === 'en' ? named : readCookie('yici-language'), navigator.languages);
};

/** What the person chooses counts from now on, whatever the address they came by says. */
const dropNamed = (): void => {
  const url = new URL(location.href);
  if (!url.searchParams.has('lang')) return;
  url.searchParams.delete('lang');
  history.replaceState(null, '', url);
};

const Context = createContext<Speaker>({ language: 'zh', say: (text) => text.zh, choose: () => undefined });
export const useLanguage = (): Speaker => useContext(Context);

export function LanguageProvider(props: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const speaker = useMemo<Speaker>(
    () => ({
      language,
      say: (text) => text[language],
      choose: (chosen) => {
        writeCookie('yici-language', chosen);
        dropNamed();
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <Context value={speaker}>{props.children}</Context>;
}
