/** What the reader may do about an island: register for the holder, ask for the department that needs it. */
import { createContext, useContext } from 'react';
import type { ExchangeForm } from '#contract/view/exchange.ts';
import type { IslandView } from '#contract/view/exchange-map.ts';

/** `publishes`: departments for whose registers they answer; `asks`: the department for whose items they ask; absent where it has none. */
export type May = { readonly publishes: ReadonlySet<string>; readonly asks: string | undefined };

export const mayOf = (form: Pick<ExchangeForm, 'owners' | 'items' | 'ownDepartment'> | undefined): May => ({
  publishes: new Set(form?.owners.map(({ department }) => department)),
  asks: form === undefined || form.items.length === 0 ? undefined : form.ownDepartment,
});

/** Who has to do it, where that is not the reader. */
export function actorOf(island: IslandView, may: May): 'reader' | 'holder' | 'asker' {
  switch (island.act) {
    case 'register-resource':
    case 'connect':
      return may.publishes.has(island.holder.kind) ? 'reader' : 'holder';
    case 'request':
    case 'raise-quota':
      return island.askers.some(({ kind }) => kind === may.asks) ? 'reader' : 'asker';
    default:
      return 'reader';
  }
}

export const MayContext = createContext<May>({ publishes: new Set(), asks: undefined });
export const useMay = (): May => useContext(MayContext);
