/**
 * A very small router on the History API.
 * useAddress() → { path, query }; navigate(to, { replace }); <Link to className …>; matchPath('/cases/:number', path) → params.
 * After a navigation the page scrolls to its top and focus goes to the page's <main> (see Page).
 */
import { type AnchorHTMLAttributes, type MouseEvent, useMemo, useSyncExternalStore } from 'react';

export type Address = { readonly path: string; readonly query: URLSearchParams };

const watchers = new Set<() => void>();
const tell = () => {
  for (const watcher of watchers) watcher();
};
const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  window.addEventListener('popstate', watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener('popstate', watcher);
  };
};
const place = (): string => location.pathname + location.search;

export const useAddress = (): Address => {
  const here = useSyncExternalStore(watch, place);
  return useMemo(() => {
    const url = new URL(here, location.origin);
    return { path: url.pathname, query: url.searchParams };
  }, [here]);
};

let oneEntry = false;
/** On a kiosk no step back leads to a page of the person before: from now on each page takes the place of the last. */
export const keepOneEntry = (): void => {
  oneEntry = true;
};

/** Moves to a page of this area; `replace` leaves no step back. */
export const navigate = (to: string, options: { readonly replace?: boolean } = {}): void => {
  if (oneEntry || options.replace === true) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  window.scrollTo(0, 0);
  tell();
};

/** Parameters of `pattern` in `path`, or undefined where it does not fit. */
export const matchPath = (pattern: string, path: string): Readonly<Record<string, string>> | undefined => {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = safeDecode(value);
    else if (part !== value) return undefined;
  }
  return params;
};

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export function Link({ to, onClick, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly to: string }) {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event);
        if (!isPlainClick(event)) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
