/** Who is signed in, asked once and kept for all pages. useSession() → { session, refused, reload }; signInHref() keeps the way back. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Session } from '#contract/view/session.ts';
import { type Loaded, useReply } from '#web/ui/use-reply.ts';

const Context = createContext<Loaded<Session>>({
  value: undefined,
  refused: undefined,
  loading: true,
  reload: () => undefined,
});

export function SessionProvider(props: { readonly children: ReactNode }) {
  return <Context value={useReply('session.get', {})}>{props.children}</Context>;
}

export const useSession = (): Loaded<Session> => useContext(Context);

/** Today in the server's clock where it is known: a phone's clock may be wrong, and the demo's may stand still. */
export const useNow = (): string => {
  const [opened] = useState(() => new Date().toISOString());
  return useSession().value?.now ?? opened;
};

export const signInHref = (back: string = location.pathname + location.search): string => `/sign-in?return=${encodeURIComponent(back)}`;
