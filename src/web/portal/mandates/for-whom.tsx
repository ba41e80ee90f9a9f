/** For whom the person acts at the moment: themself, or somebody whose mandate is in force; kept in this tab, judged by the server anew. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import type { MandateList, Principal } from '#contract/view/mandate.ts';
import { type Loaded, useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { useSession } from '../shell/session.tsx';

type ForWhom = {
  readonly list: Loaded<MandateList>;
  /** Undefined: the person acts for themself. */
  readonly principal: Principal | undefined;
  readonly choose: (person: string | undefined) => void;
  /** Whether it is known for whom; before that lists ask nothing. */
  readonly ready: boolean;
};

const nothing: Loaded<MandateList> = { value: undefined, refused: undefined, loading: false, reload: () => undefined };
const Context = createContext<ForWhom>({ list: nothing, principal: undefined, choose: () => undefined, ready: true });
export const useForWhom = (): ForWhom => useContext(Context);

const key = 'yici-for';

export function ForWhomProvider(props: { readonly children: ReactNode }) {
  const signedIn = useSession().value?.signedIn === true;
  const list = useReply('mandate.list', signedIn ? {} : undefined);
  const [held, setHeld] = useState<MandateList>();
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(key) ?? undefined);
  if (list.value !== undefined && list.value !== held) setHeld(list.value);
  const choose = useCallback((person: string | undefined) => {
    if (person === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, person);
    setChosen(person);
  }, []);
  // While news are fetched the last list stays; a mandate that ended leaves the person acting for themself.
  const known = list.value ?? held;
  const principal = known?.principals.find((each) => each.person === chosen);
  const ready = chosen === undefined || known !== undefined || list.refused !== undefined;
  return (
    <Context value={{ list: { ...list, value: known }, principal, choose, ready }}>
      {signedIn ? <Follow onNews={list.reload} /> : null}
      {props.children}
    </Context>
  );
}

/** A request that arrives shows itself; so does a mandate that ends. */
function Follow(props: { readonly onNews: () => void }) {
  useUpdates('mandate', props.onNews);
  return null;
}

/** The query of a list: whose, where one acts for somebody. Undefined while that is not known. */
export const useForQuery = (): { readonly for?: string } | undefined => {
  const { principal, ready } = useForWhom();
  if (!ready) return undefined;
  return principal === undefined ? {} : { for: principal.person };
};
