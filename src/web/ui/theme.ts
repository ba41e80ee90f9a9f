/** Light, dark or the system's theme, and the elder mode: attributes of the document, kept in cookies. */
import { useSyncExternalStore } from 'react';
import { readCookie, writeCookie } from './cookie.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Look = { readonly theme: Theme; readonly elder: boolean };

const watchers = new Set<() => void>();
const read = (): Look => {
  const theme = readCookie('yici-theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    elder: readCookie('yici-mode') === 'elder',
  };
};
let look: Look | undefined;
const current = (): Look => (look ??= read());

const apply = ({ theme, elder }: Look): void => {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  if (elder) dataset['mode'] = 'elder';
  else delete dataset['mode'];
};

/** Called once before the first paint. */
export const startTheme = (): void => apply(current());

const change = (next: Look): void => {
  look = next;
  writeCookie('yici-theme', next.theme);
  writeCookie('yici-mode', next.elder ? 'elder' : 'plain');
  apply(next);
  for (const tell of watchers) tell();
};
export const chooseTheme = (theme: Theme): void => change({ ...current(), theme });
export const chooseElder = (elder: boolean): void => change({ ...current(), elder });

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};
/** What was chosen; the component is drawn again when it changes. */
export const useLook = (): Look => useSyncExternalStore(watch, current);
