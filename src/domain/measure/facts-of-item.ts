/** The facts of a published item as it holds in one place: what the catalogue declares, whatever happens. */
import type { Item } from '#domain/catalogue/item.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { FactRow } from './fact-row.ts';
import { daysOfTerm } from './facts-of-part.ts';

export type ItemScene = {
  readonly day: Day;
  readonly office: string;
  /** On the province's list of what cannot be done in one visit. */
  readonly excepted: boolean;
  /** A hall for all departments stands there. */
  readonly hall: boolean;
};

/** An item that says nothing of its channels is open at the counter, where everything is (2018 regulation, article 6). */
export function factsOfItem(item: Item, { day, office, excepted, hall }: ItemScene): FactRow {
  const { statutory, promised } = item.limit;
  const counter = item.channels === undefined || item.channels.includes('window');
  return {
    about: 'item',
    line: item.id,
    day,
    keys: { office: [office], item: [item.id] },
    facts: {
      visits: item.visits.count,
      excepted,
      instant: item.handling === 'instant',
      promisedDays: daysOfTerm(promised),
      ...(statutory === undefined ? {} : { statutoryDays: daysOfTerm(statutory) }),
      online: item.online === undefined ? item.channels?.includes('online') === true : item.online.depth >= 2,
      phone: item.online?.mobile === true,
      counter,
      oneCounter: counter && hall,
    },
  };
}
